"""The period that a question names, read from its own words as EDTF."""

import re
from collections.abc import Callable

from essay_planner.core.question.values import Span

_YEAR = r"(?<![\d.,–—-])([1-9]\d{3})(?!\d|[.,]\d|s\b)"
_EARLY_YEAR = r"(?<![\d.,–—-])([1-9]\d{2,3})"
_BETWEEN = r"\s*(?:[-–—]|\bto\b|\band\b|\buntil\b|\btill\b)\s*"
_CENTURIES = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first"),
)
_CENTURY = rf"\b({'|'.join(reversed(_CENTURIES))}|\d{{1,2}}(?:st|nd|rd|th))[ -]centur(?:y|ies)\b"

Edtf = Callable[[re.Match[str]], str]


def _range(found: re.Match[str]) -> str:
    first, second = found[1], found[2]
    last = first[: -len(second)] + second if len(second) < len(first) else second
    return f"{first:0>4}/{last:0>4}" if int(last) > int(first) else ""


def _decades(found: re.Match[str]) -> str:
    last = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
    return f"{found[1]}/{int(last) + 9}" if int(last) > int(found[1]) else ""


def _century(found: re.Match[str]) -> str:
    words = found[1].casefold()
    number = _CENTURIES.index(words) + 1 if words in _CENTURIES else int(words[:-2])
    return f"{number - 1:02}XX" if number else ""


# Each way to name a period, the surest first. The groups of a pattern are what its function needs.
_WAYS: tuple[tuple[re.Pattern[str], Edtf], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), edtf)
    for pattern, edtf in (
        (rf"{_EARLY_YEAR}{_BETWEEN}(\d{{2,4}}|(?<=[-–—])\d)(?!\d|,\d|s\b)", _range),
        (rf"\b(\d{{3}}0)s{_BETWEEN}(?:the\s+)?(\d{{3}}0|\d0)s\b", _decades),
        (r"\b(\d{3})0s\b", lambda found: f"{found[1]}X"),
        (rf"\b(?:by|before|until|up to|prior to) {_YEAR}", lambda found: f"/{found[1]}"),
        (rf"\b(?:after|since|from) {_YEAR}", lambda found: f"{found[1]}/"),
        (_CENTURY, _century),
        (_YEAR, lambda found: found[1]),
    )
)


def find_period(text: str) -> tuple[str, Span | None]:
    """The period that 'text' names, as EDTF, and the words that name it; '' and None where there is none.

    A decade is '195X' and a century '18XX'. 'By 1941' has no start and 'after 1956' no end.
    """
    for pattern, edtf in _WAYS:
        for found in pattern.finditer(text):
            if period := edtf(found):
                return period, Span(found.start(), found.end())
    return "", None
