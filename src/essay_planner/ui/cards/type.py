"""The fonts of a card with their measures, and text broken into lines."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from essay_planner.ui.look import Sizes, font_of


@dataclass(frozen=True, slots=True, eq=False)
class Type:
    """A font, its measures and the height of its lines in pixels."""

    font: QFont
    metrics: QFontMetricsF
    line: int

    @classmethod
    def of(cls, sizes: Sizes, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> "Type":
        """The font of these sizes, that many pixels large, with lines of their leading."""
        font = font_of(sizes, pixels, weight)
        metrics = QFontMetricsF(font)
        line = max(round(pixels * sizes.leading / 100), math.ceil(metrics.ascent() + metrics.descent()))
        return cls(font, metrics, line)

    def width(self, text: str) -> int:
        """The width of a line of text in pixels, rounded up."""
        return int(self.metrics.horizontalAdvance(text)) + 1


@dataclass(frozen=True, slots=True)
class CardType:
    """The three sizes of type on a card."""

    text: Type
    small: Type
    strong: Type


@lru_cache(maxsize=8)
def card_type(sizes: Sizes) -> CardType:
    """The type for cards at these sizes."""
    strong = Type.of(sizes, sizes.tiny, QFont.Weight.DemiBold)
    return CardType(Type.of(sizes, sizes.card), Type.of(sizes, sizes.tiny), strong)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text that was broken: what is shown, and where in the text it starts and ends."""

    text: str
    start: int
    end: int

    def place(self, letter: int) -> int:
        """Which letter of the line shows a letter of the text; its last one where that was cut off."""
        return max(0, min(letter - self.start, len(self.text) - 1))


@lru_cache(maxsize=4096)
def broken(text: str, kind: Type, width: int, most: int = 0) -> tuple[Line, ...]:
    """The text in lines that fit the width; with 'most' the last of that many lines ends in '…'."""
    layout = QTextLayout(text.replace("\n", "\u2028"), kind.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[Line] = []
    start = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if most and len(lines) == most - 1:
            rest = text[start:].replace("\n", " ")
            lines.append(Line(kind.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width), start, len(text)))
            break
        end = start + _letters(text, start, line.textLength())
        lines.append(Line(text[start:end].rstrip("\n "), start, end))
        start = end
    layout.endLayout()
    return tuple(lines)


def _letters(text: str, start: int, units: int) -> int:
    """How many letters of a text, from 'start', make that many units of Qt's, which counts some of them twice."""
    if text.isascii():
        return units
    return len(text[start : start + units].encode("utf-16-le")[: 2 * units].decode("utf-16-le"))
