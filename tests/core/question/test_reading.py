"""What is understood of a question."""

import pytest
from tests.core.question.corpus import CORPUS, Understood

from essay_planner.core.plan import MarkupRole
from essay_planner.core.question.reading import markup_of, read_question
from essay_planner.core.question.values import Reading, Span


def _words(reading: Reading, span: Span | None) -> str:
    return span.of(reading.text) if span else ""


@pytest.mark.parametrize("question", CORPUS, ids=lambda question: question.text)
def test_a_question_of_an_exam_board_is_understood(question: Understood) -> None:
    reading = read_question(question.text)
    found = Understood(
        text=question.text,
        concept=reading.concept or "",
        command=" … ".join(_words(reading, span) for span in reading.command),
        focus=_words(reading, reading.focus),
        factor=_words(reading, reading.factor),
        view=_words(reading, reading.view),
        period=reading.period,
    )
    assert found == question


def test_the_corpus_has_more_than_forty_questions_and_all_concepts() -> None:
    assert len(CORPUS) > 40
    assert len({question.concept for question in CORPUS}) == 10


@pytest.mark.parametrize("text", ["Khrushchev and the arts.", "Write an essay on the Thaw.", "", "   ", "'"])
def test_what_is_no_known_question_has_no_command(text: str) -> None:
    reading = read_question(text)
    assert reading.concept is None
    assert reading.command == ()


def test_a_view_without_an_instruction_is_a_view() -> None:
    reading = read_question("'Khrushchev never ruled as Stalin had.'")
    assert _words(reading, reading.view) == "Khrushchev never ruled as Stalin had"
    assert reading.concept is None


def test_the_period_is_found_in_a_question_that_is_not_understood() -> None:
    assert read_question("Khrushchev and the arts, 1953–64").period == "1953/1964"


def test_a_short_quotation_is_a_term_and_no_view() -> None:
    reading = read_question("How far did Khrushchev 'de-Stalinise' the Soviet Union?")
    assert reading.view is None
    assert [_words(reading, term) for term in reading.terms] == ["de-Stalinise"]


def test_a_quotation_too_short_for_a_view_is_passed_over() -> None:
    assert read_question("'The Thaw.' Discuss.").view is None


def test_curly_quotation_marks_are_understood_as_straight_ones() -> None:
    reading = read_question("“The Thaw was a thaw in name only.” Discuss.")
    assert _words(reading, reading.view) == "The Thaw was a thaw in name only"


def test_an_instruction_inside_a_view_is_not_taken_for_the_question() -> None:
    reading = read_question("'Why did he fall? Because he failed.' Assess the validity of this view.")
    assert " ".join(_words(reading, span) for span in reading.command) == "Assess the validity of this view"


def test_terms_of_the_packs_at_hand_are_found_once_each() -> None:
    reading = read_question("How far did the Thaw follow from the thaw of 1953?", ["Thaw", "Gulag"])
    assert [_words(reading, term) for term in reading.terms] == ["Thaw"]


def test_of_terms_that_overlap_the_longer_one_that_comes_first_is_kept() -> None:
    reading = read_question("How far did the Secret Speech matter?", ["Speech", "Secret Speech"])
    assert [_words(reading, term) for term in reading.terms] == ["Secret Speech"]


def test_the_markup_names_each_stretch_in_the_order_of_the_words() -> None:
    text = "Was terror the main reason for obedience in the years 1929–53?"
    marks = [(mark.role, text[mark.start : mark.end]) for mark in markup_of(read_question(text))]
    assert marks == [
        (MarkupRole.COMMAND, "Was"),
        (MarkupRole.FACTOR, "terror"),
        (MarkupRole.COMMAND, "the main reason for"),
        (MarkupRole.CONCEPT, "obedience"),
        (MarkupRole.PERIOD, "1929–53"),
    ]


def test_the_markup_holds_the_view_and_the_terms() -> None:
    text = "'Stalinism outlived Stalin by years.' Discuss."
    marks = [(mark.role, text[mark.start : mark.end]) for mark in markup_of(read_question(text))]
    assert marks == [
        (MarkupRole.VIEW, "Stalinism outlived Stalin by years"),
        (MarkupRole.TERM, "Stalinism"),
        (MarkupRole.COMMAND, "Discuss"),
    ]


def test_what_stands_beyond_two_thousand_characters_is_not_read() -> None:
    reading = read_question("x" * 2000 + ". Why did Khrushchev fall in 1964?")
    assert (reading.concept, reading.period) == (None, "")
