"""Reading a question by rules: its command phrase, its focus, its period, what it states, its terms."""

import re
from collections.abc import Iterable

from essay_planner.core.plan import Markup, MarkupRole
from essay_planner.core.question.commands import PHRASES, Phrase
from essay_planner.core.question.focus import find_focus, trimmed
from essay_planner.core.question.period import find_period
from essay_planner.core.question.terms import find_terms
from essay_planner.core.question.values import Concept, Reading, Span

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
_QUOTED_VIEW = re.compile(r"(?<!\w)(?:'(.+?[.!?…]?)'|\"(.+?[.!?…]?)\")(?=\s*[.,;:?!–—-]?\s*(?:[A-Z(]|$))", re.DOTALL)
_LEAST_WORDS = 4  # a shorter quotation is a word to define, not a view
_START = re.compile(
    r"(?:^|[.?!:;]['\")]*\s+|,\s+|\)\s*|^\d+[.)]\s*)(?:and |then |so |with reference to [^,]+, )?(?=\w)"
)
_LONGEST = 2000  # characters; what is longer is no question, and reading it would be felt
_SENTENCE_END = re.compile(r"[.?!](?=\s|['\"]|$)|$")


def read_question(text: str, known_terms: Iterable[str] = ()) -> Reading:
    """What was understood of a question. 'known_terms' are terms of the packs at hand, as they spell them."""
    plain = text[:_LONGEST].translate(_STRAIGHT)
    period, period_words = find_period(plain)
    terms = find_terms(plain, known_terms)
    view = _quoted_view(plain)
    told = _without(plain, view)
    found = _find_phrase(told)
    if found is None:
        return Reading(text=text, view=view, period=period, period_words=period_words, terms=terms)
    phrase, match = found
    end = _sentence_end(told, match.end())
    factor = _group(plain, match, "factor") or _late(plain, match, end)
    rest = _group(plain, match, "topic") or find_focus(
        told, match.end(), end, period_words, "thing" in match.re.groupindex
    )
    if phrase.concept is Concept.VIEW and view is None:
        view, rest = trimmed(plain, match.end(), end), None
    return Reading(
        text=text,
        concept=Concept.VIEW if view is not None and phrase.concept is Concept.OPEN else phrase.concept,
        command=_command(match),
        focus=None if view is not None else rest,
        factor=factor,
        view=view,
        period=period,
        period_words=period_words,
        terms=terms,
    )


def markup_of(reading: Reading) -> tuple[Markup, ...]:
    """The stretches of the question that mean something, in their order."""
    singles = (
        (MarkupRole.CONCEPT, reading.focus),
        (MarkupRole.PERIOD, reading.period_words),
        (MarkupRole.FACTOR, reading.factor),
        (MarkupRole.VIEW, reading.view),
    )
    stretches = [(MarkupRole.COMMAND, span) for span in reading.command]
    stretches += [(role, span) for role, span in singles if span is not None]
    stretches += [(MarkupRole.TERM, span) for span in reading.terms]
    marks = (Markup(role=role, start=span.start, end=span.end) for role, span in stretches)
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _quoted_view(text: str) -> Span | None:
    for hit in _QUOTED_VIEW.finditer(text):
        group = 1 if hit[1] is not None else 2
        if len(hit[group].split()) >= _LEAST_WORDS:
            return trimmed(text, *hit.span(group))
    return None


def _without(text: str, view: Span | None) -> str:
    """The text with blanks in the view's place, so that no instruction is read out of it."""
    if view is None:
        return text
    return text[: view.start] + "." * (view.end - view.start) + text[view.end :]


def _find_phrase(text: str) -> tuple[Phrase, re.Match[str]] | None:
    starts = [start.end() for start in _START.finditer(text)]
    tries = ((phrase, phrase.pattern.match(text, start)) for phrase in PHRASES for start in starts)
    return next(((phrase, match) for phrase, match in tries if match), None)


def _sentence_end(text: str, start: int) -> int:
    found = _SENTENCE_END.search(text, start)
    return found.start() if found else len(text)


def _command(match: re.Match[str]) -> tuple[Span, ...]:
    """The words of the instruction, without the factor or topic that stands in their midst."""
    names = match.re.groupindex
    inner = next((name for name in ("factor", "topic") if name in names), "")
    if not inner:
        return _spans(match, (match.start(), match.end()))
    first = (match.start(), match.start(inner))
    return _spans(match, first, match.span("more")) if "more" in names else _spans(match, first)


def _spans(match: re.Match[str], *stretches: tuple[int, int]) -> tuple[Span, ...]:
    spans = (trimmed(match.string, *stretch) for stretch in stretches)
    return tuple(span for span in spans if span is not None)


def _group(text: str, match: re.Match[str], name: str) -> Span | None:
    return trimmed(text, *match.span(name)) if name in match.re.groupindex else None


def _late(text: str, match: re.Match[str], end: int) -> Span | None:
    """The factor of 'due to …', which runs to the end of the sentence."""
    return trimmed(text, match.start("late"), end) if "late" in match.re.groupindex else None
