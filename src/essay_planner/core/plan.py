"""A student's plan and its parts, as frozen values. Mappings in them are never changed in place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from essay_planner.core.pack import Evidence, Sides, Source, Term


class Side(StrEnum):
    """Where evidence stands towards the question."""

    FOR = "for"
    AGAINST = "against"
    CONTEXT = "context"


class Leaning(StrEnum):
    """Which way the student says that an argument or a verdict leans."""

    STRONGLY_FOR = "strongly-for"
    FOR = "for"
    BALANCED = "balanced"
    AGAINST = "against"
    STRONGLY_AGAINST = "strongly-against"
    UNSAID = "unsaid"


class Role(StrEnum):
    """What a card does in the conclusion."""

    REASON = "reason"
    QUALIFIER = "qualifier"
    VERDICT = "verdict"
    QUOTATION = "quotation"


class Shape(StrEnum):
    """How a paragraph is built."""

    PEEL = "peel"
    PEACE = "peace"
    CRITERIA = "criteria"
    BLANK = "blank"


class Stance(StrEnum):
    """What the student makes of an interpretation."""

    AGREES = "agrees"
    QUALIFIES = "qualifies"
    REJECTS = "rejects"


class TaskKind(StrEnum):
    """Where the essay will be written."""

    EXAM = "exam"
    COURSEWORK = "coursework"


class MarkupRole(StrEnum):
    """What a stretch of the question's own words does."""

    COMMAND = "command"
    CONCEPT = "concept"
    PERIOD = "period"
    FACTOR = "factor"
    VIEW = "view"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """A stretch of the question, from character 'start' up to 'end'."""

    role: MarkupRole
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanQuestion:
    """The question that a plan answers; 'pack' (an alias) and 'id' are empty for one's own."""

    text: str
    sides: Sides
    pack: str = ""
    id: str = ""
    period: str = ""
    marks: int | None = None
    markup: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReference:
    """Which pack an alias stands for; sha256 is of the pack.yaml that was used.

    'closed' is a pack that was taken from the plan, which keeps what it uses of it. 'kept' maps what the student left
    as it is, such as evidence/ID, to a fingerprint of what the pack said instead, so that it is not asked again.
    'withdrawn' are the ids of evidence on the plan that the pack's author has withdrawn.
    """

    id: str
    version: str
    sha256: str = ""
    closed: bool = False
    kept: Mapping[str, str] = field(default_factory=dict, hash=False)
    withdrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The task: exam or coursework, its time in minutes and its length in words."""

    profile: str = ""
    kind: TaskKind = TaskKind.EXAM
    minutes: int | None = None
    words: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermDefined:
    """What the student takes a term of the question to mean."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """A test that the student judges by. 'none' maps a side to the reason why it has no evidence."""

    id: str
    text: str
    from_: str = ""
    verdict: str = ""
    leans: Leaning = Leaning.UNSAID
    none: Mapping[Side, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An answer in words, and which way it leans: of a section, or of the whole argument."""

    text: str = ""
    leans: Leaning = Leaning.UNSAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What the introduction will say, and the ids of its cards in order."""

    text: str = ""
    cards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A planned paragraph. 'context', 'for_' and 'against' hold card ids in order."""

    id: str
    heading: str
    point: str = ""
    shape: Shape | None = None
    words: int | None = None
    context: tuple[str, ...] = ()
    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    counter: str = ""
    verdict: Verdict = Verdict()
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A piece of evidence on the plan, with the student's words on it.

    'evidence' is a reference, alias/id. 'side' is set only while the card stands in the conclusion alone.
    'strength' is 1 weak, 2 good or 3 strong; None is unsaid.
    """

    id: str
    evidence: str
    side: Side | None = None
    explanation: str = ""
    strength: int | None = None
    because: str = ""
    criteria: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    stance: Stance | None = None
    whose: bool = False
    note: str = ""
    flag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedCard:
    """A card that the conclusion rests on, and its part in it."""

    card: str
    role: Role = Role.REASON


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The student's judgement; 'cards' are in order of weight, heaviest first."""

    degree: str = ""
    leans: Leaning = Leaning.UNSAID
    strongest_for: str = ""
    strongest_against: str = ""
    decides: str = ""
    conclusion: str = ""
    cards: tuple[RankedCard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """A review finding that was set aside."""

    rule: str
    where: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A teacher's comment on a card or section."""

    on: str
    text: str
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """How the plan was last exported.

    'style' and 'variant' are words for a citation style and a kind of document, 'template' is the path of a school's
    template, 'language' a BCP 47 tag, 'format' a word for a kind of file and 'paper' one for the size of its pages; ''
    is what we have by default. 'pictures' is whether the pictures of the evidence print.
    """

    style: str = ""
    variant: str = ""
    template: str = ""
    appendix: bool = False
    language: str = ""
    format: str = ""
    paper: str = ""
    pictures: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedInBy:
    """Whose plan it is, if the student typed it."""

    name: str = ""
    class_: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Copies of all evidence, sources and terms that a plan uses, by reference (alias/id)."""

    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A whole plan. 'packs' maps an alias to the pack it stands for."""

    id: str
    question: PlanQuestion
    sections: tuple[Section, ...]
    packs: Mapping[str, PackReference] = field(default_factory=dict)
    task: Task = Task()
    terms_defined: tuple[TermDefined, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    argument: Verdict = Verdict()
    introduction: Introduction = Introduction()
    tray: tuple[str, ...] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)
    judgement: Judgement = Judgement()
    scratch: str = ""
    dismissed: tuple[Dismissal, ...] = ()
    rules_off: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    export: ExportOptions = ExportOptions()
    handed_in_by: HandedInBy = HandedInBy()
    library: Library = Library()
