"""The orders and marks that dates are written in by spreadsheets and in lists, put as people write them."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\d{1,2}\b|[a-z])")
_MIDNIGHT = re.compile(r"(?<=\d)[t ]00?:00(?::00(?:\.0+)?)?z?$")  # a day, as a spreadsheet or a program writes a moment
_ORDERS = (
    (re.compile(r"\b(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\b"), r"\4/\3/\1"),
    (re.compile(r"\b(\d{1,2})-(\d{1,2})-(\d{4})\b"), r"\1/\2/\3"),
    (re.compile(r"^(\d{1,2})-(\d{4})$"), r"\1/\2"),
    (re.compile(rf"\b({_DAY})([-/.])({_MONTH})\2(\d{{4}}|\d\d)\b"), r"\1 \3 \4"),
    (re.compile(rf"\b({_MONTH})([-/.])({_DAY})\2(\d{{4}})\b"), r"\3 \1 \4"),
    (re.compile(rf"\b({_MONTH})[-/.](\d{{4}})\b"), r"\1 \2"),
    (re.compile(rf"^(\d{{4}})(?:,? |[-/.])({_MONTH})$"), r"\2 \1"),
    (re.compile(rf"^(\d{{4}})(?:,? |[-/.])({_MONTH})(?: |[-/.])({_DAY})$"), r"\3 \2 \1"),
)
_SHORT = tuple(
    re.compile(form)
    for form in (
        rf"(?P<before>{_DAY}(?: of)? {_MONTH}\.?,? |{_MONTH}\.? {_DAY},? )'?(?P<year>\d\d)",
        rf"(?P<before>{_MONTH}\.?,? )'(?P<year>\d\d)",
        rf"(?P<before>{_MONTH}\.? )(?P<year>3[2-9]|[4-9]\d)",  # below, it may be a day
        rf"(?P<before>{_MONTH})[-/](?P<year>\d\d)",
        r"(?P<before>\d{1,2}([-/.])\d{1,2}\2)'?(?P<year>\d\d)",
        r"(?P<before>)'(?P<year>\d\d)",
    )
)


def in_order(words: str) -> str:
    """A date in small letters with its day, month and year in the order that people write, as far as they are certain.

    '25-jun-1963' becomes '25 jun 1963', '1963-6-5' '5/6/1963'; a weekday and the midnight of a day go.
    """
    words = _MIDNIGHT.sub("", _WEEKDAY.sub("", words))
    for form, order in _ORDERS:
        words = form.sub(order, words)
    return words


def with_century(words: str, century: int) -> str:
    """A date the year of which has two digits, with the first two put before them; others as they are."""
    for form in _SHORT:
        found = form.fullmatch(words)
        if found:
            before = re.sub(r"^(\d+)-(\d+)-$", r"\1/\2/", found["before"])
            between = "" if not before or before.endswith((" ", "/", ".")) else " "
            return f"{before}{between}{century:02}{found['year']}"
    return words
