"""Rows of words are found in many lines, whichever way is the quicker one."""

import pytest

from essay_planner.search.bits import places_of
from essay_planner.search.lines import Lines

TEXTS = [" secret speech of secret speeches ", " the secret police ", " speech ", " the secret speech "]
ALL = (1 << len(TEXTS)) - 1


@pytest.mark.parametrize("among", [ALL, 0b1011])
def test_a_row_is_found_in_every_line_that_holds_it(among: int) -> None:
    assert list(places_of(Lines(TEXTS).holding(" secret spe", among))) == [0, 3]


def test_among_few_lines_only_those_are_looked_at() -> None:
    many = Lines([*TEXTS, *["nothing"] * 20])
    assert list(places_of(many.holding(" secret spe", 0b1001))) == [0, 3]


def test_a_row_that_goes_on_is_found_where_its_beginning_was() -> None:
    lines = Lines(TEXTS)
    lines.holding(" secret sp", ALL)
    assert list(places_of(lines.holding(" secret speech ", ALL))) == [0, 3]
    assert list(places_of(lines.holding(" secret speeches", ALL))) == [0]


def test_a_row_never_goes_on_into_the_next_line() -> None:
    assert Lines(["one two", "three"]).holding("two three", 0b11) == 0


def test_many_rows_one_after_another_are_found() -> None:
    lines = Lines([f" number {number} " for number in range(40)])
    assert [list(places_of(lines.holding(f" {number} ", 1 << number))) for number in range(40)] == [
        [number] for number in range(40)
    ]
