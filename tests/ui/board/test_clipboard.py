"""Cards cut, copied and pasted on the board."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from tests.builders import a_plan, an_empty_plan
from tests.ui.board.conftest import MakeBoard, list_of, settle

from essay_planner.core.places import CONCLUSION, TRAY, cards_in, column
from essay_planner.core.plan import Library, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.clipboard import CLIP
from essay_planner.ui.board.menus import card_menu, evidence_menu, place_menu

FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)
FOR_2 = column("s2", Side.FOR)


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    del qapp
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def active(board: BoardView) -> BoardView:
    board.activateWindow()
    settle()
    return board


def refusals(board: BoardView) -> list[str]:
    said: list[str] = []
    board.session.refused.connect(said.append)
    return said


def held() -> QMimeData:
    mime = QGuiApplication.clipboard().mimeData()
    assert mime is not None
    return mime


def test_copied_cards_are_pasted_after_the_current_one_with_their_words(active: BoardView) -> None:
    active.lists.choose({FOR: ("k1",), AGAINST: ("k3",)}, focus=False)
    active.clipboard.copy()
    active.lists.choose({FOR_2: ("k5",)}, focus=True)
    active.clipboard.paste()
    standing = cards_in(active.session.plan, FOR_2)
    assert (len(standing), standing[0]) == (3, "k5")
    assert active.session.plan.cards[standing[1]].explanation == "Shows that arbitrary arrest was ending."
    assert active.desk.chosen == {FOR_2: standing[1:]}
    assert active.session.undo_label == "Paste 2 cards"


def test_cut_cards_keep_their_ids_words_and_links_where_they_are_pasted(active: BoardView) -> None:
    before = active.session.plan
    active.lists.choose({FOR: ("k1",)}, focus=True)
    active.clipboard.cut()
    assert "k1" not in active.session.plan.cards
    assert active.session.undo_label == "Cut card"
    active.lists.choose({FOR_2: ("k5",)}, focus=True)
    active.clipboard.paste()
    plan = active.session.plan
    assert cards_in(plan, FOR_2) == ("k5", "k1")
    assert plan.cards == before.cards
    assert plan.judgement == before.judgement


def test_cut_cards_that_are_pasted_twice_are_new_cards_the_second_time(active: BoardView) -> None:
    active.lists.choose({FOR: ("k1",)}, focus=True)
    active.clipboard.cut()
    active.clipboard.paste()
    active.clipboard.paste()
    standing = cards_in(active.session.plan, FOR)
    assert len(standing) == 3
    assert standing[:2] == ("k2", "k1")


def test_what_was_cut_and_brought_back_by_undo_is_pasted_as_a_copy(active: BoardView) -> None:
    active.lists.choose({FOR: ("k1",)}, focus=True)
    active.clipboard.cut()
    active.session.undo()
    active.clipboard.paste()
    assert len(cards_in(active.session.plan, FOR)) == 3


def test_a_card_cut_in_the_conclusion_stays_in_its_section_until_it_is_pasted(active: BoardView) -> None:
    active.lists.choose({CONCLUSION: ("k3",)}, focus=True)
    active.clipboard.cut()
    assert cards_in(active.session.plan, AGAINST) == ("k3",)
    active.lists.choose({FOR_2: ("k5",)}, focus=True)
    active.clipboard.paste()
    assert cards_in(active.session.plan, FOR_2) == ("k5", "k3")
    assert cards_in(active.session.plan, AGAINST) == ()


def test_cards_are_pasted_in_another_plan_with_their_evidence(make_board: MakeBoard) -> None:
    first = make_board()
    first.lists.choose({FOR: ("k1",), AGAINST: ("k3",), TRAY: ("k8",)}, focus=False)
    first.clipboard.copy()
    first.close()
    question = replace(an_empty_plan().question, pack="", id="")
    second = make_board(an_empty_plan(id="plan2", packs={}, library=Library(), question=question))
    said: list[str] = []
    second.session.announced.connect(said.append)
    second.library.search.setFocus()
    assert second.clipboard.paste()
    section = second.session.plan.sections[0]
    assert (len(section.for_), len(section.against), len(second.session.plan.tray)) == (1, 1, 1)
    card = second.session.plan.cards[section.for_[0]]
    assert (card.explanation, card.strength) == ("Shows that arbitrary arrest was ending.", 3)
    assert second.session.plan.packs["d"].id == "de-stalinisation"
    assert said[-1] == "1 tie to a criterion that this plan does not have was left out."


def test_evidence_of_the_library_is_copied_and_pasted_as_a_card(active: BoardView) -> None:
    active.library.reveal("d/zhivago")
    active.clipboard.copy()
    active.lists.choose({FOR: ("k1",)}, focus=True)
    active.clipboard.paste()
    pasted = cards_in(active.session.plan, FOR)[1]
    assert active.session.plan.cards[pasted].evidence == "d/zhivago"


def test_evidence_of_the_library_is_not_cut(active: BoardView) -> None:
    active.library.reveal("d/zhivago")
    before = active.session.plan
    assert active.clipboard.cut()
    assert active.session.plan is before
    assert held().hasFormat(CLIP)


def test_other_programs_get_a_numbered_list_as_text_and_as_html(active: BoardView) -> None:
    active.lists.choose({FOR: ("k1", "k2")}, focus=True)
    active.clipboard.copy()
    assert held().text().startswith("1. The amnesty of 1953 freed many prisoners.\n   Shows that")
    assert "<li>The criminal code" in held().html()


def test_text_from_elsewhere_is_not_taken_silently(active: BoardView) -> None:
    said = refusals(active)
    QGuiApplication.clipboard().setText("Stalin died in 1953.")
    before = active.session.plan
    assert not active.clipboard.paste()
    assert active.session.plan is before
    assert said[0].startswith("There is text on the clipboard, but no cards.")


def test_it_is_said_when_there_is_nothing_to_copy_or_to_paste(active: BoardView) -> None:
    said = refusals(active)
    active.lists.clear()
    assert not active.clipboard.copy()
    assert not active.clipboard.cut()
    assert not active.clipboard.paste()
    assert said[0] == said[1] == "Nothing is chosen. Choose cards or evidence first."
    assert said[2] == "There are no cards on the clipboard. Copy some first."


def test_bad_bytes_on_the_clipboard_get_a_sentence(active: BoardView) -> None:
    said = refusals(active)
    mime = QMimeData()
    mime.setData(CLIP, b"\x00\x01 nothing of ours")
    QGuiApplication.clipboard().setMimeData(mime)
    assert not active.clipboard.paste()
    assert said == ["The cards on the clipboard cannot be read. Copy them again."]


def test_a_read_only_plan_can_be_copied_from_but_not_changed(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    said = refusals(board)
    board.lists.choose({FOR: ("k1",)}, focus=True)
    assert board.clipboard.cut()
    assert not board.clipboard.paste()
    assert said == ["This plan is read-only. Save a copy of it to change it."]
    assert board.session.plan == a_plan()


def words(menu: QMenu) -> dict[str, bool]:
    return {action.text().split("\t")[0]: action.isEnabled() for action in menu.actions()}


def test_the_menus_offer_what_the_clipboard_can_do(make_board: MakeBoard) -> None:
    for read_only in (False, True):
        board = make_board(read_only=read_only)
        menu = words(card_menu(board.acts, {FOR: ("k1",)}, board, board.clipboard))
        assert [menu[name] for name in ("Cut", "Copy", "Paste after it")] == [not read_only, True, not read_only]
        assert words(evidence_menu(board.acts, ["d/zhivago"], board, board.clipboard))["Copy"]
        assert words(place_menu(board.acts, board.clipboard, board)) == {"Paste here": not read_only}


def test_a_list_without_a_chosen_card_has_a_menu_too(active: BoardView) -> None:
    asked: list[object] = []
    view = list_of(active, column("s2", Side.CONTEXT))
    view.menuAsked.disconnect()
    view.menuAsked.connect(lambda keys, _point: asked.append(keys))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(view.viewport(), event)
    assert asked == [()]


def test_cards_are_pasted_in_an_empty_list_that_has_the_focus(active: BoardView) -> None:
    active.lists.choose({FOR: ("k1",)}, focus=True)
    active.clipboard.copy()
    empty = list_of(active, column("s2", Side.CONTEXT))
    empty.setFocus()
    active.clipboard.paste()
    assert len(cards_in(active.session.plan, column("s2", Side.CONTEXT))) == 1
