"""The table of keys is true: each key in it does what it says, and the board knows no other."""

from collections.abc import Callable
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea, QWidget
from tests.ui.board.conftest import settle
from tests.ui.conftest import open_plan

from essay_planner.core import edits
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.key_table import (
    adding_rows,
    bearing_rows,
    judging_keys,
    list_keys,
    marking_keys,
    moving_rows,
    own_row,
    reviewing_keys,
    section_rows,
    stage_rows,
    updating_keys,
    walking_keys,
)
from essay_planner.ui.keys_page import KeysPage, groups
from essay_planner.ui.starting import Program

CARD = "k1"  # the first of two cards for, in the first of the builders' sections


@pytest.fixture
def program(program: Program, tmp_path: Path) -> Program:
    return open_plan(program, tmp_path / "my.essayplan")


@pytest.fixture
def board(program: Program) -> BoardView:
    found = program.window.findChild(BoardView)
    assert isinstance(found, BoardView)
    return found


def press(widget: QWidget, keys: str) -> None:
    combined = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(widget, combined.key(), combined.keyboardModifiers())


def focused(board: BoardView) -> QWidget:
    widget = board.window().focusWidget()
    assert widget is not None
    return widget


def where(board: BoardView, card: str = CARD) -> str:
    """Where a card stands: section and side, 'tray', or 'off'."""
    plan = board.session.plan
    for section in plan.sections:
        for side, cards in {"for": section.for_, "against": section.against, "background": section.context}.items():
            if card in cards:
                return f"{section.id} {side} {cards.index(card)}"
    return "tray" if card in plan.tray else "off"


# Which card each key is pressed on, and where that card then is.
MOVES = {
    "for": ("k3", "s1 for 2"),
    "against": (CARD, "s1 against 1"),
    "background": (CARD, "s1 background 1"),
    "tray": (CARD, "tray"),
    "remove": (CARD, "off"),
    "up": ("k2", "s1 for 0"),
    "down": (CARD, "s1 for 1"),
    "left": ("k3", "s1 for 2"),
    "right": (CARD, "s1 against 1"),
    "before": ("k5", "s1 for 2"),
    "after": (CARD, "s2 for 1"),
}
LISTED = [(row.name, key) for row in list_keys() for key in row.keys]


@pytest.mark.parametrize(("name", "keys"), [(name, key) for name, key in LISTED if name in MOVES])
def test_a_key_of_a_list_moves_the_card_as_the_table_says(board: BoardView, name: str, keys: str) -> None:
    card, there = MOVES[name]
    board.lists.show_card(card)
    press(focused(board), keys)
    assert where(board, card) == there


def test_the_other_keys_of_a_list_explain_and_open_the_menu(board: BoardView) -> None:
    assert {row.name for row in list_keys()} - MOVES.keys() == {"explain", "meaning", "menu"}
    board.lists.show_card(CARD)
    press(focused(board), "Return")
    assert board.panel.explanation.hasFocus()


def test_shift_and_f10_ask_for_the_menu_of_the_chosen_cards(board: BoardView) -> None:
    asked: list[object] = []
    board.lists.show_card(CARD)
    view = focused(board)
    assert isinstance(view, CardView)
    view.menuAsked.disconnect()
    view.menuAsked.connect(lambda keys, _point: asked.append(keys))
    press(view, "Shift+F10")
    assert asked == [(CARD,)]


_WITH = ("Ctrl+Alt+", "Ctrl+Shift+", "")
PRESSED = [*product("ABCDEFGHIJKLMNOPQRSTUVWXYZ", [""])]
PRESSED += [
    *product(["Up", "Down", "Left", "Right", "PgUp", "PgDown", "Del", "Backspace"], ["Ctrl+Alt+", "Ctrl+Shift+", ""])
]


def test_the_board_changes_the_plan_by_no_key_that_the_table_does_not_tell(board: BoardView) -> None:
    told = {QKeySequence(key).toString() for _name, key in LISTED}
    found = set()
    for key, modifiers in PRESSED:
        for card in (CARD, "k2", "k3", "k5"):
            board.lists.show_card(card)
            before = board.session.plan
            press(focused(board), modifiers + key)
            if board.session.plan is not before:
                found.add(QKeySequence(modifiers + key).toString())
                board.session.undo()
    assert found <= told
    assert found == {key for key in told if key not in ("Return", "M", "Menu", "Shift+F10")}


WALKS: dict[str, Callable[[BoardView], bool]] = {
    "next": lambda board: walk(board, CARD, "Down") == ("k2",),
    "previous": lambda board: walk(board, "k2", "Up") == (CARD,),
    "across": lambda board: walk(board, CARD, "Right") == ("k3",),
    "back": lambda board: walk(board, "k3", "Left") == (CARD,),
    "several": lambda board: walk(board, CARD, "Shift+Down") == (CARD, "k2") and on(board, "Shift+Up") == (CARD,),
    "ends": lambda board: (
        walk(board, CARD, "Shift+End") == (CARD, "k2") and walk(board, "k2", "Shift+Home") == (CARD, "k2")
    ),
    "added": lambda board: walk(board, CARD, "Ctrl+Down") == (CARD,) and on(board, "Ctrl+Space") == (CARD, "k2"),
    "all": lambda board: walk(board, CARD, "Ctrl+A") == (CARD, "k2") and "k3" in on(board, "Ctrl+A"),
    "none": lambda board: walk(board, CARD, "Esc") == (),
    "found": lambda board: all(searched(board, key) is board.library.list for key in ("Down", "Return")),
    "emptied": lambda board: searched(board, "Esc") is board.library.search and not board.library.search.text(),
    "returned": lambda board: returned(board) == (CARD,),
    "bar": lambda board: opened_bar(board) == "&File",
    "part": lambda board: parted(board),
    "press": lambda board: all(pressed_unused(board, key) for key in ("Space", "Return")),
}


