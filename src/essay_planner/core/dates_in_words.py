"""Dates as a student writes them, such as '25 February 1956', 'c. 1957' or '1953–64', read as EDTF."""

import re
from dataclasses import dataclass, replace

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.written_dates import in_order, with_century

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_MARKS = {"~": "~", "?": "?", "~?": "%"}

_ABOUT = re.compile(r"^(?:circa|about|around|ca\.?|c\.?)\s*(?=\S)")
_PERHAPS = re.compile(r"^(?:perhaps|probably|possibly)\s+")
_OPENINGS = re.compile(r"^(from|since|after|until|till|before|up to|by)\s+")
_TO = re.compile(r"\s*(?:–|—|\bto\b|\band\b|\buntil\b)\s*|\s+-\s+|(?<=\w)-(?=\w)")
_PARTS = (
    re.compile(r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?P<month>[a-z]{3,9})\.?(?:,? (?P<year>\d{4}))?"),
    re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?"),
    re.compile(r"(?P<day>\d{1,2})[./](?!00?[./])(?P<month>\d{1,2})[./](?P<year>\d{4})"),
    re.compile(r"(?P<month>0?[1-9]|1[0-2])[./](?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})"),
)
_DECADE = re.compile(r"(?:the )?(\d{3})0'?s")
_SHORT_YEAR = re.compile(r"\d\d?")
_NEAR = 25  # years: how far outside a period a date of it may lie, less than half of what lies between two centuries
_DAY_ALONE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True)
class _Part:
    """One date, or one end of a span; 0 is what was not said."""

    year: int = 0
    month: int = 0
    day: int = 0
    mark: str = ""
    decade: str = ""

    def edtf(self) -> str:
        if self.decade:
            return f"{self.decade}X{self.mark}"
        numbers = [f"{self.year:04}", *(f"{number:02}" for number in (self.month, self.day) if number)]
        return "-".join(numbers) + self.mark


def read_date(text: str) -> str:
    """The EDTF of a date in words or in EDTF; '' for no words. Days come before months: 5/3/1953 is in March.

    A year of two digits is not read, as its century is not said; 'read_short_date' does, for a period.
    Raises ValueError with a sentence for the user.
    """
    words = " ".join(text.split())
    if not words or _is_edtf(words):
        return words
    found = _in_words(_folded(words))
    if found is None:
        if lacks_century(words):
            why = _("‘{text}’ does not say of which century it is. Write the year in full, like May 1953.")
            raise ValueError(why.format(text=words))
        raise ValueError(
            _(
                "‘{text}’ is not a date that can be read. Write it like 25 February 1956, May 1953, 1953–64, "
                "c. 1957, the 1950s or from 1953."
            ).format(text=words)
        )
    try:
        parse(found)
    except ValueError as error:  # it names the EDTF, which nobody typed
        raise ValueError(str(error).replace(f"'{found}'", f"‘{words}’")) from error
    return found


def lacks_century(text: str) -> bool:
    """Whether this is a date but for its year of two digits: 'Jun-63', which is what a spreadsheet makes of June 1963,
    '5/3/53' or 'May ’53'. 'June 25' is none, as it may be a day.
    """
    words = _folded(text)
    filled = with_century(words, 20)  # the year 2000 has every day
    return filled != words and _is_edtf(_in_words(filled) or "")


def read_short_date(text: str, first: int, last: int) -> str:
    """The EDTF of a date that lacks its century, if only one is near these years, first to last; '' if it is unsure."""
    if not lacks_century(text):
        return ""
    words, earliest, latest = _folded(text), max(first - _NEAR, 1), min(last + _NEAR, 9999)
    filled = [with_century(words, century) for century in range(earliest // 100, latest // 100 + 1)]
    near = [each for each in filled if earliest <= int(each[-4:]) <= latest]
    found = _in_words(near[0]) if len(near) == 1 else None
    return found if found and _is_edtf(found) else ""


def _folded(text: str) -> str:
    words = " ".join(text.split()).casefold().replace("’", "'").replace("‘", "'").rstrip(".")
    return in_order(words)


def _is_edtf(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _in_words(words: str) -> str | None:
    opening = _OPENINGS.match(words)
    if opening and (opening[1] != "from" or len(_TO.split(words)) == 1):
        part = _part(words[opening.end() :])
        if part is None or not (part.year or part.decade):
            return None
        return f"{part.edtf()}/.." if opening[1] in ("from", "since", "after") else f"../{part.edtf()}"
    whole = _part(words)
    if whole is not None:
        return whole.edtf() if whole.year or whole.decade else None
    return _span(re.sub(r"^(?:from|between) ", "", words))


def _span(words: str) -> str | None:
    """Two dates with a dash or a word between them; what one leaves out it has from the other."""
    mark, rest = _marked(words)
    ends = _TO.split(rest)
    if len(ends) != 2:
        return None
    first, last = _first(ends[0]), _last(ends[1])
    if first is None or last is None:
        return None
    if not last.year and not last.decade and first.year:
        last = _with_short_year(last, first, ends[1])
    if not (last.year or last.decade):
        return None
    if not first.year and not first.decade:
        if not last.month:  # 'May to 1964' says nothing of the year of that May
            return None
        if not first.month and not last.day:  # '5–6/1953' does not say that 5 is a day
            return None
        first = replace(first, year=last.year, month=first.month or last.month)
    if mark:
        first, last = replace(first, mark=mark), replace(last, mark=mark)
    return f"{first.edtf()}/{last.edtf()}"


def _first(words: str) -> _Part | None:
    day = _DAY_ALONE.fullmatch(words)
    return _Part(day=int(day[1])) if day else _part(words)


def _last(words: str) -> _Part | None:
    return _Part() if _SHORT_YEAR.fullmatch(words) else _part(words)


def _with_short_year(last: _Part, first: _Part, words: str) -> _Part:
    """'64' after 1953 is 1964, and '5' after 1904 is 1905; '2' after 1953, or any after a month, is no year."""
    if not _SHORT_YEAR.fullmatch(words) or (len(words) == 1 and (first.month or int(words) <= first.year % 10)):
        return last
    known = 10 ** len(words)
    return replace(last, year=first.year // known * known + int(words))


def _part(words: str) -> _Part | None:
    mark, rest = _marked(words)
    decade = _DECADE.fullmatch(rest)
    if decade:
        return _Part(decade=decade[1], mark=mark)
    for form in _PARTS:
        found = form.fullmatch(rest)
        if found:
            named = found.groupdict()
            month = _month(named.get("month") or "")
            if month is not None:
                return _Part(int(named["year"] or 0), month, int(named.get("day") or 0), mark)
    return None


def _marked(words: str) -> tuple[str, str]:
    """The EDTF mark of how sure a date is, and the date without the words that say so."""
    perhaps = _PERHAPS.match(words)
    rest = words[perhaps.end() :] if perhaps else words
    about = _ABOUT.match(rest)
    rest = rest[about.end() :] if about else rest
    asked = rest.endswith("?")
    rest = rest.rstrip("?").strip()
    return _MARKS.get(("~" if about else "") + ("?" if perhaps or asked else ""), ""), rest


def _month(word: str) -> int | None:
    """The number of a month or season (21 to 24), 0 for none, None for another word."""
    if not word or word.isdecimal():
        return int(word or 0)
    if word in _SEASONS:
        return _SEASONS[word]
    stem = word[:3]
    whole = stem in _MONTHS and (_MONTH_NAMES[_MONTHS.index(stem)].startswith(word) or word == "sept")
    return _MONTHS.index(stem) + 1 if whole else None
