"""The picture of cards under the pointer while they are dragged."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from essay_planner.core.messages import ngettext
from essay_planner.ui.cards.delegate import card_rect
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import current_theme

if TYPE_CHECKING:
    from essay_planner.ui.cards.view import CardView

_EDGE = 18  # room for the shadow and the tilt
_TILT = -1.6  # degrees
_AWAY = 14  # the card hangs this far right of and below the pointer, so that one sees where it would land
_OPACITY = 0.9
_MOST = 340  # a dragged card is no wider and no taller than this


def drag_picture(view: "CardView", index: QModelIndex, count: int) -> tuple[QPixmap, QPoint]:
    """One of the cards, slightly turned, with a shadow and a count; and the place of the pointer: above it."""
    width = min(card_rect(view.visualRect(index)).width(), _MOST)
    face = index.data(ItemRole.FACE)
    card = QRect(_EDGE, _EDGE, width, min(view.cards.layout(face, width).height, _MOST))
    ratio = view.devicePixelRatioF()
    picture = QPixmap(card.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(_OPACITY)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(card.center())
    painter.rotate(_TILT)
    painter.translate(-card.center())
    _shadow(painter, card)
    painter.setClipRect(card.adjusted(-3, -3, 3, 3))
    view.cards.paint_card(painter, card, face)
    painter.setClipping(False)
    if count > 1:
        _count(painter, card, count)
    painter.end()
    return picture, QPoint(_EDGE - _AWAY, _EDGE - _AWAY)


def _shadow(painter: QPainter, card: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(current_theme().shadow)
    radius = current_theme().sizes.radius_card
    layers = 7
    colour.setAlpha(max(3, colour.alpha() // layers))
    painter.setBrush(colour)
    for spread in range(layers):
        painter.drawRoundedRect(QRectF(card).adjusted(-spread, 2 - spread, spread, 4 + spread * 1.4), radius, radius)


def _count(painter: QPainter, card: QRect, count: int) -> None:
    theme = current_theme()
    kind = card_type(theme.sizes).strong
    words = ngettext("{count} card", "{count} cards", count).format(count=count)
    badge = QRect(card.right() - kind.width(words) - 22, card.top() - 8, kind.width(words) + 16, kind.line + 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setPen(QColor(theme.accent_text))
    painter.setFont(kind.font)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
