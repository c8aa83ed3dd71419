"""Change all cards at once that were chosen on the board, in however many lists they stand."""

from collections.abc import Sequence

from essay_planner.core.edits.cards import rate_card
from essay_planner.core.edits.placing import move_cards, remove_cards, take_side
from essay_planner.core.places import (
    CONCLUSION,
    Area,
    Chosen,
    Place,
    cards_in,
    chosen_cards,
    column,
    home_of,
    with_cards,
)
from essay_planner.core.plan import Plan, Side


def move_chosen(plan: Plan, chosen: Chosen, place: Place, row: int | None = None) -> Plan:
    """Move cards to one place, in the order of the board, before the card that is now at 'row' (None: to the end).

    Those that were chosen only in the conclusion are no longer ranked, unless that is the place. Raises EditRefused.
    """
    if place != CONCLUSION:
        gone = frozenset(_only_ranked(chosen))
        plan = with_cards(plan, CONCLUSION, tuple(card for card in cards_in(plan, CONCLUSION) if card not in gone))
    return move_cards(plan, chosen_cards(chosen), place, row)


def remove_chosen(plan: Plan, chosen: Chosen) -> Plan:
    """Take cards off the plan; those chosen only in the conclusion just leave that, where they stand elsewhere too."""
    ranked = _only_ranked(chosen)
    rest = tuple(card for card in chosen_cards(chosen) if card not in ranked)
    return remove_cards(remove_cards(plan, ranked, CONCLUSION), rest)


def shift_chosen(plan: Plan, chosen: Chosen, step: int) -> Plan:
    """Move cards up (-1) or down (1) by one, each within its list; those at the end of a list stay."""
    for place, cards in chosen.items():
        standing = cards_in(plan, place)
        rows = sorted(standing.index(card) for card in cards if card in standing)
        if rows and (rows[0] > 0 if step < 0 else rows[-1] < len(standing) - 1):
            row = rows[0] - 1 if step < 0 else rows[-1] + 2
            plan = move_cards(plan, [standing[number] for number in rows], place, row, place)
    return plan


def take_sides(plan: Plan, chosen: Chosen, side: Side, current: str) -> Plan:
    """Move cards to a side of the section that they stand in; from tray and introduction, of the section 'current'.

    Those chosen in the conclusion stay ranked. One that stands there alone is not moved: it says which side it
    takes, none for background.
    """
    for place, cards in chosen.items():
        if place == CONCLUSION:
            plan = _sided(plan, cards, side, current)
        elif place.side is not side:
            section = place.section if place.area is Area.SECTION else current
            plan = move_cards(plan, cards, column(section, side))
    return plan


def gather(plan: Plan, chosen: Chosen, side: Side, section: str) -> Plan:
    """Move cards from wherever they stand to a side of one section; those of the conclusion take the side there."""
    plan = take_sides(plan, {p: c for p, c in chosen.items() if p == CONCLUSION}, side, section)
    rest = {place: cards for place, cards in chosen.items() if place != CONCLUSION}
    return move_chosen(plan, rest, column(section, side)) if rest else plan


def move_on(plan: Plan, chosen: Chosen, step: int) -> Plan:
    """Move cards to the same side of the section before (-1) or after (1) their own, if there is one."""
    ids = [section.id for section in plan.sections]
    for place, cards in chosen.items():
        at = ids.index(place.section) + step if place.area is Area.SECTION else -1
        if 0 <= at < len(ids):
            plan = move_cards(plan, cards, column(ids[at], place.side or Side.CONTEXT))
    return plan


def rate_cards(plan: Plan, cards: Sequence[str], strength: int | None) -> Plan:
    """Say how strong each of the cards is."""
    for card in cards:
        plan = rate_card(plan, card, strength)
    return plan


def _only_ranked(chosen: Chosen) -> tuple[str, ...]:
    others = {card for place, cards in chosen.items() if place != CONCLUSION for card in cards}
    return tuple(card for card in chosen.get(CONCLUSION, ()) if card not in others)


def _sided(plan: Plan, cards: Sequence[str], side: Side, current: str) -> Plan:
    for card in cards:
        home = home_of(plan, card)
        if home is None:
            plan = take_side(plan, card, None if side is Side.CONTEXT else side)
        elif home.side is not side:
            plan = move_cards(plan, (card,), column(home.section or current, side))
    return plan
