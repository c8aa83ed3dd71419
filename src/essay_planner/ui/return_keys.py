"""Return and Enter press the button that has the focus, as Space does; a box to tick leaves them to its form."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QWidget

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING_ELSE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReturnKeys(QObject):
    """Watches the button that has the focus, and no other."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self.on_focus_changed)

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Watch the button that has the focus now."""
        if old is not None:
            old.removeEventFilter(self)
        in_form = isinstance(new, QCheckBox) and isinstance(new.window(), QDialog)
        if isinstance(new, QAbstractButton) and not in_form:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button once for each press of the key, however long it is held."""
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if not (pressed and isinstance(event, QKeyEvent) and isinstance(watched, QAbstractButton)):
            return super().eventFilter(watched, event)
        if event.key() not in _KEYS or event.modifiers() not in _NOTHING_ELSE:
            return super().eventFilter(watched, event)
        if not event.isAutoRepeat():
            watched.click()
        return True
