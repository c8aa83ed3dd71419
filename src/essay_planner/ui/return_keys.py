"""Return and Enter press the button that has the focus, as Space does; a box to tick leaves them to its form."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QWidget

from essay_planner.ui.focus_filter import FocusFilter

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING_ELSE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReturnKeys(FocusFilter):
    """Watches the button that has the focus, and no other."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(app, _is_pressed, parent)

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


def _is_pressed(widget: QWidget) -> bool:
    """Whether a widget is a button that Return presses."""
    in_form = isinstance(widget, QCheckBox) and isinstance(widget.window(), QDialog)
    return isinstance(widget, QAbstractButton) and not in_form
