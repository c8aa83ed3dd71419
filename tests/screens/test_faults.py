"""What the pictures are checked for is found, and there is none of it in the window at any size of text."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from tests.screens.faults import faults

ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qapp: QApplication) -> QWidget:
    del qapp
    made = QWidget()
    made.resize(400, 300)
    made.show()
    return made


def test_a_window_where_all_is_well_has_no_fault(window: QWidget) -> None:
    column = QVBoxLayout(window)
    for part in (QLabel("A label"), QPushButton("A button"), QLineEdit()):
        column.addWidget(part)
    QApplication.processEvents()
    assert faults(window) == []


def test_a_label_that_is_cut_is_found(window: QWidget) -> None:
    made = QLabel("More words than there is room for", window)
    made.setGeometry(0, 0, 40, 30)
    made.show()
    assert "pixels wide in 40" in faults(window)[0]


def test_wrapped_words_that_are_cut_are_found(window: QWidget) -> None:
    made = QLabel("More words than there is room for in so few lines", window)
    made.setWordWrap(True)
    made.setGeometry(0, 0, 80, 20)
    made.show()
    assert "pixels high in 20" in faults(window)[0]


def test_a_word_that_is_cut_in_a_label_that_wraps_is_found(window: QWidget) -> None:
    made = QLabel("De-Stalinisation succeeded", window)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setGeometry(0, 0, 40, 200)
    made.show()
    assert "a word " in faults(window)[0]


def test_a_button_that_is_too_small_for_its_words_is_found(window: QWidget) -> None:
    made = QPushButton("More words than there is room for", window)
    made.setGeometry(0, 0, 40, 40)
    made.show()
    assert "of words in 40" in faults(window)[0]


def test_a_hint_that_is_cut_is_found(window: QWidget) -> None:
    made = QLineEdit(window)
    made.setPlaceholderText("More words than there is room for")
    made.setGeometry(0, 0, 60, 30)
    made.show()
    assert "its hint is cut off" in faults(window)[0]


def test_parts_over_one_another_are_found(window: QWidget) -> None:
    for left in (0, 50):
        made = QLabel("words", window)
        made.setGeometry(left, 0, 100, 30)
        made.show()
    assert "overlap by 50 × 30" in faults(window)[0]


def test_a_control_outside_the_window_is_found(window: QWidget) -> None:
    made = QPushButton("words", window)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setGeometry(360, 0, 100, 40)
    made.show()
    assert "partly outside" in faults(window)[0]


@pytest.mark.timeout(960)
@pytest.mark.parametrize("percent", ["100", "200"])
def test_nothing_is_cut_over_one_another_or_without_a_tip_in_a_small_window(tmp_path: Path, percent: str) -> None:
    looks = ["--theme", "light", "--percent", percent, "--size", "1024x640", "--ratio", "1"]
    command = [sys.executable, "-m", "tests.screens", "--folder", str(tmp_path), *looks]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert (tmp_path / "faults.txt").read_text(encoding="utf-8") == "", done.stderr
    assert done.returncode == 0
    assert "<img" in (tmp_path / "index.html").read_text(encoding="utf-8")
