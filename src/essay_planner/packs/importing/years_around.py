"""The years that a table is about, by which a year of two digits may have only one century."""

from collections.abc import Iterable, Iterator
from datetime import date
from statistics import median

from essay_planner.core.dates import parse
from essay_planner.core.dates_in_words import read_date
from essay_planner.core.pack import Question

_FEWEST, _MOST = 5, 0.8  # dates that show what a column is about; the part of them that has to be near its middle
_NEAR, _FAR = 150, 200  # years from the middle


def years_around(questions: Iterable[Question], cells: Iterable[str]) -> tuple[int, int] | None:
    """The first and the last year of the periods of questions and the dates in cells; None where nothing says one."""
    periods = (question.period for question in questions)
    years = [year for words in (*periods, *cells) for year in _years(words)]
    return (min(years), max(years)) if years else None


def years_near(cells: Iterable[str]) -> tuple[int, int] | None:
    """The years that are not centuries away from the dates of a column; None where these lie far apart themselves."""
    dated = [found for cell in cells if (found := list(_years(cell)))]
    middle = median(years[0] for years in dated) if dated else 0
    near = sum(abs(years[0] - middle) <= _NEAR for years in dated)
    if len(dated) < _FEWEST or near < _MOST * len(dated):
        return None
    return round(middle) - _FAR, round(middle) + _FAR


def is_among(words: str, years: tuple[int, int]) -> bool:
    """Whether a date lies between two years as a whole."""
    return all(years[0] <= year <= years[1] for year in _years(words))


def _years(words: str) -> Iterator[int]:
    try:
        found = read_date(words)
    except ValueError:
        return
    if found:
        when = parse(found)
        for moment in filter(None, (when.start, when.end)):
            yield from (moment.year, date.fromordinal(moment.latest).year)
