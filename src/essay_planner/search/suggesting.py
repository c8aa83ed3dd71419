"""'Did you mean': words that are found nowhere, replaced by the nearest ones that are."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

from essay_planner.search.finding import Finder
from essay_planner.search.query import Query, Term, parse_query
from essay_planner.search.spellings import one_spelling
from essay_planner.search.words import forms, standing

_SHORTEST, _LONGEST = 3, 30  # letters of a word that may be misspelt
_MOST = 4  # words of one query
_LIKENESS = 0.7  # difflib's ratio, from 0 to 1
_COMPARED = 100  # words with the most letters in common: difflib is too slow for all


def suggestion(query: Query, finder: Finder) -> str:
    """The text of the query with each word that nothing begins with replaced by its nearest.

    Empty where there is no such word, or where the text with them would find nothing either.
    """
    unknown = [found for term in query.terms if not term.excluded for found in _unknown(query.text, term, finder)]
    if not 0 < len(unknown) <= _MOST:
        return ""
    text = query.text
    for start, end, word, term in reversed(unknown):
        near = nearest(one_spelling(forms(word)[0]), finder.vocabulary(term.field))
        if not near:
            return ""
        text = text[:start] + finder.as_written(near, term.field) + text[end:]
    return text.strip() if any(finder.ranked(parse_query(text)).values()) else ""


def nearest(word: str, vocabulary: Iterable[str]) -> str:
    """The word of the vocabulary that is most like it, or '' if none is much like it."""
    if not (_SHORTEST <= len(word) <= _LONGEST and word.isalpha()):
        return ""
    letters, least, most = set(word), len(word) - 3, len(word) + 3

    def in_common(other: str) -> int:
        theirs = set(other)
        return 2 * len(letters & theirs) - len(theirs)

    alike = [other for other in vocabulary if least <= len(other) <= most and other.isalpha()]
    return next(iter(get_close_matches(word, nlargest(_COMPARED, alike, key=in_common), n=1, cutoff=_LIKENESS)), "")


def _unknown(text: str, term: Term, finder: Finder) -> list[tuple[int, int, str, Term]]:
    """The words of a term that are found nowhere, with their places in the query's text."""
    if term.period:
        return []
    return [
        (term.start + start, term.start + end, word, term)
        for start, end, word in standing(text[term.start : term.end])
        if not finder.knows(word, term.field)
    ]
