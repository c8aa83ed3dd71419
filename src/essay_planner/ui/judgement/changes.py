"""What of the judgement an undo or redo changed, so that it can be brought into sight."""

from collections.abc import Mapping
from enum import StrEnum

from essay_planner.core.plan import Plan


class Of(StrEnum):
    """A part of the judgement."""

    CRITERION = "criterion"
    SECTION = "section"
    ARGUMENT = "argument"
    ANSWER = "answer"
    CONCLUSION = "conclusion"


def changed_part(before: Plan, after: Plan) -> tuple[Of, str] | None:
    """The first part that says something else in another plan, with the id of its criterion or section, or ''."""
    if criterion := _first({one.id: one for one in before.criteria}, {one.id: one for one in after.criteria}):
        return Of.CRITERION, criterion
    if section := _first({s.id: s.verdict for s in before.sections}, {s.id: s.verdict for s in after.sections}):
        return Of.SECTION, section
    if before.argument != after.argument:
        return Of.ARGUMENT, ""
    old, new = before.judgement, after.judgement
    if (old.degree, old.leans, old.decides) != (new.degree, new.leans, new.decides):
        return Of.ANSWER, ""
    return (Of.CONCLUSION, "") if (old.conclusion, old.cards) != (new.conclusion, new.cards) else None


def _first(before: Mapping[str, object], after: Mapping[str, object]) -> str:
    """The first that both have and that differs; '' if there is none."""
    return next((name for name, value in after.items() if name in before and before[name] != value), "")
