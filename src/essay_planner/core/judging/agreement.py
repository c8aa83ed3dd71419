"""Whether the leanings that the student marked agree: of argument, verdicts, degree, cards and judgement.

Nothing is read out of what the student wrote; where a leaning is not marked, that is what is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Leaning, Plan
from essay_planner.core.queries import balance, is_untouched
from essay_planner.core.question.asking import Degree

_WAY = {Leaning.STRONGLY_FOR: 1, Leaning.FOR: 1, Leaning.AGAINST: -1, Leaning.STRONGLY_AGAINST: -1}
_WAY_OF_DEGREE = {Degree.NOT: -1, Degree.HARDLY: -1, Degree.LARGELY: 1, Degree.WHOLLY: 1}


class Agreement(StrEnum):
    """How one thing stands to the judgement."""

    AGREES = "agrees"
    DIFFERS = "differs"
    OPEN = "open"  # something is not said yet


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence on how the parts of a plan's judgement go together."""

    agreement: Agreement
    text: str


def way(leans: Leaning) -> int:
    """The direction of a leaning: 1 for, -1 against, 0 where it is balanced or unsaid."""
    return _WAY.get(leans, 0)


def agreement(plan: Plan) -> tuple[Line, ...]:
    """What agrees with the judgement, what does not, and what is not said yet."""
    return (_argument(plan), *_verdicts(plan), *_degree(plan), *_cards(plan))


def _argument(plan: Plan) -> Line:
    start, end = plan.argument.leans, plan.judgement.leans
    if Leaning.UNSAID in (start, end):
        return _unsaid(start, end)
    if way(start) == way(end):
        return Line(Agreement.AGREES, _("Line of argument and judgement lean the same way."))
    if way(start) * way(end) < 0:
        return Line(Agreement.DIFFERS, _("Line of argument and judgement lean different ways."))
    return Line(Agreement.DIFFERS, _("One of line of argument and judgement is balanced, and the other leans."))


def _unsaid(start: Leaning, end: Leaning) -> Line:
    if start is end:
        return Line(Agreement.OPEN, _("You have not said which way your line of argument and your judgement lean."))
    if end is Leaning.UNSAID:
        return Line(Agreement.OPEN, _("You have not said which way your judgement leans."))
    return Line(Agreement.OPEN, _("You have not said which way your line of argument leans."))


def _verdicts(plan: Plan) -> Iterator[Line]:
    criteria = plan.criteria
    sections = [section for section in plan.sections if not is_untouched(section)]
    if silent := sum(not criterion.verdict.strip() for criterion in criteria):
        text = ngettext("{n} criterion has no verdict yet.", "{n} criteria have no verdict yet.", silent)
        yield Line(Agreement.OPEN, text.format(n=silent))
    elif criteria:
        yield Line(Agreement.AGREES, _("Each criterion has a verdict."))
    if silent := sum(not section.verdict.text.strip() for section in sections):
        text = ngettext("{n} section has no verdict yet.", "{n} sections have no verdict yet.", silent)
        yield Line(Agreement.OPEN, text.format(n=silent))
    leanings = [*(c.leans for c in criteria), *(section.verdict.leans for section in sections)]
    yield from _ways(plan.judgement.leans, [way(leans) for leans in leanings if leans is not Leaning.UNSAID])


def _ways(end: Leaning, ways: Sequence[int]) -> Iterator[Line]:
    """How the leanings of the verdicts stand to that of the judgement."""
    if not ways or way(end) == 0:
        return
    other = sum(step * way(end) < 0 for step in ways)
    if not other:
        yield Line(Agreement.AGREES, _("No verdict leans the other way from your judgement."))
        return
    text = ngettext(
        "{n} verdict of {all} leans the other way from your judgement.",
        "{n} verdicts of {all} lean the other way from your judgement.",
        other,
    )
    yield Line(Agreement.DIFFERS, text.format(n=other, all=len(ways)))


def _degree(plan: Plan) -> Iterator[Line]:
    end = plan.judgement
    chosen = _WAY_OF_DEGREE.get(Degree(end.degree), 0) if end.degree in set(Degree) else 0
    if chosen * way(end.leans) < 0:
        yield Line(Agreement.DIFFERS, _("The step that you chose and the way that your judgement leans differ."))


def _cards(plan: Plan) -> Iterator[Line]:
    found = balance(plan)
    tips = found.for_weight - found.against_weight
    if tips * way(plan.judgement.leans) < 0:
        yield Line(Agreement.DIFFERS, _("By weight your cards tip the other way from your judgement."))
    elif tips and way(plan.judgement.leans):
        yield Line(Agreement.AGREES, _("By weight your cards tip the same way as your judgement."))
