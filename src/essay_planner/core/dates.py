"""Historical dates in EDTF: parsed strictly, ordered, compared, and printed in British English.

Level 0 and the part of level 1 that history essays need (https://www.loc.gov/standards/datetime/):
1953, 1953-05, 1953-05-27, 1956-21 (spring; 22 summer, 23 autumn, 24 winter), 195X, 19XX, 1953-XX, 1953-05-XX, each
with an optional ~ (about), ? (perhaps) or % (both), and intervals of two such dates, one of which may be '..' (open) or
left out (unknown).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from essay_planner.core.messages import _


class Precision(StrEnum):
    """How fine a date is."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    SEASON = "season"
    MONTH = "month"
    DAY = "day"
    INTERVAL = "interval"


_DATE = re.compile(r"(?:(\d\d)XX|(\d{3})X|(\d{4})(?:-XX(?:-XX)?|-(\d\d)(?:-(\d\d|XX))?)?)([~?%]?)", re.ASCII)
_OPEN = ("..", "")
_AFTER_ALL = date.max.toordinal() + 1
# Northern seasons of three months; winter runs into the next year. EDTF leaves their bounds to the reader.
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
_FURTHER_YEARS = {Precision.CENTURY: 99, Precision.DECADE: 9}
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that is not an interval. 'year' is the first one meant; 'month' may be a season, 21 to 24."""

    precision: Precision
    year: int
    month: int = 0
    day: int = 0
    mark: str = ""

    @property
    def earliest(self) -> int:
        """The first day meant, as an ordinal (datetime.date.toordinal)."""
        return date(self.year, _SEASON_STARTS.get(self.month, self.month) or 1, self.day or 1).toordinal()

    @property
    def latest(self) -> int:
        """The last day meant, as an ordinal."""
        if self.precision is Precision.DAY:
            return self.earliest
        year = self.year + _FURTHER_YEARS.get(self.precision, 0)
        month = _SEASON_STARTS[self.month] + 2 if self.precision is Precision.SEASON else self.month or 12
        if month > 12:
            year, month = (year + 1, month - 12) if year < 9999 else (year, 12)
        return date(year, month, monthrange(year, month)[1]).toordinal()


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date or interval. 'earliest' and 'latest' are ordinals of days, None where an interval is open.

    'start' and 'end' are its bounds as written; both are the date itself where it is not an interval.
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool
    uncertain: bool
    start: Moment | None
    end: Moment | None

    @property
    def sort_key(self) -> tuple[int, int, bool, str]:
        """Orders all dates by first day (open ones first), last day (open ones last), and sure before unsure."""
        return self.earliest or 0, self.latest or _AFTER_ALL, self.approximate or self.uncertain, self.text

    def overlaps(self, other: "HistoricalDate") -> bool:
        """Whether some day belongs to both, as far as they say."""
        return self.sort_key[0] <= other.sort_key[1] and other.sort_key[0] <= self.sort_key[1]

    def label(self) -> str:
        """The date in British English: 'February–March 1957', 'about 1956', 'from 1953'."""
        return _label(self, short=False)

    def short_label(self) -> str:
        """The date for tight places: 'Feb–Mar 1957', 'c. 1956', 'from 1953'."""
        return _label(self, short=True)


@lru_cache(maxsize=4096)
def parse(text: str) -> HistoricalDate:
    """The date that an EDTF text means. Raises ValueError with a sentence for the user."""
    first, stroke, second = text.partition("/")
    if stroke and first in _OPEN and second in _OPEN:
        raise ValueError(_("'{text}' has no date in it. Put one before or after the stroke.").format(text=text))
    start = None if stroke and first in _OPEN else _moment(first, text)
    end = start if not stroke else None if second in _OPEN else _moment(second, text)
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if earliest and latest and latest < earliest:
        raise ValueError(_("'{text}' ends before it starts. Put the earlier date first.").format(text=text))
    marks = "".join(moment.mark for moment in (start, end) if moment)
    return HistoricalDate(
        text=text,
        earliest=earliest,
        latest=latest,
        precision=Precision.INTERVAL if stroke or not start else start.precision,
        approximate="~" in marks or "%" in marks,
        uncertain="?" in marks or "%" in marks,
        start=start,
        end=end,
    )


def _moment(part: str, text: str) -> Moment:
    found = _DATE.fullmatch(part)
    if not found:
        raise ValueError(
            _(
                "'{text}' is not a date. Write it like 1953, 1953-05, 1953-05-27, 1953/1964, 1953/.. (from 1953), "
                "1956~ (about 1956), 1956? (perhaps 1956) or 195X (the 1950s)."
            ).format(text=text)
        )
    century, decade, year, month, day, mark = found.groups()
    if not int(century or decade or year):
        raise ValueError(_("'{text}' has no year that we can use: they run from 0001 to 9999.").format(text=text))
    if century:
        return Moment(Precision.CENTURY, int(century) * 100, mark=mark)
    if decade:
        return Moment(Precision.DECADE, int(decade) * 10, mark=mark)
    if not month:
        return Moment(Precision.YEAR, int(year), mark=mark)
    return _in_calendar(int(year), int(month), int(day) if day and day != "XX" else None, mark, text)


def _in_calendar(year: int, month: int, day: int | None, mark: str, text: str) -> Moment:
    if month in _SEASON_STARTS and day is None:
        return Moment(Precision.SEASON, year, month, mark=mark)
    if not 1 <= month <= 12:
        raise ValueError(_("'{text}' has no such month. Months run from 01 to 12.").format(text=text))
    if day is None:
        return Moment(Precision.MONTH, year, month, mark=mark)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(_("'{text}' has no such day: that month has not got it.").format(text=text))
    return Moment(Precision.DAY, year, month, day, mark)


def _label(when: HistoricalDate, short: bool) -> str:
    start, end = when.start, when.end
    if start is None or end is None:
        if start:
            return _("from {date}").format(date=_moment_label(start, short))
        return _("until {date}").format(date=_moment_label(end, short)) if end else ""
    if start == end:
        return _moment_label(start, short)
    if start.mark == end.mark:
        return _marked(_span(start, end, short), start.mark, short)
    return _("{start} to {end}").format(start=_moment_label(start, short), end=_moment_label(end, short))


def _moment_label(moment: Moment, short: bool) -> str:
    return _marked(_plain(moment, short), moment.mark, short)


def _marked(label: str, mark: str, short: bool) -> str:
    if not mark:
        return label
    if short:
        return {"~": _("c. {date}"), "?": _("{date}?"), "%": _("c. {date}?")}[mark].format(date=label)
    return {"~": _("about {date}"), "?": _("perhaps {date}"), "%": _("perhaps about {date}")}[mark].format(date=label)


def _plain(moment: Moment, short: bool, year: bool = True) -> str:
    match moment.precision:
        case Precision.CENTURY:
            return f"{moment.year}–99"
        case Precision.DECADE:
            first_decade = moment.year % 100 == 0  # '1900s' would be read as a century
            return f"{moment.year}–09" if first_decade else _("{year}s").format(year=moment.year)
        case Precision.YEAR:
            return str(moment.year)
    in_year = _years(moment.year, moment.year + 1) if moment.month == 24 else str(moment.year)
    words = (str(moment.day or ""), _month(moment.month, short), in_year if year else "")
    return " ".join(word for word in words if word)


def _month(number: int, short: bool) -> str:
    if number in _SEASONS:
        return _(_SEASONS[number])
    name = _(_MONTHS[number - 1])
    return name[:3] if short else name


def _span(start: Moment, end: Moment, short: bool) -> str:
    alike, same_year = start.precision is end.precision, start.year == end.year
    if alike and start.precision is Precision.YEAR:
        return _years(start.year, end.year)
    if alike and same_year and start.day and start.month == end.month:
        return f"{start.day}–{_plain(end, short)}"
    first = _plain(start, short, year=not (alike and same_year and start.month))
    tight = alike and " " not in first and "–" not in first
    return f"{first}–{_plain(end, short)}" if tight else f"{first} – {_plain(end, short)}"


def _years(first: int, last: int) -> str:
    """Two years, the second shortened within one century: 1953–64, 1899–1901."""
    return f"{first}–{last % 100:02}" if first // 100 == last // 100 else f"{first}–{last}"
