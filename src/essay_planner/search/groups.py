"""Groups of pieces by what they have in common - a theme, a kind, a person - and how many of each a search leaves."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, reduce
from operator import or_
from typing import Generic, TypeVar

from essay_planner.search.bits import to_bits
from essay_planner.search.kept import kept

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
            for group in groups:
                here = places[group]
                if not here or here[-1] != place:
                    here.append(place)
        self.places: dict[K, list[int]] = dict(sorted(places.items(), key=lambda named: -len(named[1])))
        self.bits: Callable[[K], int] = kept(self, Groups._bits, _KEPT)

    def any_of(self, chosen: Iterable[K]) -> int:
        """The set of the pieces that are in one group or another of those chosen."""
        return reduce(or_, map(self.bits, chosen), 0)

    def _bits(self, group: K) -> int:
        return to_bits(self.places.get(group, ()), self.size)


class Counts(Mapping[K, int]):
    """How many pieces of a set are in each group, the largest groups of the pack first. Counted when asked for."""

    def __init__(self, groups: Callable[[], Groups[K]], bits: int) -> None:
        """'groups' makes the groups, if it comes to counting."""
        self._made, self._bits = groups, bits

    @property
    def _groups(self) -> Groups[K]:
        return self._made()

    def __getitem__(self, group: K) -> int:
        if group not in self._groups.places:
            raise KeyError(group)
        return (self._bits & self._groups.bits(group)).bit_count()

    def __iter__(self) -> Iterator[K]:
        return iter(self._groups.places)

    def __contains__(self, group: object) -> bool:
        return group in self._groups.places

    def __len__(self) -> int:
        return len(self._groups.places)


class Years(Mapping[int, int]):
    """How many pieces of a set fall into each year, in order. Counted when they are first asked for."""

    def __init__(self, years: Callable[[], Mapping[int, int]], bits: int) -> None:
        """'years' gives the sets of the pieces of each year."""
        self._years, self._bits = years, bits

    def __getitem__(self, year: int) -> int:
        return self._counted[year]

    def __iter__(self) -> Iterator[int]:
        return iter(self._counted)

    def __len__(self) -> int:
        return len(self._counted)

    @cached_property
    def _counted(self) -> dict[int, int]:
        return {year: (bits & self._bits).bit_count() for year, bits in self._years().items()}