def walk(board: BoardView, card: str, keys: str) -> tuple[str, ...]:
    board.lists.show_card(card)
    return on(board, keys)


def on(board: BoardView, keys: str) -> tuple[str, ...]:
    press(focused(board), keys)
    return board.desk.cards


def searched(board: BoardView, keys: str) -> QWidget:
    board.library.search.setFocus()
    board.library.search.setText("criminal")
    press(board.library.search, keys)
    return focused(board)


def returned(board: BoardView) -> tuple[str, ...]:
    board.lists.show_card(CARD)
    press(focused(board), "Return")
    press(board.panel.explanation, "Esc")
    return board.desk.cards if not board.panel.explanation.hasFocus() else ()


def opened_bar(board: BoardView) -> str:
    press(board.window(), "F10")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    popup.close()
    return popup.title()


def parted(board: BoardView) -> bool:
    board.library.search.setFocus()
    press(board.library.search, "Tab")
    after = focused(board)
    press(after, "Shift+Tab")
    return after is not board.library.search and focused(board) is board.library.search


def pressed_unused(board: BoardView, keys: str) -> bool:
    chip = board.library.filters.unused
    before = chip.isChecked()
    chip.setFocus()
    press(chip, keys)
    return chip.isChecked() is not before


@pytest.mark.parametrize("name", [row.name for row in walking_keys()])
def test_a_key_goes_where_the_table_says(board: BoardView, name: str) -> None:
    assert WALKS[name](board)


TYPED = {**adding_rows(), **moving_rows()}


@pytest.mark.parametrize("name", TYPED.keys() - {"for", "before", "down"})
def test_keys_of_the_menu_work_on_the_selected_card_while_one_types_too(board: BoardView, name: str) -> None:
    board.lists.show_card("k2")
    press(focused(board), "Return")
    before = board.session.plan
    press(board.panel.explanation, TYPED[name][1])
    assert board.session.plan is not before
    assert board.session.plan.cards["k2"].explanation == before.cards["k2"].explanation


@pytest.mark.parametrize("number", range(len(bearing_rows())))
def test_a_key_lets_the_card_bear_on_a_criterion_while_one_types_too(board: BoardView, number: int) -> None:
    for text in ("Did it last?", "Was it deep?", "Was it wide?"):
        board.session.apply(partial(edits.add_criterion, criterion_id=text, text=text), "Choose")
    board.lists.show_card("k2")
    press(focused(board), "Return")
    key = list(bearing_rows().values())[number][1]
    borne = []
    for _time in range(2):
        press(board.panel.explanation, key)
        borne.append(board.session.plan.cards["k2"].criteria)
    assert borne == [(board.session.plan.criteria[number].id,), ()]


def test_the_card_that_the_panel_shows_of_a_piece_in_the_library_can_bear_on_a_criterion(board: BoardView) -> None:
    board.library.list.setCurrentIndex(board.library.model.index(board.library.model.row_of("d/criminal-code")))
    press(board.library.list, next(iter(bearing_rows().values()))[1])
    assert board.session.plan.cards["k2"].criteria == ("c1",)


def test_all_keys_scroll_no_farther_than_the_last_of_them(program: Program) -> None:
    page = KeysPage(groups(program.window.menuBar()), program.window)
    page.show()
    settle()
    (area,) = page.findChildren(QScrollArea)
    bar, port = area.verticalScrollBar(), area.viewport()
    bar.setValue(bar.maximum())
    lowest = max(made.mapTo(port, made.rect().bottomLeft()).y() for made in area.findChildren(QLabel))
    assert port.height() - lowest < 20 or not bar.maximum()


def test_help_shows_every_key_of_the_table(program: Program) -> None:
    page = KeysPage(groups(program.window.menuBar()), program.window)
    shown = {label.text() for label in page.findChildren(QLabel)}
    buttons = program.window.header.stages.buttons
    told = {
        row.what
        for row in (
            *list_keys(),
            *walking_keys(),
            *marking_keys(),
            *judging_keys(),
            *reviewing_keys(),
            *updating_keys(),
        )
    }
    told |= {words.replace("&", "") for name, (words, _key) in stage_rows().items() if name in buttons}
    told |= {
        words.replace("&", "")
        for rows in (adding_rows(), moving_rows(), bearing_rows())
        for words, _key in rows.values()
    }
    told |= {words.replace("&", "") for words, key in section_rows().values() if key}
    assert told | {"Save", "Keys", "Quit"} <= shown
    assert "Del or Backspace" in shown


def test_the_key_for_evidence_of_ones_own_opens_its_form(board: BoardView) -> None:
    press(board.library.list, own_row()[1])
    form = board.panel.own.form
    assert form is not None
    form.discard.click()


def test_help_shows_the_same_keys_without_a_plan(program: Program) -> None:
    before = groups(program.window.menuBar())
    program.opener.close()
    assert groups(program.window.menuBar()) == before
