"""Which cards of the other side a card answers: said in its menu or from the panel, and seen there."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from tests.builders import a_plan
from tests.ui.board.conftest import MakeBoard, settle

from essay_planner.core import edits
from essay_planner.core.outline.items import name_of
from essay_planner.core.places import column
from essay_planner.core.plan import Section, Side
from essay_planner.ui.board.answering import answering_menu
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import card_menu

FOR = column("s1", Side.FOR)


def answers(board: BoardView, card: str) -> tuple[str, ...]:
    return board.session.plan.cards[card].answers


def rows(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_the_menu_of_a_card_offers_the_other_side_of_its_section_and_then_other_sections(board: BoardView) -> None:
    menu = card_menu(board.acts, {FOR: ("k1",)}, board)
    inner = next(action.menu() for action in menu.actions() if action.text() == "Answers")
    assert isinstance(inner, QMenu)
    assert rows(inner) == [name_of(board.session.plan, "k3"), "2 · Culture and the Thaw"]
    others = inner.actions()[1].menu()
    assert isinstance(others, QMenu)
    assert rows(others) == [name_of(board.session.plan, "k6")]
    menu.deleteLater()


def test_other_sections_have_the_numbers_that_the_board_shows(make_board: MakeBoard) -> None:
    plan = a_plan()
    board = make_board(replace(plan, sections=(Section(id="s0", heading="Not grouped yet"), *plan.sections)))
    menu = answering_menu(board.desk, "k1", board)
    assert rows(menu)[-1] == "2 · Culture and the Thaw"
    menu.deleteLater()


def test_a_tick_is_one_named_step_that_is_announced_and_can_be_taken_back(board: BoardView) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    menu = answering_menu(board.desk, "k1", board)
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert answers(board, "k1") == ("k3",)
    assert said == [f"{board.session.undo_label}."]
    assert board.session.undo_label.startswith("Answers ‘")
    board.session.undo()
    assert answers(board, "k1") == ()


def test_what_a_card_answers_is_ticked_and_a_second_choice_takes_it_back(make_board: MakeBoard) -> None:
    board = make_board(edits.answer_cards(a_plan(), "k1", ["k3"]))
    menu = answering_menu(board.desk, "k1", board)
    assert menu.actions()[0].isChecked()
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert answers(board, "k1") == ()
    assert board.session.undo_label.startswith("No longer answers ‘")


def test_a_card_that_takes_no_side_has_nothing_to_answer(board: BoardView) -> None:
    menu = answering_menu(board.desk, "k4", board)
    assert not menu.menuAction().isEnabled()
    menu.deleteLater()
    board.lists.show_card("k4")
    assert board.panel.linked.say.isHidden()


def test_what_is_answered_in_the_tray_can_still_be_taken_back(make_board: MakeBoard) -> None:
    board = make_board(edits.answer_cards(a_plan(), "k1", ["k8"]))
    menu = answering_menu(board.desk, "k1", board)
    assert rows(menu)[-1] == "In no section"
    menu.deleteLater()


def test_the_panel_offers_the_same_and_shows_what_is_answered(board: BoardView) -> None:
    board.lists.show_card("k2")
    assert board.panel.linked.say in board.panel.stops()
    seen: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.extend(rows(menu))
        menu.actions()[0].trigger()
        menu.close()

    QTimer.singleShot(0, board, choose)  # the menu keeps the click waiting
    QTest.mouseClick(board.panel.linked.say, Qt.MouseButton.LeftButton)
    assert seen[0] == name_of(board.session.plan, "k3")
    assert answers(board, "k2") == ("k3",)
    assert board.panel.linked.answered.isVisible()


def test_a_plan_that_is_read_only_offers_nothing(make_board: MakeBoard) -> None:
    board = make_board(a_plan(), read_only=True)
    board.lists.show_card("k1")
    assert board.panel.linked.say.isHidden()


def test_the_panels_of_both_cards_show_what_was_said(make_board: MakeBoard) -> None:
    board = make_board(edits.answer_cards(edits.answer_cards(a_plan(), "k3", ()), "k1", ["k3"]))
    linked = board.panel.linked
    for card, shown, words in (("k1", linked.answered, "This answers"), ("k3", linked.by, "Answered by")):
        board.lists.show_card(card)
        settle()
        assert [part for part in (linked.answered, linked.by) if part.isVisible()] == [shown]
        assert shown.heading.text() == f"{words} · 1 in your plan"
