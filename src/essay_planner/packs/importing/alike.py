"""Pieces of a pack that a row of a table seems to be with other words: a table that was changed and comes again."""

import re
from collections.abc import Iterable

from essay_planner.core.pack import Evidence
from essay_planner.core.text import fold

_NEAR = 0.75  # of the words of both that they share, from which two pieces seem to be one
_NEAR_THERE = 0.5  # the same where both are out of the same place in one source
_FEWEST = 4  # words that they share at least: short sentences are alike by chance
_COMMON = 100  # pieces; a word that more of them have does not tell which is meant


def words_alone(text: str) -> str:
    """The words of a statement, by which two that say the same are known."""
    return " ".join(re.findall(r"\w+", fold(text)))


class Alike:
    """Looks up pieces by what they say. Each is given once: two rows are not the same piece."""

    def __init__(self, pieces: Iterable[Evidence]) -> None:
        """'pieces' are those that no row was found to be by its id or its very words."""
        self._left = {piece.id: piece for piece in pieces}
        self._words = {piece.id: _words(piece) for piece in self._left.values()}
        self._having: dict[str, list[str]] = {}
        for piece_id, words in self._words.items():
            for word in words:
                self._having.setdefault(word, []).append(piece_id)

    def take(self, piece: Evidence) -> Evidence | None:
        """The piece that says nearly what this one says, or None; it is given no more after that."""
        words = _words(piece)
        having = (self._having.get(word, []) for word in sorted(words))
        shared = dict.fromkeys(other for others in having if len(others) <= _COMMON for other in others)
        near = {other: self._nearness(words, other) for other in shared if other in self._left}
        fitting = [other for other in near if near[other] >= self._needed(piece, other)]
        return self._left.pop(max(fitting, key=lambda other: near[other])) if fitting else None

    def _nearness(self, words: frozenset[str], other: str) -> float:
        """From 0 to 1 for the very same words."""
        theirs = self._words[other]
        both = len(words & theirs)
        return 2 * both / (len(words) + len(theirs)) if both >= _FEWEST else 0

    def _needed(self, piece: Evidence, other: str) -> float:
        return _NEAR_THERE if _places(piece) & _places(self._left[other]) else _NEAR


def _words(piece: Evidence) -> frozenset[str]:
    return frozenset(words_alone(piece.text).split())


def _places(piece: Evidence) -> set[tuple[str, str]]:
    """The places in sources that a piece names."""
    named = [(one.source, one.locator) for one in piece.sources] + [(one.source, one.locator) for one in piece.quotes]
    return {(source, " ".join(place.split())) for source, place in named if source and place}
