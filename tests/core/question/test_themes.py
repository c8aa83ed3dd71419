"""Sections suggested from the themes that have the most evidence in the period."""

from tests.builders import a_piece

from essay_planner.core.dates import parse
from essay_planner.core.pack import Evidence
from essay_planner.core.question.themes import MOST, Themed, themes_in

NAMES = {"terror": "Terror and the law", "culture": "Culture and the Thaw"}


def pieces(theme: str, count: int, date: str = "") -> list[Evidence]:
    return [a_piece(f"{theme}-{number}", themes=(theme,), date=date) for number in range(count)]


def test_the_fullest_theme_comes_first() -> None:
    found = themes_in([*pieces("culture", 3), *pieces("terror", 4)], NAMES, None)
    assert found == [Themed("Terror and the law", 4), Themed("Culture and the Thaw", 3)]


def test_evidence_dated_outside_the_period_does_not_count() -> None:
    held = [*pieces("terror", 3, "1956"), *pieces("culture", 5, "1937")]
    assert themes_in(held, NAMES, parse("1953/1964")) == [Themed("Terror and the law", 3)]


def test_evidence_without_a_date_counts_in_any_period() -> None:
    assert themes_in(pieces("terror", 3), NAMES, parse("1953/1964")) == [Themed("Terror and the law", 3)]


def test_a_theme_of_two_pieces_is_not_enough_for_a_section() -> None:
    assert themes_in(pieces("terror", 2), NAMES, None) == []


def test_themes_without_a_name_are_left_out() -> None:
    assert themes_in(pieces("unknown", 9), NAMES, None) == []


def test_no_more_themes_are_suggested_than_an_essay_can_hold() -> None:
    names = {f"t{number}": f"Theme {number}" for number in range(9)}
    held = [piece for theme in names for piece in pieces(theme, 3)]
    assert len(themes_in(held, names, None)) == MOST
