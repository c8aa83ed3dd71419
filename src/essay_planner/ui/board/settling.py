"""Cards that come into a list settle: a ring closes in on them for a moment, so that one sees where they went."""

from PySide6.QtCore import QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from essay_planner.ui.cards.delegate import card_rect
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.look import current_theme
from essay_planner.ui.look.motion import Fading, moves

_FAR = 4  # pixels from the card, where the ring begins


class Settling(QObject):
    """What has just come into one list, which calls 'paint' after its cards."""

    def __init__(self, view: CardView) -> None:
        super().__init__(view)
        self._view = view
        self._come: list[QPersistentModelIndex] = []
        self._fading = Fading(self)
        self._fading.changed.connect(view.viewport().update)
        view.model().rowsInserted.connect(self.on_come)

    def on_come(self, _parent: object, first: int, last: int) -> None:
        """Cards came; nobody sees what comes into a list that is out of sight."""
        if self._view.isVisible() and moves():
            model = self._view.model()
            self._come = [QPersistentModelIndex(model.index(row, 0)) for row in range(first, last + 1)]
            self._fading.start()

    def paint(self, painter: QPainter) -> None:
        """Paint the rings as near as they are now."""
        strength = self._fading.strength
        if not strength:
            return
        theme, away = current_theme(), _FAR * strength
        colour, radius = QColor(theme.accent), theme.sizes.radius_card + away
        colour.setAlphaF(strength)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index in self._come:
            if index.isValid():
                box = QRectF(card_rect(self._view.visualRect(index)))
                painter.drawRoundedRect(box.adjusted(-away, -away, away, away), radius, radius)
