"""What the parts of the window look like: one ring for the focus, and text that breaks into few lines."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QToolButton, QVBoxLayout, QWidget

from essay_planner.ui.look import FewLines, Mark, button, current_theme, look, search_glass
from essay_planner.ui.look.colours import THEMES

QUESTION = "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?"


@pytest.fixture(params=THEMES)
def worn(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Each theme in turn."""
    del qapp
    look().choose(request.param)
    yield request.param
    look().choose("light")


def test_the_focus_is_a_ring_and_nothing_inside_it(worn: str) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    for words in ("Open a plan…", "Open an evidence pack…"):
        column.addWidget(button(words))
    window.resize(400, 200)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    made = window.focusWidget()
    assert made is not None
    picture = made.grab().toImage()
    down = [picture.pixelColor(20, y).name() for y in range(made.height())]  # left of the words
    assert down[0] == down[-1] == QColor(current_theme().accent).name()
    assert set(down[3:-3]) == {QColor(current_theme().chip).name()}, worn


def test_a_choice_shows_that_it_opens(worn: str) -> None:
    box = QComboBox()
    box.addItem("Essay plans")
    box.show()
    picture = box.grab().toImage()
    right = {picture.pixelColor(x, y).name() for x in range(box.width() - 22, box.width() - 4) for y in range(8, 20)}
    assert len(right) > 1, worn


@pytest.fixture
def words(qapp: QApplication) -> FewLines:
    del qapp
    look().choose("light")
    made = FewLines("question", most=2)
    made.show_text(QUESTION)
    made.show()
    return made


def test_text_takes_one_line_where_there_is_room(words: FewLines) -> None:
    words.resize(2000, 100)
    assert (words.text(), words.toolTip()) == (QUESTION, "")


def test_text_takes_a_second_line_where_one_is_too_short(words: FewLines) -> None:
    words.resize(600, 100)
    assert words.text().replace("\n", " ") == QUESTION
    assert words.heightForWidth(600) == 2 * words.heightForWidth(2000)


def test_text_that_two_lines_do_not_hold_is_cut_and_told_in_full(words: FewLines) -> None:
    words.resize(200, 100)
    assert words.text().endswith("…")
    assert words.text().count("\n") == 1
    assert (words.toolTip(), words.accessibleName()) == (QUESTION, QUESTION)


def test_text_beyond_the_basic_plane_breaks_whole(words: FewLines) -> None:
    words.show_text("𝔘𝔫𝔡 " * 40)
    words.resize(400, 100)
    first, second = words.text().split("\n")
    assert set(first + second) <= set("𝔘𝔫𝔡 …")


def test_text_breaks_anew_when_its_font_grows(words: FewLines) -> None:
    words.resize(900, 100)
    assert "\n" not in words.text()
    words.setStyleSheet("font-size: 80px;")
    assert "\n" in words.text()


def test_a_list_of_choices_opens_below_its_field_and_shows_ten_rows_whole(worn: str) -> None:
    box = QComboBox()
    box.addItems([f"Choice {number}" for number in range(10)])
    box.setCurrentIndex(9)
    box.show()
    assert QTest.qWaitForWindowExposed(box)
    box.showPopup()
    view = box.view()
    assert view.verticalScrollBar().maximum() == 0
    assert view.mapToGlobal(view.rect().topLeft()).y() >= box.mapToGlobal(box.rect().bottomLeft()).y()
    assert view.sizeHintForRow(0) >= 24
    box.hidePopup()
    box.close()


def test_a_mark_on_a_button_wears_the_colour_of_each_theme(worn: str) -> None:
    made = button("Add a figure", "link")
    made.show_mark(Mark.PLUS)
    look().choose("dark" if worn == "light" else "light")
    look().choose(worn)
    picture = made.icon().pixmap(made.iconSize()).toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert QColor(current_theme().accent).name() in seen


def test_a_mark_stands_after_the_words_where_that_is_asked_for(qapp: QApplication) -> None:
    del qapp
    look().choose("light")
    made = button("", "link")
    made.show_mark(Mark.PLUS, after=True)
    made.setText("." * 40)  # words that leave the middle of their line empty
    made.resize(made.sizeHint())
    picture = made.grab().toImage()
    middle = picture.height() // 2
    marked = [x for x in range(picture.width()) if picture.pixelColor(x, middle) == QColor(current_theme().accent)]
    assert marked
    assert min(marked) > picture.width() // 2


def test_the_glass_of_a_search_stands_in_the_middle_of_its_line(qapp: QApplication) -> None:
    look().choose("light")
    field = QLineEdit()
    field.addAction(search_glass(), QLineEdit.ActionPosition.LeadingPosition)
    field.show()
    qapp.processEvents()
    (glass,) = field.findChildren(QToolButton)
    assert abs(glass.geometry().center().y() - field.rect().center().y()) <= 1
