"""What was found, best first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.bits import to_bits
from essay_planner.search.ranks import Ranks

REFS = [f"d/{number}" for number in range(100)]
PLACE_OF = {ref: place for place, ref in enumerate(REFS)}

RANKED = st.lists(st.integers(0, 99), unique=True, max_size=60).flatmap(
    lambda places: st.lists(st.integers(0, len(places)), max_size=4).map(lambda cuts: (places, sorted(cuts)))
)


def ranks_of(*ranks: list[int]) -> Ranks:
    return Ranks(REFS, PLACE_OF, [to_bits(rank, 100) for rank in ranks])


@given(RANKED)
def test_ranks_are_like_a_list_of_what_is_in_them(ranked: tuple[list[int], list[int]]) -> None:
    places, cuts = ranked
    parts = [places[first:end] for first, end in zip([0, *cuts], [*cuts, len(places)], strict=True)]
    ranks, expected = ranks_of(*parts), [REFS[place] for part in parts for place in sorted(part)]
    assert len(ranks) == len(expected)
    assert [ranks[row] for row in reversed(range(len(ranks)))] == expected[::-1]
    assert list(ranks) == expected
    assert [ranks.index(ref) for ref in expected] == list(range(len(expected)))


def test_rows_can_be_taken_from_the_middle_and_from_the_end() -> None:
    ranks = ranks_of([7, 9], [1, 2])
    assert (ranks[1:3], ranks[-1], ranks[9:]) == (["d/9", "d/1"], "d/2", [])


def test_there_is_no_row_after_the_last() -> None:
    with pytest.raises(IndexError):
        ranks_of([7])[1]


def test_ranks_know_what_is_in_them() -> None:
    ranks = ranks_of([7], [1])
    assert [ref in ranks for ref in ("d/1", "d/2", "own/x")] == [True, False, False]


@pytest.mark.parametrize("ref", ["d/2", "own/x"])
def test_what_is_not_among_them_has_no_row(ref: str) -> None:
    with pytest.raises(ValueError, match=ref):
        ranks_of([7], [1]).index(ref)


def test_a_row_is_looked_for_between_bounds() -> None:
    with pytest.raises(ValueError, match="d/7"):
        ranks_of([7], [1]).index("d/7", 1)


def test_the_same_order_is_the_same_whatever_the_ranks() -> None:
    assert ranks_of([1, 7]) == ranks_of([1], [7])
    assert ranks_of([1, 7]) != ranks_of([7], [1])
    assert ranks_of([1]) != ranks_of([1, 7])
    assert ranks_of([1]) != ["d/1"]
