"""The words of many pieces of evidence, in layers by how much a word counts where it stands, and by field."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from essay_planner.core.pack import Evidence
from essay_planner.search.phrases import BREAK, Words, line_of
from essay_planner.search.query import Field
from essay_planner.search.spellings import beginnings, one_spelling
from essay_planner.search.words import all_forms, date_words, normalise, with_percentages, words_of

_AFTER_ANY = "\U0010ffff"
_BETWEEN = "\x1e"  # ASCII's record separator; no text of ours holds it
_WEIGHTS = (4, 3, 2, 1)


class Layer:
    """Words of one weight, sorted, each in its one spelling, and the places (row numbers) of the pieces with them."""

    def __init__(self, weight: int, texts: Sequence[str]) -> None:
        """Index normalised texts, one a place. Each different run of signs is taken apart once."""
        runs = defaultdict[str, list[int]](list)
        for place, text in enumerate(with_percentages(_BETWEEN.join(texts)).split(_BETWEEN)):
            for run in text.split():
                runs[run].append(place)
        places = defaultdict[str, list[int]](list)
        for run, found in runs.items():
            for word in words_of(run):
                for form in all_forms(word):
                    places[one_spelling(form)] += found
        self.weight = weight
        self.words = sorted(places)
        self.places = [places[word] for word in self.words]
        self._line = lru_cache(maxsize=None)(lambda place: line_of(texts[place]))

    def beginning_with(self, typed: str) -> list[list[int]]:
        """The places of each word that begins as typed, in any spelling. A word may come twice."""
        found = []
        for prefix in beginnings(typed):
            first = bisect_left(self.words, prefix)
            found += self.places[first : bisect_left(self.words, prefix + _AFTER_ANY, first)]
        return found

    def exactly(self, word: str) -> list[list[int]]:
        """The places of the word in its one spelling, if it is there at all."""
        at = bisect_left(self.words, word)
        return self.places[at : at + 1] if self.words[at : at + 1] == [word] else []

    def in_a_row(self, words: Words, unfinished: bool) -> Iterable[int]:
        """The places where the words follow each other; the last one may be 'unfinished'."""
        *first, last = words
        ends = beginnings(last) if unfinished else (f"{last} ",)
        postings = [*map(self.exactly, first), self.beginning_with(last) if unfinished else self.exactly(last)]
        fewest, *more = sorted(postings, key=lambda lists: sum(map(len, lists)))
        places: Iterable[int] = chain.from_iterable(fewest)
        if not first:
            return places
        places = set(places).intersection(*(chain.from_iterable(lists) for lists in more if len(lists) == 1))
        lines = [" ".join(("", *first, end)) for end in ends]
        return [place for line in lines for place in places if line in self._line(place)]


def layers_of(pieces: Mapping[str, Evidence], theme_names: Mapping[str, str], works: Mapping[str, str]) -> list[Layer]:
    """The layers of those pieces, heaviest first."""
    plain = _normalised(
        text for ref, piece in pieces.items() for text in texts_of(piece, theme_names, works.get(ref, ""))
    )
    return [Layer(weight, plain[first :: len(_WEIGHTS)]) for first, weight in enumerate(_WEIGHTS)]


def layer_of(
    field: Field, pieces: Mapping[str, Evidence], theme_names: Mapping[str, str], works: Mapping[str, str]
) -> Layer:
    """The layer of what can be found in one field."""
    texts: dict[Field, Callable[[str, Evidence], Iterable[str]]] = {
        Field.THEME: lambda _ref, piece: (*piece.themes, *(theme_names.get(theme, "") for theme in piece.themes)),
        Field.KIND: lambda _ref, piece: (piece.kind, f"{piece.kind}s"),
        Field.PERSON: lambda _ref, piece: (*piece.people, piece.view_of, *(quote.speaker for quote in piece.quotes)),
        Field.TAG: lambda _ref, piece: piece.tags,
        Field.SOURCE: lambda ref, _piece: (works.get(ref, ""),),
    }
    return Layer(0, _normalised(_row(*texts[field](ref, piece)) for ref, piece in pieces.items()))


def texts_of(piece: Evidence, theme_names: Mapping[str, str], works: str) -> tuple[str, ...]:
    """What can be found of a piece, the texts that count most first."""
    themes = [theme_names.get(theme, theme) for theme in piece.themes]
    lesser = [*piece.details, *[figure.as_ for figure in piece.figures]]
    for quote in piece.quotes:
        lesser += (quote.text, quote.speaker, quote.occasion, date_words(quote.date))
    return (
        _row(piece.label, piece.view_of, *piece.tags, *piece.people, *themes),
        _row(piece.text, date_words(piece.date)),
        _row(*lesser),
        _row(piece.note, works),
    )


def _row(*texts: str) -> str:
    return f" {BREAK} ".join(texts)


def _normalised(texts: Iterable[str]) -> list[str]:
    """Plain texts, made so in one go, which is quick."""
    return normalise(_BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)).split(_BETWEEN)
