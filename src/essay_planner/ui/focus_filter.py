"""A filter of events that goes with the focus from widget to widget, so that all others pass theirs unasked."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class FocusFilter(QObject):
    """Filters the events of the widget that has the focus, where that is of those it is for."""

    def __init__(self, app: QApplication, is_for: Callable[[QWidget], bool], parent: QObject | None) -> None:
        super().__init__(parent)
        self._is_for = is_for
        app.focusChanged.connect(self.on_focus_changed)

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Leave what had the focus, and watch what has it now."""
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self._is_for(new):
            new.installEventFilter(self)
