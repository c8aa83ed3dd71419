"""The news bar: one sentence at a time, and none that asks for something is lost behind another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from essay_planner.ui.news import NewsBar
from essay_planner.ui.starting import Program

pytestmark = pytest.mark.usefixtures("qapp")


def buttons(bar: NewsBar) -> list[str]:
    return [made.text() for made in bar.findChildren(QPushButton)]


def test_a_sentence_replaces_the_one_before() -> None:
    bar = NewsBar()
    bar.tell("One.")
    bar.tell("Two.")
    assert bar.sentence == "Two."
    bar.dismiss()
    assert bar.sentence == ""
    assert bar.isHidden()


def test_what_can_wait_is_said_when_the_bar_is_free() -> None:
    bar = NewsBar()
    bar.tell("Now.")
    bar.tell_when_free("Later.", {"Do it": bar.dismiss})
    assert bar.sentence == "Now."
    bar.dismiss()
    assert (bar.sentence, buttons(bar)) == ("Later.", ["Do it"])


def test_what_insists_is_said_now_and_again_after_other_news() -> None:
    bar = NewsBar()
    bar.tell_when_free("Whenever.")
    bar.insist("Choose.")
    bar.tell("Exported.")
    assert bar.sentence == "Exported."
    bar.dismiss()
    assert bar.sentence == "Choose."
    bar.dismiss()
    assert bar.sentence == "Whenever."


def test_the_same_sentence_waits_once() -> None:
    bar = NewsBar()
    for _time in range(3):
        bar.tell_when_free("Whenever.")
        bar.insist("Choose.")
    bar.dismiss()
    bar.dismiss()
    assert bar.sentence == ""


def test_moving_on_leaves_what_was_told_but_not_what_waits() -> None:
    bar = NewsBar()
    bar.tell("Exported.")
    bar.tell_when_free("Whenever.")
    bar.move_on()
    assert bar.sentence == "Whenever."
    bar.move_on()
    assert bar.sentence == "Whenever."


def test_what_is_withdrawn_is_said_no_more() -> None:
    bar = NewsBar()
    bar.insist("Choose.")
    bar.tell("Exported.")
    bar.withdraw("Choose.")
    assert bar.sentence == "Exported."
    bar.dismiss()
    assert bar.sentence == ""


def test_a_click_on_a_button_leaves_the_focus_where_it_was() -> None:
    bar = NewsBar()
    bar.tell("A pack was added.", {"Undo": lambda: None})
    assert {made.focusPolicy() for made in bar.findChildren(QPushButton)} == {Qt.FocusPolicy.TabFocus}


def test_news_that_goes_by_itself_stays_while_one_is_at_its_button(program: Program) -> None:
    window = program.window
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.news.tell("Removed.", {"Undo": window.news.dismiss}, seconds=600)
    undo = next(made for made in window.news.findChildren(QPushButton) if made.text() == "Undo")
    undo.setFocus()
    window.news.on_old()
    assert window.news.sentence == "Removed."
    assert undo.hasFocus()
    window.setFocus()
    window.news.on_old()
    assert window.news.sentence == ""
