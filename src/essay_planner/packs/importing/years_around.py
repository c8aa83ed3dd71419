"""The years that a table is about, by which a year of two digits may have only one century."""

from collections.abc import Iterable, Iterator
from datetime import date

from essay_planner.core.dates import parse
from essay_planner.core.dates_in_words import read_date
from essay_planner.core.pack import Question


def years_around(questions: Iterable[Question], cells: Iterable[str]) -> tuple[int, int] | None:
    """The first and the last year of the periods of questions and the dates in cells; None where nothing says one."""
    periods = (question.period for question in questions)
    years = [year for words in (*periods, *cells) for year in _years(words)]
    return (min(years), max(years)) if years else None


def _years(words: str) -> Iterator[int]:
    try:
        found = read_date(words)
    except ValueError:
        return
    if found:
        when = parse(found)
        for moment in filter(None, (when.start, when.end)):
            yield from (moment.year, date.fromordinal(moment.latest).year)
