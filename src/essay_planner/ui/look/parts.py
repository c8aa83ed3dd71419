"""Labels, lines and frames that wear the window's look."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from essay_planner.ui.look.applying import current_theme, look, set_look
from essay_planner.ui.look.lucide import sharp
from essay_planner.ui.look.marks import Mark, draw_mark
from essay_planner.ui.look.spacing import Space, indent


def label(text: str = "", kind: str = "", wrap: bool = False) -> QLabel:
    """A label in one of the stylesheet's looks; its text is shown as it stands, never read as HTML.

    One that wraps takes the width that it is given.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if kind:
        set_look(made, kind)
    return made


def title(text: str, kind: str = "strong") -> QLabel:
    """A heading that stands level with the text in the fields below it."""
    made = label(text, kind)
    indent(made, Space.FIELD)
    return made


def line() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setProperty("look", "line")
    return made


def frame(kind: str, parent: QWidget) -> QFrame:
    """A frame in one of the stylesheet's looks, in its place: Qt styles all that is in a frame anew when it moves."""
    made = QFrame(parent)
    set_look(made, kind)
    return made


class MarkLabel(QWidget):
    """A mark in one of the theme's colours."""

    def __init__(self, mark: Mark, colour: str, size: int = 13) -> None:
        """'colour' is the name of a token, such as 'for_'; 'size' is in pixels at 100 % text."""
        super().__init__()
        self._mark, self._colour, self._size = mark, colour, size
        look().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as large as the text beside it asks for."""
        side = sharp(round(self._size * current_theme().sizes.mark / 12))
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = QPainter(self)
        draw_mark(painter, self.rect(), self._mark, getattr(current_theme(), self._colour))
        painter.end()
