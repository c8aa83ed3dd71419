"""The help opens at what is done now, can be searched, and leads from page to page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from tests.ui.conftest import Until, open_plan

from essay_planner.files.help_pages import ORDER
from essay_planner.ui.help.window import HelpWindow
from essay_planner.ui.palette.entries import best
from essay_planner.ui.starting import Program


def choose(program: Program, row: str) -> HelpWindow:
    """Open the help by a row of its menu."""
    actions = program.window.findChildren(QAction)
    next(action for action in actions if action.text().replace("&", "") == row).trigger()
    (opened,) = program.window.findChildren(HelpWindow)
    return opened


def listed(help_: HelpWindow) -> list[str]:
    return [help_.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(help_.list.count())]


def shown(help_: HelpWindow) -> str:
    """The title of the page that is shown."""
    return help_.page.document().firstBlock().text()


def test_without_a_plan_the_help_begins_at_the_beginning(program: Program) -> None:
    assert shown(choose(program, "Help pages")) == "Your first plan in ten minutes"


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("question", "The question: what it asks"),
        ("board", "The board: sort and explain"),
        ("judgement", "The judgement: weigh it up"),
        ("review", "The review: look again"),
    ],
)
def test_on_a_stage_the_help_opens_at_it(program: Program, tmp_path: Path, stage: str, title: str) -> None:
    open_plan(program, tmp_path / "my.essayplan")
    assert program.window.stages is not None
    program.window.stages.open(stage)
    assert shown(choose(program, "Help pages")) == title


def test_every_page_is_listed(program: Program) -> None:
    assert listed(choose(program, "Help pages")) == list(ORDER)


def test_pages_are_found_by_their_words_and_the_words_are_marked(program: Program) -> None:
    help_ = choose(program, "Help pages")
    help_.search.setText("fingerprint")
    assert "packs" in listed(help_)
    assert "judgement" not in listed(help_)
    assert help_.page.textCursor().selectedText().casefold() == "fingerprint"


def test_words_that_no_page_has_are_told(program: Program) -> None:
    help_ = choose(program, "Help pages")
    help_.search.setText("zebra")
    assert listed(help_) == []
    assert "No page has these words." in [label.text() for label in help_.findChildren(QLabel)]


def test_a_link_leads_to_its_page_whatever_was_looked_for(program: Program) -> None:
    help_ = choose(program, "Help pages")
    help_.search.setText("ten minutes")
    help_.page.anchorClicked.emit(QUrl("word-plan.md"))
    assert shown(help_) == "The Word plan"
    assert help_.search.text() == ""


def test_what_is_new_has_a_row_of_its_own(program: Program) -> None:
    assert shown(choose(program, "What’s new")) == "What’s new"


def test_there_is_one_window_of_help(program: Program) -> None:
    first = choose(program, "Help pages")
    assert choose(program, "What’s new") is first


def test_the_help_can_be_opened_again_after_it_was_closed(program: Program, until: Until) -> None:
    choose(program, "Help pages").close()
    until(lambda: not program.window.findChildren(HelpWindow))
    assert shown(choose(program, "Help pages")) == "Your first plan in ten minutes"


def test_return_goes_from_the_field_to_the_page(program: Program) -> None:
    help_ = choose(program, "Help pages")
    help_.activateWindow()
    assert QTest.qWaitForWindowActive(help_)
    help_.search.setFocus()
    QTest.keyClick(help_.search, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is help_.page


def test_a_picture_is_no_wider_than_its_page(program: Program) -> None:
    help_ = choose(program, "Help pages")
    help_.resize(700, 500)
    kind = QTextDocument.ResourceType.ImageResource.value
    picture = help_.page.loadResource(kind, QUrl("board-light.png"))
    assert 0 < picture.deviceIndependentSize().width() < help_.page.viewport().width()


def test_no_page_scrolls_sideways_in_large_text(program: Program) -> None:
    program.looks.choose("light", 200, "inter", "normal")
    help_ = choose(program, "Help pages")
    for page in ORDER:
        help_.show_page(page)
        QApplication.processEvents()
        assert help_.page.horizontalScrollBar().maximum() == 0, page


def test_the_palette_leads_to_the_pages(program: Program) -> None:
    (first, *_rest) = best(program.window.help.entries(), "evidence packs")
    first.act()
    (help_,) = program.window.findChildren(HelpWindow)
    assert shown(help_) == "Evidence packs"
