"""The query language: what each way of typing means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.query import Field, Term, parse_query


def terms(text: str) -> tuple[Term, ...]:
    return parse_query(text).terms


def only(text: str) -> Term:
    (term,) = terms(text)
    return term


def test_words_are_terms_of_their_own() -> None:
    assert [term.words for term in terms("  Secret  speech ")] == [("secret",), ("speech",)]


def test_years_with_a_dash_are_two_words() -> None:
    assert only("1953–64").words == ("1953", "64")


@pytest.mark.parametrize("text", ['"secret speech"', "“secret speech”", "„secret speech“"])
def test_words_in_quotation_marks_are_a_phrase(text: str) -> None:
    term = only(text)
    assert (term.words, term.phrase, term.unfinished) == (("secret", "speech"), True, False)


def test_a_quotation_that_is_not_closed_runs_to_the_end() -> None:
    term = only('"secret spee')
    assert (term.words, term.phrase, term.unfinished) == (("secret", "spee"), True, True)


def test_a_mark_inside_a_word_opens_no_quotation() -> None:
    assert [term.phrase for term in terms('5"gun law')] == [False, False]


@pytest.mark.parametrize("text", ["-gulag", '-"gulag"', "−gulag", "-tag:gulag"])
def test_a_minus_excludes_what_follows(text: str) -> None:
    term = only(text)
    assert (term.words, term.excluded) == (("gulag",), True)


def test_a_hyphen_in_a_word_excludes_nothing() -> None:
    assert not only("de-stalinisation").excluded


@pytest.mark.parametrize("field", Field)
def test_a_field_takes_the_word_that_follows(field: Field) -> None:
    term = only(f"{field.upper()}:1956")
    assert (term.field, term.words) == (field, ("1956",))


def test_a_field_takes_quoted_words() -> None:
    term = only('person:"Mao Zedong"')
    assert (term.field, term.words, term.phrase) == (Field.PERSON, ("mao", "sedong"), True)


@pytest.mark.parametrize("text", ["", " ", "-", "- -", '"', '""', "theme:", 'theme:"', '-theme:""', "—", "date:"])
def test_what_has_no_words_is_passed_over(text: str) -> None:
    assert terms(text) == ()


def test_a_field_and_its_words_do_not_stand_apart() -> None:
    term = only("theme: law")
    assert (term.field, term.words) == (None, ("law",))


def test_an_unknown_field_is_plain_words() -> None:
    assert [(term.field, term.words) for term in terms('colour:red colour:"deep red"')] == [
        (None, ("colour", "red")),
        (None, ("colour", "deep")),
        (None, ("red",)),
    ]


def test_a_date_that_cannot_be_read_is_plain_words() -> None:
    term = only("date:spring")
    assert (term.field, term.words, term.period) == (None, ("spring",), None)


def test_a_date_is_read_as_a_period() -> None:
    period = only("date:1953–64").period
    assert period
    assert period.text == "1953/1964"


def test_a_term_knows_where_its_words_stand() -> None:
    text = ' gulag -person:"Mao Zedong"'
    assert [text[term.start : term.end] for term in terms(text)] == ["gulag", "Mao Zedong"]


@given(st.text())
def test_anything_can_be_typed(text: str) -> None:
    assert all(term.words for term in terms(text))


@given(st.text('ab "-“”'))
def test_no_letter_is_lost(text: str) -> None:
    words = "".join(word for term in terms(text) for word in term.words)
    assert [sign for sign in words if sign in "ab"] == [sign for sign in text if sign in "ab"]
