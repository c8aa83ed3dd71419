"""What is said of a query that cannot mean what was typed."""

import pytest

from essay_planner.search.remarks import remark

THEMES = {"terror-and-law": "Terror and the law", "culture": "Culture and the Thaw"}


@pytest.mark.parametrize(
    "query",
    [
        "",
        "secret speech",
        '"secret speech"',
        "theme:terr",
        'theme:"terror and"',
        "kind:statistics",
        "-kind:event",
        "date:1956",
        'date:"1953–56"',
        "person:beria -tag:gulag source:filtzer",
        "at 12:30",
        '"person: nobody"',
    ],
)
def test_of_a_query_that_means_what_it_says_nothing_is_said(query: str) -> None:
    assert remark(query, THEMES) == ""


def test_an_open_quotation_is_said_to_be_open() -> None:
    assert remark('stalin "secret spe', THEMES) == "The quotation marks are not closed yet."


def test_where_there_is_no_such_theme_it_says_which_there_are() -> None:
    said = remark("theme:sport", THEMES)
    assert said == "There is no theme ‘sport’. There are: Terror and the law, Culture and the Thaw."


def test_where_there_is_no_such_kind_it_says_which_there_are() -> None:
    said = remark("kind:rumour", THEMES)
    assert said == "There is no kind ‘rumour’. There are: fact, statistic, event, quotation, interpretation."


def test_what_is_no_date_is_said_to_be_none() -> None:
    assert remark("date:soon", THEMES).startswith("‘soon’ is not a date. Write a year (1956)")


def test_a_field_that_is_nearly_one_is_named() -> None:
    assert remark("persons:beria", THEMES) == "‘persons:’ is looked for as a word. Did you mean person:?"


def test_where_a_field_is_none_all_are_named() -> None:
    said = remark("who:beria", THEMES)
    assert said == "‘who:’ is looked for as a word. What works: theme:, kind:, date:, person:, tag:, source:"


@pytest.mark.parametrize(
    ("query", "start"),
    [
        ("theme:", "Say which theme: Terror and the law, Culture"),
        ("kind: gulag", "Say which kind: fact, statistic"),
        ("-date:", "Say when: a year"),
        ("person:", "Say who"),
        ("tag:", "Say which tag"),
        ("gulag source:", "Say which work"),
    ],
)
def test_a_field_that_waits_for_words_says_which(query: str, start: str) -> None:
    assert remark(query, THEMES).startswith(start)


@pytest.mark.parametrize("query", ["date:1953-13", "date:1964-53", 'date:"1953-13"'])
def test_a_date_that_is_finished_and_cannot_be_is_none_and_may_be_one_while_one_types(query: str) -> None:
    assert remark(query, {}) == ""
    assert "is not a date" in remark(query, {}, finished=True)


@pytest.mark.parametrize("query", ["date:1953", "date:1953-64", "date:1950s", "date:1953-05", 'date:"1953 – 64"'])
def test_a_date_that_is_finished_and_means_one_gets_no_remark(query: str) -> None:
    assert remark(query, {}, finished=True) == ""
