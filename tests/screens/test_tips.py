"""Controls and rows of menus that do not say what they do are found."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget
from tests.screens.tips import lacking

from essay_planner.ui.tips import tell_menus, tip


@pytest.fixture
def window(qapp: QApplication) -> QMainWindow:
    del qapp
    made = QMainWindow()
    made.setCentralWidget(QWidget())
    made.show()
    return made


def test_a_button_without_a_tip_is_found(window: QMainWindow) -> None:
    made = QPushButton("Go", window)
    made.show()
    assert lacking(window) == ["QPushButton ‘Go’ has no tip"]
    made.setToolTip("Go there")
    assert not lacking(window)


def test_a_tip_without_the_key_is_found(window: QMainWindow) -> None:
    made = QPushButton("Go", window)
    made.setShortcut(QKeySequence("Ctrl+G"))
    made.setToolTip("Go there")
    made.show()
    assert lacking(window) == ["the tip of QPushButton ‘Go’ lacks Ctrl+G"]
    made.setToolTip(tip("Go there", "Ctrl+G"))
    assert not lacking(window)


def test_a_field_has_to_have_a_tip_and_what_qt_puts_into_it_need_not(window: QMainWindow) -> None:
    field = QLineEdit("words", window)
    field.setClearButtonEnabled(True)
    field.show()
    assert lacking(window) == ["QLineEdit ‘words’ has no tip"]


def test_a_row_of_a_menu_without_a_tip_is_found(window: QMainWindow) -> None:
    menu = window.menuBar().addMenu("&File")
    menu.addAction("&Save").setShortcut(QKeySequence("Ctrl+S"))
    assert lacking(window) == ["the row ‘Save’ has no tip"]
    tell_menus(window.menuBar())
    assert not lacking(window)
    assert menu.actions()[0].toolTip() == "Save the plan now; it saves itself, too (Ctrl+S)"


def test_rows_that_come_later_and_in_inner_menus_are_told_when_they_are_opened(window: QMainWindow) -> None:
    inner = window.menuBar().addMenu("&Evidence").addMenu("&Move to").addMenu("1 · Terror")
    tell_menus(window.menuBar())
    row = inner.addAction("For")
    inner.aboutToShow.emit()
    assert row.statusTip() == "Move the chosen cards there: For"


def test_several_keys_are_joined() -> None:
    assert tip("Do it", "Ctrl+A", "Ctrl+B") == "Do it (Ctrl+A or Ctrl+B)"
    assert tip("Do it") == "Do it"
