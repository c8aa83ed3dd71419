"""The board by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.board.conftest import list_of, settle

from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Place, column
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.board_view import BoardView

KEY = Qt.Key
MOVE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
FOR = column("s1", Side.FOR)
AGAINST = column("s1", Side.AGAINST)


def press(board: BoardView, card: str, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> Plan:
    """Press a key on a card of the sheet; the plan after it."""
    assert board.lists.show_card(card)
    view = next(v for v in (board.tray.list, *board.sheet.lists()) if v.chosen())
    QTest.keyClick(view, key, modifiers or Qt.KeyboardModifier.NoModifier)
    return board.session.plan


@pytest.mark.parametrize(
    ("key", "place"),
    [
        (KEY.Key_F, column("s2", Side.FOR)),
        (KEY.Key_A, column("s2", Side.AGAINST)),
        (KEY.Key_B, column("s2", Side.CONTEXT)),
        (KEY.Key_T, TRAY),
    ],
)
def test_a_letter_puts_evidence_from_the_library_into_the_current_section(
    board: BoardView, key: Qt.Key, place: Place
) -> None:
    board.desk.go_to_section("s2")
    board.library.reveal("d/tbilisi")
    QTest.keyClick(board.library.list, key)
    assert list_of(board, place).place_model().keys()[-1] == "k3"


def test_a_letter_on_a_card_of_the_sheet_moves_it(board: BoardView) -> None:
    assert press(board, "k1", KEY.Key_A).sections[0].against == ("k3", "k1")


def test_the_arrows_move_a_card_up_and_down(board: BoardView) -> None:
    assert press(board, "k1", KEY.Key_Down, MOVE).sections[0].for_ == ("k2", "k1")
    assert press(board, "k1", KEY.Key_Up, MOVE).sections[0].for_ == ("k1", "k2")


def test_a_card_at_the_end_stays_there_and_leaves_no_step(board: BoardView) -> None:
    before = board.session.plan
    assert press(board, "k2", KEY.Key_Down, MOVE) is before
    assert board.session.undo_label == ""


def test_the_arrows_move_a_card_to_the_other_side(board: BoardView) -> None:
    assert "k1" in press(board, "k1", KEY.Key_Right, MOVE).sections[0].against
    assert "k1" in press(board, "k1", KEY.Key_Left, MOVE).sections[0].for_


def test_the_page_keys_move_a_card_to_the_next_section_and_back(board: BoardView) -> None:
    assert press(board, "k1", KEY.Key_PageDown, MOVE).sections[1].for_ == ("k5", "k1")
    assert press(board, "k1", KEY.Key_PageUp, MOVE).sections[0].for_ == ("k2", "k1")


def test_the_focus_follows_a_card_that_moves(board: BoardView) -> None:
    press(board, "k1", KEY.Key_Right, MOVE)
    view = list_of(board, AGAINST)
    assert view.hasFocus()
    assert (view.current_key(), view.chosen()) == ("k1", ("k1",))


def test_a_move_is_told_to_the_status_bar_and_the_screen_reader(board: BoardView) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    press(board, "k1", KEY.Key_Right, MOVE)
    assert said[-1] == "Against: Terror and the law, 2 of 2."


def test_delete_takes_a_card_off_the_plan_and_undo_brings_its_words_back(board: BoardView) -> None:
    assert "k1" not in press(board, "k1", KEY.Key_Delete).cards
    board.session.undo()
    assert board.session.plan.cards["k1"].explanation == "Shows that arbitrary arrest was ending."


def test_delete_in_the_conclusion_leaves_the_card_in_its_section(board: BoardView) -> None:
    view = list_of(board, CONCLUSION)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, KEY.Key_Delete)
    assert "k1" in board.session.plan.sections[0].for_
    assert view.place_model().keys() == ("k3", "k9")


def test_enter_goes_to_the_explanation(board: BoardView) -> None:
    press(board, "k1", KEY.Key_Return)
    assert board.panel.explanation.hasFocus()


def test_down_at_the_last_card_goes_on_in_the_next_list(board: BoardView) -> None:
    press(board, "k2", KEY.Key_Down)
    assert list_of(board, column("s2", Side.FOR)).hasFocus()
    assert board.desk.cards == ("k5",)


def test_up_at_the_first_card_goes_on_in_the_list_before(board: BoardView) -> None:
    press(board, "k4", KEY.Key_Up)
    assert list_of(board, INTRODUCTION).hasFocus()


def test_right_and_left_cross_the_columns(board: BoardView) -> None:
    press(board, "k1", KEY.Key_Right)
    assert board.desk.cards == ("k3",)
    QTest.keyClick(list_of(board, AGAINST), KEY.Key_Left)
    assert board.desk.cards == ("k1",)


def test_choosing_in_one_list_clears_the_others(board: BoardView) -> None:
    board.lists.show_card("k1")
    board.library.reveal("d/zhivago")
    assert list_of(board, FOR).chosen() == ()
    assert (board.desk.cards, board.desk.refs) == ((), ("d/zhivago",))


def test_the_current_section_is_the_one_that_was_last_worked_in(board: BoardView) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    board.lists.show_card("k6")
    assert board.desk.section == "s2"
    assert said == ["Current section: Culture and the Thaw"]


def test_down_in_the_search_box_goes_to_the_first_card_found(board: BoardView) -> None:
    board.library.search.setFocus()
    QTest.keyClicks(board.library.search, "criminal")
    QTest.keyClick(board.library.search, KEY.Key_Down)
    assert board.library.list.hasFocus()
    assert board.desk.refs == ("d/criminal-code",)


def test_a_list_that_is_entered_by_tab_has_a_card_selected(board: BoardView) -> None:
    view = list_of(board, FOR)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert board.desk.cards == ("k1",)


def test_the_sheet_scrolls_to_the_card_that_keys_go_to(board: BoardView) -> None:
    board.resize(1024, 500)
    settle()
    press(board, "k2", KEY.Key_Down)
    settle()
    view = list_of(board, column("s2", Side.FOR))
    assert (
        board.sheet.viewport().rect().contains(view.viewport().mapTo(board.sheet.viewport(), view.row_rect(0).center()))
    )


def test_the_sheet_stays_where_it_is_while_a_card_is_explained(board: BoardView) -> None:
    board.resize(1024, 500)
    settle()
    board.lists.show_card("k5")
    settle()
    before = board.sheet.verticalScrollBar().value()
    QTest.keyClicks(board.panel.explanation, "It opened the subject of the camps.")
    settle()
    assert board.sheet.verticalScrollBar().value() == before
    assert board.desk.cards == ("k5",)
