"""Where one looks and what one chose stays through every change of the plan, and nothing is built anew for one."""

from collections.abc import Callable

import pytest
from tests.ui.board.conftest import MakeBoard, settle

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.board_view import BoardView

FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)
Edit = Callable[[Plan], Plan]

CHANGES: dict[str, Edit] = {
    "a card is explained": lambda plan: edits.explain_card(plan, "k2", "Because the law came first."),
    "a card is rated": lambda plan: edits.rate_card(plan, "k2", 3),
    "another card moves": lambda plan: edits.move_cards(plan, ("k3",), FOR, None),
    "the chosen card moves": lambda plan: edits.move_cards(plan, ("k1",), AGAINST, None),
    "a verdict is given": lambda plan: edits.set_verdict(plan, "s1", "Terror ended."),
    "a section is named": lambda plan: edits.rename_section(plan, "s1", "Another name"),
    "the argument is written": lambda plan: edits.set_argument(plan, "It succeeded in part."),
}


@pytest.fixture
def low(make_board: MakeBoard) -> BoardView:
    """A board that does not show all of the sheet, scrolled, with a card chosen."""
    board = make_board()
    board.lists.show_card("k1")
    board.resize(1440, 420)
    settle()
    board.sheet.verticalScrollBar().setValue(60)
    settle()
    return board


@pytest.mark.parametrize("name", CHANGES)
def test_the_chosen_card_stays_chosen_and_the_lists_are_the_same(low: BoardView, name: str) -> None:
    lists = {place: low.lists.of(place) for place in (FOR, AGAINST)}
    assert low.session.apply(CHANGES[name], name)
    settle()
    assert "k1" in low.desk.cards
    assert {place: low.lists.of(place) for place in (FOR, AGAINST)} == lists


@pytest.mark.parametrize("name", [name for name in CHANGES if "argument" not in name])
def test_the_sheet_stays_where_it_was_scrolled_to(low: BoardView, name: str) -> None:
    before = low.sheet.verticalScrollBar().value()
    assert before > 0
    low.session.apply(CHANGES[name], name)
    settle()
    assert low.sheet.verticalScrollBar().value() == min(before, low.sheet.verticalScrollBar().maximum())
