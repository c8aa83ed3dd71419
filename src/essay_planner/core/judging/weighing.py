"""Weighing the two sides: their balance, the strongest of each, and what each would say to the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from essay_planner.core.judging.grid import SIDES, strongest_first
from essay_planner.core.plan import Plan, Side
from essay_planner.core.queries import Balance, balance, cards_against, cards_on

_STRONG = 3


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two cards that speak against each other, by the pack or by the student; ids of cards."""

    for_: str
    against: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """How the sides compare.

    'strongest' are the cards of each side, strongest first, led by the one that the student chose. 'exchanges' are what
    each side would say to the other, the weightiest pairs first. 'unanswered' are the strong cards that nothing on the
    other side speaks against. 'unrated' says of how many cards no strength is said: they weigh as much as good ones.
    """

    balance: Balance
    strongest: Mapping[Side, tuple[str, ...]]
    exchanges: tuple[Exchange, ...]
    unanswered: Mapping[Side, tuple[str, ...]]
    unrated: int


def weigh(plan: Plan) -> Weighing:
    """Weigh the cards that take a side."""
    standing = {side: strongest_first(plan, cards_on(plan, side)) for side in SIDES}
    against = set(standing[Side.AGAINST])
    exchanges = [Exchange(card, o) for card in standing[Side.FOR] for o in cards_against(plan, card) if o in against]
    met = {card for pair in exchanges for card in (pair.for_, pair.against)}
    return Weighing(
        balance=balance(plan),
        strongest={side: _chosen_first(cards, _chosen(plan, side)) for side, cards in standing.items()},
        exchanges=tuple(sorted(exchanges, key=lambda pair: -_weight(plan, pair.for_) - _weight(plan, pair.against))),
        unanswered={
            side: tuple(card for card in cards if plan.cards[card].strength == _STRONG and card not in met)
            for side, cards in standing.items()
        },
        unrated=sum(not plan.cards[card].strength for cards in standing.values() for card in cards),
    )


def answering_sides(plan: Plan, pair: Exchange) -> tuple[Side, ...]:
    """The sides whose card of a pair the student says answers the other one."""
    facing = {Side.FOR: (pair.for_, pair.against), Side.AGAINST: (pair.against, pair.for_)}
    return tuple(side for side, (card, other) in facing.items() if other in plan.cards[card].answers)


def _chosen(plan: Plan, side: Side) -> str:
    """The card that the student called the strongest of a side; '' if none."""
    return plan.judgement.strongest_for if side is Side.FOR else plan.judgement.strongest_against


def _chosen_first(cards: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    return tuple(sorted(cards, key=lambda card: card != chosen))


def _weight(plan: Plan, card: str) -> int:
    return plan.cards[card].strength or 2
