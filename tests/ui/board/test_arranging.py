"""Sections sorted, split off and joined from their menus."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from tests.ui.board.conftest import MakeBoard, list_of, settle

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Leaning, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import card_menu
from essay_planner.ui.section_menu import SectionMenu

FOR = column("s1", Side.FOR)


def menu_of(board: BoardView, section: str) -> QMenu:
    return board.sheet.sections[section].head.make_menu()


def find(menu: QMenu, *words: str) -> QAction:
    action = next(action for action in menu.actions() if action.text().partition("\t")[0] == words[0])
    inner = action.menu()
    return find(inner, *words[1:]) if words[1:] and isinstance(inner, QMenu) else action


@pytest.fixture
def said(board: BoardView) -> list[str]:
    heard: list[str] = []
    board.session.announced.connect(heard.append)
    return heard


def unsorted(board: BoardView) -> None:
    """Put the later and weaker of two cards first."""
    board.session.apply(lambda plan: edits.move_cards(plan, ["k2"], FOR, 0), "Move")
    settle()


def test_a_side_is_sorted_in_one_named_step(board: BoardView, said: list[str]) -> None:
    unsorted(board)
    find(menu_of(board, "s1"), "Sort cards", "For by date").trigger()
    assert list_of(board, FOR).place_model().keys() == ("k1", "k2")
    assert board.session.undo_label == "Sort For by date"
    assert said[-1] == "For: sorted by date."
    board.session.undo()
    assert list_of(board, FOR).place_model().keys() == ("k2", "k1")


def test_both_sides_are_sorted_by_strength_at_once(board: BoardView, said: list[str]) -> None:
    unsorted(board)
    find(menu_of(board, "s1"), "Sort cards", "Both sides by strength").trigger()
    assert list_of(board, FOR).place_model().keys() == ("k1", "k2")
    assert said[-1] == "For and Against: sorted by strength, the strongest first."


@pytest.mark.parametrize(("words", "by"), [("For by date", "date"), ("For by strength", "strength")])
def test_what_is_in_order_already_is_said_and_leaves_no_step(
    board: BoardView, said: list[str], words: str, by: str
) -> None:
    find(menu_of(board, "s1"), "Sort cards", words).trigger()
    assert said[-1] == f"For: in order of {by} already."
    assert board.session.undo_label == ""


def test_a_side_with_one_card_has_nothing_to_sort(board: BoardView) -> None:
    menu = menu_of(board, "s1")
    assert not find(menu, "Sort cards", "Against by date").isEnabled()
    assert find(menu, "Sort cards", "For by date").isEnabled()
    assert not find(menu_of(board, "s2"), "Sort cards").isEnabled()


def test_a_new_section_takes_the_chosen_cards_and_waits_for_its_name(board: BoardView, said: list[str]) -> None:
    board.lists.show_card("k2")
    find(menu_of(board, "s1"), "New section from the chosen cards").trigger()
    settle()
    new = board.session.plan.sections[1]
    assert (new.for_, board.desk.section) == (("k2",), new.id)
    heading = board.sheet.sections[new.id].head.heading
    assert heading.hasFocus()
    assert heading.textCursor().selectedText() == "New section"
    assert said[-1] == "New section with 1 card. Type its heading."


def test_without_chosen_cards_there_is_no_section_to_make(board: BoardView) -> None:
    assert not find(menu_of(board, "s1"), "New section from the chosen cards").isEnabled()


def test_joined_sections_are_one_that_has_the_focus(board: BoardView, said: list[str]) -> None:
    find(menu_of(board, "s1"), "Join with the section below").trigger()
    settle()
    (section,) = board.sheet.sections.values()
    assert section.lists[Side.FOR].place_model().keys() == ("k1", "k2", "k5")
    assert section.head.fold.hasFocus()
    assert said[-1] == (
        "‘Terror and the law’ and ‘Culture and the Thaw’ are one section now. "
        "The second heading leads what was its point."
    )


def test_a_chosen_card_keeps_the_focus_when_its_section_is_joined(board: BoardView) -> None:
    board.lists.show_card("k6")
    find(menu_of(board, "s2"), "Join with the section above").trigger()
    settle()
    view = list_of(board, column("s1", Side.AGAINST))
    assert view.hasFocus()
    assert view.chosen() == ("k6",)


def test_to_undo_a_join_brings_both_sections_back(board: BoardView) -> None:
    before = board.session.plan
    find(menu_of(board, "s1"), "Join with the section below").trigger()
    board.session.undo()
    assert board.session.plan == before
    assert list(board.sheet.sections) == ["s1", "s2"]


def test_it_is_said_when_verdicts_leaned_differently(board: BoardView, said: list[str]) -> None:
    board.session.apply(lambda plan: edits.set_verdict(plan, "s2", "Not free.", Leaning.AGAINST), "Write")
    find(menu_of(board, "s1"), "Join with the section below").trigger()
    assert said[-1].endswith("Their verdicts leaned differently: say anew which way it leans.")


def test_the_first_section_has_none_above_and_the_last_none_below(board: BoardView) -> None:
    assert not find(menu_of(board, "s1"), "Join with the section above").isEnabled()
    assert not find(menu_of(board, "s2"), "Join with the section below").isEnabled()


def test_the_menu_of_a_plan_that_cannot_be_changed_is_off(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    assert not board.sheet.sections["s1"].head.menu_button.isEnabled()


def test_the_menu_of_a_card_makes_a_section_of_it(board: BoardView) -> None:
    menu = card_menu(board.acts, {FOR: ("k1", "k2")}, board)
    find(menu, "New section from these cards").trigger()
    menu.deleteLater()
    assert board.session.plan.sections[1].for_ == ("k1", "k2")


def test_the_keys_split_and_join(board: BoardView) -> None:
    menu = SectionMenu(board, changes=True)
    board.lists.show_card("k2")
    assert menu.action("split").shortcut().toString() == "Ctrl+Alt+N"
    menu.action("split").trigger()
    assert [section.for_ for section in board.session.plan.sections] == [("k1",), ("k2",), ("k5",)]
    board.desk.go_to_section("s1")
    menu.action("join").trigger()
    assert [section.for_ for section in board.session.plan.sections] == [("k1", "k2"), ("k5",)]
    board.desk.go_to_section("s2")
    menu.action("join_above").trigger()
    assert [section.for_ for section in board.session.plan.sections] == [("k1", "k2", "k5")]
    assert not menu.action("join").isEnabled()


def test_the_menu_plan_sorts_the_current_section(board: BoardView) -> None:
    unsorted(board)
    menu = SectionMenu(board, changes=True)
    board.desk.go_to_section("s2")
    sorting = next(action for action in menu.actions if action.text() == "S&ort cards")
    assert not sorting.isEnabled()
    board.desk.go_to_section("s1")
    inner = sorting.menu()
    assert isinstance(inner, QMenu)
    find(inner, "Both sides by date").trigger()
    assert list_of(board, FOR).place_model().keys() == ("k1", "k2")


def test_a_section_with_cards_on_a_side_shows_its_own_balance(board: BoardView) -> None:
    head = board.sheet.sections["s1"].head
    assert head.balance.isVisible()
    assert head.balance.toolTip().startswith("Cards: 2 for · 1 against\nWeight: 5 for · 1 against")
    board.session.apply(lambda plan: edits.remove_cards(plan, ["k5", "k6"]), "Remove")
    settle()
    assert not board.sheet.sections["s2"].head.balance.isVisible()
