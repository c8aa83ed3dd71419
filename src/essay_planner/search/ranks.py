"""What was found, best first, taken out of sets only as far as it is looked at."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, overload

from essay_planner.search.bits import places_of


class Ranks(Sequence[str]):
    """References of pieces in ranks: those of the first rank in the order of the pack, then those of the next."""

    def __init__(self, refs: Sequence[str], place_of: Mapping[str, int], ranks: Iterable[int]) -> None:
        """'ranks' are sets of places among the 'refs', apart from each other."""
        self._place_of = place_of
        self._ranks = [rank for rank in ranks if rank]
        self._length = sum(map(int.bit_count, self._ranks))
        self._first: list[str] = []
        self._rest: Iterator[str] = map(refs.__getitem__, chain.from_iterable(map(places_of, self._ranks)))

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        last = range(self._length)[row] if isinstance(row, int) else max(range(self._length)[row], default=-1)
        self._first += islice(self._rest, max(0, last + 1 - len(self._first)))
        return self._first[row]

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ranks):
            return NotImplemented
        return len(self) == len(other) and (self._ranks == other._ranks or self[:] == other[:])

    __hash__ = None  # type: ignore[assignment]

    def __contains__(self, ref: Any) -> bool:
        return ref in self._place_of and any(rank >> self._place_of[ref] & 1 for rank in self._ranks)

    def index(self, ref: Any, start: int = 0, stop: int = sys.maxsize) -> int:
        """The row of a reference, found without looking at the rows before it."""
        place, row = self._place_of.get(ref, -1), 0
        for rank in self._ranks if place >= 0 else ():
            if rank >> place & 1:
                row += (rank & ((1 << place) - 1)).bit_count()
                if start <= row < stop:
                    return row
            row += rank.bit_count()
        raise ValueError(ref)
