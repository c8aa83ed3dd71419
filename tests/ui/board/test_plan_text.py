"""The text fields of a plan."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from essay_planner.core.paragraph.shapes import Field
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.plan_text import PlanText


def test_the_menu_of_a_text_leaves_undo_to_the_plan(board: BoardView) -> None:
    menu = board.sheet.argument.text_menu()
    rows = [action.objectName() for action in menu.actions()]
    assert rows[0] == "edit-cut"
    assert not {"edit-undo", "edit-redo"} & set(rows)
    menu.deleteLater()


def test_the_menu_of_a_text_that_cannot_be_changed_starts_with_copy(board: BoardView) -> None:
    board.sheet.argument.setReadOnly(True)
    menu = board.sheet.argument.text_menu()
    assert menu.actions()[0].objectName() == "edit-copy"
    menu.deleteLater()


def _go_on(board: BoardView, text: PlanText) -> None:
    board.activateWindow()
    assert QTest.qWaitForWindowActive(board)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Return)


def test_enter_goes_from_a_verdict_to_the_link_and_not_to_which_way_it_leans(board: BoardView) -> None:
    texts = board.sheet.sections["s1"].texts
    _go_on(board, texts[Field.VERDICT])
    assert QApplication.focusWidget() is texts[Field.LINK]


def test_enter_goes_from_the_line_of_argument_to_the_introduction(board: BoardView) -> None:
    _go_on(board, board.sheet.argument)
    assert QApplication.focusWidget() is board.sheet.introduction.text
