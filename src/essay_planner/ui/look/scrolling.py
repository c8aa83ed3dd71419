"""Areas that scroll up and down, and their bars."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScrollArea, QScrollBar


def scroll_down(area: QScrollArea) -> None:
    """Let an area fit its width and scroll only up and down. What is in it takes the focus, not the area."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def quiet_bar(area: QAbstractScrollArea) -> None:
    """Let a scroll area keep room for its vertical scroll bar."""
    area.setVerticalScrollBar(QuietBar(Qt.Orientation.Vertical, area))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    if isinstance(area, QAbstractItemView):  # it has tied itself to the bar before, to fetch more rows at its end
        area.verticalScrollBar().valueChanged.connect(area.verticalScrollbarValueChanged)
    area.verticalScrollBar().setSingleStep(24)


class QuietBar(QScrollBar):
    """A scroll bar that keeps its room where there is nothing to scroll, so that nothing shifts once there is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint only what can be moved."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
