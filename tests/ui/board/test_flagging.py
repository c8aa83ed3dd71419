"""The student's own mark on a card: typed in the panel, seen and heard on the card, and taken off again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from tests.builders import a_plan
from tests.ui.board.conftest import MakeBoard, list_of, settle

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import card_menu
from essay_planner.ui.cards.layout import Bit, Dress, lay_out
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import Sizes

FOR = column("s1", Side.FOR)


@pytest.fixture
def marked(make_board: MakeBoard) -> BoardView:
    return make_board(edits.flag_card(a_plan(), "k1", "look up the page"))


def flag_of(board: BoardView, card: str) -> str:
    return board.session.plan.cards[card].flag


def rows(board: BoardView, *cards: str) -> dict[str, QAction]:
    menu = card_menu(board.acts, {FOR: cards}, board)
    return {action.text(): action for action in menu.actions()}


def test_the_menu_of_a_card_leads_to_where_its_mark_is_typed(board: BoardView) -> None:
    rows(board, "k2")["Mark it for yourself…"].trigger()
    settle()
    flag = board.panel.student.flag
    assert flag.isVisible()
    assert board.panel.focusWidget() is flag
    QTest.keyClicks(flag, "check the year")
    assert flag_of(board, "k2") == "check the year"
    assert board.session.undo_label == "Mark a card for yourself"
    board.session.undo()
    assert flag_of(board, "k2") == ""


def test_the_line_that_is_typed_in_stays_in_sight_in_a_low_window(board: BoardView) -> None:
    board.resize(1440, 500)
    settle()
    rows(board, "k2")["Mark it for yourself…"].trigger()
    settle()
    flag = board.panel.student.flag
    for _time in range(9):
        flag.insertPlainText("look up the page in the book ")
        settle()
    line = flag.mapTo(board.panel, flag.cursorRect().center())
    assert flag.height() > 4 * flag.cursorRect().height()
    assert board.panel.viewport().geometry().contains(line)


def test_a_mark_is_taken_off_in_one_step_that_is_announced(marked: BoardView) -> None:
    said: list[str] = []
    marked.session.announced.connect(said.append)
    rows(marked, "k1")["Take your mark off"].trigger()
    assert flag_of(marked, "k1") == ""
    assert said == ["Your mark is off the card."]
    assert marked.session.undo_label == "Take your mark off"


def test_several_cards_lose_their_marks_at_once(marked: BoardView) -> None:
    marked.session.apply(lambda plan: edits.flag_card(plan, "k2", "which year?"), "Mark")
    rows(marked, "k1", "k2")["Take your marks off"].trigger()
    assert (flag_of(marked, "k1"), flag_of(marked, "k2")) == ("", "")
    assert marked.session.undo_label == "Take your marks off 2 cards"


def test_a_card_without_a_mark_offers_none_to_be_taken_off(board: BoardView) -> None:
    assert not {"Take your mark off", "Change your mark…"} & set(rows(board, "k2"))


def test_the_panel_shows_the_mark_of_a_card_that_has_one(marked: BoardView) -> None:
    marked.lists.show_card("k1")
    assert (marked.panel.student.flag.toPlainText(), marked.panel.student.flag.isVisible()) == (
        "look up the page",
        True,
    )
    marked.lists.show_card("k2")
    assert not marked.panel.student.flag.isVisible()
    QTest.mouseClick(marked.panel.student.flag_button, Qt.MouseButton.LeftButton)
    assert marked.panel.student.flag.isVisible()


@pytest.mark.parametrize("dress", [Dress.FULL, Dress.BRIEF, Dress.STRIP, Dress.SLIP])
def test_a_mark_is_seen_on_the_card(marked: BoardView, dress: Dress) -> None:
    face = next(face for face in list_of(marked, FOR).place_model().faces() if face.key == "k1")
    pieces = lay_out(face, dress, 900, card_type(Sizes()), Sizes()).pieces
    assert [piece.text for piece in pieces if piece.bit is Bit.FLAG] == ["look up the page"]


def test_a_long_mark_takes_a_row_of_its_own_beside_the_strength_and_no_theme_away(make_board: MakeBoard) -> None:
    board = make_board(edits.rate_card(edits.flag_card(a_plan(), "k2", "look up the page " * 9), "k2", 2))
    face = next(face for face in list_of(board, FOR).place_model().faces() if face.key == "k2")
    pieces = {piece.bit: piece.rect for piece in lay_out(face, Dress.FULL, 330, card_type(Sizes()), Sizes()).pieces}
    assert Bit.CHIP in pieces
    assert pieces[Bit.FLAG].top() > pieces[Bit.CHIP].top()
    assert pieces[Bit.FLAG].top() == pieces[Bit.DOTS].top()
    assert pieces[Bit.FLAG].right() < pieces[Bit.DOTS].left()


def test_a_mark_is_heard_of_the_card_and_stands_in_its_tip(marked: BoardView) -> None:
    model = list_of(marked, FOR).place_model()
    index = model.index(model.keys().index("k1"), 0)
    assert "Your mark: look up the page." in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Your mark: look up the page" in index.data(Qt.ItemDataRole.ToolTipRole)
