"""The evidence index: which pieces a query as it is typed holds of, ranked, filtered and counted.

Sets of pieces are whole numbers, one bit a piece in the order of the pack, so that filters and their counts are
single operations.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial, reduce
from operator import and_, or_

from essay_planner.core.dates import parse
from essay_planner.core.pack import Evidence, Kind
from essay_planner.search.bits import to_bits
from essay_planner.search.finding import Finder
from essay_planner.search.groups import Counts, Groups, K, Years
from essay_planner.search.kept import kept
from essay_planner.search.query import parse_query
from essay_planner.search.ranks import Ranks
from essay_planner.search.suggesting import suggestion


@dataclass(frozen=True, slots=True)
class Filters:
    """What to keep: pieces with any of the themes, people and tags, of any of the kinds, that bear on the question.

    'unused_of' holds the references in use on a plan: then only pieces not among them are kept. 'period' is EDTF:
    then only pieces whose date has some day in common with it are kept, and none without a date.
    """

    themes: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    question: str = ""
    unused_of: frozenset[str] | None = None
    period: str = ""
    people: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found. 'refs' are best first where there was text to find, else in the order of the pack.

    Each count says how many pieces its filter would leave beside the text and the filters of other sorts. Those of
    themes, kinds, people and tags begin with the commonest of the pack and are made when they are asked for, so that
    it costs nothing to have thousands of them. 'years' counts for periods of one year, in order; they are the years
    of all pieces that cover 30 years at most, and longer ones count in these too. 'total' is how many pieces there
    are in all. 'suggest' makes 'suggestion', which takes longer than all the rest.
    """

    refs: Sequence[str]
    themes: Mapping[str, int]
    kinds: Mapping[Kind, int]
    question: int
    unused: int
    years: Mapping[int, int]
    total: int
    people: Mapping[str, int]
    tags: Mapping[str, int]
    suggest: Callable[[], str] = str

    @property
    def suggestion(self) -> str:
        """Another text to search for, where nothing was found and a word may be misspelt; else ''."""
        return self.suggest()


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
        self._unused = kept(self, EvidenceIndex._leave_out, 2)
        self._bearing = kept(self, EvidenceIndex._bear, 2)
        self._during = kept(self, EvidenceIndex._overlap, 16)

    def __len__(self) -> int:
        return len(self._refs)

    def has_all_of(self, other: "EvidenceIndex") -> bool:
        """Whether all references of another index are in this one."""
        return self._pieces.keys() >= other._pieces.keys()

    def prepare(self) -> None:
        """Make now what searches will need: on another thread, say, while no search is made."""
        self._finder.prepare()
        _ready = (self._place_of, self._themes, self._kinds, self._people, self._tags, self._years)

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
        query = parse_query(text)
        ranked = self._finder.ranked(query)
        found, kept = reduce(or_, ranked.values(), 0), self._kept(filters)
        left = found & reduce(and_, kept.values(), self._all)
        beside = partial(_beside, found, kept)
        return Hits(
            refs=Ranks(self._refs, self._place_of, (ranked[score] & left for score in sorted(ranked, reverse=True))),
            themes=Counts(lambda: self._themes, beside("themes")),
            kinds=Counts(lambda: self._kinds, beside("kinds")),
            people=Counts(lambda: self._people, beside("people")),
            tags=Counts(lambda: self._tags, beside("tags")),
            question=(beside("question") & self._bearing(filters.question or question)).bit_count(),
            unused=(left & (self._unused(used) if filters.unused_of is None else self._all)).bit_count(),
            years=Years(lambda: self._years, beside("period")),
            total=len(self._refs),
            suggest=str if left else partial(suggestion, query, self._finder),
        )

    def _kept(self, filters: Filters) -> dict[str, int]:
        """The sets of pieces that the chosen filters keep, by the sorts of the filters."""
        kept = {}
        if filters.themes:
            kept["themes"] = self._themes.any_of(filters.themes)
        if filters.kinds:
            kept["kinds"] = self._kinds.any_of(filters.kinds)
        if filters.people:
            kept["people"] = self._people.any_of(filters.people)
        if filters.tags:
            kept["tags"] = self._tags.any_of(filters.tags)
        if filters.question:
            kept["question"] = self._bearing(filters.question)
        if filters.unused_of is not None:
            kept["unused"] = self._unused(filters.unused_of)
        if filters.period:
            kept["period"] = self._during(filters.period)
        return kept

    def _leave_out(self, used: frozenset[str]) -> int:
        places = [self._place_of[ref] for ref in used if ref in self._place_of]
        return self._all & ~to_bits(places, len(self._refs))

    def _overlap(self, period: str) -> int:
        return self._finder.dates.overlapping(parse(period))

    def _bear(self, question: str) -> int:
        """The pieces that bear on a question."""
        places = [place for place, piece in enumerate(self._pieces.values()) if question in piece.bearing]
        return to_bits(places, len(self._refs))

    @cached_property
    def _place_of(self) -> dict[str, int]:
        return {ref: place for place, ref in enumerate(self._refs)}

    @cached_property
    def _themes(self) -> Groups[str]:
        return self._grouped(lambda piece: piece.themes)

    @cached_property
    def _kinds(self) -> Groups[Kind]:
        return self._grouped(lambda piece: (piece.kind,))

    @cached_property
    def _people(self) -> Groups[str]:
        return self._grouped(lambda piece: piece.people)

    @cached_property
    def _tags(self) -> Groups[str]:
        return self._grouped(lambda piece: piece.tags)

    @cached_property
    def _years(self) -> dict[int, int]:
        return self._finder.dates.by_year()

    def _grouped(self, groups_of: Callable[[Evidence], Iterable[K]]) -> Groups[K]:
        return Groups(map(groups_of, self._pieces.values()))


def _beside(found: int, kept: Mapping[str, int], sort: str) -> int:
    """The pieces found that all filters keep but those of one sort."""
    return reduce(and_, (bits for name, bits in kept.items() if name != sort), found)
