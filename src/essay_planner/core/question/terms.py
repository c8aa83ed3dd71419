"""The words of a question that an introduction would have to define."""

import re
from collections.abc import Iterable

from essay_planner.core.question.values import Span
from essay_planner.core.text import fold

# Words for -isms and processes, short quoted words, and words of judgement whose sense the argument hangs on.
_ABSTRACT = re.compile(r"\b[\w-]*(?:i[sz]ation|ism|cracy)\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<!\w)['‘\"“]([^'‘’\"“”]{2,40})['’\"”](?!\w)")
_JUDGING = re.compile(
    r"\b(?:success(?:ful)?|failure|crisis|revolution(?:ary)?|reformer|radical|stable|stability|great power|popular|"
    r"modern|liberal|democratic|totalitarian|dictatorship|détente|freedom)\b"
)
_MOST_WORDS = 3
_ARTICLE = re.compile(r"(?:the|an?) ")


def find_terms(text: str, known: Iterable[str] = ()) -> tuple[Span, ...]:
    """The terms in 'text', in their order, each once: the 'known' ones (of a pack), abstractions, quoted words.

    'known' are terms as a pack's glossary spells them.
    """
    found = [Span(hit.start(), hit.end()) for word in known for hit in _word(word).finditer(text)]
    found += [Span(hit.start(), hit.end()) for hit in (*_ABSTRACT.finditer(text), *_JUDGING.finditer(text))]
    found += [Span(*hit.span(1)) for hit in _QUOTED.finditer(text) if len(hit[1].split()) <= _MOST_WORDS]
    return _apart(text, found)


def term_key(term: str) -> str:
    """What names of one term have in common: its words without case, accents and an article before them."""
    words = fold(" ".join(term.split()))
    return words[article.end() :] if (article := _ARTICLE.match(words)) else words


def _word(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)


def _apart(text: str, found: Iterable[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    said: set[str] = set()
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        words = span.of(text).casefold()
        if words not in said and (not kept or span.start >= kept[-1].end):
            kept.append(span)
            said.add(words)
    return tuple(kept)
