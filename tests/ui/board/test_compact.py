"""Compact cards: a choice that is seen at once, and changes nothing else."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from tests.ui.board.conftest import list_of, settle

from essay_planner.core.places import column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.look import look

FOR = column("s1", Side.FOR)


def compact(board: BoardView) -> CardList:
    look().show_compact(True)
    settle()
    return list_of(board, FOR)


def test_cards_of_the_sides_are_lower_once_they_are_compact_and_as_before_in_full(board: BoardView) -> None:
    view = list_of(board, FOR)
    full = view.height()
    assert compact(board).height() < full
    look().show_compact(False)
    settle()
    assert view.height() == full


def test_the_rows_of_a_list_fit_its_cards_when_they_are_compact(board: BoardView) -> None:
    view = compact(board)
    assert view.row_rect(1).bottom() < view.viewport().height()
    assert view.verticalScrollBar().maximum() == 0


def test_a_screen_reader_hears_the_same_of_a_compact_card(board: BoardView) -> None:
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    before = list_of(board, FOR).model().index(0, 0).data(role)
    assert compact(board).model().index(0, 0).data(role) == before
    assert "Shows that arbitrary arrest was ending." in before


def test_choosing_a_compact_card_moves_nothing(board: BoardView) -> None:
    view = compact(board)
    before = [view.row_rect(row) for row in range(2)]
    board.lists.show_card("k1")
    settle()
    assert [view.row_rect(row) for row in range(2)] == before


def test_explain_on_a_compact_card_leads_to_the_explanation(board: BoardView) -> None:
    view = compact(board)
    rect = view.row_rect(1)
    layout = view.cards.layout(view.place_model().faces()[1], rect.width() - 12)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(6, 4) + layout.ask.center()
    )
    assert board.panel.explanation.hasFocus()


def test_the_tip_of_a_compact_card_tells_its_explanation(board: BoardView) -> None:
    view = compact(board)
    point = view.row_rect(0).center()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    assert "Shows that arbitrary arrest was ending." in QToolTip.text()
    QToolTip.hideText()
