"""The student's own marks on the words of the question, in place of those that were read by rules.

A plan without marks goes by what is read from the question. The first mark made by hand keeps those that were read and
changes one; from then on the plan's marks count.
"""

from collections.abc import Iterator
from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Markup, MarkupRole, Plan
from essay_planner.core.question.focus import trimmed

_ONCE = (MarkupRole.CONCEPT, MarkupRole.PERIOD, MarkupRole.VIEW)
_SMALL = (MarkupRole.TERM, MarkupRole.PERIOD)  # may stand within a longer stretch of another kind


def marks_of(plan: Plan) -> tuple[Markup, ...]:
    """The marks on the question: the student's, or what is read from it; in the order of its words."""
    return plan.question.markup or _read(plan)


def mark_question(plan: Plan, role: MarkupRole, start: int, end: int) -> Plan:
    """Say what the words from character 'start' up to 'end' of the question do; blanks at the ends are left out.

    Focus, period and view are marked once each, so a new one takes the old one's place. Of other marks a new one takes
    what it covers; terms and periods may stand within longer marks. Raises EditRefused where there are no words.
    """
    text = plan.question.text
    new = _on_words(text, Markup(role=role, start=max(0, start), end=min(len(text), end)))
    if new is None:
        raise EditRefused(_("Choose words of the question first."))
    left = (_on_words(text, part) for mark in marks_of(plan) for part in _left_of(mark, new))
    return _with_marks(plan, [new, *(mark for mark in left if mark is not None)])


def unmark_question(plan: Plan, mark: Markup) -> Plan:
    """Take a mark away.

    Raises EditRefused if it is not there, and if it is the only one where rules read others, which would come back.
    """
    marks = marks_of(plan)
    if mark not in marks:
        raise EditRefused(_("That mark is not on the question any more."))
    if len(marks) == 1 and _read(plan):
        raise EditRefused(_("This is the only mark on the question. Mark other words before you take it away."))
    return _with_marks(plan, [other for other in marks if other != mark])


def read_question_again(plan: Plan) -> Plan:
    """Drop the student's marks and go back to what is read from the question."""
    return replace(plan, question=replace(plan.question, markup=())) if plan.question.markup else plan


def _read(plan: Plan) -> tuple[Markup, ...]:
    """The marks that rules make, whatever the student's are."""
    from essay_planner.core.question.reading import markup_of, read_question

    return markup_of(read_question(plan.question.text, [term.term for term in plan.library.terms.values()]))


def _on_words(text: str, mark: Markup) -> Markup | None:
    """The mark without blanks and stops at its ends; None if it has no words."""
    span = trimmed(text, mark.start, mark.end)
    return None if span is None else replace(mark, start=span.start, end=span.end)


def _with_marks(plan: Plan, marks: list[Markup]) -> Plan:
    markup = tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    return plan if markup == marks_of(plan) else replace(plan, question=replace(plan.question, markup=markup))


def _left_of(mark: Markup, new: Markup) -> Iterator[Markup]:
    """What stays of a mark beside a new one: all of it, none, or the words that the new one does not cover."""
    if mark.end <= new.start or new.end <= mark.start:
        if mark.role is not new.role or mark.role not in _ONCE:
            yield mark
    elif mark.role is not new.role and (mark.start, mark.end) != (new.start, new.end):
        if _within(new, mark) or (_within(mark, new) and (mark.role in _SMALL or new.role is MarkupRole.VIEW)):
            yield mark
        elif mark.start < new.start:
            yield replace(mark, end=new.start)
        elif mark.end > new.end:
            yield replace(mark, start=new.end)


def _within(inner: Markup, outer: Markup) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
