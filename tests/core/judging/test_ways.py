"""Which way leanings and degrees point."""

import pytest

from essay_planner.core.judging.ways import way, way_of_degree
from essay_planner.core.plan import Leaning


def test_leanings_point_one_way_or_the_other_or_none() -> None:
    assert [way(leans) for leans in Leaning] == [1, 1, 0, -1, -1, 0]


@pytest.mark.parametrize(
    ("degree", "points"),
    [("not", -1), ("hardly", -1), ("partly", 0), ("largely", 1), ("wholly", 1), ("", 0), ("mildly", 0)],
)
def test_degrees_point_one_way_or_the_other_and_free_words_none(degree: str, points: int) -> None:
    assert way_of_degree(degree) == points
