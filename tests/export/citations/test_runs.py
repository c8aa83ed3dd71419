"""Typographic marks in what is printed."""

import pytest

from essay_planner.export.citations.runs import Run, capital, curl, join, plain


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ("Khrushchev's", "Khrushchev’s"),
        ("'Resigns' now", "‘Resigns’ now"),
        ('He said "no".', "He said “no”."),
        ("\"'Thaw' is wrong\"", "“‘Thaw’ is wrong”"),
        ("('so')", "(‘so’)"),
        ("the workers' state", "the workers’ state"),
        ("plain", "plain"),
        ("“kept”", "“kept”"),
    ],
)
def test_straight_quotation_marks_become_curly(straight: str, curly: str) -> None:
    assert curl(straight) == curly


def test_what_stands_before_decides_which_way_a_mark_turns() -> None:
    assert curl("'s", before="n") == "’s"


def test_nothing_has_no_capital() -> None:
    assert capital([]) == []


def test_parts_that_say_nothing_are_not_joined() -> None:
    assert plain(join([[Run("a")], [], [Run("")], [Run("b")]], ", ")) == "a, b"
