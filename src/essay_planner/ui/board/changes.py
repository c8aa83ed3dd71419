"""Which cards an undo or redo brought back or changed, and in which lists they are to be shown."""

from essay_planner.core.places import CONCLUSION, Chosen, Place, all_places, cards_in, homes
from essay_planner.core.plan import Plan


def changed_cards(before: Plan, after: Plan) -> Chosen:
    """The cards that another plan shows in other lists, where they are now; none if there are none.

    Cards that came or moved count before those that only say something else, of which the first is meant.
    """
    arrived = _arrived(before, after)
    elsewhere = {card for place, cards in arrived.items() if place != CONCLUSION for card in cards}
    if elsewhere:
        return {place: cards for place, cards in arrived.items() if place != CONCLUSION}
    if arrived:
        return arrived
    found = homes(after)
    said = [card for card in found if before.cards.get(card) != after.cards[card]]
    return {found[said[0]]: (said[0],)} if said else {}


def _arrived(before: Plan, after: Plan) -> dict[Place, tuple[str, ...]]:
    """The cards that each place holds now and did not hold before."""
    known = set(all_places(before))
    standing = {place: set(cards_in(before, place)) if place in known else set[str]() for place in all_places(after)}
    arrived = {place: tuple(c for c in cards_in(after, place) if c not in old) for place, old in standing.items()}
    return {place: cards for place, cards in arrived.items() if cards}
