"""A painted card in the panel that can be dragged onto the sheet, as one of the library can."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.cards.delegate import CardDelegate
from essay_planner.ui.cards.face import Face, spoken
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.mime import evidence_mime
from essay_planner.ui.look import look

_RING = 1  # pixels around a card


@dataclass(frozen=True, slots=True)
class Offer:
    """A piece to be offered: its reference and face, and where it stands on the plan, in words; '' if nowhere."""

    ref: str
    face: Face
    where: str = ""


class OfferedCard(QWidget):
    """A painted card that can be dragged onto the sheet like one of the library. A click asks to see it."""

    clicked = Signal()
    dragStarted = Signal()  # until it ends the card must stay: Qt is busy with it
    dragEnded = Signal()

    def __init__(self, offer: Offer, movable: bool) -> None:
        super().__init__()
        self._offer, self._movable = offer, movable
        self._pressed: QPoint | None = None
        self._cards = CardDelegate(Dress.FULL, self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(offer.face.text)
        self.setAccessibleDescription(spoken(offer.face))
        self.setToolTip(_("Drag it to a column, or click to see all of it.") if movable else "")
        look().changed.connect(self.fit)

    def fit(self) -> None:
        """Be as tall as the card is at the width it has."""
        width = max(60, self.width() - 2 * _RING)
        self.setFixedHeight(self._cards.layout(self._offer.face, width).height + 2 * _RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        del event
        painter = QPainter(self)
        self._cards.paint_card(painter, self.rect().adjusted(_RING, _RING, -_RING, -_RING), self._offer.face)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps a drag, perhaps a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed: drag the card."""
        if self._pressed is None or not self._movable:
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._drag(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click: show it."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def _drag(self, start: QPoint) -> None:
        self._pressed = None
        drag = QDrag(self)
        drag.setMimeData(evidence_mime((self._offer.ref,)))
        drag.setPixmap(self.grab())
        drag.setHotSpot(start)
        self.dragStarted.emit()
        self._run_drag(drag)
        self.dragEnded.emit()

    def _run_drag(self, drag: QDrag) -> None:
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
