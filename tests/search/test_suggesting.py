"""'Did you mean'."""

import pytest
from tests.builders import a_piece

from essay_planner.core.pack import Kind
from essay_planner.search.index import EvidenceIndex, Filters
from essay_planner.search.suggesting import nearest

INDEX = EvidenceIndex(
    {
        "d/speech": a_piece("speech", "Khrushchev’s Secret Speech.", people=("Lavrenty Beria",), tags=("gulag",)),
        "d/zhukov": a_piece("zhukov", "Zhukov’s labour and de-Stalinisation.", kind=Kind.STATISTIC),
    }
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("krushef", "khrushchev"),
        ("zukov", "zhukov"),
        ("labuor", "labour"),
        ("destalinnisation", "de-stalinisation"),
        (" sekret speech ", "secret speech"),
        ("sekret  speach", "secret  speech"),
        ('"sekret speach"', '"secret speech"'),
        ('"sekret speach', '"secret speech'),
        ("person:beira", "person:beria"),
        ("kind:statisitc", "kind:statistic"),
        ("sekret -beria -zzzz", ""),  # the nearest words would find nothing
        ("sekret -zzzz", "secret -zzzz"),
    ],
)
def test_a_word_that_is_found_nowhere_is_replaced_by_its_nearest(query: str, expected: str) -> None:
    assert INDEX.search(query).suggestion == expected


@pytest.mark.parametrize(
    "query",
    [
        "secret",  # something is found
        "secret zhukov",  # both words are known
        '"speech secret"',
        "qqqqqqqq",
        "sp",
        "zq",
        "1957",
        "date:1999",
        "sekret zhukov",  # the nearest words would find nothing
        "sekret qqqqqqqq",
        "sekret speach sekret speach sekret",
        "s" * 40,
    ],
)
def test_nothing_is_suggested_where_it_would_not_help(query: str) -> None:
    assert INDEX.search(query).suggestion == ""


def test_filters_that_hide_what_is_meant_do_not_hide_the_suggestion() -> None:
    assert INDEX.search("zukov", Filters(kinds=frozenset({Kind.EVENT}))).suggestion == "zhukov"


def test_an_empty_index_suggests_nothing() -> None:
    assert EvidenceIndex({}).search("secret").suggestion == ""


def test_a_word_of_another_length_is_not_near() -> None:
    assert nearest("gulag", ["gulagsystem", "gu", "law"]) == ""
