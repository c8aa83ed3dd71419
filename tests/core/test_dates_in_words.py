"""Dates as a student writes them."""

import pytest

from essay_planner.core.dates import parse
from essay_planner.core.dates_in_words import lacks_century, read_date, read_short_date


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("", ""),
        ("  1953/1964 ", "1953/1964"),
        ("25 February 1956", "1956-02-25"),
        ("5th of March 1953", "1953-03-05"),
        ("Feb. 25, 1956", "1956-02-25"),
        ("5/3/1953", "1953-03-05"),
        ("05.03.1953", "1953-03-05"),
        ("Sept 1955", "1955-09"),
        ("spring 1956", "1956-21"),
        ("1956", "1956"),
        ("the 1950s", "195X"),
        ("1950’s", "195X"),
        ("c. 1957", "1957~"),
        ("circa May 1957", "1957-05~"),
        ("1956?", "1956?"),
        ("perhaps about 1956", "1956%"),
        ("1953–64", "1953/1964"),
        ("1904-5", "1904/1905"),
        ("1953-64", "1953/1964"),
        ("1953-05", "1953-05"),
        ("1899 to 1901", "1899/1901"),
        ("between 1953 and 1964", "1953/1964"),
        ("from 1953 until 1964", "1953/1964"),
        ("about 1953–56", "1953~/1956~"),
        ("1950s–1960s", "195X/196X"),
        ("5–7 May 1957", "1957-05-05/1957-05-07"),
        ("February–March 1957", "1957-02/1957-03"),
        ("25 Feb – 3 March 1956", "1956-02-25/1956-03-03"),
        ("25 December 1956 - 3 January 1957", "1956-12-25/1957-01-03"),
        ("from 1953", "1953/.."),
        ("since March 1953", "1953-03/.."),
        ("until 1964", "../1964"),
        ("up to the 1950s", "../195X"),
        ("06/1963", "1963-06"),
        ("6.1963", "1963-06"),
        ("6-1963", "1963-06"),
        ("Jun-1963", "1963-06"),
        ("1963 June", "1963-06"),
        ("1963-Jun", "1963-06"),
        ("5-Mar-1953", "1953-03-05"),
        ("Mar-05-1953", "1953-03-05"),
        ("5-3-1953", "1953-03-05"),
        ("1953/3/5", "1953-03-05"),
        ("1953, March 5", "1953-03-05"),
        ("Thurs., 5 March 1953", "1953-03-05"),
        ("1953-05-27 00:00:00", "1953-05-27"),
        ("27/05/1953 00:00", "1953-05-27"),
        ("May-1953 to Jun-1963", "1953-05/1963-06"),
        ("06/1963–07/1963", "1963-06/1963-07"),
    ],
)
def test_a_date_in_words_is_read_as_edtf(words: str, edtf: str) -> None:
    assert read_date(words) == edtf


@pytest.mark.parametrize(
    "words",
    [
        *("rubbish", "May", "5", "mid-1950s", "from May", "from rubbish", "May–June", "1953–rubbish", "rubbish–1953"),
        *("1953, 1954–55", "5 Marble 1953", "1953 – 1954 – 1955", "1953-2", "1905-5", "May 1904–5"),
        *(
            "May to 1964",
            "5–1953",
            "5–6/1953",
            "5 to June 1953",
            "13/1963",
            "0/0/1963",
            "5/0/1963",
            "1904/05",
            "25-Jun",
            "June 25",
            "Sun 1963",
            "60s",
        ),
    ],
)
def test_what_is_no_date_is_said_to_be_none_with_examples(words: str) -> None:
    with pytest.raises(ValueError, match="is not a date that can be read"):
        read_date(words)


@pytest.mark.parametrize(
    ("words", "why"), [("31 June 1953", "no such day"), ("1964–53", "ends before"), ("5/13/1953", "no such month")]
)
def test_a_date_that_cannot_be_is_refused_with_what_is_wrong(words: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_date(words)


@pytest.mark.parametrize("words", ["1964–53", "1953-13", "31 June 1953"])
def test_what_is_wrong_with_a_date_is_said_of_the_words_that_were_typed(words: str) -> None:
    with pytest.raises(ValueError, match=f"^‘{words}’ "):
        read_date(words)


@pytest.mark.parametrize(
    "edtf", ["1956-02-25", "1957~", "1956?", "1956%", "195X", "1953/1964", "1957-02/1957-03", "1953/..", "../1964"]
)
def test_a_date_is_read_again_from_how_it_is_printed(edtf: str) -> None:
    printed = parse(edtf)
    assert (read_date(printed.label()), read_date(printed.short_label())) == (edtf, edtf)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        *(("Jun-63", "1963-06"), ("June 63", "1963-06"), ("June ’63", "1963-06"), ("Mar-37", "1937-03")),
        *(("5-Mar-53", "1953-03-05"), ("5 March 53", "1953-03-05"), ("March 5, 53", "1953-03-05")),
        *(("5/3/53", "1953-03-05"), ("05.03.53", "1953-03-05"), ("5-3-53", "1953-03-05"), ("’63", "1963")),
    ],
)
def test_a_year_of_two_digits_is_read_only_near_years_that_are_known(words: str, edtf: str) -> None:
    with pytest.raises(ValueError, match="does not say of which century"):
        read_date(words)
    assert read_short_date(words, 1953, 1964) == edtf


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [("Jun-63", 1850, 1970), ("Jun-63", 1900, 1917), ("Jun-63", 1840, 1938), ("29-Feb-00", 1890, 1910), ("1963", 1, 9)],
)
def test_where_none_or_several_centuries_can_be_meant_no_date_is_made_up(words: str, first: int, last: int) -> None:
    assert read_short_date(words, first, last) == ""


@pytest.mark.parametrize("words", ["", "June 25", "1963", "Jun-1963", "31-Feb-63", "mars-63", "5/21/53", "0/0/53"])
def test_what_is_no_date_lacks_no_century(words: str) -> None:
    assert not lacks_century(words)


def test_the_first_and_the_last_years_of_all_have_their_short_years_too() -> None:
    assert (read_short_date("May-05", 1, 3), read_short_date("May-99", 9998, 9999)) == ("0005-05", "9999-05")
