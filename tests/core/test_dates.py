"""Historical dates: read strictly, printed, ordered and compared, with the edtf package as the oracle."""

from datetime import date

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.core.dates import Precision, parse


def days(text: str) -> tuple[str | None, str | None]:
    """The first and the last day of a date, as ISO texts."""
    when = parse(text)
    first, last = (None if day is None else date.fromordinal(day).isoformat() for day in (when.earliest, when.latest))
    return first, last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1953", "1953-01-01", "1953-12-31"),
        ("1953-05", "1953-05-01", "1953-05-31"),
        ("1956-02", "1956-02-01", "1956-02-29"),
        ("1953-05-27", "1953-05-27", "1953-05-27"),
        ("1953/1964", "1953-01-01", "1964-12-31"),
        ("1957-02/1957-03", "1957-02-01", "1957-03-31"),
        ("195X", "1950-01-01", "1959-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1953/..", "1953-01-01", None),
        ("../1953", None, "1953-12-31"),
        ("/1953", None, "1953-12-31"),
        ("1953/", "1953-01-01", None),
        ("1953-XX", "1953-01-01", "1953-12-31"),
        ("1953-XX-XX", "1953-01-01", "1953-12-31"),
        ("1953-05-XX", "1953-05-01", "1953-05-31"),
        ("1956~", "1956-01-01", "1956-12-31"),
        ("1956-21", "1956-03-01", "1956-05-31"),
        ("1956-22", "1956-06-01", "1956-08-31"),
        ("1956-23", "1956-09-01", "1956-11-30"),
        ("1955-24", "1955-12-01", "1956-02-29"),
        ("9999-24", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_date_covers_its_days(text: str, first: str | None, last: str | None) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "label", "short"),
    [
        ("1953", "1953", "1953"),
        ("1953-05", "May 1953", "May 1953"),
        ("1956-03", "March 1956", "Mar 1956"),
        ("1953-05-27", "27 May 1953", "27 May 1953"),
        ("1953/1964", "1953–64", "1953–64"),
        ("1899/1901", "1899–1901", "1899–1901"),
        ("2004/2009", "2004–09", "2004–09"),
        ("1956/1956", "1956", "1956"),
        ("1957-02/1957-03", "February–March 1957", "Feb–Mar 1957"),
        ("1953-03/1964-10", "March 1953 – October 1964", "Mar 1953 – Oct 1964"),
        ("1953/1964-10", "1953 – October 1964", "1953 – Oct 1964"),
        ("1957-06-18/1957-06-29", "18–29 June 1957", "18–29 Jun 1957"),
        ("1956-02-25/1956-03-03", "25 February – 3 March 1956", "25 Feb – 3 Mar 1956"),
        ("1953-03-05/1964-10-14", "5 March 1953 – 14 October 1964", "5 Mar 1953 – 14 Oct 1964"),
        ("1953-03-05/1954-03-05", "5 March 1953 – 5 March 1954", "5 Mar 1953 – 5 Mar 1954"),
        ("1956~", "about 1956", "c. 1956"),
        ("1956?", "perhaps 1956", "1956?"),
        ("1956%", "perhaps about 1956", "c. 1956?"),
        ("1956-05~", "about May 1956", "c. May 1956"),
        ("195X", "1950s", "1950s"),
        ("195X~", "about 1950s", "c. 1950s"),
        ("195X/196X", "1950s–1960s", "1950s–1960s"),
        ("19XX", "1900–99", "1900–99"),
        ("190X", "1900–09", "1900–09"),
        ("1953-XX", "1953", "1953"),
        ("1953-05-XX", "May 1953", "May 1953"),
        ("18XX/19XX", "1800–99 – 1900–99", "1800–99 – 1900–99"),
        ("1953/..", "from 1953", "from 1953"),
        ("../1953", "until 1953", "until 1953"),
        ("1953-03~/..", "from about March 1953", "from c. Mar 1953"),
        ("1953~/1964~", "about 1953–64", "c. 1953–64"),
        ("1953~/1964", "about 1953 to 1964", "c. 1953 to 1964"),
        ("1953/1964?", "1953 to perhaps 1964", "1953 to 1964?"),
        ("1956-21", "spring 1956", "spring 1956"),
        ("1956-21/1956-23", "spring–autumn 1956", "spring–autumn 1956"),
        ("1956-24", "winter 1956–57", "winter 1956–57"),
        ("1999-24", "winter 1999–2000", "winter 1999–2000"),
        ("1956-24/1957-22", "winter 1956–57 – summer 1957", "winter 1956–57 – summer 1957"),
    ],
)
def test_a_date_prints_in_british_english(text: str, label: str, short: str) -> None:
    assert (parse(text).label(), parse(text).short_label()) == (label, short)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "is not a date"),
        (" 1956", "is not a date"),
        ("1956 ", "is not a date"),
        ("1956\n", "is not a date"),
        ("1953 / 1964", "is not a date"),
        ("c. 1956", "is not a date"),
        ("56", "is not a date"),
        ("1956-2", "is not a date"),
        ("/", "has no date in it"),
        ("..", "is not a date"),
        ("195X-05", "is not a date"),
        ("1953/1954/1955", "is not a date"),
        ("１９５６", "is not a date"),
        ("../..", "has no date in it"),
        ("0000", "has no year"),
        ("000X", "has no year"),
        ("00XX", "has no year"),
        ("1956-13", "no such month"),
        ("1956-00", "no such month"),
        ("1956-25", "no such month"),
        ("1956-21-03", "no such month"),
        ("1956-02-30", "no such day"),
        ("1957-02-29", "no such day"),
        ("1956-02-00", "no such day"),
        ("1964/1953", "ends before it starts"),
        ("1956-05-02/1956-05-01", "ends before it starts"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint) as refusal:
        parse(text)
    assert text in str(refusal.value)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("1956", False, False), ("1956~", True, False), ("1956?", False, True), ("1956%", True, True)],
)
def test_a_mark_says_how_sure_a_date_is(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


def test_an_interval_is_as_unsure_as_either_end() -> None:
    assert (parse("1953/1964~").approximate, parse("1953?/1964").uncertain) == (True, True)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("19XX", Precision.CENTURY),
        ("195X", Precision.DECADE),
        ("1953", Precision.YEAR),
        ("1953-21", Precision.SEASON),
        ("1953-05", Precision.MONTH),
        ("1953-05-27", Precision.DAY),
        ("1953/1964", Precision.INTERVAL),
        ("../1964", Precision.INTERVAL),
    ],
)
def test_a_date_knows_how_fine_it_is(text: str, precision: Precision) -> None:
    assert parse(text).precision is precision


