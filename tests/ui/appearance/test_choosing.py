"""Looks are chosen in the menu or on the sheet, worn at once, kept, and marked in both."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Until

from essay_planner.files.settings import Settings, read_settings, write_settings
from essay_planner.ui.appearance.sheet import AppearanceSheet
from essay_planner.ui.look import look
from essay_planner.ui.starting import Program


@pytest.fixture
def sheet(program: Program) -> AppearanceSheet:
    program.window.menus.appearance.trigger()
    return program.window.findChildren(AppearanceSheet)[0]


def choose(group: QActionGroup, word: str) -> None:
    next(action for action in group.actions() if action.data() == word).trigger()


def test_a_font_and_a_spacing_chosen_in_the_menu_are_worn_and_kept(program: Program) -> None:
    choose(program.window.menus.fonts, "hyperlegible")
    choose(program.window.menus.spacings, "roomy")
    assert QApplication.font().family() == "Atkinson Hyperlegible Next"
    assert look().theme.sizes.spacing > 100
    assert (read_settings().font, read_settings().spacing) == ("hyperlegible", "roomy")


def test_looks_come_back(qapp: QApplication) -> None:
    write_settings(Settings(theme="cream", text_percent=125, font="dyslexic", spacing="tight", still=True))
    program = Program(qapp)
    assert (look().choice, look().percent, look().font, look().spacing) == ("cream", 125, "dyslexic", "tight")
    assert look().still
    assert program.window.menus.still.isChecked()
    program.window.deleteLater()


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        (100, Qt.Key.Key_Plus, 125),
        (100, Qt.Key.Key_Minus, 90),
        (200, Qt.Key.Key_Plus, 200),
        (80, Qt.Key.Key_Minus, 80),
        (150, Qt.Key.Key_0, 100),
    ],
)
def test_keys_make_text_larger_and_smaller(program: Program, before: int, key: Qt.Key, after: int) -> None:
    program.looks.choose(percent=before)
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    QTest.keyClick(program.window, key, Qt.KeyboardModifier.ControlModifier)
    assert look().percent == after
    assert read_settings().text_percent == after


def test_the_sheet_shows_what_is_worn_also_when_the_menu_chose_it(program: Program, sheet: AppearanceSheet) -> None:
    choose(program.window.menus.themes, "dark")
    assert [made.text() for made in sheet.colours.buttons if made.isChecked()] == ["Dark"]


def test_the_menu_marks_what_the_sheet_chose(program: Program, sheet: AppearanceSheet) -> None:
    sheet.spacings.buttons[2].click()
    sheet.still.box.click()
    checked = [action.data() for action in program.window.menus.spacings.actions() if action.isChecked()]
    assert checked == ["roomy"]
    assert program.window.menus.still.isChecked()
    assert (read_settings().spacing, read_settings().still) == ("roomy", True)


def test_a_choice_that_is_pressed_again_stays(sheet: AppearanceSheet) -> None:
    sheet.sizes.buttons[3].click()
    sheet.sizes.buttons[3].click()
    assert look().percent == 125
    assert sheet.sizes.buttons[3].isChecked()


def test_arrows_choose_on_the_sheet(sheet: AppearanceSheet) -> None:
    sheet.activateWindow()
    assert QTest.qWaitForWindowActive(sheet)
    stop = sheet.fonts.stop()
    stop.setFocus()
    QTest.keyClick(stop, Qt.Key.Key_Right)
    assert look().font == "system"


def test_each_font_is_named_in_itself(sheet: AppearanceSheet) -> None:
    families = [made.font().families()[0] for made in sheet.fonts.buttons]
    assert families[2:] == ["Atkinson Hyperlegible Next", "OpenDyslexic"]


def test_the_sheet_needs_no_room_beyond_a_small_screen(sheet: AppearanceSheet, until: Until) -> None:
    look().choose(percent=200)
    sheet.show_beside()
    until(lambda: sheet.width() <= sheet.screen().availableSize().width())
    assert all(made.width() <= sheet.width() for made in sheet.colours.buttons)
