"""A small picture of how many pieces there are for each year; years are chosen by mouse and by keys."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.ui.board.lists import announce
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import Theme, current_theme, look

Years = tuple[int, int]  # the first year and the last
BARS = 46  # the height of the highest bar at 100 % text
EDGE = 4  # around the bars: room for the ring of the focus
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class YearsChart(QWidget):
    """One bar a year. Drag over years, click a bar, or use the arrows; with Shift they take in more years.

    'picked' gives the years that were chosen, or None for all of them.
    """

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.counts: Mapping[int, int] = {}
        self.span: Years = (0, 0)
        self.chosen: Years | None = None
        self._from = self._at = 0  # where the choice began, and the year that the keys are at
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Years"))
        look().changed.connect(self.on_look_changed)

    def on_look_changed(self) -> None:
        """Sizes may be others."""
        self.updateGeometry()
        self.update()

    def show_counts(self, counts: Mapping[int, int], span: Years, chosen: Years | None) -> None:
        """Show how many pieces each year has, from the first to the last of 'span'; 'chosen' stand out."""
        self.counts, self.span = counts, span
        if chosen != self.chosen:
            self.chosen = chosen
            self._from, self._at = chosen or (0, 0)
        self.setAccessibleDescription(self.said())
        self.update()

    def said(self) -> str:
        """'Years 1953 to 1964, 12 pieces in 1956.'"""
        first, last = self.chosen or self.span
        years = _("Years {first} to {last}").format(first=first, last=last) if first != last else ""
        return ", ".join(part for part in (years, self._year_words(self._at or first)) if part) + "."

    def _year_words(self, year: int) -> str:
        count = self.counts.get(year, 0)
        return ngettext("{count} piece in {year}", "{count} pieces in {year}", count).format(count=count, year=year)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        sizes = current_theme().sizes
        return QSize(240, BARS * sizes.body // 14 + card_type(sizes).small.line + 2 * EDGE + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(120, self.sizeHint().height())

    def bar(self, year: int) -> QRect:
        """The ground on which a year's bar stands."""
        first, last = self.span
        wide, count = self.width() - 2 * EDGE, last - first + 1
        left, right = ((year + more - first) * wide // count for more in (0, 1))
        return QRect(EDGE + left, EDGE, max(1, right - left), self._floor() - EDGE)

    def _floor(self) -> int:
        return self.height() - card_type(current_theme().sizes).small.line - EDGE

    def _year_at(self, x: float) -> int:
        first, last = self.span
        part = (x - EDGE) / max(1, self.width() - 2 * EDGE)
        return max(first, min(last, first + int(part * (last - first + 1))))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a year; a second press on the only one that is chosen lets it go. With Shift, up to this year."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        year = self._year_at(event.position().x())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.chosen:
            self._choose(self._from, year)
        elif self.chosen == (year, year):
            self.clear()
            self._from = year
        else:
            self._choose(year, year)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take in the years that are dragged over."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._from:
            year = self._year_at(event.position().x())
            if year != (self._at or self._from):
                self._choose(self._from, year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose a year, with Shift several; Home and End go far; Delete lets all go."""
        key, first, last = Qt.Key(event.key()), *self.span
        targets = {Qt.Key.Key_Home: first, Qt.Key.Key_End: last}
        if key in _STEPS:
            start = first - 1 if _STEPS[key] > 0 else last + 1
            targets[key] = max(first, min(last, (self._at or start) + _STEPS[key]))
        if key in targets:
            more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and bool(self._at)
            self._choose(self._from if more else targets[key], targets[key])
            announce(self, self.said())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.clear()
            announce(self, _("All years."))
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Choose no years."""
        self.chosen, self._from, self._at = None, 0, 0
        self._tell()

    def _choose(self, start: int, at: int) -> None:
        self._from, self._at = start, at
        self.chosen = (min(start, at), max(start, at))
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.picked.emit(self.chosen)
        self.setAccessibleDescription(self.said())

    def event(self, event: QEvent) -> bool:
        """Say how many pieces a year has where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._year_words(self._year_at(event.pos().x())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, the chosen ones stronger, and years below them."""
        del event
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.span[0]:
            self._paint_bars(painter, theme)
            self._paint_years(painter, theme)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.sizes.radius_mark, theme.sizes.radius_mark
            )
        painter.end()

    def _paint_bars(self, painter: QPainter, theme: Theme) -> None:
        first, last = self.span
        most = max((self.counts.get(year, 0) for year in range(first, last + 1)), default=0) or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for year in range(first, last + 1):
            ground = self.bar(year)
            on = self.chosen is not None and self.chosen[0] <= year <= self.chosen[1]
            if on:
                painter.fillRect(ground, QColor(theme.selected))
            count = self.counts.get(year, 0)
            height = max(3, ground.height() * count / most) if count else 0
            gap = 1 if ground.width() > 3 else 0
            bar = QRectF(ground.left() + gap, ground.bottom() + 1 - height, ground.width() - 2 * gap, height)
            strong = on or self.chosen is None
            painter.setBrush(QColor(theme.accent if strong else theme.edge))
            painter.drawRoundedRect(bar, theme.sizes.radius_bar, theme.sizes.radius_bar)
        painter.fillRect(QRect(EDGE, self._floor(), self.width() - 2 * EDGE, 1), QColor(theme.edge))

    def _paint_years(self, painter: QPainter, theme: Theme) -> None:
        kind = card_type(theme.sizes).small
        painter.setFont(kind.font)
        painter.setPen(QColor(theme.muted))
        for year in self._named(kind.width("0000") + 10):
            middle = self.bar(year).center().x()
            wide = kind.width(str(year))
            left = max(EDGE, min(self.width() - EDGE - wide, middle - wide // 2))
            painter.drawText(QRect(left, self._floor() + 1, wide + 2, kind.line), str(year))

    def _named(self, room: int) -> list[int]:
        """The years that are named: the first, the last, and as many round ones between as there is room for."""
        first, last = self.span
        each = max(1.0, (self.width() - 2 * EDGE) / (last - first + 1))
        step = next((step for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500) if step * each >= room), 1000)
        far = room / each
        between = [y for y in range(first, last) if y % step == 0 and y - first >= far and last - y >= far]
        return sorted({first, last, *between}) if (last - first) >= far else [first]
