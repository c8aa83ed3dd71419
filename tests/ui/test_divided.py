"""Edges between parts: what can be dragged can be moved by keys and by clicks, too, and is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.ui.conftest import open_plan

from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.divided import NARROWER, WIDER, Divided
from essay_planner.ui.key_table import list_width_rows, width_rows
from essay_planner.ui.look import current_theme
from essay_planner.ui.starting import Program

ROWS = {WIDER: ("Wider list", "F9"), NARROWER: ("Narrower list", "Shift+F9")}


@pytest.fixture
def divided(qapp: QApplication) -> Iterator[Divided]:
    """A list of 200 pixels beside a page of 400; the list needs at least 100."""
    made = Divided()
    for width in (100, 50):
        part = QWidget()
        part.setMinimumWidth(width)
        made.addWidget(part)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(1)
    made.name_part(0, "List", ROWS)
    made.resize(601, 200)
    made.show()
    made.setSizes([200, 400])
    yield made
    made.close()


@pytest.fixture
def board(program: Program, tmp_path: Path) -> BoardView:
    open_plan(program, tmp_path / "my.essayplan")
    program.window.resize(1280, 800)
    found = program.window.findChild(BoardView)
    assert isinstance(found, BoardView)
    return found


def press(widget: QWidget, keys: str) -> None:
    combined = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(widget, combined.key(), combined.keyboardModifiers())


def told(divided: Divided) -> list[str]:
    said: list[str] = []
    divided.said.connect(said.append)
    return said


def clicked(divided: Divided) -> QMenu:
    """The menu that a click on the edge opens."""
    QTest.mouseClick(divided.handle(1), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_part_grows_by_some_letters_and_its_share_is_told(divided: Divided) -> None:
    said = told(divided)
    divided.change(0, WIDER)
    assert divided.sizes()[0] == 200 + 3 * current_theme().sizes.body
    assert said == [f"List: {round(100 * divided.sizes()[0] / 601)} % of the width"]


def test_a_part_shrinks_no_further_than_what_is_in_it_needs_and_that_is_told(divided: Divided) -> None:
    said = told(divided)
    for _press in range(9):
        divided.change(0, NARROWER)
    assert divided.sizes()[0] == 100
    assert said[-1] == "List: as narrow as it can be"


def test_a_part_grows_no_further_than_the_other_leaves_it_room(divided: Divided) -> None:
    said = told(divided)
    for _press in range(30):
        divided.change(0, WIDER)
    assert divided.sizes()[1] == 50
    assert said[-1] == "List: as wide as it can be"


def test_a_part_that_stands_alone_stays_as_it_is_and_that_is_told(divided: Divided) -> None:
    said = told(divided)
    divided.widget(1).hide()  # type: ignore[union-attr]
    divided.change(0, WIDER)
    assert said == ["List: nothing stands beside it now"]


def test_a_click_on_the_edge_offers_both_ways_with_their_keys(divided: Divided) -> None:
    menu = clicked(divided)
    assert [row.text() for row in menu.actions()] == ["Wider list\tF9", "Narrower list\tShift+F9"]
    menu.actions()[0].trigger()
    menu.close()
    assert divided.sizes()[0] > 200


def test_a_drag_of_the_edge_moves_it_and_offers_nothing(divided: Divided) -> None:
    edge = divided.handle(1)
    QTest.mousePress(edge, Qt.MouseButton.LeftButton)
    QTest.mouseMove(edge, QPoint(30, 20))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    assert divided.sizes()[0] > 200
    assert QApplication.activePopupWidget() is None


def test_a_click_of_a_hand_that_trembles_offers_both_ways_and_moves_nothing(divided: Divided) -> None:
    edge = divided.handle(1)
    QTest.mousePress(edge, Qt.MouseButton.LeftButton)
    QTest.mouseMove(edge, edge.rect().center() + QPoint(2, 1))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=edge.rect().center() + QPoint(2, 1))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    assert divided.sizes()[0] == 200


def test_the_edge_has_a_name_and_its_tip_tells_the_keys(divided: Divided) -> None:
    edge = divided.handle(1)
    assert edge.accessibleName() == "Edge: List"
    assert edge.toolTip() == "Drag it, or click on it and choose (F9 and Shift+F9)"


@pytest.mark.parametrize("name", list(width_rows()))
def test_a_key_changes_the_width_of_the_library_or_the_panel_and_it_is_told(board: BoardView, name: str) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    part, _under, way = name.partition("_")
    number = 0 if part == "library" else 2
    before = board.splitter.sizes()[number]
    press(board.window(), width_rows()[name][1])
    assert (board.splitter.sizes()[number] > before) is (way == WIDER)
    assert board.splitter.sizes()[number] != before
    assert [words.partition(":")[0] for words in said] == [part.capitalize()]


def test_a_width_that_was_changed_by_a_key_stays_so_in_another_size_of_window(board: BoardView) -> None:
    press(board.window(), width_rows()["library_wider"][1])
    wide = board.splitter.sizes()[0]
    board.window().resize(1300, 820)
    assert board.splitter.sizes()[0] == wide
    assert board.splitter_state()


def test_where_they_take_turns_the_part_whose_width_is_changed_comes_first(board: BoardView) -> None:
    board.room._be_narrow(True)
    assert not board.panel.isVisible()
    board.room.change(True, WIDER)
    assert board.panel.isVisible()


def test_away_from_the_board_the_keys_for_its_widths_are_off(program: Program, board: BoardView) -> None:
    assert program.window.stages is not None
    before = board.splitter.sizes()
    program.window.stages.open("review")
    press(program.window, width_rows()["library_wider"][1])
    program.window.stages.open("board")
    assert board.splitter.sizes() == before
    assert program.window.menus.widths.menuAction().isEnabled()


def test_the_list_of_the_help_is_made_wider_and_narrower_by_keys(program: Program) -> None:
    from essay_planner.ui.help.window import HelpWindow

    shown = HelpWindow(program.window)
    shown.show()
    shown.activateWindow()
    assert QTest.qWaitForWindowActive(shown)
    (split,) = shown.findChildren(Divided)
    widths = [split.sizes()[0]]
    for _words, key in list_width_rows().values():
        press(shown, key)
        widths.append(split.sizes()[0])
    shown.close()
    assert widths[0] == widths[2] < widths[1]
