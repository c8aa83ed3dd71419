"""Small pictures of the themes, to choose one by."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from essay_planner.ui.look.theme import Theme

_WIDE, _HIGH = 28, 18
_AIR = 5  # at the right, before the words beside it
_RATIOS = (1.0, 2.0)


def swatch(theme: Theme, percent: int = 100) -> QIcon:
    """A sheet of the theme's paper on its ground, with a line of text and both sides, for 1x and 2x screens."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(_picture(theme, percent / 100, ratio))
    return made


def swatch_size(percent: int) -> QSize:
    """How large the picture is at a size of text."""
    return QSize(_WIDE + _AIR, _HIGH) * (percent / 100)


def _picture(theme: Theme, scale: float, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(_WIDE + _AIR, _HIGH) * (scale * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setPen(QPen(QColor(theme.edge), 1))
    painter.setBrush(QColor(theme.ground))
    painter.drawRoundedRect(QRectF(0.5, 0.5, _WIDE - 1, _HIGH - 1), 4, 4)
    painter.fillRect(QRectF(4, 4, _WIDE - 8, _HIGH - 8), QColor(theme.paper))
    for left, top, width, colour in ((6, 5.5, 16, theme.text), (6, 10, 7, theme.for_), (15, 10, 7, theme.against)):
        painter.fillRect(QRectF(left, top, width, 2.5), QColor(colour))
    painter.end()
    return picture
