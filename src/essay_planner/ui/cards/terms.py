"""Key terms on a painted card: a quiet line under each, and what it means for who points at it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPainter

from essay_planner.core.spelled import Spelled
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.layout import CardLayout
from essay_planner.ui.cards.type import Line, Type, card_type
from essay_planner.ui.glossary.terms import PlanTerms
from essay_planner.ui.glossary.words import in_a_line
from essay_planner.ui.look import current_theme, term_pen

KEPT = 2000  # cards of which it is kept where their terms stand

Spot = tuple[QRectF, tuple[str, ...]]  # a stretch of a line on the card, and the keys of the terms that it spells


class CardTerms:
    """Marks the terms on the cards of one list. Where they stand on a card is found once for each layout of it."""

    def __init__(self, terms: PlanTerms) -> None:
        self._terms = terms
        self._known: dict[str, tuple[CardLayout, Sequence[Spelled], Sequence[Spot]]] = {}

    def paint(self, painter: QPainter, face: Face, layout: CardLayout) -> None:
        """Draw a line under each term; the painter's origin is the card's corner."""
        if spots := self.spots(face, layout):
            painter.setPen(term_pen(current_theme()))
            for rect, _keys in spots:
                painter.drawLine(QPointF(rect.left(), rect.bottom()), QPointF(rect.right(), rect.bottom()))

    def tip(self, face: Face, layout: CardLayout, point: QPoint) -> Sequence[str]:
        """What the term at a point of the card means; nothing where there is none."""
        under = (keys for rect, keys in self.spots(face, layout) if rect.adjusted(-1, 0, 1, 3).contains(QPointF(point)))
        return [in_a_line(entry) for entry in self._terms.of_keys(next(under, ()))]

    def spots(self, face: Face, layout: CardLayout) -> Sequence[Spot]:
        """Where the terms stand on the card: from the top of the letters to the line under them."""
        marks = self._terms.marks(face.text)
        known = self._known.get(face.key)
        if known is None or known[0] is not layout or known[1] != marks:
            kind = card_type(current_theme().sizes).text
            found = [
                spot for number, line in enumerate(layout.lines) for spot in _in_line(marks, line, number, layout, kind)
            ]
            if len(self._known) >= KEPT:
                self._known.clear()
            known = self._known[face.key] = layout, marks, found
        return known[2]


def _in_line(marks: Sequence[Spelled], line: Line, number: int, layout: CardLayout, kind: Type) -> Sequence[Spot]:
    shown = len(line.text) - 1 if line.end - line.start > len(line.text) and line.text.endswith("…") else len(line.text)
    found = list[Spot]()
    for mark in marks:
        first, last = max(mark.start - line.start, 0), min(mark.end - line.start, shown)
        if first < last:
            left = layout.text.left() + kind.metrics.horizontalAdvance(line.text[:first])
            wide = kind.metrics.horizontalAdvance(line.text[first:last])
            top = layout.text.top() + number * kind.line + (kind.line - kind.metrics.height()) / 2
            found.append((QRectF(left, top, wide, kind.metrics.ascent() + 2), mark.keys))
    return found
