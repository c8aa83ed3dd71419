"""Text to words that can be found however they are spelt: 'de-Stalinisation' is also 'destalinization'."""

import re
from collections.abc import Sequence
from functools import lru_cache

from essay_planner.core.dates import Moment, Precision, parse
from essay_planner.core.text import fold

# A hyphen or apostrophe joins letters, a comma or point joins figures, and a figure keeps its per cent sign.
_WORD = re.compile(r"[^\W_]+(?:['-][^\W\d_]+|(?<=\d)[.,]\d+)*%?")
_STANDING = re.compile(_WORD.pattern + r"(?:(?<=\d) per ?cent\b)?")
_PER_CENT = re.compile(r" per ?cent$")
_JOINTS = re.compile(r"['-]")
_WRITTEN_JOINTS = re.compile(r"['’‘\u2010\u2011-]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TYPOGRAPHY = {"’": "'", "‘": "'", "\u2010": "-", "\u2011": "-", "\u00ad": ""}
_LONGEST_SPELT_OUT = 60  # years; of a longer period only the first and last can be found


def normalise(text: str) -> str:
    """Text in one spelling: lower case, no accents, plain apostrophes and hyphens, s for z. Quick for long texts."""
    text = text.casefold()
    if not text.isascii():
        for character in set(_NOT_ASCII.findall(text)):
            text = text.replace(character, _plain(character))
    return text.replace("z", "s")


@lru_cache(maxsize=1024)
def _plain(character: str) -> str:
    return _TYPOGRAPHY.get(character, fold(character))


def with_percentages(text: str) -> str:
    """Normalised text in which '44%' and '44 per cent' can both be found where either is written."""
    return text.replace(" per cent", "%").replace(" percent", "%").replace("%", "% per cent percent ")


def forms(word: str) -> tuple[str, ...]:
    """A word without its joints, and where letters are joined each part of two letters or more as well."""
    if word.isalnum():
        return (word,)
    if not _JOINTS.search(word):
        return (word.replace(",", "").replace(".", ""),)
    parts = tuple(part for part in _JOINTS.split(word) if len(part) > 1)
    return (_JOINTS.sub("", word), *parts)


def all_forms(word: str) -> tuple[str, ...]:
    """Everything that a word of a text is found by: its forms, and a percentage without its sign as well."""
    return (*forms(word), *forms(word[:-1])) if word[-1] == "%" else forms(word)


def parts_of(written: str) -> list[str]:
    """A word as it is written, and its parts where it is joined."""
    return list(dict.fromkeys((written, *_WRITTEN_JOINTS.split(written))))


def words_of(text: str) -> list[str]:
    """The words of normalised text, joints and all, each once and in order."""
    return [text] if text.isalnum() else list(dict.fromkeys(_WORD.findall(text)))


def words_in_order(text: str) -> list[str]:
    """The words of normalised text, joints and all, as they follow each other."""
    return _WORD.findall(text)


def standing(text: str) -> list[tuple[int, int, str]]:
    """Where each word stands in a text as it is written (start and end), and the word in normalised text.

    A number keeps its per cent: '44 per cent' is the word '44%'.
    """
    plain, origins = _traced(text)
    return [
        (
            origins[found.start()],
            max(origins[found.end() - 1] + 1, origins[found.end()]),
            _PER_CENT.sub("%", found[0]),
        )
        for found in _STANDING.finditer(plain)
    ]


def _traced(text: str) -> tuple[str, Sequence[int]]:
    """Normalised text, and for each of its characters and its end where in the text it comes from."""
    if text.isascii():
        return normalise(text), range(len(text) + 1)
    parts = [normalise(character) for character in text]
    origins = [place for place, part in enumerate(parts) for _character in part]
    return "".join(parts), [*origins, len(text)]


@lru_cache(maxsize=4096)
def date_words(text: str) -> str:
    """The words by which an EDTF date is found: its label, every year, and every month within one year.

    A date that cannot be read is found as it is written.
    """
    try:
        when = parse(text)
    except ValueError:
        return text
    return " ".join((when.label(), *_years(when.start, when.end), *_months(when.start, when.end)))


def _years(start: Moment | None, end: Moment | None) -> list[str]:
    bounds = [bound for bound in (start, end) if bound]
    first, last = bounds[0], bounds[-1]
    if last.year - first.year > _LONGEST_SPELT_OUT:
        return [str(first.year), str(last.year)]
    span = 9 if last.precision is Precision.DECADE else 0
    return [str(year) for year in range(first.year, last.year + span + 1)]


def _months(start: Moment | None, end: Moment | None) -> list[str]:
    if not start or not end or start.year != end.year or not 1 <= start.month <= end.month <= 12:
        return []
    return [parse(f"{start.year:04}-{month:02}").label() for month in range(start.month, end.month + 1)]
