"""Which cards lie between two on the board, and which are chosen by 'all': of a list, a section, the board."""

from collections.abc import Iterator, Mapping, Sequence

from essay_planner.core.places import CONCLUSION, INTRODUCTION, Area, Chosen, Place, all_places, chosen_cards, column
from essay_planner.core.plan import Plan, Side

Spot = tuple[Place, str]  # a card in a list
Listed = Mapping[Place, tuple[str, ...]]  # the cards of each list


def path_of(plan: Plan, place: Place) -> list[Place]:
    """The lists that Up and Down go through from one: those of its column, from the introduction to the conclusion."""
    side = Side.AGAINST if place.side is Side.AGAINST else Side.FOR
    rows = [p for s in plan.sections for p in (column(s.id, Side.CONTEXT), column(s.id, side))]
    path = [INTRODUCTION, *rows, CONCLUSION]
    return path if place in path else [place]


def between(plan: Plan, listed: Listed, one: Spot, other: Spot) -> Chosen:
    """All cards from one to another, both included: along their column, or else in the order of the board."""
    paths = [path_of(plan, one[0]), path_of(plan, other[0]), all_places(plan)]
    path = next(path for path in paths if one[0] in path and other[0] in path)
    spots = [(place, card) for place in path for card in listed.get(place, ())]
    first, last = sorted((spots.index(one), spots.index(other)))
    found: dict[Place, tuple[str, ...]] = {}
    for place, card in spots[first : last + 1]:
        found[place] = (*found.get(place, ()), card)
    return in_order(plan, found)


def joined(plan: Plan, listed: Listed, one: Chosen, other: Chosen) -> Chosen:
    """The cards of both."""
    both = {place: {*one.get(place, ()), *other.get(place, ())} for place in listed}
    return in_order(plan, {place: tuple(c for c in listed[place] if c in cards) for place, cards in both.items()})


def wider(plan: Plan, listed: Listed, place: Place, chosen: Chosen) -> Chosen:
    """What 'all' chooses next from a list: all of it, then of its section, then of the board, then the list again."""
    widths = list(_widths(plan, listed, place))
    now = set(chosen_cards(chosen))
    return next((wide for wide in widths if wide != chosen and now <= set(chosen_cards(wide))), widths[0])


def _widths(plan: Plan, listed: Listed, place: Place) -> Iterator[Chosen]:
    """A card of the conclusion that stands elsewhere too is chosen there, not twice."""
    yield _all_of(plan, listed, [place])
    if place.area is Area.SECTION:
        yield _all_of(plan, listed, [p for p in listed if p.section == place.section])
    elsewhere = {card for p, cards in listed.items() if p != CONCLUSION for card in cards}
    alone = tuple(card for card in listed.get(CONCLUSION, ()) if card not in elsewhere)
    yield _all_of(plan, {**listed, CONCLUSION: alone}, list(listed))


def _all_of(plan: Plan, listed: Listed, places: Sequence[Place]) -> Chosen:
    return in_order(plan, {place: listed[place] for place in places})


def in_order(plan: Plan, chosen: Chosen) -> Chosen:
    """The same cards with their lists in the order of the board, without lists that have none."""
    return {place: chosen[place] for place in all_places(plan) if chosen.get(place)}
