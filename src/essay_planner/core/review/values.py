"""What a review of a plan finds, as frozen values."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from essay_planner.core.review.sight import Sight


class Part(StrEnum):
    """What part of a plan a rule looks at."""

    QUESTION = "question"
    JUDGEMENT = "judgement"
    BALANCE = "balance"
    SECTIONS = "sections"
    EVIDENCE = "evidence"
    BUDGET = "budget"


class Spot(StrEnum):
    """What sort of place a finding leads to."""

    QUESTION = "question"
    CRITERION = "criterion"
    ARGUMENT = "argument"
    INTRODUCTION = "introduction"
    SECTION = "section"
    CARD = "card"
    JUDGEMENT = "judgement"
    TRAY = "tray"
    PLAN = "plan"
    LIBRARY = "library"  # where evidence is found


@dataclass(frozen=True, slots=True)
class Found:
    """One thing to look at: the place that it leads to, whose id 'where' is (if it has one), and what is seen there.

    Where a rule can find several things in places without an id, 'where' is a word by which each is set aside. 'part'
    is what the place lacks: of a section its 'point' or 'verdict', of a card its 'explanation', of a criterion a side.
    """

    spot: Spot
    where: str
    title: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thing to look for.

    'check' finds it, 'many' says how often, for what can be found more than once. 'reason' says why it matters to
    those who mark, 'ask' puts one question to the student, and 'source' names where the rule comes from. 'weight'
    orders what was found, the greatest first. A 'coursework' rule speaks only where the task is coursework.
    """

    id: str
    part: Part
    name: Callable[[], str]
    reason: Callable[[], str]
    ask: Callable[[], str]
    source: str
    weight: int
    check: Callable[["Sight"], Iterable[Found]]
    many: Callable[[int], str] = str
    coursework: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """All that one rule found: a title for the whole, why it matters with a question, and each thing by itself."""

    rule: Rule
    found: tuple[Found, ...]

    @property
    def title(self) -> str:
        """What was found, in one sentence."""
        return (
            self.found[0].title if len(self.found) == 1 else self.rule.many(len(self.found)).format(n=len(self.found))
        )

    @property
    def advice(self) -> str:
        """Why it matters, and a question to think about."""
        return f"{self.rule.reason()} {self.rule.ask()}"


@dataclass(frozen=True, slots=True)
class SetAside:
    """Something found that the student has set aside, with the reason given ('' if none)."""

    rule: Rule
    found: Found
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """What was found in a plan, the most important first, and what of it was set aside."""

    findings: tuple[Finding, ...] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def count(self) -> int:
        """How many things there are to look at; findings of one kind count as one."""
        return len(self.findings)
