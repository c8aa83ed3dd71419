"""A question as read by rules, with the student's own marks in place of what was read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from essay_planner.core.plan import Markup, MarkupRole, Plan
from essay_planner.core.question.period import find_period
from essay_planner.core.question.reading import read_question
from essay_planner.core.question.values import Concept, Reading, Span


def understood(plan: Plan) -> Reading:
    """What is understood of a plan's question: the student's marks, or what is read where there are none."""
    terms = [term.term for term in plan.library.terms.values()]
    return reading_by(plan.question.text, plan.question.markup, terms)


def reading_by(text: str, markup: Sequence[Markup], known_terms: Iterable[str] = ()) -> Reading:
    """What a question says by marks on its words; without marks, what is read from it.

    What kind of question it is, is read from the words that are marked as its command where the whole does not say so.
    A marked view makes an open question one of a view. A period that cannot be read from its marked words is as read.
    """
    read = read_question(text, known_terms)
    if not markup:
        return read
    spans = {role: tuple(Span(mark.start, mark.end) for mark in markup if mark.role is role) for role in MarkupRole}
    period_words = _first(spans[MarkupRole.PERIOD])
    view = _first(spans[MarkupRole.VIEW])
    return replace(
        read,
        concept=_concept(read, spans[MarkupRole.COMMAND], view),
        command=spans[MarkupRole.COMMAND],
        focus=_first(spans[MarkupRole.CONCEPT]),
        factor=_first(spans[MarkupRole.FACTOR]),
        view=view,
        period=(find_period(period_words.of(text))[0] if period_words else "") or read.period,
        period_words=period_words,
        terms=spans[MarkupRole.TERM],
    )


def _first(spans: Sequence[Span]) -> Span | None:
    return spans[0] if spans else None


def _concept(read: Reading, command: Sequence[Span], view: Span | None) -> Concept | None:
    known = read.concept or (read_question(read.text[command[0].start :]).concept if command else None)
    return Concept.VIEW if view is not None and known in (None, Concept.OPEN) else known
