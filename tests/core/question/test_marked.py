"""A question with the student's own marks."""

from tests.builders import an_empty_plan

from essay_planner.core import edits
from essay_planner.core.pack import Meaning, Term
from essay_planner.core.plan import Library, Markup, MarkupRole
from essay_planner.core.question.marked import reading_by, understood
from essay_planner.core.question.reading import markup_of, read_question
from essay_planner.core.question.values import Concept, Span

ODD = "Khrushchev after 1956 – to what extent a reformer?"


def _mark(role: MarkupRole, words: str, text: str = ODD) -> Markup:
    return Markup(role=role, start=text.index(words), end=text.index(words) + len(words))


def test_without_marks_a_question_is_as_read() -> None:
    assert reading_by(ODD, ()) == read_question(ODD)


def test_the_marks_that_were_read_say_what_was_read() -> None:
    text = "Was the Thaw the main reason for Khrushchev's fall in 1964?"
    assert reading_by(text, markup_of(read_question(text))) == read_question(text)


def test_marks_take_the_place_of_what_was_read() -> None:
    marks = (_mark(MarkupRole.CONCEPT, "a reformer"), _mark(MarkupRole.TERM, "after 1956"))
    reading = reading_by(ODD, marks)
    assert (reading.focus, reading.terms, reading.command) == (Span(39, 49), (Span(11, 21),), ())


def test_a_command_marked_by_hand_tells_the_kind_of_question() -> None:
    assert read_question(ODD).concept is None
    assert reading_by(ODD, (_mark(MarkupRole.COMMAND, "to what extent"),)).concept is Concept.EXTENT


def test_a_marked_view_makes_a_question_one_of_a_view() -> None:
    text = "Discuss the end of fear."
    assert read_question(text).concept is Concept.OPEN
    marks = (_mark(MarkupRole.COMMAND, "Discuss", text), _mark(MarkupRole.VIEW, "the end of fear", text))
    assert reading_by(text, marks).concept is Concept.VIEW


def test_a_view_within_another_kind_of_question_leaves_its_kind() -> None:
    text = "How successful was the end of fear?"
    marks = (_mark(MarkupRole.COMMAND, "How successful", text), _mark(MarkupRole.VIEW, "the end of fear", text))
    assert reading_by(text, marks).concept is Concept.SUCCESS


def test_a_period_is_read_from_its_marked_words() -> None:
    text = "Why did he fall in 1964, and not in 1957?"
    assert reading_by(text, (_mark(MarkupRole.PERIOD, "1957", text),)).period == "1957"


def test_a_period_without_years_stays_as_read() -> None:
    assert reading_by(ODD, (_mark(MarkupRole.PERIOD, "after"),)).period == read_question(ODD).period == "1956/"


def test_a_plans_question_is_understood_with_its_packs_terms_and_its_marks() -> None:
    thaw = Term(id="su", term="Soviet Union", meanings=(Meaning(text="A state."),))
    plan = an_empty_plan(library=Library(terms={"d/su": thaw}))
    words = [span.of(plan.question.text) for span in understood(plan).terms]
    assert words == ["successful", "de-Stalinisation", "Soviet Union"]
    marked = edits.mark_question(plan, MarkupRole.TERM, 0, 3)
    assert [span.of(plan.question.text) for span in understood(marked).terms] == ["How", *words]
