"""Whether the leanings that the student marked agree: of argument, verdicts, degree, cards and judgement.

Nothing is read out of what the student wrote; where a leaning is not marked, that is what is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from essay_planner.core.judging.ways import way, way_of_degree
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Leaning, Plan
from essay_planner.core.queries import balance, is_untouched
from essay_planner.core.review.values import Spot


class Agreement(StrEnum):
    """How one thing stands to the judgement."""

    AGREES = "agrees"
    DIFFERS = "differs"
    OPEN = "open"  # something is not said yet


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence on how the parts of a plan's judgement go together, and the place to look at.

    'where' is the id of the criterion or section that 'spot' speaks of; of several, the first.
    """

    agreement: Agreement
    text: str
    spot: Spot = Spot.JUDGEMENT
    where: str = ""


def agreement(plan: Plan) -> tuple[Line, ...]:
    """What agrees with the judgement, what does not, and what is not said yet."""
    return (_argument(plan), *_verdicts(plan), *_degree(plan), *_cards(plan))


def _argument(plan: Plan) -> Line:
    start, end = plan.argument.leans, plan.judgement.leans
    if Leaning.UNSAID in (start, end):
        return _unsaid(start, end)
    if way(start) == way(end):
        return Line(Agreement.AGREES, _("Line of argument and judgement lean the same way."), Spot.ARGUMENT)
    if way(start) * way(end) < 0:
        return Line(Agreement.DIFFERS, _("Line of argument and judgement lean different ways."), Spot.ARGUMENT)
    text = _("Line of argument and judgement differ: one leans, the other is balanced.")
    return Line(Agreement.DIFFERS, text, Spot.ARGUMENT)


def _unsaid(start: Leaning, end: Leaning) -> Line:
    if start is end:
        text = _("You have not said which way your line of argument and your judgement lean.")
        return Line(Agreement.OPEN, text, Spot.ARGUMENT)
    if end is Leaning.UNSAID:
        return Line(Agreement.OPEN, _("You have not said which way your judgement leans."), Spot.JUDGEMENT)
    return Line(Agreement.OPEN, _("You have not said which way your line of argument leans."), Spot.ARGUMENT)


def _verdicts(plan: Plan) -> Iterator[Line]:
    criteria = plan.criteria
    sections = [section for section in plan.sections if not is_untouched(section)]
    silent = [criterion.id for criterion in criteria if not criterion.verdict.strip()]
    if silent:
        text = ngettext("{n} criterion has no verdict yet.", "{n} criteria have no verdict yet.", len(silent))
        yield Line(Agreement.OPEN, text.format(n=len(silent)), Spot.CRITERION, silent[0])
    elif criteria:
        yield Line(Agreement.AGREES, _("Each criterion has a verdict."), Spot.CRITERION, criteria[0].id)
    silent = [section.id for section in sections if not section.verdict.text.strip()]
    if silent:
        text = ngettext("{n} section has no verdict yet.", "{n} sections have no verdict yet.", len(silent))
        yield Line(Agreement.OPEN, text.format(n=len(silent)), Spot.SECTION, silent[0])
    said = [(c.leans, Spot.CRITERION, c.id) for c in criteria]
    said += [(section.verdict.leans, Spot.SECTION, section.id) for section in sections]
    leaning = [(way(leans), spot, where) for leans, spot, where in said if leans is not Leaning.UNSAID]
    yield from _ways(plan.judgement.leans, leaning)


def _ways(end: Leaning, said: Sequence[tuple[int, Spot, str]]) -> Iterator[Line]:
    """How the leanings of the verdicts, each with its place, stand to that of the judgement."""
    if not said or way(end) == 0:
        return
    other = [(spot, where) for step, spot, where in said if step * way(end) < 0]
    if not other:
        yield Line(Agreement.AGREES, _("No verdict leans the other way from your judgement."), *said[0][1:])
        return
    text = ngettext(
        "{n} verdict of {all} leans the other way from your judgement.",
        "{n} verdicts of {all} lean the other way from your judgement.",
        len(other),
    )
    yield Line(Agreement.DIFFERS, text.format(n=len(other), all=len(said)), *other[0])


def _degree(plan: Plan) -> Iterator[Line]:
    end = plan.judgement
    if way_of_degree(end.degree) * way(end.leans) < 0:
        yield Line(Agreement.DIFFERS, _("The step that you chose and the way that your judgement leans differ."))


def _cards(plan: Plan) -> Iterator[Line]:
    found = balance(plan)
    tips = found.for_weight - found.against_weight
    if tips * way(plan.judgement.leans) < 0:
        yield Line(Agreement.DIFFERS, _("By weight your cards tip the other way from your judgement."), Spot.PLAN)
    elif tips and way(plan.judgement.leans):
        yield Line(Agreement.AGREES, _("By weight your cards tip the same way as your judgement."), Spot.PLAN)
