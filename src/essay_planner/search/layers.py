"""The words of many pieces of evidence, in layers by how much a word counts where it stands."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from essay_planner.core.pack import Evidence
from essay_planner.search.words import date_words, forms, normalise, with_percentages, words_of

_AFTER_ANY = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Layer:
    """Words of one weight, sorted, and for each the places (row numbers) of the pieces that hold it."""

    weight: int
    words: list[str]
    places: list[list[int]]

    def beginning_with(self, prefix: str) -> list[list[int]]:
        """The places of each word that begins so."""
        first = bisect_left(self.words, prefix)
        return self.places[first : bisect_left(self.words, prefix + _AFTER_ANY, first)]

    def exactly(self, word: str) -> list[list[int]]:
        """The places of the word, if it is there at all."""
        at = bisect_left(self.words, word)
        return self.places[at : at + 1] if self.words[at : at + 1] == [word] else []


def layers_of(pieces: Iterable[Evidence], theme_names: Mapping[str, str]) -> list[Layer]:
    """The layers of those pieces, heaviest first."""
    rough: list[defaultdict[str, list[int]]] = [defaultdict(list) for _ in range(4)]
    for place, piece in enumerate(pieces):
        for layer, texts in zip(rough, _texts(piece, theme_names), strict=True):
            for word in set(with_percentages(normalise(" ".join(texts))).split()):
                layer[word].append(place)
    return [_layer(weight, words) for weight, words in zip((4, 3, 2, 1), rough, strict=True)]


def _texts(piece: Evidence, theme_names: Mapping[str, str]) -> tuple[list[str], ...]:
    """What can be found of a piece, the texts that count most first."""
    themes = [theme_names.get(theme, theme) for theme in piece.themes]
    said = [part for q in piece.quotes for part in (q.text, q.speaker, q.occasion, date_words(q.date))]
    return (
        [piece.label, piece.view_of, *piece.tags, *piece.people, *themes],
        [piece.text, date_words(piece.date)] if piece.date else [piece.text],
        [*said, *piece.details, *(figure.as_ for figure in piece.figures)],
        [piece.note],
    )


def _layer(weight: int, rough: Mapping[str, list[int]]) -> Layer:
    """A layer of proper words from runs between spaces; each different run is taken apart once."""
    places = defaultdict[str, list[int]](list)
    for run, found in rough.items():
        for word in words_of(run):
            for form in forms(word):
                places[form] += found
    words = sorted(places)
    return Layer(weight, words, [places[word] for word in words])
