"""Which cards an undo or redo brought back or changed, and in which list they are to be shown."""

from essay_planner.core.places import CONCLUSION, Place, all_places, cards_in, homes
from essay_planner.core.plan import Plan


def changed_cards(before: Plan, after: Plan) -> tuple[tuple[str, ...], Place | None]:
    """The cards of one place that another plan shows differently, in their order; no cards and None if there are none.

    Cards that came or moved count before those that only say something else.
    """
    for place, cards in _arrived(before, after).items():
        if cards:
            return cards, place
    found = homes(after)
    said = [card for card in found if before.cards.get(card) != after.cards[card]]
    return ((said[0],), found[said[0]]) if said else ((), None)


def _arrived(before: Plan, after: Plan) -> dict[Place, tuple[str, ...]]:
    """The cards that each place holds now and did not hold before; its conclusion last."""
    known = set(all_places(before))
    places = sorted(all_places(after), key=lambda place: place == CONCLUSION)
    standing = {place: set(cards_in(before, place)) if place in known else set[str]() for place in places}
    return {place: tuple(c for c in cards_in(after, place) if c not in standing[place]) for place in places}