def test_dates_are_ordered_by_first_day_then_last_then_sureness() -> None:
    order = ["../1953", "1953-01-01", "1953", "1953~", "1953/1964", "1953/..", "1953-03-05", "1956-02", "1956-03"]
    backwards = order[::-1]
    assert sorted(backwards, key=lambda text: parse(text).sort_key) == order


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("1953", "1953-05", True),
        ("1953", "1954", False),
        ("1953/..", "1964", True),
        ("1957/..", "1956-12-31", False),
        ("../1953", "1953-12-31", True),
        ("../1953", "1954/..", False),
        ("../1953", "1950/..", True),
        ("195X", "1959-12", True),
    ],
)
def test_dates_overlap_where_they_share_a_day(one: str, other: str, overlap: bool) -> None:
    assert parse(one).overlaps(parse(other)) is parse(other).overlaps(parse(one)) is overlap


CALENDAR_DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))


@st.composite
def moments(draw: st.DrawFn, masked: bool = True) -> str:
    """A date that is not an interval; one with an X only where 'masked'."""
    iso = draw(CALENDAR_DAYS).isoformat()
    plain = draw(st.sampled_from([iso, iso[:7], iso[:4], *([iso[:3] + "X", iso[:2] + "XX"] if masked else [])]))
    return plain + draw(st.sampled_from(["", "~", "?", "%"]))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Any date that we read, but for X and seasons in intervals: those are of level 2 in EDTF."""
    one, other = draw(in_order())
    return draw(st.one_of(moments(), st.sampled_from([f"{one}/{other}", f"{one}/..", f"../{other}"])))


@st.composite
def in_order(draw: st.DrawFn) -> tuple[str, str]:
    """The ends of an interval."""
    one, other = sorted((draw(moments(False)), draw(moments(False))), key=lambda text: parse(text).sort_key)
    return one, other


def oracle_bounds(text: str) -> tuple[str, str]:
    """First and last day by the edtf package, which is right on these forms but cannot bound an open interval."""
    found = parse_edtf(text)
    low, high = found.lower_strict(), found.upper_strict()
    return f"{low.tm_year:04}-{low.tm_mon:02}-{low.tm_mday:02}", f"{high.tm_year:04}-{high.tm_mon:02}-{high.tm_mday:02}"


@given(moments())
def test_a_date_covers_the_days_that_the_edtf_package_says(text: str) -> None:
    assert days(text) == oracle_bounds(text)


@given(in_order())
def test_an_interval_covers_the_days_that_the_edtf_package_says(ends: tuple[str, str]) -> None:
    assert days("/".join(ends)) == oracle_bounds("/".join(ends))


@given(dates())
def test_every_date_that_we_read_is_edtf(text: str) -> None:
    assert parse_edtf(text) is not None


@given(st.text("0123456789-X~?%/. ", max_size=12))
def test_what_the_edtf_package_refuses_we_refuse(text: str) -> None:
    try:
        parse_edtf(text)
    except (EDTFParseException, TypeError):  # it stumbles over '/..'
        if "/" not in text:  # it does not read seasons and X in all intervals
            with pytest.raises(ValueError, match=r"."):
                parse(text)


@given(dates(), dates())
def test_the_order_of_dates_is_total(one: str, other: str) -> None:
    first, second = parse(one).sort_key, parse(other).sort_key
    assert (first < second) + (second < first) + (one == other) == 1


@given(dates())
def test_a_date_overlaps_itself(text: str) -> None:
    assert parse(text).overlaps(parse(text))


@given(dates())
def test_a_label_is_never_empty_or_raw(text: str) -> None:
    label = parse(text).label()
    assert label
    assert not set("/~%?") & set(label)
    assert ".." not in label


def test_a_date_is_read_once() -> None:
    assert parse("1953-05-27") is parse("1953-05-27")
