"""The grid of criteria by side: which cards each verdict rests on, and where there are none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from essay_planner.core.plan import Criterion, Plan, Side
from essay_planner.core.queries import cards_on

SIDES = (Side.FOR, Side.AGAINST)


@dataclass(frozen=True, slots=True)
class Cell:
    """The cards of one side that are tied to a criterion, strongest first.

    'no_case' is the student's reason why there is none ('' where none is given), or None where that is not said.
    """

    cards: tuple[str, ...] = ()
    no_case: str | None = None

    @property
    def is_gap(self) -> bool:
        """Whether there is nothing, and nothing said of it."""
        return not self.cards and self.no_case is None


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion with its two sides; its verdict and leaning are on the criterion."""

    criterion: Criterion
    cells: Mapping[Side, Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """A row for each criterion, and the cards of each side that are tied to none, strongest first."""

    rows: tuple[Row, ...]
    untied: Mapping[Side, tuple[str, ...]]


def grid(plan: Plan) -> Grid:
    """The plan's criteria by side. Cards of the tray, the introduction and the background take no side."""
    standing = {side: strongest_first(plan, cards_on(plan, side)) for side in SIDES}
    return Grid(
        rows=tuple(Row(criterion, _cells(plan, criterion, standing)) for criterion in plan.criteria),
        untied={side: tuple(c for c in cards if not plan.cards[c].criteria) for side, cards in standing.items()},
    )


def _cells(plan: Plan, criterion: Criterion, standing: Mapping[Side, tuple[str, ...]]) -> Mapping[Side, Cell]:
    return {
        side: Cell(tuple(card for card in cards if criterion.id in plan.cards[card].criteria), criterion.none.get(side))
        for side, cards in standing.items()
    }


def strongest_first(plan: Plan, cards: Iterable[str]) -> tuple[str, ...]:
    """Cards by strength, the strongest first and else as they come; an unsaid strength comes after a good one."""

    def weakness(card: str) -> tuple[int, bool]:
        strength = plan.cards[card].strength
        return (-(strength or 2), strength is None)

    return tuple(sorted(cards, key=weakness))
