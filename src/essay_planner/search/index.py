"""The evidence index: which pieces a query as it is typed holds of, ranked, filtered and counted.

Sets of pieces are whole numbers, one bit a piece in the order of the pack, so that filters and their counts are
single operations.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from itertools import chain
from operator import or_
from typing import TypeVar

from essay_planner.core.dates import parse
from essay_planner.core.pack import Evidence, Kind
from essay_planner.search.bits import choose, to_bits
from essay_planner.search.finding import Finder
from essay_planner.search.query import parse_query
from essay_planner.search.suggesting import suggestion

K = TypeVar("K", str, Kind, int)


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep: pieces with any of the themes, of any of the kinds, with a bearing on the question.

    'unused_of' holds the references in use on a plan: then only pieces not among them are kept. 'period' is EDTF:
    then only pieces whose date has some day in common with it are kept, and none without a date.
    """

    themes: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    question: str = ""
    unused_of: frozenset[str] | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found. 'refs' are best first where there was text to find, else in the order of the pack.

    Each count says how many pieces its filter would leave beside the text and the filters of other sorts;
    'years' does so for periods of one year, in order; they are the years of all pieces that cover 30 years at most,
    and longer ones count in these too. 'total' is how many pieces there are in all. 'suggestion' is another text to
    search for, where nothing was found and a word may be misspelt, else ''.
    """

    refs: Sequence[str]
    themes: Mapping[str, int]
    kinds: Mapping[Kind, int]
    question: int
    unused: int
    years: Mapping[int, int]
    total: int
    suggestion: str = ""


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
        self._finder = Finder(pieces, theme_names or {}, works or {})
        self._refs = tuple(pieces)
        self._all = self._finder.all
        self._unused = lru_cache(maxsize=2)(self._leave_out)
        self._during = lru_cache(maxsize=16)(lambda period: self._finder.dates.overlapping(parse(period)))

    def search(
        self,
        text: str = "",
        filters: Filters = Filters(),
        *,
        question: str = "",
        used: frozenset[str] = frozenset(),
    ) -> Hits:
        """The pieces that the query 'text' holds of (see query.py) and that the filters keep.

        'question' and 'used' say what to count for the two filters that are not chosen: the bearing on which
        question, and the references in use. Raises ValueError if the filters' period is no date.
        """
        ranked = self._finder.ranked(parse_query(text))
        found = reduce(or_, ranked.values(), 0)
        theme = self._any(self._by_theme, filters.themes)
        kind = self._any(self._by_kind, filters.kinds)
        bearing = self._by_question.get(filters.question, 0) if filters.question else self._all
        unused = self._all if filters.unused_of is None else self._unused(filters.unused_of)
        period = self._during(filters.period) if filters.period else self._all
        asked_about = self._by_question.get(filters.question or question, 0)
        still_free = self._unused(used) if filters.unused_of is None else unused
        kept = theme & kind & bearing & unused & period
        return Hits(
            refs=list(chain.from_iterable(choose(self._refs, ranked[s] & kept) for s in sorted(ranked, reverse=True))),
            themes=_counts(self._by_theme, found & kind & bearing & unused & period),
            kinds=_counts(self._by_kind, found & theme & bearing & unused & period),
            question=(found & theme & kind & unused & period & asked_about).bit_count(),
            unused=(found & theme & kind & bearing & period & still_free).bit_count(),
            years=_counts(self._by_year, found & theme & kind & bearing & unused),
            total=len(self._refs),
            suggestion="" if found & kept else suggestion(parse_query(text), self._finder),
        )

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
    def _by_year(self) -> dict[int, int]:
        return self._finder.dates.by_year()

    def _grouped(self, groups_of: Callable[[Evidence], Iterable[K]]) -> dict[K, int]:
        places = defaultdict[K, list[int]](list)
        for place, piece in enumerate(self._pieces.values()):
            for group in groups_of(piece):
                places[group].append(place)
        return {group: to_bits(found, len(self._refs)) for group, found in places.items()}


def _counts(table: Mapping[K, int], bits: int) -> dict[K, int]:
    return {name: (bits & there).bit_count() for name, there in table.items()}
