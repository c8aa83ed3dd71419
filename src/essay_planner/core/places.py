"""Where a card can stand on a plan, and how to read and rewrite the list of cards that stands there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, RankedCard, Section, Side


class Area(StrEnum):
    """The parts of a plan that hold cards."""

    SECTION = "section"
    INTRODUCTION = "introduction"
    CONCLUSION = "conclusion"
    TRAY = "tray"


@dataclass(frozen=True, slots=True)
class Place:
    """One list of cards on a plan; a section's has the section's id and a side."""

    area: Area
    section: str = ""
    side: Side | None = None


Chosen = Mapping[Place, tuple[str, ...]]  # cards, by the list in which they were chosen, both in the board's order

INTRODUCTION = Place(Area.INTRODUCTION)
CONCLUSION = Place(Area.CONCLUSION)
TRAY = Place(Area.TRAY)

_COLUMNS = {Side.FOR: "for_", Side.AGAINST: "against", Side.CONTEXT: "context"}


def column(section_id: str, side: Side) -> Place:
    """The place for one side of a section."""
    return Place(Area.SECTION, section_id, side)


def section_of(plan: Plan, section_id: str) -> Section:
    """The section of that id. Raises EditRefused if there is none."""
    for section in plan.sections:
        if section.id == section_id:
            return section
    raise EditRefused(_("There is no section '{id}' on this plan.").format(id=section_id))


def all_places(plan: Plan) -> list[Place]:
    """Every place on the plan, in the order of the board."""
    columns = [column(s.id, side) for s in plan.sections for side in (Side.CONTEXT, Side.FOR, Side.AGAINST)]
    return [INTRODUCTION, *columns, CONCLUSION, TRAY]


def cards_in(plan: Plan, place: Place) -> tuple[str, ...]:
    """The ids of the cards that stand in a place, in order."""
    if place.area is Area.INTRODUCTION:
        return plan.introduction.cards
    if place.area is Area.TRAY:
        return plan.tray
    if place.area is Area.CONCLUSION:
        return tuple(ranked.card for ranked in plan.judgement.cards)
    return _column_of(section_of(plan, place.section), place)


def _column_of(section: Section, place: Place) -> tuple[str, ...]:
    cards: tuple[str, ...] = getattr(section, _COLUMNS[place.side or Side.CONTEXT])
    return cards


def with_cards(plan: Plan, place: Place, cards: tuple[str, ...]) -> Plan:
    """The plan with these cards in a place; a ranked card that stays keeps its role."""
    if cards == cards_in(plan, place):
        return plan
    if place.area is Area.INTRODUCTION:
        return replace(plan, introduction=replace(plan.introduction, cards=cards))
    if place.area is Area.TRAY:
        return replace(plan, tray=cards)
    if place.area is Area.CONCLUSION:
        known = {ranked.card: ranked for ranked in plan.judgement.cards}
        ranked = tuple(known.get(card) or RankedCard(card=card) for card in cards)
        return replace(plan, judgement=replace(plan.judgement, cards=ranked))
    changed: dict[str, Any] = {_COLUMNS[place.side or Side.CONTEXT]: cards}
    return with_section(plan, replace(section_of(plan, place.section), **changed))


def with_section(plan: Plan, section: Section) -> Plan:
    """The plan with the section of that id replaced."""
    return replace(plan, sections=tuple(section if s.id == section.id else s for s in plan.sections))


def home_of(plan: Plan, card_id: str) -> Place | None:
    """Where a card stands, other than in the conclusion; None if only there."""
    for place in all_places(plan):
        if place != CONCLUSION and card_id in cards_in(plan, place):
            return place
    return None


def homes(plan: Plan) -> dict[str, Place]:
    """Where each card stands; the conclusion counts only for a card that stands nowhere else."""
    found: dict[str, Place] = dict.fromkeys(cards_in(plan, CONCLUSION), CONCLUSION)
    for place in all_places(plan):
        if place != CONCLUSION:
            found.update(dict.fromkeys(cards_in(plan, place), place))
    return found


def chosen_cards(chosen: Chosen) -> tuple[str, ...]:
    """The ids of all chosen cards, each once, in the order of the board."""
    return tuple(dict.fromkeys(card for cards in chosen.values() for card in cards))


def found_again(plan: Plan, chosen: Chosen) -> Chosen:
    """The same cards on another plan: in the same list, or where they went from it; without those that are gone."""
    where = homes(plan)
    found: dict[Place, set[str]] = {place: set() for place in all_places(plan)}
    for place, cards in chosen.items():
        for card in cards:
            if place in found and card in cards_in(plan, place):
                found[place].add(card)
            elif card in where:
                found[where[card]].add(card)
    standing = {place: tuple(c for c in cards_in(plan, place) if c in cards) for place, cards in found.items()}
    return {place: cards for place, cards in standing.items() if cards}
