"""The query language: what a student types to find evidence, as a value.

==================  ===========================================================================================
secret speech       both words, wherever they stand; each may be only the beginning of a word
"secret speech"     these words in this order; “curly” marks do as well
-gulag              not what 'gulag' would find; also before "quoted words" and before a field
theme:terror        a theme whose name or id holds the word
kind:statistic      a kind of evidence
date:1956           a period that overlaps: 1956, 1950s, 195X, 1953-05, 1953–64, 1953/1964, any EDTF
person:beria        somebody who is named, speaks, or whose view it is
tag:gulag           a tag
source:filtzer      the author or title of a work that it rests on
person:"mao zedong" a field's words in this order
==================  ===========================================================================================

All of it must hold. Nothing is an error, for the query is read at every key that is pressed: a quotation that is not
closed yet runs to the end and its last word may be a beginning; a field or minus without words is passed over; a field
that is not in the table, and a date that cannot be read, are plain words.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from essay_planner.core.dates import HistoricalDate
from essay_planner.search.periods import read_period
from essay_planner.search.words import normalise, words_in_order


class Field(StrEnum):
    """Where the words of a term must stand."""

    THEME = "theme"
    KIND = "kind"
    DATE = "date"
    PERSON = "person"
    TAG = "tag"
    SOURCE = "source"


_TERM = re.compile(
    rf"(?P<minus>[-−](?=[^\s\-−]))?(?:(?P<field>{'|'.join(Field)}):)?"
    r'(?:["“”„](?P<quoted>[^"“”„]*)(?P<close>["“”])?|(?P<bare>\S*))\s*',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a query.

    'words' are normalised (see words.py), in order, and never empty. Of a 'phrase' they must stand in that order;
    'unfinished' says that its quotation is not closed. Of a date, 'period' is what was read. 'start' and 'end' bound
    the words in the query's text.
    """

    words: tuple[str, ...]
    field: Field | None = None
    phrase: bool = False
    unfinished: bool = False
    excluded: bool = False
    period: HistoricalDate | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """A query as typed, and its parts."""

    text: str = ""
    terms: tuple[Term, ...] = ()


@lru_cache(maxsize=64)
def parse_query(text: str) -> Query:
    """The query that a text means; never an error (see the top of the module)."""
    typed, terms = text.rstrip(), []
    at = len(text) - len(text.lstrip())
    while at < len(typed):
        found = _TERM.match(text, at)
        assert found  # every part of the pattern may be empty, and the last takes whatever is there
        at = found.end()
        if term := _term(found):
            terms.append(term)
    return Query(text, tuple(terms))


def _term(found: re.Match[str]) -> Term | None:
    part = "bare" if found["quoted"] is None else "quoted"
    words = tuple(words_in_order(normalise(found[part])))
    if not words:
        return None
    field = Field(found["field"].lower()) if found["field"] else None
    period = read_period(found[part]) if field is Field.DATE else None
    return Term(
        words=words,
        field=None if field is Field.DATE and not period else field,
        phrase=part == "quoted",
        unfinished=part == "quoted" and not found["close"],
        excluded=bool(found["minus"]),
        period=period,
        start=found.start(part),
        end=found.end(part),
    )
