"""The table of a part's items: one row each, to scan, sort, choose from and move."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part
from essay_planner.ui.look import current_theme, look, set_look
from essay_planner.ui.packs.editor.columns import Column
from essay_planner.ui.packs.editor.items_model import ItemsModel
from essay_planner.ui.packs.editor.row_drag import AWAY, draw_line, row_at, slip

_FEW = 3  # columns that are shown in any case
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_AROUND = 24  # pixels beside the words of a cell: its padding, and what Qt keeps free
_NARROW = 46  # ems, below which only the first and last columns of many are shown
_LINES = frozenset(
    {Part.QUESTIONS, Part.EVIDENCE, Part.TERMS, Part.SOURCES, Part.CARDS}
)  # whose rows have two lines of text


class ItemsView(QTableView):
    """'chosenChanged' tells of another selection, 'opened' that one item is to be worked on."""

    chosenChanged = Signal()
    opened = Signal()
    removeAsked = Signal()
    stepAsked = Signal(int)  # the chosen items are to move up (-1) or down (1)

    def __init__(self, part: Part, name: str) -> None:
        super().__init__()
        self.items = ItemsModel(part)
        self._chosen: tuple[str, ...] = ()
        self.renamed: dict[str, str] = {}  # ids that are about to become others
        set_look(self, "pack-table")
        self.setAccessibleName(name)
        self.setModel(self.items)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_dragging()
        self._set_headers()
        self.selectionModel().selectionChanged.connect(self.on_selection_changed)
        self.doubleClicked.connect(self.on_double_clicked)
        look().changed.connect(self.fit)
        self.fit()

    def _set_dragging(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)  # Qt's own is as wide as one cell
        self._landing: int | None = None

    def _set_headers(self) -> None:
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setSortIndicatorClearable(True)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setToolTip(_("Press a heading to sort; the third press brings the pack’s own order back"))
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.sortIndicatorChanged.connect(self.on_sorted)
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setSelectionModel(QItemSelectionModel(self.items, across))  # or it asks each chosen row at each painting

    def fit(self) -> None:
        """Give the rows and columns their room."""
        em = current_theme().sizes.body
        lines = 2 if self.items.part in _LINES else 1
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().height() + em)
        columns = self.items.columns
        narrow = len(columns) > _FEW and self.viewport().width() < _NARROW * em
        shown = [number for number in range(len(columns)) if not narrow or number in _kept(columns)]
        whole = sum(columns[number].share for number in shown)
        left = self.viewport().width()
        for number in range(len(columns)):
            self.setColumnHidden(number, number not in shown)
        for number in reversed(shown):  # the first, which is the widest, has what is left
            share = int(self.viewport().width() * columns[number].share / whole)
            width = left if number == shown[0] else max(share, self._least(columns[number]))
            self.setColumnWidth(number, width)
            left -= width

    def _least(self, column: Column) -> int:
        """The width in pixels that the words need which a column has room for in any case."""
        widest = max(map(self.fontMetrics().horizontalAdvance, column.whole()), default=0)
        return widest + _AROUND if widest else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.fit()

    # -- choosing --

    def follow(self, pack: Pack) -> None:
        """Show the items as they are in the pack now; what was chosen stays so."""
        row, chosen = self.currentIndex().row(), [self.renamed.get(item_id, item_id) for item_id in self.chosen()]
        if self.items.follow(pack):
            kept = [item_id for item_id in chosen if self.items.row_of(item_id) >= 0]
            if not kept and chosen and self.items.rowCount():
                kept = [self.items.id_at(max(0, min(row, self.items.rowCount() - 1)))]
            self.choose(kept)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen items, in the order shown."""
        return self._chosen

    def choose(self, ids: Collection[str]) -> None:
        """Choose items, and show the first of them."""
        rows = sorted(row for item_id in ids if (row := self.items.row_of(item_id)) >= 0)
        picked = QItemSelection()
        last = len(self.items.columns) - 1
        for top, bottom in _runs(rows):
            picked.select(self.items.index(top, 0), self.items.index(bottom, last))
        if rows:
            first = self.items.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.on_selection_changed()

    def on_selection_changed(self, *_changed: object) -> None:
        """Tell that others are chosen."""
        chosen = tuple(self.items.id_at(row) for row in self._rows())
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosenChanged.emit()

    def _rows(self) -> Sequence[int]:
        ranges = self.selectionModel().selection()
        return sorted(
            {row for one in map(ranges.at, range(ranges.count())) for row in range(one.top(), one.bottom() + 1)}
        )

    # -- finding and sorting --

    def show_found(self, text: str) -> None:
        """Show only items that have these words; what is chosen stays so if it is shown."""
        chosen = self.chosen()
        self.items.find(text)
        self.choose([item_id for item_id in chosen if self.items.row_of(item_id) >= 0])

    def on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        """Sort by another column, or not at all."""
        chosen = self.chosen()
        self.items.sort(column, order)
        self.choose(chosen)

    # -- dragging --

    def startDrag(self, supported_actions: Qt.DropAction) -> None:
        """Carry the chosen rows as a slip of paper."""
        del supported_actions
        rows = self._rows()
        if not rows or not self.items.is_in_order:
            return
        drag = QDrag(self)
        drag.setMimeData(self.items.mimeData([self.items.index(row, 0) for row in rows]))
        words = str(self.items.index(rows[0], 0).data())
        drag.setPixmap(slip(words, len(rows), self.devicePixelRatioF()))
        drag.setHotSpot(AWAY)
        drag.exec(Qt.DropAction.MoveAction)
        self._show_landing(None)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the rows would land."""
        super().dragMoveEvent(event)
        self._show_landing(row_at(self, event.position().toPoint()) if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They would land nowhere here."""
        super().dragLeaveEvent(event)
        self._show_landing(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the rows land."""
        super().dropEvent(event)
        self._show_landing(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the line where others would land."""
        super().paintEvent(event)
        if self._landing is not None:
            draw_line(self, self._landing)

    def _show_landing(self, row: int | None) -> None:
        if row != self._landing:
            self._landing = row
            self.viewport().update()

    # -- keys --

    def on_double_clicked(self) -> None:
        """Work on what was clicked."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter works on the item, Delete removes it, Alt+Shift with an arrow moves it."""
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeAsked.emit()
        elif event.modifiers() & both == both and event.key() in _MOVES:
            self.stepAsked.emit(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _runs(rows: Sequence[int]) -> Sequence[tuple[int, int]]:
    """The first and last rows of each run of rows that follow one another; 'rows' go up."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] + 1 == row:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _kept(columns: Sequence[Column]) -> set[int]:
    """The columns that stay where there is little room."""
    return {0, 1, len(columns) - 1} | {number for number, column in enumerate(columns) if column.tells_apart}
