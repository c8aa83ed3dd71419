"""Where the words of a query stand in a text, so that they can be marked."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from essay_planner.search.phrases import Words, apart, joined, readings
from essay_planner.search.query import Query, Term, parse_query
from essay_planner.search.spellings import beginnings, one_spelling
from essay_planner.search.words import all_forms, forms, standing

Span = tuple[int, int]
Standing = tuple[int, int, str]


def matches(text: str, query: str | Query) -> list[Span]:
    """Start and end of each whole word or phrase that the query finds in the text, in order and apart.

    They are places in the text as it is written, whatever spelling it has. Fields and excluded words have none, for
    they say nothing of where in a text a word stands.
    """
    query = parse_query(query) if isinstance(query, str) else query
    terms = [term for term in query.terms if not (term.field or term.excluded)]
    words = standing(text) if terms else []
    return _apart(sorted(span for term in terms for span in _of_term(term, words)))


def _of_term(term: Term, words: Sequence[Standing]) -> list[Span]:
    if term.phrase:
        found = [span for reading in readings(term.words) for span in _in_a_row(reading, words, term.unfinished)]
        if found or not term.unfinished:
            return found
    return [span for word in term.words for span in _of_word(word, words)]


def _of_word(typed: str, words: Sequence[Standing]) -> Iterator[Span]:
    whole, *parts = forms(typed)
    prefixes = beginnings(whole)
    yield from ((start, end) for start, end, word in words if any(s.startswith(prefixes) for s in _spellings(word)))
    if parts:
        yield from _in_a_row(tuple(map(one_spelling, parts)), words, unfinished=True)


def _in_a_row(reading: Words, words: Sequence[Standing], unfinished: bool) -> Iterator[Span]:
    """Where the words of the reading follow each other, be they joined in the text or apart."""
    *first, last = reading
    prefixes = beginnings(last)
    for read in (joined, apart):
        row = [(part, start, end) for start, end, word in words for part in read(word)]
        for at in range(len(row) - len(first)):
            part, _start, end = row[at + len(first)]
            ends = part.startswith(prefixes) if unfinished else part == last
            if ends and [part for part, *_span in row[at : at + len(first)]] == first:
                yield row[at][1], end


@lru_cache(maxsize=4096)
def _spellings(word: str) -> Words:
    """What a word of a text is found by: its forms, each in its one spelling."""
    also = ("per", "cent", "percent") if word[-1] == "%" else ()
    return (*map(one_spelling, all_forms(word)), *also)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Sorted spans, those that overlap made one."""
    made: list[Span] = []
    for start, end in spans:
        if made and start < made[-1][1]:
            start, end = made[-1][0], max(end, made.pop()[1])
        made.append((start, end))
    return made
