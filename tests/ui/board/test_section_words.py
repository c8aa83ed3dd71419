"""Saying about how many words a section is to have, in its head."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.builders import a_plan
from tests.ui.board.conftest import MakeBoard

from essay_planner.core import edits
from essay_planner.core.places import section_of
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.section_head import SectionHead
from essay_planner.ui.look import Space, px


def head_of(board: BoardView) -> SectionHead:
    return board.sheet.sections["s1"].head


def ask(board: BoardView) -> SectionHead:
    """The head of the first section, its field open as its menu opens it."""
    head = head_of(board)
    menu = head.make_menu()
    next(action for action in menu.actions() if action.text() == "Words for this section…").trigger()
    menu.deleteLater()
    return head


def words_of(board: BoardView) -> int | None:
    return section_of(board.session.plan, "s1").words


@pytest.fixture
def with_words(make_board: MakeBoard) -> BoardView:
    return make_board(edits.set_section_words(a_plan(), "s1", 300))


@pytest.fixture
def without(make_board: MakeBoard) -> BoardView:
    return make_board(edits.set_section_words(a_plan(), "s1", None))


def test_a_number_that_is_typed_stands_in_the_head(without: BoardView) -> None:
    head = ask(without)
    QTest.keyClicks(head.length, "1,250")
    QTest.keyClick(head.length, Qt.Key.Key_Return)
    assert words_of(without) == 1250
    assert (head.words.text(), head.words.isHidden()) == ("about 1,250 words", False)
    assert head.length.isHidden()


def test_it_is_one_named_step_and_is_announced(without: BoardView) -> None:
    said: list[str] = []
    without.session.announced.connect(said.append)
    head = ask(without)
    QTest.keyClicks(head.length, "300")
    QTest.keyClick(head.length, Qt.Key.Key_Return)
    assert said == ["‘Terror and the law’: about 300 words."]
    assert without.session.undo_label == "Say how many words a section has"
    without.session.undo()
    assert words_of(without) is None
    assert head.words.text() == ""


def test_the_number_that_is_there_can_be_changed(with_words: BoardView) -> None:
    head = ask(with_words)
    assert head.length.text() == "300"
    QTest.keyClicks(head.length, "250")  # all of it is chosen
    QTest.keyClick(head.length, Qt.Key.Key_Return)
    assert words_of(with_words) == 250


def test_an_emptied_field_takes_the_number_away(with_words: BoardView) -> None:
    head = ask(with_words)
    QTest.keyClick(head.length, Qt.Key.Key_Delete)
    QTest.keyClick(head.length, Qt.Key.Key_Return)
    assert words_of(with_words) is None


def test_escape_leaves_it_as_it_was(with_words: BoardView) -> None:
    head = ask(with_words)
    QTest.keyClicks(head.length, "9")
    QTest.keyClick(head.length, Qt.Key.Key_Escape)
    assert words_of(with_words) == 300
    assert (head.length.isHidden(), head.words.isHidden()) == (True, False)


@pytest.mark.parametrize("typed", ["0", "many", "-5", "100001"])
def test_what_is_no_number_of_words_is_refused_with_a_sentence(with_words: BoardView, typed: str) -> None:
    refused: list[str] = []
    with_words.session.refused.connect(refused.append)
    head = ask(with_words)
    QTest.keyClicks(head.length, typed)
    QTest.keyClick(head.length, Qt.Key.Key_Return)
    assert refused == ["A section's words are a number from 1 to 100,000."]
    assert words_of(with_words) == 300


def test_after_escape_the_keys_are_at_the_menu_again(with_words: BoardView) -> None:
    with_words.activateWindow()
    head = ask(with_words)
    QTest.keyClick(head.length, Qt.Key.Key_Escape)
    assert head.menu_button.hasFocus()
    assert words_of(with_words) == 300


def test_a_section_that_goes_while_its_number_is_typed_goes_without_a_word_on_that(with_words: BoardView) -> None:
    refused: list[str] = []
    with_words.session.refused.connect(refused.append)
    head = ask(with_words)
    QTest.keyClicks(head.length, "25")
    head.remove()
    head.on_length()
    assert refused == []


def test_the_words_keep_clear_of_the_balance_beside_them(with_words: BoardView) -> None:
    head = head_of(with_words)
    bar = head.balance.mapTo(head, head.balance.contentsRect().topLeft())
    assert bar.x() - head.words.geometry().right() > px(Space.GAP)


def test_the_field_says_that_words_are_counted(without: BoardView) -> None:
    assert ask(without).length.placeholderText() == "How many words"
