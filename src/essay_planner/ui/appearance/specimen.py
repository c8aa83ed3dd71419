"""A specimen of the window: a heading, both sides and two cards, to judge a look by while one chooses."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.cards.delegate import CardDelegate
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.look import Space, column_of, gap, label, look, pad, set_look


class PaintedCard(QWidget):
    """One card as the board paints it, only to be looked at."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face, self._cards = face, CardDelegate(Dress.FULL, self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(face.text)
        look().changed.connect(self.fit)

    def fit(self) -> None:
        """Be as tall as the card is at the width it has."""
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """As tall as the card is at a width."""
        return self._cards.layout(self._face, max(60, width - 2)).height + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text for another width."""
        super().resizeEvent(event)
        self.fit()

    def sizeHint(self) -> QSize:
        """As tall as the card is at the width it has."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        del event
        painter = QPainter(self)
        self._cards.paint_card(painter, QRect(1, 1, self.width() - 2, self.height() - 2), self._face)
        painter.end()


class Specimen(QFrame):
    """A section with a card on either side."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "section")
        sides = QHBoxLayout()
        gap(sides, Space.WIDE)
        for words, appearance, face in _sides():
            half = QWidget()
            column_of(half, label(words, appearance), PaintedCard(face), spacing=Space.SMALL).addStretch(1)
            sides.addWidget(half, 1)
        heading, point = label(_("Terror and the law"), "strong"), label(_("A point, in your own words."), "muted")
        column = column_of(self, heading, point, spacing=Space.TINY)
        pad(column, Space.WIDE, Space.MEDIUM, Space.WIDE, Space.WIDE)
        column.addLayout(sides)


def _sides() -> tuple[tuple[str, str, Face], tuple[str, str, Face]]:
    law = _face(
        _("Nobody could be convicted by a confession alone."), "1958", 0, 2, _("Law now stood before the police.")
    )
    force = _face(_("Soldiers fired on strikers."), "1962", 1, 3, _("The state still answered with bullets."))
    return (_("For"), "for", law), (_("Against"), "against", force)


def _face(text: str, date: str, stripe: int, strength: int, why: str) -> Face:
    return Face(text, text, date=date, stripe=stripe, said=True, strength=strength, explanation=why)
