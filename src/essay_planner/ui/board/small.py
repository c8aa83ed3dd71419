"""Small widgets of the board: labels, drawn marks, buttons with marks, and a layout that wraps."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QMenu,
    QPushButton,
    QScrollBar,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from essay_planner.ui.look import Mark, Space, Step, current_theme, draw_mark, gap, icon, indent, look, pad, set_look


def label(text: str, appearance: str = "", wrap: bool = False) -> QLabel:
    """A label of plain text in one of the stylesheet's looks."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if appearance:
        set_look(made, appearance)
    return made


def title(text: str, appearance: str = "strong") -> QLabel:
    """A heading that stands level with the text in the fields below it."""
    made = label(text, appearance)
    indent(made, Space.FIELD)
    return made


def button(text: str, appearance: str, name: str = "") -> QPushButton:
    """A button in one of the stylesheet's looks; 'name' is for assistive technology where the text is not enough."""
    made = ShortButton(text)
    set_look(made, appearance)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if name:
        made.setAccessibleName(name)
    return made


class ShortButton(QPushButton):
    """A button whose words end in '…' where there is no room for them; its tip then begins with them all."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(min(40, self.sizeHint().width()), super().minimumSizeHint().height())

    def setToolTip(self, tip: str) -> None:
        """Have a tip of its own."""
        self._tip = tip
        super().setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with the words that fit."""
        short = self.width() < self.sizeHint().width()
        words = self.text().replace("&&", "&") if short else ""
        super().setToolTip("\n".join(text for text in (words, self._tip) if text))
        if not short:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        room = max(0, self.width() - around)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


def frame(appearance: str, parent: QWidget) -> QFrame:
    """A frame in one of the stylesheet's looks, in its place: Qt styles all that is in a frame anew when it moves."""
    made = QFrame(parent)
    set_look(made, appearance)
    return made


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


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is on a widget or on anything in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def show_below(opener: QWidget, menu: QMenu) -> None:
    """Show a menu below the widget that opens it, until something is chosen or it is left; then it is done with."""
    menu.exec(opener.mapToGlobal(opener.rect().bottomLeft()))
    menu.deleteLater()


class QuietBar(QScrollBar):
    """A scroll bar that keeps its room where there is nothing to scroll, so that nothing shifts once there is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint only what can be moved."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)


def quiet_bar(area: QAbstractScrollArea) -> None:
    """Let a scroll area keep room for its vertical scroll bar."""
    area.setVerticalScrollBar(QuietBar(Qt.Orientation.Vertical, area))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.verticalScrollBar().setSingleStep(24)


class MarkLabel(QWidget):
    """A drawn mark in one of the theme's colours."""

    def __init__(self, mark: Mark, colour: str, size: int = 13) -> None:
        """'colour' is the name of a token, such as 'for_'; 'size' is in pixels at 100 % text."""
        super().__init__()
        self._mark, self._colour, self._size = mark, colour, size
        look().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as large as the text beside it asks for."""
        side = round(self._size * current_theme().sizes.mark / 12)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = QPainter(self)
        draw_mark(painter, self.rect(), self._mark, getattr(current_theme(), self._colour))
        painter.end()


class MarkButton(QToolButton):
    """A small button that shows a drawn mark; it says its name as a tip and to assistive technology."""

    def __init__(self, mark: Mark, name: str, size: int = 14) -> None:
        super().__init__()
        self._mark, self._size = mark, size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(name)
        self.draw()
        look().changed.connect(self.draw)

    def say(self, name: str) -> None:
        """Give it another name."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_mark(self, mark: Mark) -> None:
        """Show another mark."""
        if mark is not self._mark:
            self._mark = mark
            self.draw()

    def draw(self) -> None:
        """Draw the mark in the theme's colour."""
        side = round(self._size * current_theme().sizes.mark / 12)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._mark, current_theme().muted, side))


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
