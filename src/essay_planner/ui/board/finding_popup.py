"""The panel with all filters, beside the library and over the sheet: it leaves the list of evidence its room."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Kind
from essay_planner.search.index import Filters, Hits
from essay_planner.ui.board.finding_chips import Chip
from essay_planner.ui.board.finding_names import NamesPart
from essay_planner.ui.board.finding_period import PeriodPart
from essay_planner.ui.cards.words import kinds_word
from essay_planner.ui.look import (
    Flow,
    Mark,
    MarkButton,
    Space,
    column_of,
    current_theme,
    gaps,
    label,
    pad,
    px,
    quiet_bar,
    row_of,
    scroll_down,
    set_look,
)

COLUMN = 262  # the width of a column of the panel at 100 % text
EDGE, GAP = Space.LARGE, Space.PAGE  # around the columns, and between them
# Row and column of years and kinds, of people and tags, and of themes, by the number of columns.
_PLACES = {1: ((0, 0), (1, 0), (2, 0)), 2: ((0, 0), (1, 0), (0, 1)), 3: ((0, 0), (0, 2), (0, 1))}


class ChipsPart(QWidget):
    """Chips with counts under a small heading."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.flow = Flow()
        column_of(self, label(title, "label"), spacing=Space.FIELD).addLayout(self.flow)


