"""Another window, and the program's place among the desktop's own."""

import os
import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import in_front, write

from essay_planner.packs.making import making_folder, packs_in_making
from essay_planner.ui.starting import Program
from essay_planner.ui.windows.asking import hand_over
from essay_planner.ui.windows.known import other_windows


def row(program: Program, text: str) -> QAction:
    return next(action for action in program.window.findChildren(QAction) if action.text().replace("&", "") == text)


def ctrl_q(window: QWidget) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own programs are described."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def test_a_new_window_is_one_that_others_know(program: Program, until: Until) -> None:
    row(program, "New window").trigger()
    until(other_windows)
    (name,) = other_windows()
    os.kill(int(name.split("-")[2]), signal.SIGTERM)
    until(lambda: not hand_over(None) and not other_windows())


def test_the_end_of_the_program_is_the_end_of_its_other_windows(program: Program, until: Until) -> None:
    row(program, "New window").trigger()
    until(other_windows)
    row(program, "Quit").trigger()
    until(lambda: not other_windows())
    assert not program.window.isVisible()


def test_what_is_asked_is_answered_before_the_program_ends(program: Program) -> None:
    question = QDialog(program.window)
    question.setWindowModality(Qt.WindowModality.WindowModal)
    question.show()
    row(program, "Quit").trigger()
    assert program.window.isVisible()
    question.close()


def test_ctrl_q_in_the_pack_editor_ends_the_program_and_keeps_what_is_not_saved(program: Program) -> None:
    editors = program.window.acts.editors
    editor = in_front(editors.new())
    write(editor, "Title of the pack", "Causes")
    QTest.keyClick(editor, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert [made.title for made in packs_in_making()] == ["Causes"]
    assert (editors.windows, program.window.isVisible()) == ([], False)


@pytest.mark.parametrize("name", ["Help pages", "Glossary…", "Keys", "About Essay Planner", "Packs…", "Appearance…"])
def test_ctrl_q_ends_the_program_also_in_a_window_beside_its_own(program: Program, name: str) -> None:
    row(program, name).trigger()
    beside = next(dialog for dialog in program.window.findChildren(QDialog) if dialog.isVisible())
    ctrl_q(beside)
    assert not program.window.isVisible()


def test_ctrl_q_on_the_practice_board_of_a_pack_ends_the_program(program: Program) -> None:
    editor = in_front(program.window.acts.editors.new())
    editor.acts.show_student()
    assert editor.acts.student is not None
    ctrl_q(editor.acts.student)
    assert (program.window.acts.editors.windows, program.window.isVisible()) == ([], False)


def test_the_program_goes_on_where_a_pack_could_be_kept_nowhere(program: Program) -> None:
    editor = in_front(program.window.acts.editors.new())
    making_folder().write_text("in the way")
    write(editor, "Title of the pack", "Causes")
    QTest.keyClick(editor, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert (editor.isVisible(), program.window.isVisible()) == (True, True)
    making_folder().unlink()


def test_where_no_other_window_can_be_opened_that_is_said(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    row(program, "New window").trigger()
    assert program.window.news.sentence == "Another window could not be opened."


def test_the_program_goes_into_the_desktops_menu_and_out_again(program: Program, share: Path) -> None:
    row(program, "Add to the desktop’s menu").trigger()
    assert program.window.news.sentence.startswith("Essay Planner is in the desktop’s menu now.")
    assert (share / "applications" / "essay-planner.desktop").is_file()
    button = next(b for b in program.window.news.findChildren(QPushButton) if b.text() == "Take it away")
    button.click()
    assert program.window.news.sentence == "Essay Planner is in the desktop’s menu no longer."
    assert not (share / "applications" / "essay-planner.desktop").exists()


def test_a_menu_that_cannot_be_written_to_is_told(program: Program, share: Path) -> None:
    (share / "applications").write_text("")
    row(program, "Add to the desktop’s menu").trigger()
    assert program.window.news.sentence == "The desktop’s menu stays as it is: File exists"
