"""Measures and paints chips."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from essay_planner.core.plan import Side
from essay_planner.ui.cards.layout import dot_step
from essay_planner.ui.cards.type import CardType, Line, broken, card_type
from essay_planner.ui.judgement.chip import Chip, ChipModel, Index
from essay_planner.ui.look import Mark, Sizes, Theme, current_theme, draw_mark

MARGIN = 2  # around a chip: the ring of the selection is drawn in it
GAP = 2  # below each chip
PAD = 9
PAD_Y = 5
LINES = 2
KEPT = 2000  # chips whose lines are kept, each at one width
_MARKS = {Side.FOR: Mark.UP, Side.AGAINST: Mark.DOWN}


class ChipDelegate(QStyledItemDelegate):
    """Chips of at most two lines. Broken lines are kept for each width."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._made: dict[tuple[str, str, int, Sizes], tuple[Line, ...]] = {}

    def height(self, chip: Chip, width: int) -> int:
        """What a chip takes in a list of that width, with the space around it."""
        kind = card_type(current_theme().sizes)
        return len(self._lines(chip, width, kind)) * kind.text.line + 2 * (PAD_Y + MARGIN) + GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The chip at the width of its list."""
        width = option.widget.viewport().width() if hasattr(option.widget, "viewport") else option.rect.width()
        return QSize(width, self.height(_chip(index), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the chip, and a ring if it is selected or has the focus."""
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        rect = option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - GAP)
        painter.save()
        self.paint_chip(painter, rect, _chip(index), option.rect.width())
        if chosen or focused:
            _ring(painter, rect, current_theme(), chosen)
        painter.restore()

    def paint_chip(self, painter: QPainter, rect: QRect, chip: Chip, width: int) -> None:
        """Paint a chip into a rectangle; 'width' is of its list."""
        theme = current_theme()
        kind = card_type(theme.sizes)
        colour = {Side.FOR: theme.for_, Side.AGAINST: theme.against}.get(chip.side or Side.CONTEXT, theme.edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, theme, colour)
        left, side = rect.left() + theme.sizes.stripe + PAD, theme.sizes.mark
        middle = rect.top() + PAD_Y + kind.text.line // 2
        if chip.side in _MARKS:
            box = QRect(left, middle - side // 2, side, side).adjusted(1, 1, -1, -1)
            draw_mark(painter, box, _MARKS[chip.side], colour)
            left += side + 5
        if chip.lead:
            painter.setFont(kind.strong.font)
            painter.setPen(QColor(theme.accent))
            line = QRect(left, rect.top() + PAD_Y, rect.width(), kind.text.line)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, chip.lead)
            left += kind.strong.width(chip.lead) + 8
        _text(painter, left, rect, self._lines(chip, width, kind), kind, theme)
        if chip.strength:
            _dots(painter, rect, middle, chip.strength, theme)

    def _lines(self, chip: Chip, width: int, kind: CardType) -> Sequence[Line]:
        key = (chip.words, chip.lead, width, current_theme().sizes)
        if key not in self._made:
            if len(self._made) >= KEPT:
                del self._made[next(iter(self._made))]
            self._made[key] = broken(chip.words, kind.text, max(40, width - _around(chip, kind)), LINES)
        return self._made[key]


def _chip(index: Index) -> Chip:
    model = index.model()
    assert isinstance(model, ChipModel)
    return model.chips[index.row()]


def _around(chip: Chip, kind: CardType) -> int:
    """What of the width of a list the name of a chip cannot have; dots have room, be they there or not."""
    sizes = current_theme().sizes
    lead = kind.strong.width(chip.lead) + 8 if chip.lead else 0
    mark = sizes.mark + 5 if chip.side in _MARKS else 0
    return 2 * MARGIN + sizes.stripe + PAD + mark + lead + 3 * dot_step(sizes) + PAD + 6


def _ground(painter: QPainter, rect: QRect, theme: Theme, colour: str) -> None:
    radius, wide = theme.sizes.radius_small, theme.sizes.stripe
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.save()
    painter.setClipRect(QRect(rect.left(), rect.top(), wide, rect.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.restore()


def _ring(painter: QPainter, rect: QRect, theme: Theme, chosen: bool) -> None:
    painter.setPen(
        QPen(QColor(theme.accent), 2 if chosen else 1, Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DotLine)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme.sizes.radius_small + 1
    painter.drawRoundedRect(QRectF(rect).adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius)


def _text(painter: QPainter, left: int, rect: QRect, lines: Sequence[Line], kind: CardType, theme: Theme) -> None:
    painter.setFont(kind.text.font)
    painter.setPen(QColor(theme.text))
    for number, line in enumerate(lines):
        row = QRect(left, rect.top() + PAD_Y + number * kind.text.line, rect.right() - left, kind.text.line)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line.text)


def _dots(painter: QPainter, rect: QRect, middle: int, strength: int, theme: Theme) -> None:
    step = dot_step(theme.sizes)
    for number in range(3):
        left = rect.right() - PAD - (3 - number) * step + 3
        box = QRect(left, middle - (step - 3) // 2, step - 3, step - 3)
        draw_mark(painter, box, Mark.DOT if number < strength else Mark.RING, theme.text)
