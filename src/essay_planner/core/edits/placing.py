"""Put evidence on the plan, move cards about it, and take them off."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.library import merge_libraries
from essay_planner.core.messages import _
from essay_planner.core.places import (
    CONCLUSION,
    TRAY,
    Area,
    Place,
    all_places,
    cards_in,
    home_of,
    section_of,
    with_cards,
)
from essay_planner.core.plan import Card, Library, Plan, Side


def place_evidence(
    plan: Plan,
    pieces: Mapping[str, str],
    copies: Library,
    place: Place,
    row: int | None = None,
    side: Side | None = None,
) -> Plan:
    """Put evidence on the plan as new cards.

    'pieces' maps new card ids, made by the caller, to evidence references (alias/id); 'copies' holds that
    evidence with its sources. 'row' is where the first goes, None for the end. 'side' counts only where the
    place is the conclusion. Raises EditRefused for an id in use or evidence that is not in 'copies'.
    """
    _check_place(plan, place)
    library = merge_libraries(plan.library, copies)
    for card_id, evidence in pieces.items():
        if card_id in plan.cards:
            raise EditRefused(_("The plan has a card '{id}' already.").format(id=card_id))
        if evidence not in library.evidence:
            raise EditRefused(_("There is no evidence '{id}' to place.").format(id=evidence))
    new = {
        card_id: Card(id=card_id, evidence=evidence, side=side if place == CONCLUSION else None)
        for card_id, evidence in pieces.items()
    }
    plan = replace(plan, cards={**plan.cards, **new}, library=library)
    return with_cards(plan, place, _inserted(cards_in(plan, place), tuple(new), row))


def move_cards(
    plan: Plan, cards: Sequence[str], place: Place, row: int | None = None, leaving: Place | None = None
) -> Plan:
    """Move cards to a place, in the order given, before the card that is now at 'row' (None: to the end).

    A card moved into the conclusion is ranked there and stays where it stands, unless that is the tray.
    'leaving' is the list that the cards are taken from: cards that leave the conclusion are no longer ranked.
    Raises EditRefused.
    """
    _check_place(plan, place)
    _check_cards(plan, cards)
    moved = tuple(dict.fromkeys(cards))
    if place == CONCLUSION:
        return _rank(plan, moved, row)
    standing = cards_in(plan, place)
    row = len(standing) if row is None else max(0, row)
    row -= sum(card in moved for card in standing[:row])
    plan = _take_out(plan, moved, ranked=leaving == CONCLUSION)
    plan = with_cards(plan, place, _inserted(cards_in(plan, place), moved, row))
    return _without_sides(plan, moved)


def take_side(plan: Plan, card_id: str, side: Side | None) -> Plan:
    """Say which side a card takes that stands in the conclusion alone. Raises EditRefused for any other card."""
    _check_cards(plan, (card_id,))
    if home_of(plan, card_id) is not None:
        raise EditRefused(_("The card's side is the column that it stands in. Move it to change that."))
    return replace(plan, cards={**plan.cards, card_id: replace(plan.cards[card_id], side=side)})


def remove_cards(plan: Plan, cards: Sequence[str], leaving: Place | None = None) -> Plan:
    """Take cards off the plan, with what was written on them; from the conclusion only, where they leave that
    and stand elsewhere as well. Raises EditRefused for an unknown card."""
    _check_cards(plan, cards)
    gone = frozenset(cards)
    if leaving == CONCLUSION:
        stay = frozenset(card for card in gone if home_of(plan, card) is not None)
        plan = with_cards(plan, CONCLUSION, tuple(c for c in cards_in(plan, CONCLUSION) if c not in stay))
        gone -= stay
    if not gone:
        return plan
    return _forget(_take_out(plan, tuple(gone), ranked=True), gone)


def _check_place(plan: Plan, place: Place) -> None:
    if place.area is Area.SECTION:
        section_of(plan, place.section)


def _check_cards(plan: Plan, cards: Sequence[str]) -> None:
    for card in cards:
        if card not in plan.cards:
            raise EditRefused(_("There is no card '{id}' on this plan.").format(id=card))


def _inserted(standing: tuple[str, ...], new: tuple[str, ...], row: int | None) -> tuple[str, ...]:
    row = len(standing) if row is None else max(0, row)
    return (*standing[:row], *new, *standing[row:])


def _rank(plan: Plan, cards: tuple[str, ...], row: int | None) -> Plan:
    ranked = cards_in(plan, CONCLUSION)
    row = len(ranked) if row is None else max(0, row)
    row -= sum(card in cards for card in ranked[:row])
    kept = tuple(card for card in ranked if card not in cards)
    plan = with_cards(plan, TRAY, tuple(card for card in plan.tray if card not in cards))
    return with_cards(plan, CONCLUSION, _inserted(kept, cards, row))


def _take_out(plan: Plan, cards: tuple[str, ...], ranked: bool) -> Plan:
    for place in all_places(plan):
        if ranked or place != CONCLUSION:
            plan = with_cards(plan, place, tuple(c for c in cards_in(plan, place) if c not in cards))
    return plan


def _without_sides(plan: Plan, cards: tuple[str, ...]) -> Plan:
    changed = {c: replace(plan.cards[c], side=None) for c in cards if plan.cards[c].side is not None}
    return replace(plan, cards={**plan.cards, **changed}) if changed else plan


def _forget(plan: Plan, gone: frozenset[str]) -> Plan:
    cards = {
        card.id: replace(card, answers=tuple(a for a in card.answers if a not in gone))
        if gone.intersection(card.answers)
        else card
        for card in plan.cards.values()
        if card.id not in gone
    }
    judgement = plan.judgement
    if judgement.strongest_for in gone:
        judgement = replace(judgement, strongest_for="")
    if judgement.strongest_against in gone:
        judgement = replace(judgement, strongest_against="")
    return replace(plan, cards=cards, judgement=judgement)
