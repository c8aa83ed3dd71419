"""Keys that stay the window's while one types."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from tests.ui.conftest import Until

from essay_planner.ui.window_keys import LINE_KEYS, WindowKeys


class Greedy(QLineEdit):
    """A field that takes every key for itself, as Qt's takes Ctrl+E on a Linux desktop."""

    def event(self, event: QEvent) -> bool:
        """Accept what could be a key of a menu."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize("keys", LINE_KEYS)
def test_a_key_of_a_menu_works_also_in_a_field_that_edits_a_line_with_it(
    qapp: QApplication, until: Until, keys: str
) -> None:
    window, pressed = QMainWindow(), list[bool]()
    watching = WindowKeys(qapp)
    action = QAction("Export…", window, shortcut=QKeySequence(keys))
    action.triggered.connect(lambda: pressed.append(True))
    window.addAction(action)
    field = Greedy(window)
    window.setCentralWidget(field)
    window.show()
    window.activateWindow()
    field.setFocus()
    until(field.hasFocus)
    QTest.keySequence(field, QKeySequence(keys))
    watching.deleteLater()
    window.close()
    window.deleteLater()
    assert pressed == [True]
