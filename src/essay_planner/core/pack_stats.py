"""What a pack holds, counted: where it is rich, where it is thin, and what is still missing from it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from essay_planner.core.library import sources_named
from essay_planner.core.pack import Evidence, Kind, Leans, Pack, Question, Reliability, SuggestedSection

THIN = 2  # pieces: a side of a section with fewer gives a student little to choose from


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionStats:
    """A suggested section, and how many pieces of its themes can be placed on each side of it.

    'thin' are the sides that have fewer than THIN. A piece that bears either way counts on both.
    """

    heading: str
    for_: int
    against: int

    @property
    def thin(self) -> Sequence[Leans]:
        """The sides with few pieces."""
        counts = {Leans.FOR: self.for_, Leans.AGAINST: self.against}
        return [side for side, count in counts.items() if count < THIN]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionStats:
    """A question: how many pieces bear on it by side, its sections, and its criteria that no piece is tied to."""

    id: str
    text: str
    sides: Mapping[Leans, int]
    sections: Sequence[SectionStats]
    untied_criteria: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackStats:
    """A pack in numbers. 'themes' are by id; 'without' names what is missing and the ids of the pieces without it."""

    pieces: int
    terms: int
    pictures: int
    kinds: Mapping[Kind, int]
    reliability: Mapping[Reliability, int]
    themes: Mapping[str, int]
    questions: Sequence[QuestionStats]
    uncited: Sequence[str]
    without: Mapping[str, Sequence[str]]


def stats_of(pack: Pack) -> PackStats:
    """A pack in numbers."""
    kinds = Counter(piece.kind for piece in pack.evidence)
    reliability = Counter(piece.reliability for piece in pack.evidence)
    themes = Counter(theme for piece in pack.evidence for theme in set(piece.themes))
    cited = {name for piece in pack.evidence for name in sources_named(piece)}
    return PackStats(
        pieces=len(pack.evidence),
        terms=len(pack.terms),
        pictures=len({picture.file for piece in pack.evidence for picture in piece.media}),
        kinds={kind: kinds[kind] for kind in Kind},
        reliability={grade: reliability[grade] for grade in Reliability},
        themes={theme.id: themes[theme.id] for theme in pack.themes},
        questions=[_question(question, pack.evidence) for question in pack.questions],
        uncited=[source.id for source in pack.sources if source.id not in cited],
        without=_without(pack.evidence),
    )


def _without(evidence: Iterable[Evidence]) -> dict[str, list[str]]:
    missing: dict[str, list[str]] = {"date": [], "source": [], "theme": [], "question": []}
    for piece in evidence:
        has = {"date": piece.date, "source": sources_named(piece), "theme": piece.themes, "question": piece.bearing}
        for name, value in has.items():
            if not value:
                missing[name].append(piece.id)
    return missing


def _question(question: Question, evidence: Sequence[Evidence]) -> QuestionStats:
    bearings = [bearing for piece in evidence if (bearing := piece.bearing.get(question.id))]
    sides = Counter(bearing.side for bearing in bearings)
    tied = {criterion for bearing in bearings for criterion in bearing.criteria}
    return QuestionStats(
        id=question.id,
        text=question.text,
        sides={side: sides[side] for side in Leans},
        sections=[_section(section, question.id, evidence) for section in question.sections],
        untied_criteria=[criterion.id for criterion in question.criteria if criterion.id not in tied],
    )


def _section(section: SuggestedSection, question: str, evidence: Iterable[Evidence]) -> SectionStats:
    within = [piece for piece in evidence if question in piece.bearing and set(section.themes) & set(piece.themes)]
    sides = Counter(piece.bearing[question].side for piece in within)
    both = sides[Leans.EITHER]
    return SectionStats(heading=section.heading, for_=sides[Leans.FOR] + both, against=sides[Leans.AGAINST] + both)
