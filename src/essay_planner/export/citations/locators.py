"""Places in a work, as students and packs write them and as each style has them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from essay_planner.export.citations.runs import number_range

_FORMS = {
    "page": r"pp?|pgs?|pages?",
    "chapter": r"chs?|chaps?|chapters?",
    "column": r"cols?|columns?",
    "folio": r"fols?|ff?|folios?",
    "paragraph": r"paras?|paragraphs?",
    "section": r"secs?|sections?|§§?",
    "line": r"lines?",
}
_NAMED = {
    kind: re.compile(rf"^\s*(?:{form})(?![^\W\d_])\.?\s*(?=[\divxlc])", re.IGNORECASE) for kind, form in _FORMS.items()
}
_NUMBERS = re.compile(r"^[\divxlc]+(?:\s*[-–,]\s*[\divxlc]+)*$", re.IGNORECASE)
_TIME = re.compile(r"^\d{1,2}:\d\d(?::\d\d)?(?:\s*[-–]\s*\d{1,2}:\d\d(?::\d\d)?)?$")
_RANGE = re.compile(r"\b(\d+)–(\d+)\b")


class Place(NamedTuple):
    """A place in a work: the kind of place, '' for one in words of its own, 'time' for minutes; and where."""

    kind: str
    where: str

    @property
    def several(self) -> bool:
        """Whether it is more than one page, chapter or the like."""
        return re.search(r"[–,]", self.where) is not None


@lru_cache(maxsize=8192)
def place_in(locator: str) -> Place:
    """The place that a locator means: 'pp. 3-4' are pages 3–4, and so is a bare '3-4'."""
    for kind, form in _NAMED.items():
        if form.match(locator):
            return Place(kind, _dashed(form.sub("", locator, count=1)))
    bare = _dashed(locator)
    if _TIME.match(bare):
        return Place("time", bare)
    return Place("page" if _NUMBERS.match(bare) else "", bare)


def _dashed(where: str) -> str:
    """A range with a dash, in Roman figures too."""
    bare = number_range(where).strip()
    return re.sub(r"\s*-\s*", "–", bare) if _NUMBERS.match(bare) else bare


def worded(place: Place, words: Mapping[str, tuple[str, str]]) -> str:
    """A place with the word that a style has for one and for several of its kind; '' for no place."""
    one, many = words.get(place.kind, ("", ""))
    word = many if place.several else one
    return f"{word} {place.where}" if word and place.where else place.where


def shortened(numbers: str) -> str:
    """Ranges within one hundred with two figures at the end, as MHRA and MLA have them: 374–86, but 96–105."""
    return _RANGE.sub(_short, numbers)


def _short(found: re.Match[str]) -> str:
    first, last = found.groups()
    within = len(first) == len(last) > 2 and first[:-2] == last[:-2]
    return f"{first}–{last[-2:]}" if within else found.group()
