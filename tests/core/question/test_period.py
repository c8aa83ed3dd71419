"""The period that a question names."""

import pytest

from essay_planner.core.dates import parse
from essay_planner.core.question.period import find_period


@pytest.mark.parametrize(
    ("text", "period", "words"),
    [
        ("in the years 1953–64?", "1953/1964", "1953–64"),
        ("in the years 1953-1964", "1953/1964", "1953-1964"),
        ("in the years 1941–5?", "1941/1945", "1941–5"),
        ("in the period from 1646 to 1682", "1646/1682", "1646 to 1682"),
        ("between 1953 and 1964", "1953/1964", "1953 and 1964"),
        ("from 871 to 899", "0871/0899", "871 to 899"),
        ("In the years 1953–64, how far", "1953/1964", "1953–64"),
        ("the 1850s to the 1870s", "1850/1879", "1850s to the 1870s"),
        ("between the 1920s and 30s", "1920/1939", "1920s and 30s"),
        ("in the 1930s", "193X", "1930s"),
        ("by 1941", "/1941", "by 1941"),
        ("before 1914", "/1914", "before 1914"),
        ("after 1956", "1956/", "after 1956"),
        ("in 1956?", "1956", "1956"),
        ("in the nineteenth century", "18XX", "nineteenth century"),
        ("19th-century Britain", "18XX", "19th-century"),
        ("from 1953, not 1964–53", "1953/", "from 1953"),
        ("the 1870s to the 1850s", "187X", "1870s"),
    ],
)
def test_a_period_is_read_as_edtf_with_its_words(text: str, period: str, words: str) -> None:
    found, span = find_period(text)
    assert (found, span and span.of(text)) == (period, words)
    assert parse(found).label()


@pytest.mark.parametrize(
    "text", ["the 20th Congress", "1,200 words", "World War II", "12.1953 roubles", "the 0th century"]
)
def test_other_numbers_are_no_period(text: str) -> None:
    assert find_period(text) == ("", None)
