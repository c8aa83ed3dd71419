"""What a question is about: the words between its command phrase and its period."""

import re

from essay_planner.core.question.values import Span

_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_INTO_PERIOD = re.compile(
    r"[\s,]*(?:\b(?:in|during|over|across|from|between|throughout|within|for|of|by|up to|around|beyond)\b\s*)?"
    rf"(?:\b(?:the|this|whole|entire|years?|period|course|of|from|between|in|{_MONTH})\b\s*)*$",
    re.IGNORECASE,
)
_DATED = re.compile(rf"\bof (?:(?:{_MONTH}) )?$", re.IGNORECASE)  # 'the agreement of September 1938', as a name
_GOING_ON = re.compile(r"\s+(?!and\b)\w+ \w")
_PLACE_OR_TIME = re.compile(
    r"\s+(?:in(?! (?-i:[a-z]+ing)\b)|at|during|under|across|throughout|between|within|after|before|by)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\s*(?:in|to|for|on|as)\s", re.IGNORECASE)
_ENDS = " \t\n,.;:?!'\"‘’“”"


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without what only separates it from its neighbours; None if nothing is left."""
    while start < end and text[start] in _ENDS:
        start += 1
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return Span(start, end) if start < end else None


def find_focus(text: str, start: int, end: int, period: Span | None, thing: bool = False) -> Span | None:
    """What is asked about in the sentence from 'start' to 'end', after its command phrase.

    Words on the period are left out, unless they only date something that the sentence goes on from; where a 'thing' is
    asked about, so are those on where and when it was.
    """
    if period is not None and start <= period.start < end and not _names(text, start, end, period):
        end = start + len(_INTO_PERIOD.sub("", text[start : period.start]))
    if thing and (where := _PLACE_OR_TIME.search(text, start, end)):
        end = where.start()
    lead = _LEAD.match(text, start, end)
    return trimmed(text, lead.end() if lead else start, end)


def _names(text: str, start: int, end: int, period: Span) -> bool:
    """Whether the period only dates something in the middle of the sentence."""
    return bool(_DATED.search(text, start, period.start) and _GOING_ON.match(text, period.end, end))
