"""The evidence index: which pieces hold the words as they are typed, ranked, filtered and counted.

Sets of pieces are whole numbers, one bit a piece in the order of the pack, so that filters and their counts are
single operations.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from itertools import chain
from operator import and_, or_
from typing import TypeVar

from essay_planner.core.pack import Evidence, Kind
from essay_planner.search.bits import choose, to_bits
from essay_planner.search.layers import Layer, layers_of
from essay_planner.search.words import forms, normalise, words_of

K = TypeVar("K", bound=str)


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep: pieces with any of the themes, of any of the kinds, with a bearing on the question.

    'unused_of' holds the references in use on a plan: then only pieces not among them are kept.
    """

    themes: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    question: str = ""
    unused_of: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found. 'refs' are best first where there was text to find, else in the order of the pack.

    Each count says how many pieces its filter would leave beside the text and the filters of other sorts;
    'total' is how many pieces there are in all.
    """

    refs: Sequence[str]
    themes: Mapping[str, int]
    kinds: Mapping[Kind, int]
    question: int
    unused: int
    total: int


class EvidenceIndex:
    """Finds evidence by words and filters. The index is made when the first search needs it."""

    def __init__(
        self,
        pieces: Mapping[str, Evidence],
        theme_names: Mapping[str, str] | None = None,
        works: Mapping[str, str] | None = None,
    ) -> None:
        """Index pieces by reference, in their order.

        'theme_names' maps theme ids to names that can be found; 'works' maps references to the authors and titles
        that a piece rests on, which can be found too.
        """
        self._pieces = pieces
        self._theme_names = theme_names or {}
        self._works = works or {}
        self._refs = tuple(pieces)
        self._all = (1 << len(self._refs)) - 1
        self._weighed = lru_cache(maxsize=64)(self._weigh)
        self._unused = lru_cache(maxsize=2)(self._leave_out)

    def search(
        self,
        text: str = "",
        filters: Filters = Filters(),
        *,
        question: str = "",
        used: frozenset[str] = frozenset(),
    ) -> Hits:
        """The pieces that hold a word beginning with each word of 'text' and that the filters keep.

        'question' and 'used' say what to count for the two filters that are not chosen: the bearing on which
        question, and the references in use.
        """
        words = words_of(normalise(text))
        ranked = self._ranked(words)
        found = reduce(or_, ranked.values(), 0)
        theme = self._any(self._by_theme, filters.themes)
        kind = self._any(self._by_kind, filters.kinds)
        bearing = self._by_question.get(filters.question, 0) if filters.question else self._all
        unused = self._all if filters.unused_of is None else self._unused(filters.unused_of)
        asked_about = self._by_question.get(filters.question or question, 0)
        still_free = self._unused(used) if filters.unused_of is None else unused
        kept = theme & kind & bearing & unused
        return Hits(
            refs=list(chain.from_iterable(choose(self._refs, ranked[s] & kept) for s in sorted(ranked, reverse=True))),
            themes=_counts(self._by_theme, found & kind & bearing & unused),
            kinds=_counts(self._by_kind, found & theme & bearing & unused),
            question=(found & theme & kind & unused & asked_about).bit_count(),
            unused=(found & theme & kind & bearing & still_free).bit_count(),
            total=len(self._refs),
        )

    def _ranked(self, words: list[str]) -> dict[int, int]:
        """Scores to the pieces that have them, for pieces that hold every word."""
        ranked = {0: self._all}
        for word in words:
            weighed, better = self._weighed(word), defaultdict[int, int](int)
            for score, bits in ranked.items():
                for weight, holding in weighed:
                    if both := bits & holding:
                        better[score + weight] |= both
            ranked = better
        return ranked

    def _weigh(self, word: str) -> list[tuple[int, int]]:
        """Weights to the pieces in which a word has that weight. A whole word weighs more than a beginning."""
        joined, *parts = forms(word)
        whole = self._saying(joined)
        weighed, rest = [], self._all
        for layer in self._layers:
            here = self._bits(layer.beginning_with(joined)) & rest
            rest &= ~here
            weighed += [(2 * layer.weight + 1, here & whole), (2 * layer.weight, here & ~whole)]
        if parts:  # written apart: each part as a word, the last one perhaps unfinished
            apart = reduce(and_, map(self._saying, parts[:-1]), rest & self._beginning(parts[-1]))
            weighed.append((1, apart))
        return weighed

    def _beginning(self, prefix: str) -> int:
        return self._bits(chain.from_iterable(layer.beginning_with(prefix) for layer in self._layers))

    def _saying(self, word: str) -> int:
        return self._bits(chain.from_iterable(layer.exactly(word) for layer in self._layers))

    def _bits(self, places: Iterable[list[int]]) -> int:
        return to_bits(chain.from_iterable(places), len(self._refs))

    def _any(self, table: Mapping[K, int], chosen: frozenset[K]) -> int:
        return reduce(or_, (table.get(name, 0) for name in chosen), 0) if chosen else self._all

    def _leave_out(self, used: frozenset[str]) -> int:
        places = (self._place_of[ref] for ref in used if ref in self._place_of)
        return self._all & ~to_bits(places, len(self._refs))

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {ref: place for place, ref in enumerate(self._refs)}

    @cached_property
    def _by_theme(self) -> dict[str, int]:
        return self._grouped(lambda piece: piece.themes)

    @cached_property
    def _by_kind(self) -> dict[Kind, int]:
        return self._grouped(lambda piece: (piece.kind,))

    @cached_property
    def _by_question(self) -> dict[str, int]:
        return self._grouped(lambda piece: piece.bearing)

    @cached_property
    def _layers(self) -> list[Layer]:
        return layers_of(self._pieces, self._theme_names, self._works)

    def _grouped(self, groups_of: Callable[[Evidence], Iterable[K]]) -> dict[K, int]:
        places = defaultdict[K, list[int]](list)
        for place, piece in enumerate(self._pieces.values()):
            for group in groups_of(piece):
                places[group].append(place)
        return {group: to_bits(found, len(self._refs)) for group, found in places.items()}


def _counts(table: Mapping[K, int], bits: int) -> dict[K, int]:
    return {name: (bits & there).bit_count() for name, there in table.items()}
