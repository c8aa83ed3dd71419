"""Which packs the recent plans use. Without Qt."""

from collections.abc import Iterable
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.plan import Plan
from essay_planner.ui.unfinished import unfinished_plans
from essay_planner.ui.writing import unfinished_folder


def plans_using(recent: Iterable[Path]) -> dict[str, list[str]]:
    """The names of the recent and unfinished plans that use a pack, by the pack's id. Safe in any thread."""
    uses: dict[str, list[str]] = {}
    for path in dict.fromkeys((*recent, *unfinished_plans())):
        plan = _read(path)
        if plan is not None:
            name = plan.question.text if path.parent == unfinished_folder() else path.stem
            for pack in {reference.id for reference in plan.packs.values()}:
                uses.setdefault(pack, []).append(name)
    return uses


def _read(path: Path) -> Plan | None:
    """The plan of a file; None if there is none, or none that can be read."""
    from essay_planner.plans.reading import read_plan

    try:
        return read_plan(path)
    except (EssayPlannerError, OSError):
        return None
