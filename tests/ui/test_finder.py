"""The list of what is found: its rows are read whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from essay_planner.ui.finder import Finder
from essay_planner.ui.look import look

_ROW = 22  # pixels that the look takes from a row at its left and right, and the air beside words
NAME = "The glossary: what key terms mean"


@pytest.mark.parametrize("spare", range(-4, 30, 4))
def test_a_name_in_the_list_is_as_high_as_its_lines(qapp: QApplication, spare: int) -> None:
    look().choose("light", 100)
    finder = Finder(lambda _words: [("g", NAME)], lambda _count, _words: "")
    finder.look_again()
    finder.show()
    qapp.processEvents()
    letters, around = finder.list.fontMetrics(), finder.width() - finder.list.viewport().width()
    finder.resize(letters.horizontalAdvance(NAME) + around + spare, 300)
    qapp.processEvents()
    room = finder.list.viewport().width() - _ROW
    lines = letters.boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, NAME).height()
    assert finder.list.visualItemRect(finder.list.item(0)).height() >= lines + 14
    finder.close()
    finder.deleteLater()
