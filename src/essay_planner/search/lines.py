"""Many lines as one text, in which words that follow each other are found in one look."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress

from essay_planner.search.bits import places_of, to_bits

_MANY = 4  # one line in so many: then one look through all of them costs less than one at each
_REMEMBERED = 16  # rows of words, as they were typed
_Found = tuple[list[int], list[int]]  # where in the text a row stands, and in which lines
_END = "\n"  # of a line; none of them holds it


class Lines:
    """Lines by their places (row numbers)."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._text = _END.join((*lines, ""))
        self._starts = array("Q", accumulate((len(line) + 1 for line in lines), initial=0))
        self._found: dict[str, _Found] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def holding(self, row: str, among: int) -> int:
        """The set (see bits.py) of the lines that hold a row of words; no others than those 'among' hold it.

        Where the beginning of a row was found is known, as it was typed a moment ago.
        """
        if row not in self._found:
            known = max((begun for begun in self._found if row.startswith(begun)), key=len, default="")
            found = self._narrowed(self._found[known], row) if known else self._look(row, among)
            if len(self._found) >= _REMEMBERED:
                del self._found[next(iter(self._found))]
            self._found[row] = found
        return to_bits(self._found[row][1], len(self))

    def _narrowed(self, found: _Found, row: str) -> _Found:
        goes_on = [self._text.startswith(row, at) for at in found[0]]
        return [*compress(found[0], goes_on)], [*compress(found[1], goes_on)]

    def _look(self, row: str, among: int) -> _Found:
        if among.bit_count() * _MANY > len(self):
            everywhere = [*self._between(row, 0, len(self._text))]
            return everywhere, [bisect_right(self._starts, at) - 1 for at in everywhere]
        pairs = [
            (at, place)
            for place in places_of(among)
            for at in self._between(row, self._starts[place], self._starts[place + 1])
        ]
        return [at for at, _place in pairs], [place for _at, place in pairs]

    def _between(self, row: str, start: int, end: int) -> Iterator[int]:
        find = self._text.find
        at = find(row, start, end)
        while at >= 0:
            yield at
            at = find(row, at + 1, end)
