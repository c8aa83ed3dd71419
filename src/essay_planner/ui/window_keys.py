"""Keys that stay the window's while one types: undo and redo, which are the plan's also then, and keys of menus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from essay_planner.ui.focus_filter import FocusFilter

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
# These edit a line in Qt's fields on Linux, and still do where no menu has them.
LINE_KEYS = ("Ctrl+E", "Ctrl+K", "Ctrl+U")
_LEFT = [QKeySequence(keys) for keys in (*REDO_KEYS, *LINE_KEYS)]


class WindowKeys(FocusFilter):
    """Watches the text box that has the focus, and no other."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(app, _takes_text, parent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep these keys from the text box, so that the window's actions get them first."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            left = QKeySequence(event.keyCombination()) in _LEFT
            if left or any(event.matches(step) for step in _STEPS):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _takes_text(widget: QWidget) -> bool:
    return isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit)
