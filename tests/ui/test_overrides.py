"""An error in a method that Qt calls is told, and the program goes on."""

import subprocess
import sys

import pytest

_PROGRAM = """
from typing import Generic, TypeVar
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete
import essay_planner.ui

class Shown(QWidget):
    def paintEvent(self, event):
        {error}

class Kept(QWidget, Generic[TypeVar("T")]):
    pass

app = QApplication(["essay-planner"])
gone = QWidget()
delete(gone)
shown = Shown()
shown.show()
app.processEvents()
print(Kept[int]().isVisible(), "and it goes on")
"""


@pytest.mark.parametrize("error", ["gone.width()", "int('x')", "next(iter(()))", "print(essay_planner.nowhere)"])
def test_an_error_while_a_widget_is_painted_is_told_and_the_program_goes_on(
    monkeypatch: pytest.MonkeyPatch, error: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", _PROGRAM.format(error=error)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, check=False)
    assert done.stdout == "False and it goes on\n", done.stderr
    assert "Error" in done.stderr or "StopIteration" in done.stderr
