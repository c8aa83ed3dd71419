"""Periods as they are typed, and what falls into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.core.dates import parse
from essay_planner.search.periods import Dates, read_period


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1956", "1956"),
        (" 1956-02-25 ", "1956-02-25"),
        ("195x", "195X"),
        ("1950s", "195X"),
        ("1950’s", "195X"),
        ("1953–64", "1953/1964"),
        ("1953-64", "1953/1964"),
        ("1953 – 1964", "1953/1964"),
        ("1953-1964", "1953/1964"),
        ("1919–21", "1919/1921"),
        ("1919-21", "1919-21"),  # a spring in EDTF
        ("1953-05", "1953-05"),
        ("../1953", "../1953"),
        ("1956 sometime", "1956"),
    ],
)
def test_a_period_is_read_as_people_type_it(typed: str, meant: str) -> None:
    assert read_period(typed) == parse(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("19", "19XX"), ("195", "195X"), ("1953-", "1953"), ("1953-0", "1953"), ("1953/", "1953/"), ("1953–6", "1953")],
)
def test_an_unfinished_period_counts_as_far_as_it_can_be_read(typed: str, meant: str) -> None:
    assert read_period(typed) == parse(meant)


@pytest.mark.parametrize("typed", ["", "1", "march", "0000", "–53", "٣٣", "x" * 10_000])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert read_period(typed) is None


@given(st.text("0123456789X-–/.~?s '"))
def test_any_text_can_be_asked_for(text: str) -> None:
    when = read_period(text)
    assert when is None or when.label()


def test_a_date_falls_into_every_year_that_it_covers() -> None:
    assert Dates(["1953/1955", "1954-05"]).by_year() == {1953: 0b01, 1954: 0b11, 1955: 0b01}


def test_a_long_period_gives_no_years_of_its_own() -> None:
    assert Dates(["1917/1991", "1956", "../1950", "1950/.."]).by_year() == {1956: 0b1011}


def test_thirty_years_are_not_too_long() -> None:
    assert list(Dates(["1951/1980"]).by_year()) == list(range(1951, 1981))
    assert Dates(["1951/1981"]).by_year() == {}


@pytest.mark.parametrize("text", ["", "sometime"])
def test_what_has_no_date_falls_into_no_period(text: str) -> None:
    dates = Dates([text, "1956"])
    assert (dates.overlapping(parse("1956/..")), dates.by_year()) == (0b10, {1956: 0b10})


def test_dates_overlap_a_period_by_a_day() -> None:
    assert Dates(["1956-02-25", "1956-02-26", "195X"]).overlapping(parse("1956-02-20/1956-02-25")) == 0b101