class FilterPanel(QFrame):
    """Years, themes, kinds, people and tags. 'changed' gives the filters as they are to be."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, opener: QWidget, themes: Mapping[str, str], period: str) -> None:
        """'opener' is the button for it; 'themes' maps ids to names; 'period' is the question's, in EDTF, or ''."""
        super().__init__(opener, Qt.WindowType.Popup)
        self._opener = opener
        set_look(self, "float")
        self.setAccessibleName(_("Filters"))
        self._filters = Filters()
        self._columns = 0
        self.period = PeriodPart()
        self.people = NamesPart(_("People"), _("Find a name"))
        self.tags = NamesPart(_("Tags"), _("Find a tag"), tags=True)
        self._theme_part, self._kind_part = ChipsPart(_("Themes")), ChipsPart(_("Kinds"))
        self.kinds = {kind: Chip(kinds_word(kind)) for kind in Kind}
        self.themes: dict[str, Chip] = {}
        for chip in self.kinds.values():
            self._kind_part.flow.addWidget(chip)
            chip.toggled.connect(self.on_toggled)
        self._lay_out()
        self.follow(themes, period)
        self.period.changed.connect(self.on_period)
        self.people.changed.connect(self.on_people)
        self.tags.changed.connect(self.on_tags)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        set_look(self._inside, "paper")
        when, what, who = QWidget(self._inside), QWidget(self._inside), QWidget(self._inside)
        self._blocks = (when, who, what)
        column_of(when, self.period, self._kind_part, spacing=Space.LARGE)
        column_of(who, self.people, self.tags, spacing=Space.LARGE)
        column_of(what, self._theme_part)
        self._grid = QGridLayout(self._inside)
        pad(self._grid, EDGE, Space.TINY, EDGE, EDGE)
        gaps(self._grid, GAP, Space.LARGE)
        self._area = QScrollArea()
        self._area.setWidget(self._inside)
        scroll_down(self._area)
        quiet_bar(self._area)
        close = MarkButton(Mark.CROSS, _("Close the filters"), 10)
        close.clicked.connect(self.close)
        self._head = row_of(label(_("Filters"), "small-heading"))
        self._head.addStretch(1)
        self._head.addWidget(close)
        pad(self._head, EDGE, Space.GAP, Space.GAP, Space.NONE)
        column = column_of(self, spacing=Space.NONE, margins=Space.HAIR)
        column.addLayout(self._head)
        column.addWidget(self._area)

    def follow(self, themes: Mapping[str, str], period: str) -> None:
        """Offer these themes, and show the years of this period."""
        self.period.follow(period)
        for chip in self.themes.values():
            self._theme_part.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.themes = {theme: Chip(name) for theme, name in themes.items()}
        for chip in self.themes.values():
            self._theme_part.flow.addWidget(chip)
            chip.toggled.connect(self.on_toggled)
        self._theme_part.setVisible(bool(themes))

    def show_filters(self, filters: Filters) -> None:
        """Show which filters are on."""
        self._filters = filters
        for theme, chip in self.themes.items():
            _check(chip, theme in filters.themes)
        for kind, chip in self.kinds.items():
            _check(chip, kind in filters.kinds)

    def show_counts(self, hits: Hits, filters: Filters) -> None:
        """Show how many pieces each filter would leave, where these are on."""
        for theme, chip in self.themes.items():
            chip.show_count(hits.themes.get(theme, 0))
        for kind, kind_chip in self.kinds.items():
            kind_chip.show_count(hits.kinds.get(kind, 0))
        self.period.show_counts(hits.years, filters.period)
        self.people.show_counts(hits.people, filters.people)
        self.tags.show_counts(hits.tags, filters.tags)
        self.people.setVisible(bool(hits.people) or bool(filters.people))
        self.tags.setVisible(bool(hits.tags) or bool(filters.tags))

    def on_toggled(self) -> None:
        """A theme or a kind was put on or taken off."""
        themes = frozenset(theme for theme, chip in self.themes.items() if chip.isChecked())
        kinds = frozenset(kind for kind, chip in self.kinds.items() if chip.isChecked())
        self.changed.emit(replace(self._filters, themes=themes, kinds=kinds))

    def on_period(self, period: str) -> None:
        """Other years were chosen."""
        self.changed.emit(replace(self._filters, period=period))

    def on_people(self, people: frozenset[str]) -> None:
        """Others were chosen."""
        self.changed.emit(replace(self._filters, people=people))

    def on_tags(self, tags: frozenset[str]) -> None:
        """Other tags were chosen."""
        self.changed.emit(replace(self._filters, tags=tags))

    def open_beside(self, column: QRect, room: QRect, top: int) -> None:
        """Open at the right of the library's column, from 'top' down; all in pixels of the screen.

        'room' is where there is room: the window. There are as many columns, three at most, as fit beside the library.
        """
        self.ensurePolished()
        wide = max(current_theme().sizes.grown(COLUMN), *(chip.sizeHint().width() + 2 for chip in self._chips()))
        bar = self._area.verticalScrollBar().sizeHint().width()
        beside = room.right() - column.right() - 8
        columns = max(1, min(3, (beside - 2 * px(EDGE) - bar + px(GAP)) // (wide + px(GAP))))
        self._arrange(columns)
        width = min(room.width(), columns * (wide + px(GAP)) - px(GAP) + 2 * px(EDGE) + bar + 2)
        height = min(self._tall(width - bar - 2), room.height() - 16)
        left = min(column.right() + 6, room.right() - width)
        corner = QPoint(left, max(room.top() + 8, min(top, room.bottom() - 8 - height)))
        self.setGeometry(QRect(corner, QSize(width, height)))
        self.show()
        self.period.chart.setFocus(Qt.FocusReason.PopupFocusReason)

    def _chips(self) -> Sequence[Chip]:
        return [*self.kinds.values(), *self.themes.values()]

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for block, (row, place) in zip(self._blocks, _PLACES[columns], strict=True):
            tall = 2 if columns == 2 and place else 1
            self._grid.addWidget(block, row, place, tall, 1, Qt.AlignmentFlag.AlignTop)
        for place in range(3):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def _tall(self, width: int) -> int:
        return self._grid.heightForWidth(width) + self._head.sizeHint().height() + 6

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press outside closes; one on the button that opened the panel is not to open it again."""
        on_it = self._opener.rect().contains(self._opener.mapFromGlobal(event.globalPosition().toPoint()))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay, on_it)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is closed."""
        super().hideEvent(event)
        self.closed.emit()


def _check(chip: Chip, on: bool) -> None:
    blocked = chip.blockSignals(True)
    chip.setChecked(on)
    chip.blockSignals(blocked)
