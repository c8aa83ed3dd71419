"""The filter that goes with the focus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from essay_planner.ui.focus_filter import FocusFilter


class Seen(FocusFilter):
    """Notes which widgets had an event that it was asked about."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app, lambda widget: isinstance(widget, QLineEdit), None)
        self.widgets: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the widget."""
        if event.type() is QEvent.Type.User:
            self.widgets.append(watched)
        return False


def asked_about(filtering: Seen, *widgets: QWidget) -> list[QObject]:
    for widget in widgets:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.User))
    return filtering.widgets


def test_what_has_the_focus_is_watched_and_what_had_it_no_longer(qapp: QApplication) -> None:
    filtering, one, other = Seen(qapp), QLineEdit(), QLineEdit()
    filtering.on_focus_changed(None, one)
    filtering.on_focus_changed(one, other)
    assert asked_about(filtering, one, other) == [other]
    filtering.deleteLater()


def test_what_it_is_not_for_is_not_watched_with_the_focus(qapp: QApplication) -> None:
    filtering, text = Seen(qapp), QLabel()
    filtering.on_focus_changed(None, text)
    assert asked_about(filtering, text) == []
    filtering.deleteLater()
