"""The question that a plan answers: one's own in words and sides, and what may be changed of it later."""

from dataclasses import replace

from essay_planner.core.dates_in_words import read_date
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.pack import Sides
from essay_planner.core.plan import Plan, PlanQuestion
from essay_planner.core.question.reading import read_question
from essay_planner.core.question.values import Concept
from essay_planner.core.text import clean

MOST_MARKS = 1000


def usual_sides(text: str = "") -> Sides:
    """What the sides of a question say until the student words them, by what the question asks for."""
    worded = {
        Concept.SUCCESS: (_("It succeeded"), _("It was limited")),
        Concept.SIGNIFICANCE: (_("It mattered greatly"), _("It mattered less")),
        Concept.CHANGE: (_("Much changed"), _("Much stayed the same")),
    }
    concept = read_question(text).concept
    for_, against = worded.get(concept or Concept.OPEN, (_("Yes, mostly"), _("No, mostly")))
    return Sides(for_=for_, against=against)


def own_question(
    text: str, for_: str = "", against: str = "", period: str = "", marks: int | None = None
) -> PlanQuestion:
    """A question of one's own. Sides without words get the usual ones; 'period' is EDTF or as one writes it.

    Raises EditRefused for a question without words, a period that cannot be read, and marks out of bounds.
    """
    words, usual = _line(text), usual_sides(text)
    if not words:
        raise EditRefused(_("Write the question first."))
    sides = Sides(for_=_line(for_) or usual.for_, against=_line(against) or usual.against)
    return PlanQuestion(text=words, sides=sides, period=read_period(period), marks=_checked(marks))


def read_period(text: str) -> str:
    """The EDTF of a period as one writes it; '' for none. Raises EditRefused with a sentence."""
    try:
        return read_date(text)
    except ValueError as error:
        raise EditRefused(str(error)) from None


def change_question(plan: Plan, question: PlanQuestion) -> Plan:
    """Ask otherwise: other words, sides, period or marks, made by 'own_question'.

    A question from a pack stays its pack's, which evidence bears on: only its sides' words and its marks change.
    Marks on the words of the question go with those. Raises EditRefused.
    """
    known = plan.question
    if known.id and (question.text, question.period) != (known.text, known.period):
        raise EditRefused(_("The question is its pack’s, so its words and its period stay."))
    markup = known.markup if question.text == known.text else ()
    changed = replace(question, pack=known.pack, id=known.id, markup=markup, marks=_checked(question.marks))
    return plan if changed == known else replace(plan, question=changed)


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _checked(marks: int | None) -> int | None:
    if marks is not None and not 1 <= marks <= MOST_MARKS:
        raise EditRefused(_("Marks are a number from 1 to {most}.").format(most=MOST_MARKS))
    return marks
