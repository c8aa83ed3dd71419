"""Dates as a student writes them."""

import pytest

from essay_planner.core.dates import parse
from essay_planner.core.dates_in_words import read_date


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
    ],
)
def test_a_date_in_words_is_read_as_edtf(words: str, edtf: str) -> None:
    assert read_date(words) == edtf


@pytest.mark.parametrize(
    "words",
    [
        *("rubbish", "May", "5", "mid-1950s", "from May", "from rubbish", "May–June", "1953–rubbish", "rubbish–1953"),
        *("1953, 1954–55", "5 Marble 1953", "1953 – 1954 – 1955", "1953-2", "1905-5", "May 1904–5"),
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
