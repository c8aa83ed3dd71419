"""The list of what is found: its rows are read whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from essay_planner.ui.finder import Finder
from essay_planner.ui.look import look

_ROW = 22  # pixels that the look takes from a row at its left and right, and the air beside words


@pytest.mark.parametrize("spare", range(-24, 4, 4))
def test_a_name_in_the_list_is_as_high_as_its_lines(qapp: QApplication, spare: int) -> None:
    del qapp
    look().choose("light", 100)
    name = "The glossary: what key terms mean"
    finder = Finder(lambda words: [("g", name)], lambda count, words: "")
    finder.look_again()
    finder.list.ensurePolished()
    around = finder.width() - finder.list.viewport().width()
    finder.show()
    finder.resize(finder.list.fontMetrics().horizontalAdvance(name) + around + spare, 300)
    QApplication.processEvents()
    room = finder.list.viewport().width() - _ROW
    lines = finder.list.fontMetrics().boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, name).height()
    assert finder.list.visualItemRect(finder.list.item(0)).height() >= lines + 14
    finder.close()
    finder.deleteLater()
