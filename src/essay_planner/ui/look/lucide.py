"""The bundled icons, which Lucide drew (https://lucide.dev): in any colour and size, as pictures and as SVG."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from essay_planner.files.data import data_path

_EDGE = 1  # of the 24 units across a drawing, what is left out on each side: nothing is drawn there
_ACROSS = 24 - 2 * _EDGE
_LINE = 2  # units: how wide Lucide draws its lines
_LEAST = 1.25  # logical pixels: a line that is thinner than the stems of small letters looks faint beside them
_FILLED = frozenset({"star"})


def line_width(pixels: int, ratio: float) -> float:
    """How wide the lines of a drawing are that is so many pixels across, at that many pixels to a logical one."""
    return max(_LEAST * ratio, pixels * _LINE / _ACROSS)


def sharp(pixels: int, ratio: float = 1.0) -> int:
    """The side at or just above that at which a thin line through the middle is sharp.

    A line one pixel wide needs an odd side, or it would be two faint pixels; wider ones do well at every side.
    """
    return pixels + (round(line_width(pixels, ratio)) == 1 and pixels % 2 == 0)


@lru_cache(maxsize=512)
def picture(name: str, pixels: int, colour: str, ratio: float) -> QImage:
    """A drawing in a colour ('#rrggbb'), that many pixels across on a screen with 'ratio' pixels to a logical one."""
    from PySide6.QtSvg import QSvgRenderer

    made = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = svg(name, colour, line_width(pixels, ratio) * _ACROSS / pixels)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def svg(name: str, colour: str, line: float = _LINE) -> str:
    """A drawing as SVG, in a colour ('#rrggbb') and with lines of that width in the drawing's units."""
    text = _as_drawn(name).replace('viewBox="0 0 24 24"', f'viewBox="{_EDGE} {_EDGE} {_ACROSS} {_ACROSS}"')
    text = text.replace('stroke-width="2"', f'stroke-width="{line:.3f}"').replace("currentColor", colour)
    return text.replace('fill="none"', f'fill="{colour}"') if name in _FILLED else text


@cache
def _as_drawn(name: str) -> str:
    return data_path("resources", "icons", "lucide", f"{name}.svg").read_text(encoding="utf-8")
