"""Single cells understood: sides, kinds of evidence, how reliable it is, and several values in one cell."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from essay_planner.core.pack import Kind, Leans, Question, Reliability, SourceClass
from essay_planner.core.text import fold

Word = TypeVar("Word", bound=StrEnum)

SEPARATORS = (";", "\n", "|", " / ", ",")  # between several values of one cell, the surest first
_SHORT = 20  # characters of a remark after a side
_MOST_COMMAS = 0.6  # of the cells with a comma, so many must be short lists for it to stand between values

_SIDES: Mapping[Leans, str] = {
    Leans.FOR: "for f pro pros agree agrees agreed yes y support supports supporting + +1 ✓ ✔ "
    "positive success succeeded",
    Leans.AGAINST: "against a anti con cons contra disagree disagrees no n oppose opposes challenge challenges "
    "challenging - -1 − – — ✗ ✘ negative failure failed",
    Leans.EITHER: "either both mixed for/against +/- ± balanced partly",
    Leans.CONTEXT: "context background neutral neither none 0 o n/a",
}
_KINDS: Mapping[Kind, str] = {
    Kind.FACT: "fact|facts|knowledge|detail|example",
    Kind.STATISTIC: "statistic|statistics|stat|stats|figure|figures|number|data",
    Kind.EVENT: "event|events|action|policy|reform|incident",
    Kind.QUOTATION: "quotation|quotations|quote|quotes|source extract|extract|words|speech",
    Kind.INTERPRETATION: "interpretation|interpretations|view|historian|historians|historiography|opinion|"
    "judgement|judgment",
}
# Only words that mean the mark itself: 'low' or 'no' do not say that sources differ, or that nobody looked it up.
_RELIABLE: Mapping[Reliability, str] = {
    Reliability.SOUND: "sound|yes|reliable|certain|sure|checked|good|ok|high|confirmed|✓",
    Reliability.CHECK: "check|to check|unchecked|unsure|uncertain|?|not checked|to be checked|verify",
    Reliability.DISPUTED: "disputed|contested|debated|controversial|contradicted",
}
_CLASSES: Mapping[SourceClass, str] = {
    SourceClass.PRIMARY: "primary|p|contemporary|primary source",
    SourceClass.SECONDARY: "secondary|s|historian|secondary source|later",
    SourceClass.TEACHING: "teaching|textbook|course book|revision guide|handout|worksheet|teaching material",
}
_BULLET = re.compile(r"^\s*(?:[•·▪◦*–-]|\d{1,2}[.)])\s+")


def _known(words: Mapping[Word, str], mark: str) -> dict[str, Word]:
    return {fold(word): member for member, said in words.items() for word in (str(member), *said.split(mark))}


_SIDE_WORDS = _known(_SIDES, " ")
_KIND_WORDS = _known(_KINDS, "|")
_RELIABLE_WORDS = _known(_RELIABLE, "|")
_CLASS_WORDS = _known(_CLASSES, "|")


def _folded(cell: str) -> str:
    return fold(" ".join(cell.split())).strip("'\"‘’“”(). ") or cell.strip()


def read_side(cell: str, question: Question | None = None) -> Leans | None:
    """The side that a word means, or the question's own words for its sides; None for any other."""
    said = _folded(cell)
    if question is not None:
        for words, leans in ((question.sides.for_, Leans.FOR), (question.sides.against, Leans.AGAINST)):
            if said == _folded(words):
                return leans
    first = said.partition(" ")[0]
    return _SIDE_WORDS.get(said) or (_SIDE_WORDS.get(first) if len(first) > 2 and len(said) <= _SHORT else None)


def read_kind(cell: str) -> Kind | None:
    """The kind of evidence that a word means, or None."""
    return _KIND_WORDS.get(_folded(cell))


def read_reliability(cell: str) -> Reliability | None:
    """How far a word says that one can rely on something, or None."""
    return _RELIABLE_WORDS.get(_folded(cell))


def read_class(cell: str) -> SourceClass | None:
    """The part of a bibliography that a word means, or None."""
    return _CLASS_WORDS.get(_folded(cell))


def separator_of(cells: Sequence[str]) -> str:
    """What stands between several values in the cells of a column: '' where each holds one."""
    filled = [cell for cell in cells if cell]
    for mark in SEPARATORS[:-1]:
        if any(mark in cell for cell in filled):
            return mark
    with_comma = [cell for cell in filled if "," in cell]
    lists = [cell for cell in with_comma if all(len(part.split()) <= 4 for part in cell.split(","))]
    return "," if with_comma and len(lists) >= _MOST_COMMAS * len(with_comma) else ""


def split_cell(cell: str, separator: str) -> tuple[str, ...]:
    """The values in a cell, without bullets and repetitions."""
    parts = cell.split(separator) if separator else [cell]
    values = (" ".join(_BULLET.sub("", part).split()) for part in parts)
    return tuple(dict.fromkeys(value for value in values if value))
