"""What Welcome says of the plans that can be gone on with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.ui.welcome.words import when


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """One plan in a list: its file, its question, and its state in a few words."""

    path: Path
    title: str
    state: str


def examples(paths: Iterable[Path], now: datetime) -> list[PlanSummary]:
    """The same of plans that ship as examples: they say what they are, not when they were changed."""
    words = _("One student's argument with its weak places")
    return [PlanSummary(made.path, made.title, words) for made in summaries(paths, now)]


def summaries(paths: Iterable[Path], now: datetime) -> list[PlanSummary]:
    """The plans of these files, as they are; files that are gone are left out. Safe in any thread."""
    return [made for path in paths if (made := _summary(path, now)) is not None]


def _summary(path: Path, now: datetime) -> PlanSummary | None:
    from essay_planner.plans.reading import read_plan

    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime)
        plan = read_plan(path)
    except OSError:
        return None
    except EssayPlannerError:
        return PlanSummary(path, path.name, _("cannot be read"))
    count = len(plan.cards)
    pieces = ngettext("{n} piece", "{n} pieces", count).format(n=count) if count else _("no evidence yet")
    return PlanSummary(path, plan.question.text, f"{pieces} · {when(changed, now.date())}")
