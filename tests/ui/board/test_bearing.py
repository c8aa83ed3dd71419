"""Which criteria a card bears on: said in the panel and in menus, and seen and heard on the card."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.builders import a_plan
from tests.ui.board.conftest import MakeBoard, list_of, settle

from essay_planner.core import edits
from essay_planner.core.places import TRAY, column
from essay_planner.core.plan import Criterion, Plan, Shape, Side
from essay_planner.ui.board.bearing import Bearing
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import card_menu
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.layout import Bit, Dress, lay_out
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import Sizes

FOR = column("s1", Side.FOR)


def two_criteria(**fields: object) -> Plan:
    plan = a_plan(**fields)
    return replace(plan, criteria=(*plan.criteria, Criterion(id="c2", text="Was culture freer?")))


@pytest.fixture
def two(make_board: MakeBoard) -> BoardView:
    return make_board(two_criteria())


def tied(board: BoardView, card: str) -> tuple[str, ...]:
    return board.session.plan.cards[card].criteria


def states(bearing: Bearing) -> list[Qt.CheckState]:
    return [check.box.checkState() for check in bearing.checks]


def face(board: BoardView, card: str, side: Side = Side.FOR) -> Face:
    return next(f for f in list_of(board, column("s1", side)).place_model().faces() if f.key == card)


def shown(face: Face, dress: Dress, width: int = 600) -> dict[Bit, str]:
    sizes = Sizes()
    return {piece.bit: piece.text for piece in lay_out(face, dress, width, card_type(sizes), sizes).pieces}


def test_the_panel_ticks_the_criteria_that_a_card_bears_on(two: BoardView) -> None:
    two.lists.show_card("k1")
    assert states(two.panel.student.bearing) == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_a_tick_ties_the_card_in_one_named_step_that_is_announced(two: BoardView) -> None:
    said: list[str] = []
    two.session.announced.connect(said.append)
    two.lists.show_card("k2")
    two.panel.student.bearing.checks[1].box.click()
    assert tied(two, "k2") == ("c2",)
    assert two.session.undo_label == "Bears on ‘Was culture freer?’"
    assert said[-1] == "Bears on: Was culture freer?"
    two.panel.student.bearing.checks[1].box.click()
    assert tied(two, "k2") == ()
    assert said[-1] == "No longer bears on: Was culture freer?"


def test_a_box_says_its_criterion_to_assistive_technology(two: BoardView) -> None:
    two.lists.show_card("k2")
    assert two.panel.student.bearing.checks[1].box.accessibleName() == "Bears on: Was culture freer?"


def test_for_several_cards_a_box_is_half_set_until_it_is_clicked(two: BoardView) -> None:
    two.lists.choose({FOR: ("k1", "k2")}, focus=True)
    bearing = two.panel.several.bearing
    assert states(bearing)[0] is Qt.CheckState.PartiallyChecked
    bearing.checks[0].box.click()
    assert (tied(two, "k1"), tied(two, "k2")) == (("c1",), ("c1",))
    assert states(bearing)[0] is Qt.CheckState.Checked
    bearing.checks[0].box.click()
    assert (tied(two, "k1"), tied(two, "k2")) == ((), ())


def test_the_menu_of_cards_ties_them_too(two: BoardView) -> None:
    menu = card_menu(two.acts, {FOR: ("k2",)}, two)
    inner = next(a.menu() for a in menu.actions() if a.text() == "Bears on")
    assert isinstance(inner, QMenu)
    assert [a.isChecked() for a in inner.actions()] == [False, False]
    inner.actions()[0].trigger()
    assert tied(two, "k2") == ("c1",)


def test_without_criteria_the_panel_leads_to_them(make_board: MakeBoard) -> None:
    board = make_board(a_plan(criteria=(), cards=two_criteria_free()))
    asked: list[int] = []
    board.desk.criteriaAsked.disconnect()
    board.desk.criteriaAsked.connect(lambda: asked.append(1))
    board.lists.show_card("k2")
    assert board.panel.student.bearing.checks == []
    QTest.mouseClick(board.panel.student.bearing.choose, Qt.MouseButton.LeftButton)
    assert asked == [1]


def two_criteria_free() -> dict[str, object]:
    return {key: replace(card, criteria=()) for key, card in a_plan().cards.items()}


def test_a_criterion_that_goes_takes_its_box_away(two: BoardView) -> None:
    two.lists.show_card("k1")
    two.session.apply(lambda plan: replace(plan, criteria=plan.criteria[:1]), "Drop")
    settle()
    assert len(two.panel.student.bearing.checks) == 1


def test_a_card_shows_the_numbers_of_its_criteria(two: BoardView) -> None:
    assert shown(face(two, "k1"), Dress.FULL)[Bit.BEARS] == "1"
    assert Bit.BEARS not in shown(face(two, "k2"), Dress.FULL)


def test_a_compact_card_shows_them_too(two: BoardView) -> None:
    assert shown(face(two, "k1"), Dress.BRIEF)[Bit.BEARS] == "1"


def test_in_a_section_that_goes_by_criteria_a_card_shows_the_words(make_board: MakeBoard) -> None:
    plan = two_criteria()
    plan = replace(plan, sections=(replace(plan.sections[0], shape=Shape.CRITERIA), *plan.sections[1:]))
    cards = {**plan.cards, "k1": replace(plan.cards["k1"], criteria=("c1", "c2"))}
    board = make_board(replace(plan, cards=cards))
    assert shown(face(board, "k1"), Dress.FULL)[Bit.BEARS] == "1 · Did rule by terror end? · 2"


def test_a_screen_reader_hears_which_criteria_a_card_bears_on(two: BoardView) -> None:
    index = list_of(two, FOR).model().index(0, 0)
    described = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Bears on: Did rule by terror end? " in described
    assert "Strongest on its side." in described


def test_the_tip_of_a_card_names_its_criteria(two: BoardView) -> None:
    index = list_of(two, FOR).model().index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Bears on: Did rule by terror end?"


def test_the_tip_of_a_card_keeps_criteria_that_are_questions_apart(make_board: MakeBoard) -> None:
    plan = two_criteria()
    both = replace(plan.cards["k1"], criteria=("c1", "c2"))
    index = list_of(make_board(replace(plan, cards={**plan.cards, "k1": both})), FOR).model().index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Bears on: Did rule by terror end? · Was culture freer?"


def test_the_line_above_the_sections_numbers_several_criteria(two: BoardView) -> None:
    assert two.sheet.criteria.words.text() == "Judged by: 1 Did rule by terror end? · 2 Was culture freer?"


def test_the_strongest_card_is_marked_and_chosen_in_the_panel(two: BoardView) -> None:
    two.lists.show_card("k2")
    two.panel.student.strongest.box.click()
    assert two.session.plan.judgement.strongest_for == "k2"
    assert shown(face(two, "k2"), Dress.FULL)[Bit.STRONGEST] == "strongest"
    assert not face(two, "k1").strongest
    two.panel.student.strongest.box.click()
    assert two.session.plan.judgement.strongest_for == ""


def test_a_card_that_has_changed_sides_is_the_strongest_of_neither_until_it_is_said(two: BoardView) -> None:
    two.session.apply(partial(edits.choose_strongest, side=Side.FOR, card_id="k2"), "Strongest")
    two.session.apply(partial(edits.move_cards, cards=("k2",), place=column("s1", Side.AGAINST)), "Move")
    two.lists.show_card("k2")
    assert not face(two, "k2", Side.AGAINST).strongest
    two.panel.student.strongest.box.click()
    assert two.session.plan.judgement.strongest_against == "k2"
    assert face(two, "k2", Side.AGAINST).strongest


def test_a_card_that_takes_no_side_cannot_be_the_strongest(two: BoardView) -> None:
    two.lists.choose({TRAY: ("k8",)}, focus=True)
    settle()
    assert not two.panel.student.strongest.isVisible()


def test_a_read_only_plan_is_not_changed(make_board: MakeBoard) -> None:
    board = make_board(two_criteria(), read_only=True)
    board.lists.show_card("k2")
    assert not board.panel.student.bearing.checks[0].isEnabled()
    assert not board.sheet.leaning.isEnabled()
