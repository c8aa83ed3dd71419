"""The parts of an outline, as frozen values in the order in which they print."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from essay_planner.core.pack import Evidence, Reliability, Source, Term
from essay_planner.core.pictures import Picture
from essay_planner.core.plan import (
    Card,
    Comment,
    Dismissal,
    ExportOptions,
    HandedInBy,
    Leaning,
    PackReference,
    PlanQuestion,
    Role,
    Shape,
    Side,
    Task,
    TermDefined,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A work that a note names and the place in it. 'through' is the work that cites it, where it was not seen."""

    work: Source
    locator: str = ""
    through: Source | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What one source says where sources differ; 'by' is None for study documents, which are not cited for it."""

    says: str
    by: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote, numbered by order of printing from 1: what it cites, what to be careful about, the student's words.

    'own' stands in the first note of a card only.
    """

    number: int
    cited: tuple[Cited, ...] = ()
    reliability: Reliability = Reliability.SOUND
    figures: tuple[Figures, ...] = ()
    care: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture of a piece of evidence: what it shows in words, whose it is ('' if unsaid), and itself if at hand."""

    alt: str
    credit: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A card as it prints, with its evidence. 'criteria' and 'answers' are the words of what the card points to.

    'again' is True where the card has printed before and need not be told in full. 'pictures' are those that print.
    """

    card: Card
    piece: Evidence
    note: Note | None = None
    criteria: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    again: bool = False
    pictures: tuple[Illustration, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """The nth For and the nth Against of a section; None where that side has fewer."""

    for_: Item | None = None
    against: Item | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineSection:
    """A planned paragraph. 'number' counts from 1."""

    id: str
    number: int
    heading: str
    point: str = ""
    shape: Shape | None = None
    words: int | None = None
    context: tuple[Item, ...] = ()
    rows: tuple[Row, ...] = ()
    counter: str = ""
    verdict: Verdict
    link: str = ""

    def items(self) -> tuple[Item, ...]:
        """Its cards in order of printing: background, then row by row."""
        cells = (cell for row in self.rows for cell in (row.for_, row.against) if cell is not None)
        return (*self.context, *cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineCriterion:
    """A test that the essay judges by, and how it comes out. 'suggested' is its id in the question, if it has one.

    'tied' names the cards of each side that bear on it, strongest first.
    """

    id: str
    text: str
    suggested: str = ""
    verdict: str = ""
    leans: Leaning = Leaning.UNSAID
    none: Mapping[Side, str]
    tied: Mapping[Side, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class OutlineRank:
    """A card that the conclusion rests on."""

    item: Item
    role: Role
    side: Side | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineConclusion:
    """The conclusion: its cards, heaviest first, then the judgement in words.

    'degree' is in the words of the question's scale, or as the student put it.
    """

    ranked: tuple[OutlineRank, ...] = ()
    strongest_for: str = ""
    strongest_against: str = ""
    decides: str = ""
    degree: str = ""
    leans: Leaning = Leaning.UNSAID
    text: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A work in the list of sources; 'seen' is False if it is known only through another work."""

    source: Source
    seen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The works cited and no others, each once, by the part of the bibliography that they belong to."""

    primary: tuple[Work, ...] = ()
    secondary: tuple[Work, ...] = ()
    teaching: tuple[Work, ...] = ()

    def all(self) -> tuple[Work, ...]:
        """Every work, in the order of the parts."""
        return (*self.primary, *self.secondary, *self.teaching)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What a rule of the review found and the student set aside, with the reason given ('' if none)."""

    rule: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Appended:
    """A piece of evidence as the appendix tells it, with every work that it names, study documents too."""

    piece: Evidence
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A whole plan as it will be read. 'language' is a BCP 47 tag. Lists are in order of printing.

    'asks' says what a question of this kind asks for. 'appendix' is empty unless the plan's export wants one.
    """

    plan_id: str
    title: str
    language: str
    question: PlanQuestion
    period: str
    task: Task
    handed_in_by: HandedInBy
    terms_defined: tuple[TermDefined, ...]
    criteria: tuple[OutlineCriterion, ...]
    argument: Verdict
    introduction: str
    introduction_items: tuple[Item, ...]
    sections: tuple[OutlineSection, ...]
    conclusion: OutlineConclusion
    sources: Sources
    notes: tuple[Note, ...]
    before_you_write: tuple[str, ...]
    words_written: int
    tray: tuple[Item, ...] = ()
    terms: tuple[Term, ...] = ()
    scratch: str = ""
    comments: tuple[Comment, ...] = ()
    set_aside: tuple[Aside, ...] = ()
    dismissed: tuple[Dismissal, ...] = ()
    rules_off: tuple[str, ...] = ()
    export: ExportOptions
    packs: Mapping[str, PackReference] = field(default_factory=dict)
    asks: str
    appendix: tuple[Appended, ...]
