"""What of the judgement is kept in sight: whatever has the focus, and the chip that keys went to."""

from functools import partial

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from essay_planner.ui.judgement.chip_list import ChipList

AGAIN_MS = 60  # until one looks again whether a button of the mouse is still down
MARGIN = 16  # pixels kept free around what is scrolled into sight


class Sight(QObject):
    """Scrolls the sheet of the page, once what stands in it has its place."""

    def __init__(self, sheet: QScrollArea) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed)

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight, unless the mouse is on it already."""
        if new is None or not self._sheet.isAncestorOf(new) or _is_mouse_down():
            return
        if isinstance(new, ChipList):
            self.show_chip_soon(new)
        else:
            self.show_soon(new)

    def show_soon(self, widget: QWidget) -> None:
        """Bring a widget into sight if it has the focus then."""
        QTimer.singleShot(0, widget, partial(self._show, widget))

    def show_anyway_soon(self, widget: QWidget) -> None:
        """Bring a widget into sight, wherever the focus is."""
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget, widget.rect()))

    def show_chip_soon(self, view: ChipList) -> None:
        """Bring the current chip of a list into sight if it has one; not while a button of the mouse is down on it."""
        QTimer.singleShot(0, view, partial(self._show_chip, view))

    def _show(self, widget: QWidget) -> None:
        if widget.hasFocus():
            self._scroll_to(widget, widget.rect())

    def _show_chip(self, view: ChipList) -> None:
        if _is_mouse_down():  # else the chip would leave the pointer
            QTimer.singleShot(AGAIN_MS, view, partial(self._show_chip, view))
        elif view.current() in view.cards():
            self._scroll_to(view.viewport(), view.row_rect(view.current()))

    def _scroll_to(self, widget: QWidget, rect: QRect) -> None:
        bar, room = self._sheet.verticalScrollBar(), self._sheet.viewport().height()
        top = widget.mapTo(self._sheet.viewport(), rect.topLeft()).y() + bar.value()
        if top - bar.value() < MARGIN:
            bar.setValue(top - 2 * MARGIN)
        elif top + rect.height() - bar.value() > room - MARGIN:
            bar.setValue(min(top - 2 * MARGIN, top + rect.height() + 2 * MARGIN - room))


def _is_mouse_down() -> bool:
    return QApplication.mouseButtons() != Qt.MouseButton.NoButton
