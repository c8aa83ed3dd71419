"""Which way a leaning or a degree points, so that one can be held against another."""

from essay_planner.core.plan import Leaning
from essay_planner.core.question.asking import Degree

_OF_LEANING = {Leaning.STRONGLY_FOR: 1, Leaning.FOR: 1, Leaning.AGAINST: -1, Leaning.STRONGLY_AGAINST: -1}
_OF_DEGREE = {Degree.NOT: -1, Degree.HARDLY: -1, Degree.LARGELY: 1, Degree.WHOLLY: 1}


def way(leans: Leaning) -> int:
    """The direction of a leaning: 1 for, -1 against, 0 where it is balanced or unsaid."""
    return _OF_LEANING.get(leans, 0)


def way_of_degree(degree: str) -> int:
    """The direction of a degree as a plan keeps it: 1 for, -1 against, 0 in the middle, unsaid or in free words."""
    return _OF_DEGREE.get(Degree(degree), 0) if degree in set(Degree) else 0
