"""What Welcome says of the plans that can be gone on with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.welcome.words import when
from essay_planner.ui.writing import unfinished_folder


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One plan in a list: its file, what it is called, how far it is, and what it is about or argues ('').

    'own' tells it from an example, and 'spare' one that may be removed.
    """

    path: Path
    title: str
    state: str
    own: bool = True
    about: str = ""
    spare: bool = False


def examples(paths: Iterable[Path]) -> list[PlanSummary]:
    """The plans that ship as examples: what each one shows, which is the first line of its notes, over its question."""
    made = []
    for path in paths:
        plan = _read(path)
        title, *_rest = plan.scratch.splitlines() if plan and plan.scratch else [_("An example")]
        made.append(PlanSummary(path, title, plan.question.text if plan else _("cannot be read"), own=False))
    return made


def summaries(paths: Iterable[Path], now: datetime) -> list[PlanSummary]:
    """The plans of these files, as they are; files that are gone are left out. Safe in any thread."""
    return [made for path in paths if (made := _summary(path, now)) is not None]


def _summary(path: Path, now: datetime) -> PlanSummary | None:
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime)
        plan = _read(path)
    except OSError:
        return None
    spare = path.parent == unfinished_folder()
    if plan is None:
        name = _("An unfinished plan") if spare else path.name
        return PlanSummary(path, name, _("cannot be read"), spare=spare)
    count = len(plan.cards)
    pieces = ngettext("{n} piece", "{n} pieces", count).format(n=count) if count else _("no evidence yet")
    title = plan.question.text if spare else path.stem
    about = plan.argument.text.strip() or ("" if spare else plan.question.text)
    return PlanSummary(path, title, f"{pieces} · {when(changed, now.date())}", about=about, spare=spare)


def _read(path: Path) -> Plan | None:
    """The plan of a file; None if there is none in it."""
    from essay_planner.plans.reading import read_plan

    try:
        return read_plan(path)
    except EssayPlannerError:
        return None
