"""Words, sorted, and for any run of them the pieces that hold one or another."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import or_

from essay_planner.search.bits import to_bits
from essay_planner.search.kept import kept

_AFTER_ANY = "\U0010ffff"
_BLOCK = 1000  # places; neighbouring words that have so many together have their set of pieces made beforehand
_KEPT = 64  # words whose pieces are kept as sets


class Postings:
    """The pieces of each word as sets of places (row numbers, see bits.py).

    A letter may begin a thousand words. They are kept in blocks, so that it costs the sets of some blocks and two
    lists of at most a block's length.
    """

    def __init__(self, places: Mapping[str, Sequence[int]], size: int) -> None:
        """Keep the places, each below 'size', of each word."""
        self.words = sorted(places)
        self._places = [places[word] for word in self.words]
        self._size = size
        self._starts = _cut(map(len, self._places))
        self._blocks = [self._made(*bounds) for bounds in zip(self._starts, self._starts[1:], strict=False)]
        self.exactly = kept(self, Postings._exactly, _KEPT)

    def beginning_with(self, prefixes: Iterable[str]) -> int:
        """The pieces with a word that has one of these beginnings."""
        return reduce(or_, map(self._beginning, prefixes), 0)

    def _exactly(self, word: str) -> int:
        """The pieces with this word. As 'exactly' it is kept for the words of the last queries."""
        at = bisect_left(self.words, word)
        return self._between(at, at + 1) if self.words[at : at + 1] == [word] else 0

    def _beginning(self, prefix: str) -> int:
        first = bisect_left(self.words, prefix)
        return self._between(first, bisect_left(self.words, prefix + _AFTER_ANY, first))

    def _between(self, first: int, end: int) -> int:
        """The pieces of the words from 'first' to before 'end'."""
        block, last = bisect_left(self._starts, first), bisect_right(self._starts, end) - 1
        if block >= last:
            return self._made(first, end)
        loose = self._made(first, self._starts[block]) | self._made(self._starts[last], end)
        return reduce(or_, self._blocks[block:last], loose)

    def _made(self, first: int, end: int) -> int:
        if first >= end:
            return 0
        return to_bits([*chain.from_iterable(self._places[first:end])], self._size)


def _cut(lengths: Iterable[int]) -> list[int]:
    """Where blocks start, and where the last one ends."""
    starts, held, end = [0], 0, 0
    for number, length in enumerate(lengths):
        if held and held + length > _BLOCK:
            starts.append(number)
            held = 0
        held += length
        end = number + 1
    return [*starts, end]
