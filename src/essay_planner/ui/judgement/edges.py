"""Scrolls a page while chips are dragged near its upper or lower edge."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QScrollArea

EDGE = 40  # pixels from the edge where it scrolls
TICK = 16  # milliseconds between two steps
MOST = 14  # pixels a step, at the very edge


class EdgeScroll(QObject):
    """Runs from the start of a drag to its end."""

    def __init__(self, sheet: QScrollArea) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.on_tick)

    def run(self, dragging: bool) -> None:
        """Begin, or end."""
        if dragging:
            self._timer.start()
        else:
            self._timer.stop()

    def on_tick(self) -> None:
        """Scroll by a step if the pointer is near an edge."""
        view = self._sheet.viewport()
        point = view.mapFromGlobal(QCursor.pos())
        if view.rect().contains(point):
            bar = self._sheet.verticalScrollBar()
            bar.setValue(bar.value() + step_at(point.y(), view.height()))


def step_at(y: int, height: int) -> int:
    """How far to scroll with the pointer at 'y' in a view of that height: more the nearer the edge, 0 away from it."""
    below = height - 1 - y
    deep = EDGE - min(y, below)
    if deep <= 0:
        return 0
    return (4 + min(MOST - 4, deep // 4)) * (-1 if y < below else 1)
