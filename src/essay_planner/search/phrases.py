"""Words that follow each other, however they are joined: 'de-Stalinisation' is one word, and two."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from essay_planner.search.spellings import one_spelling
from essay_planner.search.words import forms, words_in_order

BREAK = "|"  # stands between texts that do not go on into each other

Words = tuple[str, ...]


@lru_cache(maxsize=16_384)
def joined(word: str) -> Words:
    """A normalised word without its joints, in its one spelling; a percentage is three words."""
    if word == "percent":
        return ("per", "cent")
    if word[-1] == "%":
        return (forms(word[:-1])[0], "per", "cent")
    return (one_spelling(forms(word)[0]),)


@lru_cache(maxsize=16_384)
def apart(word: str) -> Words:
    """A normalised word taken apart at its joints, each part in its one spelling; the same as joined() without any."""
    _whole, *parts = forms(word)
    return tuple(map(one_spelling, parts)) or joined(word)


def readings(words: Sequence[str]) -> list[Words]:
    """The ways in which normalised words may be read in a row: joined, and taken apart if that differs."""
    whole = tuple(part for word in words for part in joined(word))
    parts = tuple(part for word in words for part in apart(word))
    return [whole] if whole == parts else [whole, parts]


def lines_of(texts: Iterable[str]) -> list[str]:
    """Normalised texts as lines in which any reading of words, between blanks, can be looked for. Quick."""
    whole, parts = _Runs(joined), _Runs(apart)
    return [_line(text, whole, parts) for text in texts]


class _Runs(dict[str, str]):
    """Runs of signs as they are read: each is taken apart once."""

    def __init__(self, read: Callable[[str], Words]) -> None:
        super().__init__({BREAK: BREAK})
        self._read = read

    def __missing__(self, run: str) -> str:
        self[run] = " ".join(part for word in words_in_order(run) for part in self._read(word))
        return self[run]


def _line(text: str, whole: _Runs, parts: _Runs) -> str:
    runs = text.split()
    line = f" {' '.join(filter(None, map(whole.__getitem__, runs)))} "
    if "-" not in text and "'" not in text:
        return line
    return f"{line}{BREAK} {' '.join(filter(None, map(parts.__getitem__, runs)))} "
