"""Sets of places as whole numbers."""

from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.bits import first_of, places_of, to_bits


@given(st.lists(st.integers(0, 99)))
def test_the_places_in_a_set_are_those_that_were_put_in(places: list[int]) -> None:
    assert list(places_of(to_bits(places, 100))) == sorted(set(places))


@given(st.lists(st.integers(0, 9_999), max_size=20))
def test_few_places_among_many_are_found_too(places: list[int]) -> None:
    assert list(places_of(to_bits(places, 10_000))) == sorted(set(places))


def test_the_first_place_is_the_lowest() -> None:
    assert first_of(to_bits([7, 90, 3], 100)) == 3


def test_no_places_are_an_empty_set() -> None:
    assert list(places_of(to_bits([], 0))) == []


def test_sets_meet_as_numbers() -> None:
    assert to_bits([0, 2], 3) & to_bits([1, 2], 3) == to_bits([2], 3)
