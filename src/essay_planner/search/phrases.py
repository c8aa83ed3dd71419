"""Words that follow each other, however they are joined: 'de-Stalinisation' is one word, and two."""

from collections.abc import Sequence
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


def line_of(text: str) -> str:
    """Normalised text as a line in which any reading of words, between blanks, can be looked for. Quick."""
    runs = text.split()
    whole = f" {' '.join(filter(None, map(_joined_run, runs)))} "
    if "-" not in text and "'" not in text:
        return whole
    return f"{whole}{BREAK} {' '.join(filter(None, map(_run_apart, runs)))} "


@lru_cache(maxsize=65_536)
def _joined_run(run: str) -> str:
    return run if run == BREAK else " ".join(part for word in words_in_order(run) for part in joined(word))


@lru_cache(maxsize=65_536)
def _run_apart(run: str) -> str:
    return run if run == BREAK else " ".join(part for word in words_in_order(run) for part in apart(word))
