"""The plan of a paragraph: what a section holds, in the order in which the paragraph would run, with its gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.core.paragraph.shapes import Field, fields, other_fields, prompt, text_in
from essay_planner.core.places import section_of
from essay_planner.core.plan import Leaning, Plan, Section, Shape, Side
from essay_planner.core.wording import side_word


class Part(StrEnum):
    """What a line of the paragraph does."""

    POINT = "point"
    CRITERION = "criterion"
    EVIDENCE = "evidence"
    EXPLANATION = "explanation"
    COUNTER = "counter"
    VERDICT = "verdict"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the paragraph. A 'gap' has in its text what is still to be said; 'card' is the one that it is about."""

    part: Part
    text: str
    gap: bool = False
    card: str = ""
    label: str = ""


_PARTS = {
    Field.POINT: Part.POINT,
    Field.COUNTER: Part.COUNTER,
    Field.VERDICT: Part.VERDICT,
    Field.LINK: Part.LINK,
}


def paragraph(plan: Plan, section_id: str) -> tuple[Line, ...]:
    """The lines of a section's paragraph. What its shape does not ask for is there if something is written in it."""
    section = section_of(plan, section_id)
    order = (*fields(section.shape), *other_fields(section.shape))
    return tuple(line for field in order for line in _lines(plan, section, field))


def gaps(lines: Sequence[Line]) -> int:
    """How many of the lines are still to be written."""
    return sum(line.gap for line in lines)


def _lines(plan: Plan, section: Section, field: Field) -> Iterator[Line]:
    if field is Field.CARDS:
        yield from _evidence(plan, section)
        return
    text = text_in(section, field).strip()
    if text:
        yield Line(_PARTS[field], text)
    elif field in fields(section.shape) and not _can_do_without(plan, section, field):
        yield Line(_PARTS[field], _sentence(prompt(section.shape, field)), gap=True)


def _can_do_without(plan: Plan, section: Section, field: Field) -> bool:
    """The last paragraph leads to none, and without another side there is nothing to answer."""
    if field is Field.LINK:
        return section is plan.sections[-1]
    one_sided = not (section.for_ and section.against)
    return field is Field.COUNTER and section.shape is not Shape.PEACE and one_sided


def _evidence(plan: Plan, section: Section) -> Iterator[Line]:
    cards = [(side, card) for side in _sides(section) for card in _standing(section, side)]
    if not cards:
        yield Line(Part.EVIDENCE, _("Evidence that shows this"), gap=True)
    for criterion, group in _groups(plan, section, cards):
        if criterion:
            yield Line(Part.CRITERION, criterion)
        for side, card in group:
            yield from _card(plan, side, card)


def _sides(section: Section) -> Sequence[Side]:
    """Background first, then the side that the verdict leans to."""
    against = section.verdict.leans in (Leaning.AGAINST, Leaning.STRONGLY_AGAINST)
    return (Side.CONTEXT, Side.AGAINST, Side.FOR) if against else (Side.CONTEXT, Side.FOR, Side.AGAINST)


def _standing(section: Section, side: Side) -> tuple[str, ...]:
    return {Side.CONTEXT: section.context, Side.FOR: section.for_, Side.AGAINST: section.against}[side]


_Cards = Sequence[tuple[Side, str]]


def _groups(plan: Plan, section: Section, cards: _Cards) -> Iterator[tuple[str, _Cards]]:
    """All cards together, or by the first criterion that each bears on; those of none come last."""
    if section.shape is not Shape.CRITERIA or not plan.criteria:
        yield "", cards
        return
    ranks = [criterion.id for criterion in plan.criteria]
    first = {card: next((c for c in ranks if c in plan.cards[card].criteria), "") for _side, card in cards}
    for criterion in plan.criteria:
        if group := [pair for pair in cards if first[pair[1]] == criterion.id]:
            yield criterion.text, group
    if group := [pair for pair in cards if not first[pair[1]]]:
        yield _("By no criterion yet"), group


def _card(plan: Plan, side: Side, card: str) -> Iterator[Line]:
    yield Line(Part.EVIDENCE, evidence_of(plan, card).text, card=card, label=side_word(side))
    said = plan.cards[card].explanation.strip()
    if said:
        yield Line(Part.EXPLANATION, said, card=card)
    elif side is not Side.CONTEXT:
        yield Line(Part.EXPLANATION, _("How this answers the question"), gap=True, card=card)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
