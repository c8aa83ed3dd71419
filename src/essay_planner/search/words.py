"""Text to words that can be found however they are spelt: 'de-Stalinisation' is also 'destalinization'."""

import re
from functools import lru_cache

from essay_planner.core.dates import Moment, Precision, parse
from essay_planner.core.text import fold

# A hyphen or apostrophe joins letters, a comma or point joins figures, and a figure keeps its per cent sign.
_WORD = re.compile(r"[^\W_]+(?:['-][^\W\d_]+|(?<=\d)[.,]\d+)*%?")
_JOINTS = re.compile(r"['-]")
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


def words_of(text: str) -> list[str]:
    """The words of normalised text, joints and all, each once and in order."""
    return [text] if text.isalnum() else list(dict.fromkeys(_WORD.findall(text)))


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
