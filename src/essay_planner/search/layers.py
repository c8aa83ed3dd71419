"""The words of many pieces of evidence, in layers by how much a word counts where it stands."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from essay_planner.core.pack import Evidence
from essay_planner.search.words import date_words, forms, normalise, with_percentages, words_of

_AFTER_ANY = "\U0010ffff"
_BETWEEN = "\x1e"  # ASCII's record separator; no text of ours holds it
_WEIGHTS = (4, 3, 2, 1)


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


def layers_of(pieces: Mapping[str, Evidence], theme_names: Mapping[str, str], works: Mapping[str, str]) -> list[Layer]:
    """The layers of those pieces, heaviest first. All texts are made plain in one go, which is quick."""
    texts = [
        text.replace(_BETWEEN, " ")
        for ref, piece in pieces.items()
        for text in _texts(piece, theme_names, works.get(ref, ""))
    ]
    plain = with_percentages(normalise(_BETWEEN.join(texts))).split(_BETWEEN)
    return [_layer(weight, plain[first :: len(_WEIGHTS)]) for first, weight in enumerate(_WEIGHTS)]


def _texts(piece: Evidence, theme_names: Mapping[str, str], works: str) -> tuple[str, ...]:
    """What can be found of a piece, the texts that count most first."""
    themes = [theme_names.get(theme, theme) for theme in piece.themes]
    lesser = [*piece.details, *[figure.as_ for figure in piece.figures]]
    for quote in piece.quotes:
        lesser += (quote.text, quote.speaker, quote.occasion, date_words(quote.date))
    return (
        " ".join((piece.label, piece.view_of, *piece.tags, *piece.people, *themes)),
        f"{piece.text} {date_words(piece.date)}",
        " ".join(lesser),
        f"{piece.note} {works}",
    )


def _layer(weight: int, texts: list[str]) -> Layer:
    """A layer of the words of plain texts, one text a place. Each different run of signs is taken apart once."""
    runs = defaultdict[str, list[int]](list)
    for place, text in enumerate(texts):
        for run in text.split():
            runs[run].append(place)
    places = defaultdict[str, list[int]](list)
    for run, found in runs.items():
        for word in words_of(run):
            for form in forms(word):
                places[form] += found
    words = sorted(places)
    return Layer(weight, words, [places[word] for word in words])
