"""Which pieces of evidence a query holds of, as sets of places (see bits.py) with their weights."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, reduce
from itertools import chain, islice
from operator import and_, or_

from essay_planner.core.pack import Evidence
from essay_planner.search.bits import first_of
from essay_planner.search.kept import kept
from essay_planner.search.layers import Layer, layer_of, layers_of, texts_of
from essay_planner.search.periods import Dates
from essay_planner.search.phrases import readings
from essay_planner.search.query import Field, Query, Term
from essay_planner.search.spellings import one_spelling
from essay_planner.search.words import forms, normalise, parts_of, standing

Weighed = Sequence[tuple[int, int]]
_IN_LAYERS = tuple(field for field in Field if field is not Field.DATE)


class Finder:
    """Finds the pieces that a query holds of. What it needs is made when the first query needs it."""

    def __init__(
        self, pieces: Mapping[str, Evidence], theme_names: Mapping[str, str], works: Mapping[str, str]
    ) -> None:
        self._pieces, self._theme_names, self._works = pieces, theme_names, works
        self.all = (1 << len(pieces)) - 1
        self._weighed = kept(self, Finder._weigh, 64)
        self._field_layers: dict[Field, Layer] = {}
        self._vocabularies: dict[Field | None, set[str]] = {}

    def prepare(self) -> None:
        """Make now what queries will need."""
        for layer in chain.from_iterable(map(self.searched, (None, *_IN_LAYERS))):
            layer.lines  # noqa: B018
        self.dates  # noqa: B018

    @cached_property
    def layers(self) -> list[Layer]:
        """All that can be found by plain words, heaviest first."""
        return layers_of(self._pieces, self._theme_names, self._works)

    @cached_property
    def dates(self) -> Dates:
        """When the pieces are dated."""
        return Dates(piece.date for piece in self._pieces.values())

    def ranked(self, query: Query) -> dict[int, int]:
        """Scores to the pieces that have them, for pieces of which every term holds."""
        ranked = {0: self.all}
        for weighed in chain.from_iterable(map(self._weighings, query.terms)):
            better = defaultdict[int, int](int)
            for score, bits in ranked.items():
                for weight, holding in weighed:
                    if both := bits & holding:
                        better[score + weight] |= both
            ranked = better
        return ranked

    def searched(self, field: Field | None) -> list[Layer]:
        """The layers in which the words of a term are looked for."""
        if not field:
            return self.layers
        if field not in self._field_layers:
            self._field_layers[field] = layer_of(field, self._pieces, self._theme_names, self._works)
        return [self._field_layers[field]]

    def knows(self, word: str, field: Field | None) -> bool:
        """Whether the word is found anywhere, among the words of the field if there is one."""
        return any(bits for _weight, bits in self._weighed(word, field))

    def vocabulary(self, field: Field | None) -> set[str]:
        """All words that can be found, or those of a field, each in its one spelling."""
        if field not in self._vocabularies:
            self._vocabularies[field] = {word for layer in self.searched(field) for word in layer.words}
        return self._vocabularies[field]

    def as_written(self, word: str, field: Field | None) -> str:
        """A word of the vocabulary as the first piece that holds it writes it, in small letters."""
        place = next(first_of(bits) for layer in self.searched(field) if (bits := layer.exactly(word)))
        ref = next(islice(self._pieces, place, None))
        texts = texts_of(self._pieces[ref], self._theme_names, self._works.get(ref, ""))
        written = (part for text in texts for start, end, _word in standing(text) for part in parts_of(text[start:end]))
        return next((part.lower() for part in written if one_spelling(forms(normalise(part))[0]) == word), word)

    def _weighings(self, term: Term) -> list[Weighed]:
        """Of each thing that must hold, weights to the pieces in which it has that weight."""
        if not (term.field or term.excluded):
            return self._sought(term)
        holding = self.dates.overlapping(term.period) if term.period else self._holding(self._sought(term))
        return [[(0, self.all & ~holding if term.excluded else holding)]]

    def _sought(self, term: Term) -> list[Weighed]:
        """The weighings of a term's words. An unfinished phrase that stands nowhere is only its words.

        So is one whose last word has only its first letter yet: that tells little, and would take long to look for.
        """
        if term.phrase and not (term.unfinished and len(term.words) > 1 and len(term.words[-1]) == 1):
            weighed = self._weigh_phrase(term)
            if not term.unfinished or any(bits for _weight, bits in weighed):
                return [weighed]
        return [self._weighed(word, term.field) for word in term.words]

    def _holding(self, weighings: Iterable[Weighed]) -> int:
        each = (reduce(or_, (bits for _weight, bits in weighed), 0) for weighed in weighings)
        return reduce(and_, each, self.all)

    def _weigh(self, word: str, field: Field | None = None) -> Weighed:
        """Weights to the pieces in which a word has that weight. A whole word weighs more than a beginning."""
        layers = self.searched(field)
        typed, *parts = forms(word)
        whole = self._saying(layers, typed)
        weighed, rest = [], self.all
        for layer in layers:
            here = layer.beginning_with(typed) & rest
            rest ^= here
            weighed += [(2 * layer.weight + 1, here & whole), (2 * layer.weight, here & ~whole)]
        if parts:  # written apart: each part as a word, the last one perhaps unfinished
            last = reduce(or_, (layer.beginning_with(parts[-1]) for layer in layers))
            weighed.append((1, reduce(and_, (self._saying(layers, part) for part in parts[:-1]), rest & last)))
        return weighed

    def _weigh_phrase(self, term: Term) -> Weighed:
        weighed, rest = [], self.all
        for layer in self.searched(term.field):
            here = reduce(or_, (layer.in_a_row(words, term.unfinished) for words in readings(term.words))) & rest
            rest ^= here
            weighed.append((2 * layer.weight + 1, here))
        return weighed

    def _saying(self, layers: Iterable[Layer], word: str) -> int:
        return reduce(or_, (layer.exactly(one_spelling(word)) for layer in layers))
