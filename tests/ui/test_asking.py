"""The box about a plan that can be saved nowhere: whatever is pressed, nothing is lost unknowingly."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from tests.builders import an_empty_plan

from essay_planner.ui.asking import ask_about_unsaved
from essay_planner.ui.open_plan import Unsaved

pytestmark = pytest.mark.usefixtures("qapp")
Answer = Path | Unsaved


def ask(do: Callable[[QMessageBox], None], folder: Path) -> Answer:
    """What comes of the box if 'do' is done to it once it shows."""
    parent = QWidget()

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        do(box)

    QTimer.singleShot(0, act)
    return ask_about_unsaved(parent, an_empty_plan(), "The disk is full.", folder)


def press(box: QMessageBox, name: str) -> None:
    button = next(made for made in box.findChildren(QPushButton) if made.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_can_leave_without_saving(tmp_path: Path) -> None:
    assert ask(lambda box: press(box, "Leave without saving"), tmp_path) is Unsaved.DROP


def test_one_can_go_on_with_the_plan(tmp_path: Path) -> None:
    assert ask(lambda box: press(box, "Go on with the plan"), tmp_path) is Unsaved.STAY


def test_escape_leaves_the_plan_open(tmp_path: Path) -> None:
    assert ask(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape), tmp_path) is Unsaved.STAY


def test_one_can_name_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = tmp_path / "stick.essayplan"

    def name_it(dialog: QFileDialog) -> bool:
        dialog.selectFile(str(wanted))
        return True

    monkeypatch.setattr(QFileDialog, "exec", name_it)
    assert ask(lambda box: press(box, "Save somewhere else…"), tmp_path) == wanted


def test_naming_no_place_leaves_the_plan_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: False)
    assert ask(lambda box: press(box, "Save somewhere else…"), tmp_path) is Unsaved.STAY
