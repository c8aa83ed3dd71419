"""What was understood of a question, as frozen values."""

from dataclasses import dataclass
from enum import StrEnum


class Concept(StrEnum):
    """The kind of historical thinking that a question asks for."""

    SUCCESS = "success"
    EXTENT = "extent"
    VIEW = "view"
    CAUSE = "cause"
    FACTOR = "factor"
    SIGNIFICANCE = "significance"
    CONSEQUENCE = "consequence"
    CHANGE = "change"
    COMPARISON = "comparison"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the question's words, from character 'start' up to 'end'."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was understood of a question; what was not found is None or empty.

    'command' are the words that give the instruction: one stretch, or two with the factor between them ('Was … the
    main reason'). 'focus' is what the question is about, 'factor' the cause or part that it names to be judged, 'view'
    the claim that it quotes or states; 'period' is EDTF and 'period_words' are the words that say so. 'terms' are the
    words that an introduction would have to define.
    """

    text: str
    concept: Concept | None = None
    command: tuple[Span, ...] = ()
    focus: Span | None = None
    factor: Span | None = None
    view: Span | None = None
    period: str = ""
    period_words: Span | None = None
    terms: tuple[Span, ...] = ()
