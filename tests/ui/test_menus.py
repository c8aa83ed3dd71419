"""The menu bar: every act of the board, each off while it cannot be done, and no two letters alike."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.ui.conftest import open_plan

from essay_planner.core.places import CONCLUSION, cards_in
from essay_planner.core.plan import Plan
from essay_planner.packs.catalogue import example_plans
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.starting import Program


@pytest.fixture
def program(program: Program, tmp_path: Path) -> Program:
    return open_plan(program, tmp_path / "my.essayplan")


@pytest.fixture
def board(program: Program) -> BoardView:
    found = program.window.findChild(BoardView)
    assert isinstance(found, BoardView)
    return found


def under(menus: list[QAction]) -> Iterator[QAction]:
    """All that these menus offer, submenus included."""
    for entry in menus:
        menu = entry.menu()
        if isinstance(menu, QMenu):
            yield from menu.actions()
            yield from under(menu.actions())


def actions(program: Program) -> dict[str, QAction]:
    """What the bar offers, by the words without their letters and keys."""
    found = [action for action in under(program.window.menuBar().actions()) if action.text()]
    return {action.text().replace("&", "").partition("\t")[0]: action for action in found}


def do(program: Program, words: str) -> Plan:
    action = actions(program)[words]
    assert action.isEnabled()
    action.trigger()
    assert program.opener.current is not None
    return program.opener.current.session.plan


def letters(texts: list[str]) -> list[str]:
    return [found.group(1).lower() for text in texts if (found := re.search(r"&([^&])", text))]


def test_no_two_entries_of_a_menu_share_their_letter(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    bar = program.window.menuBar()
    groups = [bar.actions(), *(menu.actions() for menu in bar.findChildren(QMenu))]
    shared = [used for group in groups if len(set(used := letters([a.text() for a in group]))) < len(used)]
    assert shared == []


def test_no_two_entries_share_a_key(program: Program) -> None:
    keys = [key.toString() for action in actions(program).values() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_without_a_selection_evidence_can_only_be_found_or_written(program: Program, board: BoardView) -> None:
    board.desk.select()
    menu = program.window.menus.evidence
    offered = [a.text() for a in menu.actions() if a.isEnabled() and not a.isSeparator()]
    assert offered == ["Fi&nd evidence", "Add y&our own evidence…"]


@pytest.mark.parametrize("words", ["Add to For", "Move up", "Remove from the plan", "Add section", "Strength"])
def test_a_read_only_plan_cannot_be_changed_by_menu(program: Program, words: str) -> None:
    program.opener.open_path(example_plans()[0])
    board = program.window.findChildren(BoardView)[-1]
    board.lists.show_card(next(iter(board.session.plan.cards)))
    assert not actions(program)[words].isEnabled()


def test_a_card_is_added_to_the_introduction(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    assert "k1" in do(program, "Add to Introduction").introduction.cards
    assert not actions(program)["Add to Introduction"].isEnabled()


def test_evidence_from_the_library_is_added_to_the_conclusion(program: Program, board: BoardView) -> None:
    board.library.reveal(next(iter(board.desk.faces.evidence)))
    (piece,) = board.desk.refs
    after = do(program, "Add to Conclusion")
    assert piece in [after.cards[card].evidence for card in cards_in(after, CONCLUSION)]


def test_evidence_goes_where_the_menu_says(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    assert do(program, "Add to Against").sections[0].against[-1] == "k1"
    assert not actions(program)["Add to Against"].isEnabled()


def test_a_card_moves_up_and_down_as_far_as_there_is_room(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    assert not actions(program)["Move up"].isEnabled()
    assert do(program, "Move down").sections[0].for_ == ("k2", "k1")
    assert not actions(program)["Move down"].isEnabled()


def test_a_card_goes_to_the_section_below(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    assert not actions(program)["Move to the section above"].isEnabled()
    assert "k1" in do(program, "Move to the section below").sections[1].for_


def test_other_places_are_a_submenu(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    action = actions(program)["Move to"]
    menu = action.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.text()][:2] == ["1 · Terror and the law", "2 · Culture and the Thaw"]


def test_strength_is_said_by_menu(program: Program, board: BoardView) -> None:
    board.lists.show_card("k2")
    assert do(program, "Strong").cards["k2"].strength == 3
    assert actions(program)["Strong"].isChecked()


def test_a_card_is_removed_by_menu(program: Program, board: BoardView) -> None:
    board.lists.show_card("k1")
    assert "k1" not in do(program, "Remove from the plan").cards


def test_a_section_is_added_and_ready_to_be_named(program: Program, board: BoardView) -> None:
    added = do(program, "Add section").sections[-1]
    assert (added.heading, board.desk.section) == ("New section", added.id)
    assert program.window.focusWidget() is board.sheet.sections[added.id].head.heading


def test_the_current_section_moves_as_far_as_there_is_room(program: Program, board: BoardView) -> None:
    board.desk.go_to_section("s1")
    assert not actions(program)["Move current section up"].isEnabled()
    assert [section.id for section in do(program, "Move current section down").sections][:2] == ["s2", "s1"]


def test_the_current_section_folds_and_opens(program: Program, board: BoardView) -> None:
    do(program, "Fold or open current section")
    assert board.sheet.sections[board.desk.section].folded


def test_a_section_that_is_removed_leaves_its_cards_in_the_tray(program: Program, board: BoardView) -> None:
    board.desk.go_to_section("s1")
    after = do(program, "Remove current section")
    assert "s1" not in [section.id for section in after.sections]
    assert "k1" in after.tray


def test_f10_opens_the_menu_bar(program: Program) -> None:
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_F10)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    assert popup.title() == "&File"
    popup.close()


def test_an_opened_plan_waits_for_a_search(program: Program, board: BoardView) -> None:
    assert program.window.focusWidget() is board.library.search


def test_sizes_of_text_are_written_as_one_writes_them(program: Program) -> None:
    assert [action.text() for action in program.window.menus.sizes.actions()][:3] == ["80%", "90%", "100%"]


def test_return_presses_the_button_that_has_the_focus(program: Program) -> None:
    program.opener.close()
    start, box = program.window.welcome.start, program.window.welcome.questions.box
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    start.setFocus()
    QTest.keyClick(start, Qt.Key.Key_Return)
    assert program.window.focusWidget() is box


def test_the_citation_style_is_chosen_in_the_menu_and_taken_back_with_undo(program: Program) -> None:
    assert do(program, "Harvard, Cite Them Right (in the text)").export.style == "harvard"
    assert do(program, "Undo Choose the citation style").export.style == ""


def test_the_menu_of_styles_marks_the_plans_own(program: Program) -> None:
    do(program, "MLA (in the text)")
    program.window.menus.styles.aboutToShow.emit()
    assert [action.data() for action in program.window.menus.styles.actions() if action.isChecked()] == ["mla"]
