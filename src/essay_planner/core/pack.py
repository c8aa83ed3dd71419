"""What a teacher hands out: an evidence pack and its parts, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

LANGUAGE = "en-GB"  # of a pack that names none, as a BCP 47 tag


class Kind(StrEnum):
    """What sort of evidence a piece is."""

    FACT = "fact"
    STATISTIC = "statistic"
    EVENT = "event"
    QUOTATION = "quotation"
    INTERPRETATION = "interpretation"


class Reliability(StrEnum):
    """How far a piece can be relied on as it stands."""

    SOUND = "sound"
    CHECK = "check"
    DISPUTED = "disputed"


class Dated(StrEnum):
    """Where the date of a piece comes from."""

    STATED = "stated"
    CONTEXT = "context"
    INFERRED = "inferred"
    GENERAL_KNOWLEDGE = "general-knowledge"


class Leans(StrEnum):
    """Which way a teacher thinks a piece bears on one question."""

    FOR = "for"
    AGAINST = "against"
    EITHER = "either"
    CONTEXT = "context"


class SourceClass(StrEnum):
    """The part of a bibliography that a source belongs to."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TEACHING = "teaching"


class Wording(StrEnum):
    """How close a quotation is to what was said."""

    EXACT = "exact"
    ALTERED = "altered"
    REPORTED = "reported"


class Basis(StrEnum):
    """What a correction rests on."""

    GENERAL_KNOWLEDGE = "general-knowledge"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person (family and given name) or a body (literal), as in CSL-JSON."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who made a pack, and in what part."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A heading that evidence is filed under."""

    id: str
    name: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What the two sides of a question say, in the question's own words."""

    for_: str
    against: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedSection:
    """A paragraph that a question suggests."""

    heading: str
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedCriterion:
    """A test by which a question may be judged."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An essay question with its period (EDTF), sides, and suggested sections and criteria."""

    id: str
    text: str
    sides: Sides
    period: str = ""
    sections: tuple[SuggestedSection, ...] = ()
    criteria: tuple[SuggestedCriterion, ...] = ()
    marks: int | None = None
    minutes: int | None = None
    words: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work, in CSL-JSON's names and types (https://docs.citationstyles.org); dates are EDTF."""

    id: str
    type: str
    title: str
    class_: SourceClass = SourceClass.SECONDARY
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    container_title: str = ""
    collection_title: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    publisher: str = ""
    publisher_place: str = ""
    issued: str = ""
    original_date: str = ""
    accessed: str = ""
    url: str = ""
    doi: str = ""
    isbn: str = ""
    genre: str = ""
    medium: str = ""
    event_title: str = ""
    event_place: str = ""
    archive: str = ""
    archive_place: str = ""
    archive_location: str = ""
    language: str = ""
    title_short: str = ""
    note: str = ""
    value: str = ""
    limits: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number in a piece of evidence: as printed, and as a value with its unit."""

    as_: str
    value: int | float | None = None
    unit: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words somebody said or wrote, and where they stand. 'via' names a source cited by 'source', not seen."""

    text: str
    speaker: str = ""
    occasion: str = ""
    date: str = ""
    source: str = ""
    locator: str = ""
    via: str = ""
    wording: Wording = Wording.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Who says so. 'via' is a work cited by 'source' and not seen; 'locator' is then a place in that work."""

    source: str
    via: str = ""
    locator: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What was printed, where, and why it is not followed."""

    printed: str
    in_: str
    because: str
    basis: Basis = Basis.GENERAL_KNOWLEDGE
    source: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture that belongs to a piece of evidence; 'file' is relative to the pack."""

    file: str
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """How a piece bears on one question, as the teacher sees it; hidden until asked for."""

    side: Leans
    criteria: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece of evidence: a plain sentence that stands alone, with all that is known of it."""

    id: str
    text: str
    kind: Kind = Kind.FACT
    label: str = ""
    view_of: str = ""
    date: str = ""
    dated: Dated = Dated.STATED
    themes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    details: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sources: tuple[Citation, ...] = ()
    reliability: Reliability = Reliability.SOUND
    note: str = ""
    correction: Correction | None = None
    teacher_note: str = ""
    answers: tuple[str, ...] = ()
    media: tuple[Media, ...] = ()
    bearing: Mapping[str, Bearing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One sense of a term."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A glossary entry; a term may have several senses and spellings."""

    id: str
    term: str
    meanings: tuple[Meaning, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flashcard:
    """A card to learn by, beyond those made from evidence and terms."""

    id: str
    front: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A whole evidence pack."""

    id: str
    version: str
    title: str
    subject: str = ""
    topic: str = ""
    language: str = LANGUAGE
    licence: str = ""
    authors: tuple[Author, ...] = ()
    description: str = ""
    themes: tuple[Theme, ...] = ()
    questions: tuple[Question, ...] = ()
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    terms: tuple[Term, ...] = ()
    cards: tuple[Flashcard, ...] = ()
    withdrawn: tuple[str, ...] = ()

    def question(self, question_id: str) -> Question | None:
        """The question of that id, or None."""
        return next((q for q in self.questions if q.id == question_id), None)
