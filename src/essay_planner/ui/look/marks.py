"""The small marks of the window, drawn as shapes so that no font can lack them."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from essay_planner.ui.look.theme import Theme


class Mark(Enum):
    """A mark, named by what it shows."""

    UP = auto()  # a filled triangle: For
    DOWN = auto()  # a filled triangle: Against
    DOT = auto()
    RING = auto()
    SCALES = auto()  # disputed
    CARE = auto()  # a triangle with '!': to be checked
    TICK = auto()
    CROSS = auto()
    PLUS = auto()
    SEARCH = auto()
    CHEVRON_DOWN = auto()
    CHEVRON_RIGHT = auto()
    MORE = auto()
    TWICE = auto()  # two cards, one behind the other
    WORDS = auto()  # lines of writing
    TEST = auto()  # a ticked box: a criterion
    STAR = auto()  # the strongest
    BALANCED = auto()  # leaning neither way
    GRIP = auto()  # two rows of dots: can be dragged
    LOOK = auto()  # '!': something to look at
    DASH = auto()


def draw_mark(painter: QPainter, rect: QRectF | QRect, mark: Mark, colour: QColor | str) -> None:
    """Draw a mark, centred in a rectangle and as large as its shorter side."""
    box = QRectF(rect)
    size = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - size / 2, box.center().y() - size / 2)
    painter.scale(size / 16, size / 16)
    filled, lines = _SHAPES[mark]
    if filled is not None:
        painter.fillPath(filled(), QColor(colour))
    if lines is not None:
        pen = QPen(QColor(colour), 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(lines(), pen)
    painter.restore()


def pixmap(mark: Mark, colour: QColor | str, size: int, ratio: float = 1.0) -> QPixmap:
    """A mark as a picture of 'size' logical pixels, sharp at the given pixel ratio."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_mark(painter, QRectF(0, 0, size, size), mark, colour)
    painter.end()
    return picture


def icon(mark: Mark, colour: QColor | str, size: int = 16) -> QIcon:
    """A mark as an icon in one colour, for 1x and 2x screens."""
    made = QIcon(pixmap(mark, colour, size))
    made.addPixmap(pixmap(mark, colour, size, 2.0))
    return made


def _polygon(*points: tuple[float, float]) -> Callable[[], QPainterPath]:
    """A closed shape through points of a 16 by 16 box."""

    def make() -> QPainterPath:
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        path.closeSubpath()
        return path

    return make


def _lines(*lines: tuple[tuple[float, float], ...]) -> Callable[[], QPainterPath]:
    """Open lines through points of a 16 by 16 box."""

    def make() -> QPainterPath:
        path = QPainterPath()
        for line in lines:
            path.moveTo(*line[0])
            for point in line[1:]:
                path.lineTo(*point)
        return path

    return make


def _dots(radius: float, *centres: tuple[float, float]) -> Callable[[], QPainterPath]:
    def make() -> QPainterPath:
        path = QPainterPath()
        for centre in centres:
            path.addEllipse(QPointF(*centre), radius, radius)
        return path

    return make


def _glass() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(6.8, 6.8), 4.3, 4.3)
    path.moveTo(10.1, 10.1)
    path.lineTo(14, 14)
    return path


def _scales() -> QPainterPath:
    path = _lines(((8, 2), (8, 14)), ((5, 14), (11, 14)), ((3, 4), (13, 4)))()
    for left in (0.8, 9.8):
        path.moveTo(left, 9.2)
        path.lineTo(left + 2.7, 4.2)
        path.lineTo(left + 5.4, 9.2)
        path.arcTo(QRectF(left, 7.4, 5.4, 3.6), 0, -180)
    return path


_Shape = Callable[[], QPainterPath] | None
_SHAPES: dict[Mark, tuple[_Shape, _Shape]] = {
    Mark.UP: (_polygon((8, 2), (15, 14), (1, 14)), None),
    Mark.DOWN: (_polygon((1, 2), (15, 2), (8, 14)), None),
    Mark.DOT: (_dots(6.8, (8, 8)), None),
    Mark.RING: (None, _dots(6, (8, 8))),
    Mark.SCALES: (None, _scales),
    Mark.CARE: (_dots(1, (8, 12)), _lines(((8, 2), (15, 14.2), (1, 14.2), (8, 2)), ((8, 6.4), (8, 9.4)))),
    Mark.TICK: (None, _lines(((2.5, 8.5), (6.3, 12.3), (13.5, 4)))),
    Mark.CROSS: (None, _lines(((3.5, 3.5), (12.5, 12.5)), ((12.5, 3.5), (3.5, 12.5)))),
    Mark.PLUS: (None, _lines(((8, 2.5), (8, 13.5)), ((2.5, 8), (13.5, 8)))),
    Mark.SEARCH: (None, _glass),
    Mark.CHEVRON_DOWN: (None, _lines(((3, 5.5), (8, 10.5), (13, 5.5)))),
    Mark.CHEVRON_RIGHT: (None, _lines(((5.5, 3), (10.5, 8), (5.5, 13)))),
    Mark.TWICE: (
        None,
        _lines(((1.5, 5.5), (10, 5.5), (10, 14), (1.5, 14), (1.5, 5.5)), ((5.5, 2), (14, 2), (14, 10.5))),
    ),
    Mark.WORDS: (None, _lines(((2, 4), (14, 4)), ((2, 8), (14, 8)), ((2, 12), (9, 12)))),
    Mark.LOOK: (_dots(1.4, (8, 13.2)), _lines(((8, 2.2), (8, 9)))),
    Mark.DASH: (None, _lines(((4, 8), (12, 8)))),
    Mark.TEST: (
        None,
        _lines(((13.5, 8.5), (13.5, 14), (2, 14), (2, 2.5), (9, 2.5)), ((5, 7.5), (7.8, 10.3), (14, 2.8))),
    ),
    Mark.STAR: (
        _polygon(
            (8, 1),
            (10, 6),
            (15.3, 6.3),
            (11.2, 9.7),
            (12.6, 14.9),
            (8, 12),
            (3.4, 14.9),
            (4.8, 9.7),
            (0.7, 6.3),
            (6, 6),
        ),
        None,
    ),
    Mark.BALANCED: (None, _lines(((2, 5.5), (14, 5.5)), ((2, 10.5), (14, 10.5)))),
    Mark.GRIP: (_dots(1.3, (5.5, 3), (10.5, 3), (5.5, 8), (10.5, 8), (5.5, 13), (10.5, 13)), None),
    Mark.MORE: (_dots(1.5, (3, 8), (8, 8), (13, 8)), None),
}


def term_pen(theme: Theme) -> QPen:
    """What draws the quiet dotted line under a key term: in the colour of quiet text, stronger for larger text."""
    pen = QPen(QColor(theme.muted), max(1.0, theme.sizes.card / 14))
    pen.setDashPattern([1, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
