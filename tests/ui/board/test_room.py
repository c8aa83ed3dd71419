"""How the parts of the board share its room at several sizes of window and text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.builders import a_plan, an_empty_plan
from tests.ui.board.conftest import MakeBoard, send_drop, settle

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.section_head import SectionHead
from essay_planner.ui.board.side_heads import heading_of
from essay_planner.ui.cards.mime import cards_mime
from essay_planner.ui.look import look


@pytest.fixture
def large_text(board: BoardView) -> Iterator[BoardView]:
    """A board in a small window with text at twice its size."""
    board.resize(1024, 510)
    look().choose("light", 200)
    settle()
    yield board
    look().choose("light", 100)
    settle()


def test_at_the_usual_size_all_three_parts_are_in_sight(board: BoardView) -> None:
    board.resize(1024, 510)
    settle()
    assert board.library.isVisible()
    assert board.panel.isVisible()
    assert not board.room.turns.isVisible()


def test_with_large_text_in_a_small_window_the_sheet_has_at_least_half(large_text: BoardView) -> None:
    assert large_text.sheet.width() >= 1024 // 2
    assert not large_text.panel.isVisible()


def test_enter_brings_the_panel_and_escape_the_library(large_text: BoardView) -> None:
    large_text.lists.show_card("k2")
    view = next(view for view in large_text.sheet.lists() if view.chosen())
    QTest.keyClick(view, Qt.Key.Key_Return)
    settle()
    assert large_text.panel.explanation.hasFocus()
    assert large_text.sheet.width() >= 1024 // 2
    QTest.keyClick(large_text.panel.explanation, Qt.Key.Key_Escape)
    assert large_text.library.isVisible()
    assert view.hasFocus()


def test_a_button_brings_the_panel_and_the_library(large_text: BoardView) -> None:
    large_text.room.turns.buttons[1].click()
    assert large_text.panel.isVisible()
    large_text.room.turns.buttons[0].click()
    assert large_text.library.isVisible()


def test_to_find_evidence_brings_the_library(large_text: BoardView) -> None:
    large_text.room.turns.buttons[1].click()
    large_text.find_evidence()
    assert large_text.library.search.hasFocus()


def test_the_panel_comes_back_beside_the_library_when_there_is_room(large_text: BoardView) -> None:
    look().choose("light", 100)
    settle()
    assert large_text.panel.isVisible()
    assert large_text.panel.width() > 200


def test_nothing_in_the_panel_is_wider_than_it(large_text: BoardView) -> None:
    large_text.lists.show_card("k1")
    large_text.panel.explain()
    large_text.room.turns.buttons[1].click()
    settle()
    assert large_text.panel.explanation.parentWidget() is not None
    cut = [
        label.text()
        for label in large_text.panel.findChildren(QLabel)
        if label.isVisible() and label.mapTo(large_text.panel, label.rect().topRight()).x() > large_text.panel.width()
    ]
    assert cut == []


def test_in_little_room_the_suggested_sections_are_counted(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    assert board.sheet.offer.words.text().startswith("Suggested for this question: Terror and the law")
    look().choose("light", 200)
    board.resize(900, 510)
    settle()
    assert board.sheet.offer.words.text() == "Suggested sections: 2"
    assert board.sheet.offer.words.toolTip() == "Terror and the law\nCulture and the Thaw"
    look().choose("light", 100)


def test_the_chips_that_are_always_in_sight_stand_in_one_row(board: BoardView) -> None:
    board.resize(1024, 510)
    settle()
    filters = board.library.filters
    shown = [chip for chip in (filters.bears, filters.unused, filters.more) if chip.isVisible()]
    assert len({chip.y() for chip in shown}) == 1


@pytest.mark.parametrize("plan", [a_plan(), an_empty_plan()], ids=["with a tray", "without"])
def test_in_very_little_height_what_evidence_is_asked_by_stays_whole(make_board: MakeBoard, plan: Plan) -> None:
    board = make_board(plan)
    board.resize(1024, 320)
    look().choose("light", 200)
    settle()
    assert board.library.search.height() == board.library.search.sizeHint().height()
    assert board.library.filters.height() >= board.library.filters.minimumSizeHint().height()
    assert board.library.list.height() > 0
    look().choose("light", 100)


def test_an_empty_tray_folds_to_its_title_on_a_low_board(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    shown = [board.tray.list.isVisible()]
    board.resize(1024, 320)
    look().choose("light", 200)
    settle()
    shown.append(board.tray.list.isVisible())
    look().choose("light", 100)
    board.resize(1440, 900)
    settle()
    shown.append(board.tray.list.isVisible())
    assert shown == [True, False, True]


def test_a_folded_tray_takes_a_drop_and_shows_it(make_board: MakeBoard) -> None:
    board = make_board()
    board.session.apply(lambda plan: edits.remove_cards(plan, plan.tray), "Remove")
    board.resize(1024, 320)
    look().choose("light", 200)
    settle()
    assert not board.tray.list.isVisible()
    assert send_drop(board.tray, QPoint(20, 10), cards_mime({column("s1", Side.FOR): ("k1",)}))
    assert board.session.plan.tray == ("k1",)
    assert board.tray.list.isVisible()
    look().choose("light", 100)


def test_a_side_is_named_alone_where_a_word_of_what_it_says_would_be_cut(board: BoardView) -> None:
    head = board.sheet.heads.sides[Side.AGAINST]
    whole = heading_of(a_plan().question, Side.AGAINST)
    assert [part.text() for part in head.findChildren(QLabel) if part.text() == whole] == [whole]
    head.resize(90, head.height())
    assert [(part.text(), part.toolTip()) for part in head.findChildren(QLabel) if part.toolTip()] == [
        ("Against", whole)
    ]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_number_of_a_section_stands_level_with_its_heading(board: BoardView, percent: int) -> None:
    look().choose("light", percent)
    settle()
    head = board.sheet.findChildren(SectionHead)[0]
    block, margin = head.heading.document().firstBlock(), head.heading.viewport()
    line = block.layout().lineAt(0)
    written = head.heading.document().documentLayout().blockBoundingRect(block).top() + line.y() + line.ascent()
    number, room = head.number.fontMetrics(), head.number.contentsRect()
    painted = head.number.y() + room.y() + (room.height() - number.height()) // 2 + number.ascent()
    apart = abs(margin.mapTo(head, QPoint(0, 0)).y() + written - painted)
    look().choose("light", 100)
    settle()
    assert apart < 0.75
