"""Rows, columns, and a layout that wraps."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget

from essay_planner.ui.look.spacing import Space, Step, gap, pad


def column_of(
    parent: QWidget | None, *widgets: QWidget, spacing: Step = Space.SMALL, margins: Step = Space.NONE
) -> QVBoxLayout:
    """A column of widgets, laid out in the parent."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    pad(made, margins)
    gap(made, spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


def row_of(*widgets: QWidget, spacing: Step = Space.SMALL) -> QHBoxLayout:
    """A row of widgets."""
    made = QHBoxLayout()
    pad(made, Space.NONE)
    gap(made, spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


class Flow(QLayout):
    """A layout that puts its widgets side by side and goes on below where the width ends."""

    def __init__(self, spacing: Step = Space.FIELD) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        pad(self, Space.NONE)
        gap(self, spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """The number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """It is taller where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How tall it is at a width."""
        return self._place(QRect(0, 0, width, 0), False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets into a rectangle."""
        super().setGeometry(rect)
        self._place(rect, True)

    def sizeHint(self) -> QSize:
        """As narrow as its widest widget."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """As narrow as its widest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, really: bool) -> int:
        y = rect.top() - self.spacing()
        for row in self._rows(rect.width()):
            x, y, tall = rect.left(), y + self.spacing(), max(size.height() for _item, size in row)
            for item, size in row:
                if really:  # level with the middle of its row
                    item.setGeometry(QRect(QPoint(x, y + (tall - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += tall
        return max(0, y - rect.top())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items that show, with their sizes, in rows of that width."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(width, 1 << 20))
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self.spacing()
        return rows
