"""Keys that stay the window's while one types: undo and redo, which are the plan's also then, and keys of menus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")
# These edit a line in Qt's fields on Linux, and still do where no menu has them.
LINE_KEYS = ("Ctrl+E", "Ctrl+K", "Ctrl+U")
_LEFT = [QKeySequence(keys) for keys in (*REDO_KEYS, *LINE_KEYS)]


class WindowKeys(QObject):
    """Watches the text box that has the focus, and no other."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self.on_focus_changed)

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Watch the text box that has the focus now."""
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(new, QTextEdit | QPlainTextEdit | QLineEdit):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep these keys from the text box, so that the window's actions get them first."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            left = QKeySequence(event.keyCombination()) in _LEFT
            if left or any(event.matches(step) for step in _STEPS):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
