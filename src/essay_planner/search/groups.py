"""Groups of pieces by what they have in common - a theme, a kind, a person - and how many of each a search leaves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

from essay_planner.search.bits import to_bits

K = TypeVar("K", bound=int | str)

_KEPT = 512  # groups whose sets are kept once they were asked for


class Groups(Generic[K]):
    """The pieces of each group as places (row numbers), the largest groups first."""

    def __init__(self, groups_of: Iterable[Iterable[K]]) -> None:
        """Group the pieces by the groups that each of them belongs to."""
        places = defaultdict[K, list[int]](list)
        self.size = 0
        for place, groups in enumerate(groups_of):
            self.size += 1
            for group in dict.fromkeys(groups):
                places[group].append(place)
        self.places: dict[K, list[int]] = dict(sorted(places.items(), key=lambda named: -len(named[1])))
        self.bits = lru_cache(maxsize=_KEPT)(self._bits)

    def any_of(self, chosen: Iterable[K]) -> int:
        """The set of the pieces that are in one group or another of those chosen."""
        return reduce(or_, map(self.bits, chosen), 0)

    def _bits(self, group: K) -> int:
        return to_bits(self.places.get(group, ()), self.size)


class Counts(Mapping[K, int]):
    """How many pieces of a set are in each group, the largest groups of the pack first. Counted when asked for."""

    def __init__(self, groups: Groups[K], bits: int) -> None:
        self._groups, self._bits = groups, bits

    def __getitem__(self, group: K) -> int:
        if group not in self._groups.places:
            raise KeyError(group)
        return (self._bits & self._groups.bits(group)).bit_count()

    def __iter__(self) -> Iterator[K]:
        return iter(self._groups.places)

    def __len__(self) -> int:
        return len(self._groups.places)
