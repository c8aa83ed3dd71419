"""The fonts of a card with their measures, and text broken into lines."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from essay_planner.ui.look import Sizes, font_of

LEADING = 1.36  # the height of a line for each pixel of type


@dataclass(frozen=True, slots=True)
class Type:
    """A font, its measures and the height of its lines in pixels."""

    font: QFont
    metrics: QFontMetricsF
    line: int

    @classmethod
    def of(cls, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> "Type":
        """The program's font at a size."""
        font = font_of(pixels, weight)
        return cls(font, QFontMetricsF(font), round(pixels * LEADING))

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
    return CardType(Type.of(sizes.card), Type.of(sizes.tiny), Type.of(sizes.tiny, QFont.Weight.DemiBold))


def broken(text: str, kind: Type, width: int, most: int = 0) -> tuple[str, ...]:
    """The text in lines that fit the width; with 'most' the last of that many lines ends in '…'."""
    layout = QTextLayout(text.replace("\n", "\u2028"), kind.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if most and len(lines) == most - 1:
            rest = layout.text()[line.textStart() :].replace("\u2028", " ")
            lines.append(kind.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(layout.text()[line.textStart() : line.textStart() + line.textLength()].rstrip("\u2028 "))
    layout.endLayout()
    return tuple(lines)
