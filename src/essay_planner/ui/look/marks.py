"""The small marks of the window: icons of one family, and the few shapes that are the program's own."""

from enum import Enum
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from essay_planner.ui.look.lucide import picture, sharp
from essay_planner.ui.look.theme import Theme


class Mark(Enum):
    """A mark, named by what it shows; its value is the name of its icon, or of one of the program's own shapes."""

    UP = "own: up"  # a filled triangle: For
    DOWN = "own: down"  # a filled triangle: Against
    DOT = "own: dot"  # of a card's strength
    RING = "own: ring"  # where that dot is missing
    LOOK = "own: look"  # '!', without the edge that the icon has: it stands in a circle
    CIRCLE = "circle"  # still open
    SCALES = "scale"  # disputed
    CARE = "triangle-alert"  # to be checked
    NEWS = "circle-alert"
    ADVICE = "info"
    TICK = "check"
    CROSS = "x"
    PLUS = "plus"
    MINUS = "minus"
    SEARCH = "search"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_UP = "chevron-up"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    MORE = "ellipsis"
    TWICE = "copy"  # two cards, one behind the other
    WORDS = "text-align-start"  # lines of writing
    TEST = "square-check-big"  # a ticked box: a criterion
    STAR = "star"  # the strongest
    FLAG = "flag"  # the student's own mark
    BALANCED = "equal"  # leaning neither way
    GRIP = "grip-vertical"  # two rows of dots: can be dragged


def draw_mark(painter: QPainter, rect: QRectF | QRect, mark: Mark, colour: QColor | str) -> None:
    """Draw a mark, centred in a rectangle and as large as its shorter side."""
    box = QRectF(rect)
    size = min(box.width(), box.height())
    if mark in _OWN:
        _draw_own(painter, box.center(), size, mark, QColor(colour))
        return
    screen = painter.deviceTransform()
    ratio = screen.m11()
    side = sharp(round(size * ratio), ratio)
    middle = screen.map(box.center())
    corner = QPointF(floor(middle.x() - side / 2), floor(middle.y() - side / 2 + 0.5))  # of a whole pixel
    painter.drawImage(screen.inverted()[0].map(corner), picture(mark.value, side, QColor(colour).name(), ratio))


def pixmap(mark: Mark, colour: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """A mark as a picture of 'size' logical pixels, sharp at the given pixel ratio."""
    made = QPixmap(QSize(size, size) * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    draw_mark(painter, QRectF(0, 0, size, size), mark, colour)
    painter.end()
    return made


def icon(mark: Mark, colour: QColor | str, size: int = 15) -> QIcon:
    """A mark as an icon in one colour, for 1x and 2x screens; it is 'sharp(size)' logical pixels across."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(mark, colour, sharp(size), ratio))
    return made


def _draw_own(painter: QPainter, middle: QPointF, size: float, mark: Mark, colour: QColor) -> None:
    """Draw a shape of a 16 by 16 box."""
    filled, line = _OWN[mark]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle.x() - size / 2, middle.y() - size / 2)
    painter.scale(size / 16, size / 16)
    painter.fillPath(filled, colour)
    pen = QPen(colour, 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(line, pen)
    painter.restore()


def _triangle(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _disc(radius: float, x: float = 8, y: float = 8) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _stroke() -> QPainterPath:
    path = QPainterPath(QPointF(8, 2.2))
    path.lineTo(8, 9)
    return path


_NONE = QPainterPath()
_OWN = {  # what of them is filled, and what is a line
    Mark.UP: (_triangle((8, 2), (15, 14), (1, 14)), _NONE),
    Mark.DOWN: (_triangle((1, 2), (15, 2), (8, 14)), _NONE),
    Mark.DOT: (_disc(6.8), _NONE),
    Mark.RING: (_NONE, _disc(6)),
    Mark.LOOK: (_disc(1.4, 8, 13.2), _stroke()),
}


def term_pen(theme: Theme) -> QPen:
    """What draws the quiet dotted line under a key term: in the colour of quiet text, stronger for larger text."""
    pen = QPen(QColor(theme.muted), max(1.0, theme.sizes.card / 14))
    pen.setDashPattern([1, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
