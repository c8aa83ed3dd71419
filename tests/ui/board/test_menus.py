"""The menus of cards, evidence and sections."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from tests.builders import an_empty_plan
from tests.ui.board.conftest import MakeBoard, list_of

from essay_planner.core import edits
from essay_planner.core.places import CONCLUSION, TRAY, column
from essay_planner.core.plan import Plan, Role, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.menus import card_menu, evidence_menu

FOR = column("s1", Side.FOR)


def find(menu: QMenu, *words: str) -> QAction:
    """The action that is reached by these words."""
    first, *rest = words
    for action in menu.actions():
        if action.text().partition("\t")[0] == first:
            inner = action.menu()
            return find(inner, *rest) if rest and isinstance(inner, QMenu) else action
    raise AssertionError(f"no '{first}' in {[a.text() for a in menu.actions()]}")


def choose(board: BoardView, menu: QMenu, *words: str) -> Plan:
    """Choose an action of a menu; the plan after it."""
    find(menu, *words).trigger()
    menu.deleteLater()
    return board.session.plan


def test_a_card_goes_to_the_other_side(board: BoardView) -> None:
    plan = choose(board, card_menu(board.acts, {FOR: ("k1",)}, board), "Move to Against")
    assert plan.sections[0].against == ("k3", "k1")


@pytest.mark.parametrize(("side", "field"), [("For", "for_"), ("Against", "against"), ("Background", "context")])
def test_a_card_goes_to_any_side_of_any_section(board: BoardView, side: str, field: str) -> None:
    plan = choose(board, card_menu(board.acts, {FOR: ("k1",)}, board), "2 · Culture and the Thaw", side)
    assert "k1" in getattr(plan.sections[1], field)


def test_the_menu_numbers_sections_as_the_board_does(make_board: MakeBoard) -> None:
    board = make_board(edits.add_section(an_empty_plan(), "s2", "Economy"))
    ref = next(iter(board.session.plan.library.evidence))
    menu = evidence_menu(board.acts, [ref], board)
    sections = [action.text() for action in menu.actions() if isinstance(action.menu(), QMenu)][:2]
    menu.deleteLater()
    shown = [(view.head.number.text(), view.head.heading.toPlainText()) for view in board.sheet.sections.values()]
    assert sections == [" ".join(words).strip() for words in shown] == ["Not grouped yet", "1 · Economy"]


def test_a_card_goes_to_the_tray_the_introduction_and_the_conclusion(board: BoardView) -> None:
    assert "k2" in choose(board, card_menu(board.acts, {FOR: ("k2",)}, board), "Introduction").introduction.cards
    assert "k2" in choose(board, card_menu(board.acts, {FOR: ("k2",)}, board), "Tray").tray
    plan = choose(board, card_menu(board.acts, {TRAY: ("k2",)}, board), "Conclusion")
    assert [ranked.card for ranked in plan.judgement.cards][-1] == "k2"


def test_the_first_card_cannot_go_up(board: BoardView) -> None:
    menu = card_menu(board.acts, {FOR: ("k1",)}, board)
    assert not find(menu, "Move up").isEnabled()
    assert find(menu, "Move down").isEnabled()
    menu.deleteLater()


def test_several_cards_are_rated_in_one_step(board: BoardView) -> None:
    plan = choose(
        board,
        card_menu(
            board.acts,
            {
                FOR: (
                    "k1",
                    "k2",
                )
            },
            board,
        ),
        "Strength",
        "Weak",
    )
    assert (plan.cards["k1"].strength, plan.cards["k2"].strength) == (1, 1)
    board.session.undo()
    assert board.session.plan.cards["k1"].strength == 3


def test_a_card_of_the_conclusion_gets_another_part(board: BoardView) -> None:
    menu = card_menu(board.acts, {CONCLUSION: ("k1",)}, board)
    plan = choose(board, menu, "Part in the conclusion", "Verdict")
    assert plan.judgement.cards[0].role is Role.VERDICT


def test_a_card_is_removed_by_its_menu(board: BoardView) -> None:
    assert "k2" not in choose(board, card_menu(board.acts, {FOR: ("k2",)}, board), "Remove from the plan").cards


def test_evidence_is_added_by_its_menu(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    plan = choose(board, evidence_menu(board.acts, ["d/tbilisi"], board), "Add to For")
    assert len(plan.sections[0].for_) == 1


def test_evidence_that_is_on_the_plan_is_moved_by_its_menu(board: BoardView) -> None:
    plan = choose(board, evidence_menu(board.acts, ["d/tbilisi"], board), "Move to For")
    assert plan.sections[0].for_ == ("k1", "k2", "k3")
    assert board.session.undo_label == "Move to For"


def test_evidence_that_is_on_the_plan_is_taken_off_it_by_its_menu(board: BoardView) -> None:
    menu = evidence_menu(board.acts, ["d/amnesty"], board, board.clipboard)
    plan = choose(board, menu, "Remove from the plan")
    assert {"k1", "k8"}.isdisjoint(plan.cards)
    again = evidence_menu(board.acts, ["d/amnesty"], board, board.clipboard)
    assert "Remove from the plan" not in [action.text() for action in again.actions()]
    again.deleteLater()


def test_evidence_that_is_on_the_plan_is_added_as_another_card(board: BoardView) -> None:
    menu = evidence_menu(board.acts, ["d/tbilisi"], board)
    plan = choose(board, menu, "Add as another card", "For")
    assert plan.sections[0].against == ("k3",)
    assert plan.cards[plan.sections[0].for_[-1]].evidence == "d/tbilisi"


def test_a_card_is_doubled_in_its_own_section(board: BoardView) -> None:
    menu = card_menu(board.acts, {column("s2", Side.AGAINST): ("k6",)}, board)
    plan = choose(board, menu, "Add as another card", "For")
    assert len(plan.sections[1].for_) == 2
    assert "k6" in plan.sections[1].against


def test_a_card_in_the_conclusion_alone_takes_a_side_by_its_menu(board: BoardView) -> None:
    menu = card_menu(board.acts, {CONCLUSION: ("k9",)}, board)
    assert choose(board, menu, "Takes the side Against").cards["k9"].side is Side.AGAINST
    assert list_of(board, CONCLUSION).place_model().faces()[-1].mark == "3 · Reason · Against"


def test_nothing_can_be_chosen_for_a_card_of_a_read_only_plan(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    for menu in (card_menu(board.acts, {FOR: ("k1",)}, board), evidence_menu(board.acts, ["d/tbilisi"], board)):
        assert not any(action.isEnabled() for action in menu.actions() if not action.isSeparator())
        menu.deleteLater()


def test_a_section_is_moved_down_by_its_menu(board: BoardView) -> None:
    plan = choose(board, board.sheet.sections["s1"].head.make_menu(), "Move section down")
    assert [section.id for section in plan.sections] == ["s2", "s1"]


def test_a_section_is_added_below_another(board: BoardView) -> None:
    plan = choose(board, board.sheet.sections["s1"].head.make_menu(), "Add a section below")
    assert [section.heading for section in plan.sections][1] == "New section"
    assert list(board.sheet.sections) == [section.id for section in plan.sections]


def test_the_cards_of_a_removed_section_go_to_the_tray(board: BoardView) -> None:
    menu = board.sheet.sections["s1"].head.make_menu()
    plan = choose(board, menu, "Remove section: its cards go to the tray")
    assert plan.tray == ("k8", "k4", "k1", "k2", "k3")
    assert board.tray.list.place_model().keys() == plan.tray


def test_a_removed_section_comes_back_with_its_cards_by_undo(board: BoardView) -> None:
    choose(board, board.sheet.sections["s1"].head.make_menu(), "Remove section: its cards go to the tray")
    board.session.undo()
    assert board.sheet.sections["s1"].lists[Side.FOR].place_model().keys() == ("k1", "k2")


def test_the_only_section_cannot_be_removed(make_board: MakeBoard) -> None:
    menu = make_board(an_empty_plan()).sheet.sections["s1"].head.make_menu()
    assert not find(menu, "Remove section: its cards go to the tray").isEnabled()


def test_it_is_said_when_the_words_of_a_removed_section_are_gone(board: BoardView) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    choose(board, board.sheet.sections["s1"].head.make_menu(), "Remove section: its cards go to the tray")
    assert said[0] == (
        "Section 'Terror and the law' removed. Its cards are in the tray; its words are gone (Ctrl+Z brings them back)."
    )


def test_of_a_section_without_words_only_the_cards_are_told(board: BoardView) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    choose(board, board.sheet.sections["s2"].head.make_menu(), "Remove section: its cards go to the tray")
    assert said[0] == "Section 'Culture and the Thaw' removed. Its cards are in the tray."
