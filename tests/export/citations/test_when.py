"""Dates as styles write them."""

import pytest

from essay_planner.export.citations.when import day_of, month_first, whole_date, year_first, year_of


@pytest.mark.parametrize(
    ("edtf", "year"),
    [
        ("", ""),
        ("1956", "1956"),
        ("1956-02-25", "1956"),
        ("1956-XX", "1956"),
        ("1956~", "c. 1956"),
        ("1956-02?", "1956?"),
        ("1953/1964", "1953–64"),
        ("1953-05/1953-07", "1953"),
        ("1953/..", "from 1953"),
    ],
)
def test_the_year_of_a_date(edtf: str, year: str) -> None:
    assert year_of(edtf) == year


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("1956-02-25", "25 February"),
        ("1956-02", "February"),
        ("1956-22", "summer"),
        ("1956", ""),
        ("1956~", ""),
        ("", ""),
    ],
)
def test_the_day_of_a_date(edtf: str, day: str) -> None:
    assert day_of(edtf) == day


@pytest.mark.parametrize(
    ("edtf", "written"),
    [("1956-02-25", "1956, February 25"), ("1956-02", "1956, February"), ("1956", "1956"), ("", "")],
)
def test_apa_has_the_year_first(edtf: str, written: str) -> None:
    assert year_first(edtf) == written


@pytest.mark.parametrize(
    ("edtf", "written"), [("1956-02-25", "February 25, 1956"), ("1956-02", "February 1956"), ("1956", "1956")]
)
def test_apa_has_the_month_first_where_a_page_was_read(edtf: str, written: str) -> None:
    assert month_first(edtf) == written


@pytest.mark.parametrize(("edtf", "written"), [("1956-02-25", "25 Feb. 1956"), ("1956-05", "May 1956")])
def test_mla_shortens_months(edtf: str, written: str) -> None:
    assert whole_date(edtf, short=True) == written
