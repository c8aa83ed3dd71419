"""Periods: read as people type them, and which pieces of evidence fall into a period or a year."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from itertools import chain

from essay_planner.core.dates import HistoricalDate, parse
from essay_planner.search.bits import to_bits

_MOST_YEARS = 30
_LONGEST = 40  # characters; no date is longer
_DASH = re.compile(r"\s*[-–—]\s*")
_DECADE = re.compile(r"(\d{3})0['’]?S")


@lru_cache(maxsize=1024)
def read_period(text: str) -> HistoricalDate | None:
    """The period that a text means, perhaps while it is being typed; None if there is none.

    Beside EDTF it may be a decade (1950s) or years as books print them (1953–64). Of what is not finished, as much
    counts as can be read: '1953-0' is 1953, and '195' the 1950s.
    """
    text = text.strip().upper()[:_LONGEST]
    readings = [_printed(text), *(text[:end] for end in range(len(text), 3, -1))]
    if text.isdecimal() and len(text) in (2, 3):
        readings.append(text.ljust(4, "X"))
    return next((when for reading in readings if (when := _parsed(reading))), None)


def is_period(text: str) -> bool:
    """Whether a text means a period as it stands, with nothing left over: '1953-13' and '1964-53' do not."""
    text = text.strip().upper()
    return _parsed(_printed(text)) is not None or _parsed(text) is not None


def _printed(text: str) -> str:
    """The EDTF of a decade or of years printed with a dash: 1950s, 1953–64, 1953-1964. Else empty."""
    if decade := _DECADE.fullmatch(text):
        return f"{decade[1]}X"
    first, _dash, last = _DASH.sub("-", text).partition("-")
    if not (len(first) == 4 and first.isdecimal() and last.isdecimal()):
        return ""
    if len(last) == 4:
        return f"{first}/{last}"
    surely_years = "-" not in text or int(last) > 24  # 1953-05 is a month in EDTF, and 1956-21 a season
    return f"{first}/{first[:2]}{last}" if len(last) == 2 and surely_years else ""


def _parsed(text: str) -> HistoricalDate | None:
    try:
        return parse(text)
    except ValueError:
        return None


class Dates:
    """When many pieces are dated, by their places (row numbers). A date that cannot be read is none."""

    def __init__(self, dates: Iterable[str]) -> None:
        found = defaultdict[str, list[int]](list)
        for place, text in enumerate(dates):
            found[text].append(place)
        self._size = sum(map(len, found.values()))
        self._places = [(when, places) for text, places in found.items() if (when := _parsed(text))]

    def overlapping(self, period: HistoricalDate) -> int:
        """The set of pieces whose date has some day in common with the period."""
        return self._bits(places for when, places in self._places if when.overlaps(period))

    def by_year(self) -> dict[int, int]:
        """Years in order to the sets of pieces that fall into them, wholly or in part.

        The years are those of the pieces that cover 30 years at most; longer pieces count in these years too.
        """
        spans = [(_years(when), places) for when, places in self._places]
        years = sorted({year for span, _places in spans if len(span) <= _MOST_YEARS for year in span})
        falling = defaultdict[int, list[list[int]]](list)
        for span, places in spans:
            for year in years[bisect_left(years, span.start) : bisect_left(years, span.stop)]:
                falling[year].append(places)
        return {year: self._bits(falling[year]) for year in years}

    def _bits(self, places: Iterable[list[int]]) -> int:
        return to_bits([*chain.from_iterable(places)], self._size)


def _years(when: HistoricalDate) -> range:
    first = date.fromordinal(when.earliest).year if when.earliest else MINYEAR
    last = date.fromordinal(when.latest).year if when.latest else MAXYEAR
    return range(first, last + 1)
