"""The words of many pieces of evidence, in layers by how much a word counts where it stands, and by field."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import and_, or_

from essay_planner.core.pack import Evidence
from essay_planner.search.lines import Lines
from essay_planner.search.phrases import BREAK, Words, lines_of
from essay_planner.search.postings import Postings
from essay_planner.search.query import Field
from essay_planner.search.spellings import beginnings, one_spelling
from essay_planner.search.words import all_forms, date_words, normalise, with_percentages, words_of

_BETWEEN = "\x1e"  # ASCII's record separator; no text of ours holds it
_WEIGHTS = (4, 3, 2, 1)
_TOGETHER = 1000  # texts made plain in one go: many, to be quick, but not so many that a window would have to wait


class Layer:
    """Words of one weight, each in its one spelling, and the places (row numbers) of the pieces with them, as sets."""

    def __init__(self, weight: int, texts: Sequence[str]) -> None:
        """Index normalised texts, one a place. Each different run of signs is taken apart once."""
        runs = defaultdict[str, list[int]](list)
        for place, text in enumerate(_in_one_go(with_percentages, texts)):
            for run in text.split():
                runs[run].append(place)
        places = defaultdict[str, list[int]](list)
        for run, found in runs.items():
            for word in words_of(run):
                for form in all_forms(word):
                    places[one_spelling(form)] += found
        self.weight = weight
        self._texts = texts
        self._postings = Postings(places, len(texts))

    @property
    def words(self) -> Sequence[str]:
        """All words, sorted."""
        return self._postings.words

    @cached_property
    def lines(self) -> Lines:
        """The texts as lines in which words that follow each other can be looked for."""
        return Lines(lines_of(self._texts))

    def beginning_with(self, typed: str) -> int:
        """The pieces with a word that begins as typed, in any spelling."""
        return self._postings.beginning_with(beginnings(typed))

    def exactly(self, word: str) -> int:
        """The pieces with the word in its one spelling."""
        return self._postings.exactly(word)

    def in_a_row(self, words: Words, unfinished: bool) -> int:
        """The pieces in which the words follow each other; the last one may be 'unfinished'."""
        *first, last = words
        if unfinished:
            ends = {end: self._postings.beginning_with((end,)) for end in beginnings(last)}
        else:
            ends = {f"{last} ": self.exactly(last)}
        found = reduce(and_, map(self.exactly, first), reduce(or_, ends.values()))
        if not first:
            return found
        rows = {" ".join(("", *first, end)): found & held for end, held in ends.items()}
        return reduce(or_, (self.lines.holding(row, among) for row, among in rows.items() if among), 0)


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
    """What can be found of a piece, the texts that count most first. A theme's name says little of the one piece."""
    themes = [theme_names.get(theme, theme) for theme in piece.themes]
    lesser = [*piece.details, *[figure.as_ for figure in piece.figures], *themes]
    for quote in piece.quotes:
        lesser += (quote.text, quote.speaker, quote.occasion, date_words(quote.date))
    return (
        _row(piece.label, piece.view_of, *piece.tags, *piece.people),
        _row(piece.text, date_words(piece.date)),
        _row(*lesser),
        _row(piece.note, works),
    )


def _row(*texts: str) -> str:
    return f" {BREAK} ".join(texts)


def _normalised(texts: Iterable[str]) -> list[str]:
    """Plain texts."""
    return list(_in_one_go(normalise, [text.replace(_BETWEEN, " ") for text in texts]))


def _in_one_go(work: Callable[[str], str], texts: Sequence[str]) -> Iterator[str]:
    """The texts, each worked on; many are worked on as one text, which is quick."""
    for first in range(0, len(texts), _TOGETHER):
        yield from work(_BETWEEN.join(texts[first : first + _TOGETHER])).split(_BETWEEN)
