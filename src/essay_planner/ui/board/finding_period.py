"""The part of the filters that says which years: a picture of them, two boxes to type in, and a way to all years."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.ui.board.finding_years import Years, YearsChart
from essay_planner.ui.look import Space, button, column_of, current_theme, label, look, row_of


def years_of(period: str) -> Years | None:
    """The first and last year of an EDTF period that is closed; None of any other, and of ''."""
    try:
        when = parse(period)
    except ValueError:
        return None
    if when.start is None or when.end is None:
        return None
    return when.start.year, when.end.year


def period_of(years: Years | None) -> str:
    """The EDTF of those years; '' for None."""
    if years is None:
        return ""
    first, last = years
    return f"{first:04}" if first == last else f"{first:04}/{last:04}"


class YearBox(QLineEdit):
    """A box for a year of four figures."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(_("{name}: type a year of four digits").format(name=name))
        self.setMaxLength(4)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.fit()
        look().changed.connect(self.fit)

    def fit(self) -> None:
        """As wide as a year."""
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("00000") + current_theme().sizes.body * 2)

    def year(self) -> int | None:
        """The year typed, 0 where the box is empty, None where it is no year."""
        text = self.text().strip()
        if not text:
            return 0
        return int(text) if len(text) == 4 and text.isdecimal() and int(text) else None

    def is_odd(self) -> bool:
        """Whether it cannot become a year by typing on."""
        return self.year() is None and not (self.text().isdecimal() and len(self.text()) < 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the whole year, to type another."""
        super().mouseReleaseEvent(event)
        if not self.hasSelectedText():
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is to be shown as it counts."""
        super().focusOutEvent(event)
        self.left.emit()


class PeriodPart(QWidget):
    """Shows and chooses the period. 'changed' gives it as EDTF, '' for all years."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._question: Years | None = None
        self._counts: Mapping[int, int] = {}
        self._chosen: Years | None = None
        self.wide = False  # all years are shown, not the question's alone
        self.chart = YearsChart()
        self.first, self.last = YearBox(_("From year")), YearBox(_("To year"))
        self.more = button("", "board-link", what=_("Show other years in the chart"))
        self.odd = label("", "tiny", wrap=True)
        self.odd.hide()
        typed = row_of(label(_("from"), "tiny"), self.first, label(_("to"), "tiny"), self.last)
        typed.addStretch(1)
        column = column_of(self, label(_("Years"), "label"), self.chart, spacing=Space.TINY)
        column.addLayout(typed)
        column.addWidget(self.odd)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.chart.picked.connect(self.on_picked)
        self.more.clicked.connect(self.on_more)
        for box in (self.first, self.last):
            box.textEdited.connect(self.on_typed)
            box.left.connect(self._show_boxes)

    def follow(self, period: str) -> None:
        """The question is about this period (EDTF, or '')."""
        self._question = years_of(period)
        self._show()

    def show_counts(self, counts: Mapping[int, int], period: str) -> None:
        """Show how many pieces there are by year, and which period is chosen."""
        self._counts, self._chosen = counts, years_of(period)
        self._show()
        if not (self.first.hasFocus() or self.last.hasFocus()):
            self._show_boxes()

    def span(self) -> Years:
        """The years that are shown: the question's, or all that there are; (0, 0) where there are none."""
        every = self._every()
        if self.wide or self._question is None:
            return every
        first, last = self._question
        return (min(first, self._chosen[0]), max(last, self._chosen[1])) if self._chosen else (first, last)

    def _every(self) -> Years:
        years = [year for year, count in self._counts.items() if count]
        years += [*(self._question or ()), *(self._chosen or ())]
        return (min(years), max(years)) if years else (0, 0)

    def _show(self) -> None:
        self.chart.show_counts(self._counts, self.span(), self._chosen)
        self.setVisible(self.span() != (0, 0))
        every = self._every()
        self.more.setVisible(self._question is not None and every != self._question)
        words = _("Show only {first}–{last}") if self.wide else _("Show all years, {first}–{last}")
        first, last = (self._question or every) if self.wide else every
        self.more.setText(words.format(first=first, last=last))

    def _show_boxes(self) -> None:
        first, last = self._chosen or (0, 0)
        self.first.setText(str(first or ""))
        self.last.setText(str(last or ""))
        self.odd.hide()

    def on_more(self) -> None:
        """Show all years, or only the question's."""
        self.wide = not self.wide
        self._show()

    def on_picked(self, years: Years | None) -> None:
        """Years were chosen in the picture."""
        self._chosen = years
        self._show_boxes()
        self.changed.emit(period_of(years))

    def on_typed(self) -> None:
        """A year was typed: what is left empty is the first or the last that there is."""
        first, last = self.first.year(), self.last.year()
        self.odd.setVisible(self.first.is_odd() or self.last.is_odd())
        self.odd.setText(_("A year has four figures, such as 1956."))
        if first is None or last is None:
            return
        start, end = self._every()
        chosen = (first or min(start, last or start), last or max(end, first)) if first or last else None
        if chosen and chosen[0] > chosen[1]:
            self.odd.setText(_("The first year comes after the last."))
            self.odd.show()
            return
        self._chosen = chosen
        self.changed.emit(period_of(chosen))
