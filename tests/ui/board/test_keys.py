"""The board by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.board.conftest import list_of, settle

from essay_planner.core import edits
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
    assert said[-1] == "Moved to Against, Terror and the law, 2 of 2."


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


@pytest.mark.parametrize(("key", "side"), [(KEY.Key_F, Side.FOR), (KEY.Key_A, Side.AGAINST), (KEY.Key_B, None)])
def test_a_letter_says_which_side_a_card_takes_that_stands_in_the_conclusion_alone(
    board: BoardView, key: Qt.Key, side: Side | None
) -> None:
    board.session.apply(lambda plan: edits.take_side(plan, "k9", Side.FOR if side is None else None), "Start")
    plan = press(board, "k9", key)
    assert plan.cards["k9"].side is side
    assert [ranked.card for ranked in plan.judgement.cards] == ["k1", "k3", "k9"]


def test_the_arrows_move_a_ranked_card_across_its_own_section_and_keep_its_rank(board: BoardView) -> None:
    board.desk.go_to_section("s2")
    board.lists.choose({CONCLUSION: ("k1",)}, focus=True)
    QTest.keyClick(list_of(board, CONCLUSION), KEY.Key_Right, MOVE)
    assert board.session.plan.sections[0].against == ("k3", "k1")
    assert [ranked.card for ranked in board.session.plan.judgement.cards] == ["k1", "k3", "k9"]
    assert list_of(board, CONCLUSION).chosen() == ("k1",)


def test_after_delete_the_next_card_is_selected(board: BoardView) -> None:
    press(board, "k1", KEY.Key_Delete)
    view = list_of(board, FOR)
    assert (view.chosen(), view.current_key(), view.hasFocus()) == (("k2",), "k2", True)
    QTest.keyClick(view, KEY.Key_Delete)
    assert (view.chosen(), view.hasFocus(), board.desk.cards) == ((), True, ())


def test_undo_selects_the_card_that_it_brings_back(board: BoardView) -> None:
    press(board, "k1", KEY.Key_Delete)
    board.library.list.setFocus()
    board.session.undo()
    assert (list_of(board, FOR).chosen(), list_of(board, FOR).hasFocus()) == (("k1",), True)


def test_undo_selects_the_card_that_it_moves_back(board: BoardView) -> None:
    press(board, "k1", KEY.Key_Right, MOVE)
    board.lists.show_card("k6")
    board.session.undo()
    assert board.desk.cards == ("k1",)
    board.session.redo()
    assert list_of(board, AGAINST).chosen() == ("k1",)


def test_undo_while_one_types_leaves_the_focus_in_the_text(board: BoardView) -> None:
    press(board, "k2", KEY.Key_Return)
    QTest.keyClicks(board.panel.explanation, "It bound the courts.")
    board.session.undo()
    assert board.panel.explanation.hasFocus()
    assert board.desk.cards == ("k2",)


def test_escape_from_the_explanation_goes_back_to_the_card(board: BoardView) -> None:
    press(board, "k2", KEY.Key_Return)
    QTest.keyClick(board.panel.explanation, KEY.Key_Escape)
    assert list_of(board, FOR).hasFocus()
    assert board.desk.cards == ("k2",)


def test_escape_from_the_explanation_of_evidence_in_the_library_goes_back_there(board: BoardView) -> None:
    board.library.reveal("d/amnesty")
    board.library.list.setFocus()
    QTest.keyClick(board.library.list, KEY.Key_Return)
    assert board.panel.explanation.hasFocus()
    QTest.keyClick(board.panel.explanation, KEY.Key_Escape)
    assert board.library.list.hasFocus()
    assert board.desk.refs == ("d/amnesty",)


def test_what_is_placed_makes_its_section_the_current_one(board: BoardView) -> None:
    board.acts.place(("d/zhivago",), column("s2", Side.FOR))
    assert board.desk.section == "s2"


def test_folding_the_section_one_works_in_keeps_the_focus_on_it(board: BoardView) -> None:
    board.lists.show_card("k1")
    board.sheet.sections["s1"].fold(True)
    assert board.sheet.sections["s1"].head.fold.hasFocus()


def test_removing_the_section_one_works_in_goes_on_in_the_one_that_takes_its_place(board: BoardView) -> None:
    board.lists.show_card("k1")
    board.session.apply(lambda plan: edits.remove_section(plan, "s1"), "Remove section")
    assert board.sheet.sections["s2"].head.fold.hasFocus()
    assert (board.desk.cards, board.tray.list.chosen()) == (("k1",), ("k1",))
