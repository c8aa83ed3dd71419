"""Cut, copy and paste of the menu 'Edit', by key and by menu, in texts and on the board."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from tests.ui.conftest import open_plan

from essay_planner.core.places import cards_in, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.starting import Program

FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)
Act = Callable[[], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(program: Program, tmp_path: Path) -> Iterator[Program]:
    QGuiApplication.clipboard().clear()
    yield open_plan(program, tmp_path / "my.essayplan")
    QGuiApplication.clipboard().clear()


@pytest.fixture
def board(program: Program) -> BoardView:
    found = program.window.findChild(BoardView)
    assert isinstance(found, BoardView)
    return found


def press(board: BoardView, key: Qt.Key) -> None:
    focused = board.window().focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, CTRL)


def choose(program: Program, words: str) -> None:
    actions = [a for a in program.window.findChildren(QAction) if a.text() == words and a.shortcuts()]
    actions[0].trigger()


def test_the_keys_cut_copy_and_paste_cards(board: BoardView) -> None:
    board.lists.choose({FOR: ("k1",)}, focus=True)
    press(board, Qt.Key.Key_X)
    assert cards_in(board.session.plan, FOR) == ("k2",)
    board.lists.choose({AGAINST: ("k3",)}, focus=True)
    press(board, Qt.Key.Key_V)
    assert cards_in(board.session.plan, AGAINST) == ("k3", "k1")
    press(board, Qt.Key.Key_C)
    press(board, Qt.Key.Key_V)
    assert len(cards_in(board.session.plan, AGAINST)) == 3


def test_in_a_text_they_are_the_text_s(program: Program, board: BoardView) -> None:
    board.lists.choose({FOR: ("k1",)}, focus=True)
    board.panel.explain()
    text = board.panel.explanation
    text.selectAll()
    before = board.session.plan
    copies: tuple[Act, ...] = (lambda: press(board, Qt.Key.Key_C), lambda: choose(program, "&Copy"))
    for copy in copies:
        QGuiApplication.clipboard().clear()
        copy()
        assert QGuiApplication.clipboard().text() == "Shows that arbitrary arrest was ending."
    assert board.session.plan is before
    choose(program, "Cu&t")
    assert board.session.plan.cards["k1"].explanation == ""
    choose(program, "&Paste")
    assert board.session.plan.cards["k1"].explanation == "Shows that arbitrary arrest was ending."


def test_the_menu_copies_and_pastes_cards_where_no_text_has_the_focus(program: Program, board: BoardView) -> None:
    board.lists.choose({FOR: ("k1",)}, focus=True)
    choose(program, "&Copy")
    choose(program, "&Paste")
    assert len(cards_in(board.session.plan, FOR)) == 3


def test_what_is_marked_in_the_panel_is_copied_as_text(program: Program, board: BoardView) -> None:
    board.lists.choose({FOR: ("k1",)}, focus=True)
    words = board.panel.text
    words.setSelection(4, 7)
    words.setFocus()
    choose(program, "&Copy")
    assert QGuiApplication.clipboard().text() == "amnesty"


def test_cards_are_pasted_as_cards_though_the_box_that_finds_evidence_has_the_focus(
    program: Program, board: BoardView
) -> None:
    board.lists.choose({AGAINST: ("k3",)}, focus=True)
    press(board, Qt.Key.Key_C)
    pastes: tuple[Act, ...] = (lambda: press(board, Qt.Key.Key_V), lambda: choose(program, "&Paste"))
    for paste in pastes:
        board.find_evidence()
        paste()
        assert board.library.search.text() == ""
    assert len(cards_in(board.session.plan, AGAINST)) == 3
    QGuiApplication.clipboard().setText("amnesty")
    board.find_evidence()
    press(board, Qt.Key.Key_V)
    assert board.library.search.text() == "amnesty"


def test_without_a_plan_there_is_nothing_to_paste_into(program: Program) -> None:
    program.opener.close()
    actions = [a for a in program.window.findChildren(QAction) if a.text() in ("Cu&t", "&Paste") and a.shortcuts()]
    assert not any(action.isEnabled() for action in actions)
