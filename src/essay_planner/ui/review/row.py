"""A row of the page: a mark, what it is about in two lines, and at the right what can be done with it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import (
    Mark,
    Space,
    button,
    column_of,
    current_theme,
    draw_mark,
    gap,
    label,
    look,
    pad,
    row_of,
    set_look,
)
from essay_planner.ui.review.words import placed_words

_NARROW = 42  # a row less wide than so many letters has what can be done below its words
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RoundMark(QWidget):
    """A mark in a tinted circle."""

    def __init__(self, mark: Mark, ground: str, colour: str) -> None:
        """'ground' and 'colour' are names of the theme's colours."""
        super().__init__()
        self._mark, self._ground, self._colour = mark, ground, colour
        self.fit()
        look().changed.connect(self.fit)

    def fit(self) -> None:
        """As large as two letters."""
        side = round(current_theme().sizes.body * 1.85)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the mark in it."""
        del event
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme, self._ground)))
        painter.drawEllipse(self.rect())
        side = self.width() * 0.5
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_mark(painter, box, self._mark, getattr(theme, self._colour))
        painter.end()


class Row(QFrame):
    """Takes the focus as a whole; arrows go to the next row, Enter does the first of its acts, Delete its last."""

    stepAsked = Signal(object, int)  # itself, and how many rows further
    revealed = Signal(object)  # a part of it that is to be in sight
    flat = False  # whether all that can be done stands on one line

    def __init__(self, mark: RoundMark | None, title_look: str = "finding-title") -> None:
        super().__init__()
        self._place = ""
        set_look(self, "finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = label("", title_look, wrap=True)
        self.below = label("", "small" if title_look == "finding-title" else "finding-below", wrap=True)
        self.lead = button("", "finding-lead", what=_("Go to its place, or show its places (Enter)"))
        self.lead.show_mark(Mark.CHEVRON_RIGHT, after=True)
        self.lead.clicked.connect(self.on_lead)
        self._lay_out(mark)

    def _lay_out(self, mark: RoundMark | None) -> None:
        self.words = QVBoxLayout()
        gap(self.words, Space.LINE)
        pad(self.words, Space.NONE, Space.TINY, Space.NONE, Space.NONE)  # level with the words of the buttons
        self.words.addWidget(self.title)
        self.words.addWidget(self.below)
        self.words.addStretch(1)
        self.acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        gap(self.acts, Space.NONE)
        self.acts.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        pad(self._row, Space.NONE)
        self._row.addLayout(self.words, 1)
        self._row.addLayout(self.acts)
        self._inner = QWidget()
        column_of(self._inner).addLayout(self._row)
        self._shell = row_of(*([mark] if mark is not None else []), self._inner, spacing=Space.WIDE)
        pad(self._shell, Space.TINY, Space.GAP, Space.TINY, Space.GAP)
        self._shell.setStretch(self._shell.count() - 1, 1)
        if mark is not None:
            self._shell.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._shell)

    def say(self, title: str, below: str, lead: str) -> None:
        """Show these words; the screen reader is told all of them."""
        for part, words in ((self.title, title), (self.below, below), (self.lead, lead)):
            if part.text() != words:
                part.setText(words)
        self.below.setVisible(bool(below))
        self.lead.setVisible(bool(lead))
        self.lead.setAccessibleName(lead)
        self.lead.setAccessibleDescription(title)
        self.setAccessibleDescription(below)
        self._tell()

    def stand(self, place: str) -> None:
        """Tell the screen reader where it stands, such as 'finding 3 of 8': to it a row is not an item of a list."""
        self._place = place
        self._tell()

    def _tell(self) -> None:
        title = self.title.text()
        name = placed_words(title, self._place) if self._place else title
        if self.accessibleName() != name:
            self.setAccessibleName(name)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the words."""
        self.words.insertWidget(self.words.count() - 1, widget)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [self, self.lead]

    def on_lead(self) -> None:
        """Go to the place; each kind of row knows how."""

    def on_delete(self) -> None:
        """What Delete does; nothing by itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row, or do something with this one."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.stepAsked.emit(self, _STEPS[key])
        elif key in _ENTER and not event.isAutoRepeat():
            self.on_lead()
        elif key in _DELETE and not event.isAutoRepeat():
            self.on_delete()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click leads, too."""
        super().mouseDoubleClickEvent(event)
        self.on_lead()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what can be done where there is room for it."""
        super().resizeEvent(event)
        self.fit(self.width() < _NARROW * current_theme().sizes.body)

    def fit(self, narrow: bool) -> None:
        """Put it beside the words, or below them on one line."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignRight
        self._row.setDirection(down if narrow else across)
        gap(self._row, Space.LINE if narrow else Space.BROAD)
        self._row.setAlignment(self.acts, side | Qt.AlignmentFlag.AlignTop)
        self.acts.setDirection(across if narrow or self.flat else down)


def small_act(words: str, name: str = "") -> QPushButton:
    """A quiet button of words, at the right of a row."""
    return button(words, "finding-act", name=name)
