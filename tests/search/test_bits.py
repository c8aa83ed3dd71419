"""Sets of places as whole numbers."""

from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.bits import choose, to_bits


@given(st.lists(st.integers(0, 99)))
def test_the_items_chosen_are_those_whose_places_were_put_in(places: list[int]) -> None:
    assert list(choose(range(100), to_bits(places, 100))) == sorted(set(places))


def test_no_places_choose_nothing() -> None:
    assert list(choose([], to_bits([], 0))) == []


def test_sets_meet_as_numbers() -> None:
    assert to_bits([0, 2], 3) & to_bits([1, 2], 3) == to_bits([2], 3)
