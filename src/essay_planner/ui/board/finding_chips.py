"""Filters as chips: those to put on, with counts, and those that are on, each with a cross to take it off."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.board.finding_asked import On
from essay_planner.ui.look import Flow, Mark, ShortButton, Space, button, current_theme, draw_mark


class Chip(ShortButton):
    """A filter that is on or off, with how many pieces it leaves."""

    def __init__(self, words: str, short: str = "", least: str = "") -> None:
        """'short' are words for where there is little room, 'least' for where there is hardly any."""
        super().__init__(words)
        self.words = words
        self._short = short or words
        self._least = least or self._short
        self._count = self._most = self._brevity = 0
        self.setCheckable(True)
        self.setProperty("look", "board-chip")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.setToolTip(_("Show only these, or all again: {words}").format(words=words))
        self.say(0)

    def show_count(self, count: int) -> None:
        """Show how many pieces the filter leaves; one that leaves none can only be taken off."""
        self._count, self._most = count, max(count, self._most)
        self.setAccessibleDescription(str(count))
        self.setEnabled(bool(count) or self.isChecked())
        self.say(self._brevity)

    def say(self, brevity: int) -> None:
        """Say it in full (0), in short (1), in short without the number (2), or as short as can be (3)."""
        self._brevity = brevity
        words = (self.words, self._short, self._short, self._least)[brevity]
        holds = words.casefold() in self.words.casefold()  # who says what they read gets what they meant
        self.setAccessibleName(self.words if holds else f"{words}: {self.words}")
        self.setText((f"{words} {self._count}" if brevity < 2 else words).replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """Wide enough for the largest number so far, so that no chip moves while others are clicked."""
        size, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.horizontalAdvance(str(self._most)) - metrics.horizontalAdvance(str(self._count))
        return QSize(size.width() + (max(0, more) if self._brevity < 2 else 0), size.height())


class OnChip(ShortButton):
    """A filter that is on: a press takes it off."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self.setProperty("look", "board-on")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Take off the filter {words}").format(words=words))

    def sizeHint(self) -> QSize:
        """Room for the words and the cross."""
        size = super().sizeHint()
        return QSize(size.width() + _cross(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and, after them, a cross."""
        super().paintEvent(event)
        painter, side = QPainter(self), _cross() - 5
        box = QRect(self.width() - side - 9, (self.height() - side) // 2, side, side)
        draw_mark(painter, box, Mark.CROSS, current_theme().accent)
        painter.end()


def _cross() -> int:
    """The width that the cross of a chip takes."""
    return round(current_theme().sizes.mark * 0.7) + 5


class OnChips(QWidget):
    """The filters that are on. 'removed' names the one to take off, 'cleared' asks for none at all."""

    removed = Signal(object)
    cleared = Signal()
    stopsChanged = Signal()  # there are others for Tab to go to

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self._shown: list[tuple[On, str]] = []
        self._flow = Flow(Space.TINY)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_filters(self, filters: Sequence[tuple[On, str]]) -> None:
        """Show these filters, each with its words."""
        if list(filters) == self._shown:
            return
        self._shown = list(filters)
        held = next((number for number, made in enumerate(self.buttons) if made.hasFocus()), -1)
        for made in self.buttons:
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = [self._chip(on, words) for on, words in filters]
        if filters:
            clear = button(_("Clear all"), "board-more", name=_("Take off all filters"))
            clear.clicked.connect(self.cleared)
            self.buttons.append(clear)
        for made in self.buttons:
            self._flow.addWidget(made)
            made.show()
            made.ensurePolished()
        self.updateGeometry()
        self.stopsChanged.emit()
        if self.buttons and held >= 0:
            self.buttons[min(held, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, on: On, words: str) -> QPushButton:
        made = OnChip(words)
        made.setParent(self)
        made.clicked.connect(partial(self._remove, on))
        return made

    def _remove(self, on: On, *_checked: object) -> None:
        self.removed.emit(on)
