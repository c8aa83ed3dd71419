"""How an essay's words are shared out among its parts, where the plan does not say it itself."""

from dataclasses import dataclass

from essay_planner.core.outline.values import Outline

_END_SHARE = 0.1  # of the whole, for the introduction and for the conclusion: what teachers commonly advise
_STEP = 10  # budgets that we work out are whole tens


@dataclass(frozen=True, slots=True)
class Budgets:
    """Words for the introduction, for each section in order, and for the conclusion; None where nothing is known."""

    introduction: int | None
    sections: tuple[int | None, ...]
    conclusion: int | None


def budgets(plan: Outline) -> Budgets:
    """The sections' own budgets; where the task has a length, what is left of it is shared out evenly."""
    own = tuple(section.words for section in plan.sections)
    if not plan.task.words:
        return Budgets(None, own, None)
    end = _tens(plan.task.words * _END_SHARE)
    left = plan.task.words - 2 * (end or 0) - sum(words or 0 for words in own)
    unsaid = sum(not words for words in own)
    share = _tens(left / unsaid) if unsaid and left > 0 else None
    return Budgets(end, tuple(words or share for words in own), end)


def _tens(words: float) -> int | None:
    return round(words / _STEP) * _STEP or None
