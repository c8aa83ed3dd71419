"""Groups of pieces by what they have in common - a theme, a kind, a person - and how many of each a search leaves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import or_
from typing import Generic, TypeVar

from essay_planner.search.bits import flags, to_bits

K = TypeVar("K", bound=int | str)

_FEW = 256  # pieces; a smaller group is kept as a list, so that thousands of groups take little room


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
        self._kept: dict[K, int] = {}

    def any_of(self, chosen: Iterable[K]) -> int:
        """The set of the pieces that are in one group or another of those chosen."""
        return reduce(or_, map(self.bits, chosen), 0)

    def bits(self, group: K) -> int:
        """The set of the pieces of a group; empty where there is no such group."""
        if group in self._kept:
            return self._kept[group]
        places = self.places.get(group, ())
        bits = to_bits(places, self.size)
        if len(places) >= _FEW:
            self._kept[group] = bits
        return bits


class Counts(Mapping[K, int]):
    """How many pieces of a set are in each group, the largest groups of the pack first. Counted when asked for."""

    def __init__(self, groups: Groups[K], bits: int) -> None:
        self._groups, self._bits = groups, bits

    def __getitem__(self, group: K) -> int:
        places = self._groups.places[group]
        if len(places) >= _FEW:
            return (self._bits & self._groups.bits(group)).bit_count()
        return sum(map(self._flags.__getitem__, places))

    def __iter__(self) -> Iterator[K]:
        return iter(self._groups.places)

    def __len__(self) -> int:
        return len(self._groups.places)

    @cached_property
    def _flags(self) -> Sequence[int]:
        return flags(self._bits, self._groups.size)
