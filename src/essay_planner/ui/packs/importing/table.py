"""The table as it stands in the file, with what is left out of it marked."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from essay_planner.core.messages import _
from essay_planner.packs.importing.evidence_rows import head_of, letter
from essay_planner.packs.importing.fields import field_named
from essay_planner.ui.look import Mark, current_theme, icon, look, set_look
from essay_planner.ui.packs.importing.field_header import FieldHeader
from essay_planner.ui.packs.importing.shown import Shown

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WIDE, _MIDDLE = 20, 11  # ems
_LONG = frozenset({"text", "text-for", "text-against", "quote", "meaning", "details", "title"})


class CellsModel(QAbstractTableModel):
    """The rows below the heads. Cells of which something is left out say why in a tip and to assistive technology."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None

    def show(self, shown: Shown | None) -> None:
        """Show other rows, or the same understood otherwise."""
        before = self.shown
        same = before is not None and shown is not None and before.rows == shown.rows
        if same and self.columnCount() and self.rowCount():
            self.shown = shown
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of rows."""
        return len(self.shown.rows) if self.shown is not None and not parent.isValid() else 0

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The number of columns."""
        mapped = self.shown.import_.mapped if self.shown is not None else None
        return len(mapped.columns) if mapped is not None and not parent.isValid() else 0

    def row_of(self, number: int) -> int:
        """Where the row of that number stands; -1 if it is not below the heads."""
        rows = self.shown.rows if self.shown is not None else ()
        return next((at for at, row in enumerate(rows) if row.number == number), -1)

    def column_of(self, head: str) -> int:
        """The number of the column that a report calls so; -1 if there is none."""
        mapped = self.shown.import_.mapped if self.shown is not None else None
        columns = mapped.columns if mapped is not None else ()
        return next((column.number for column in columns if head_of(column) == head), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell, and why something of it is left out."""
        if not index.isValid() or self.shown is None:
            return None
        row = self.shown.rows[index.row()]
        text = row.cells[index.column()]
        why = self._why(row.number, index.column())
        theme = current_theme()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(text.split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return " ".join(text.split()) or _("Empty")
            case Qt.ItemDataRole.ToolTipRole:
                return why or text or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return why or None
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(theme.faint if self._is_out(row.number, index.column()) else theme.text)
            case Qt.ItemDataRole.DecorationRole:
                told = (row.number, index.column()) in self.shown.cells or (index.column() == 0 and why)
                return icon(Mark.CARE, theme.care, theme.sizes.mark) if told else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The heads, and the numbers that a spreadsheet shows."""
        if role != Qt.ItemDataRole.DisplayRole or self.shown is None or self.shown.import_.mapped is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self.shown.rows[section].number)
        head = " ".join(self.shown.import_.mapped.columns[section].head.split())
        return head or _("Column {letter}").format(letter=letter(section))

    def _why(self, number: int, column: int) -> str:
        cells = self.shown.cells if self.shown is not None else {}
        return cells.get((number, column)) or cells.get((number, -1), "")

    def _is_out(self, number: int, column: int) -> bool:
        mapped = self.shown.import_.mapped if self.shown is not None else None
        unread = mapped is not None and not mapped.columns[column].field
        return unread or (self.shown is not None and (number, -1) in self.shown.cells)


class CellsView(QTableView):
    """The table with a choice of its field over each column."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "pack-table")
        self.setAccessibleName(_("The table of the file"))
        self.cells = CellsModel()
        self.heads = FieldHeader(self)
        self.setHorizontalHeader(self.heads)
        self.setModel(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setHighlightSections(False)
        look().changed.connect(self.fit)
        self.heads.reached.connect(self.show_column)

    def show_column(self, number: int) -> None:
        """Bring a column into sight."""
        left, width = self.columnViewportPosition(number), self.columnWidth(number)
        bar, over = self.horizontalScrollBar(), left + width - self.viewport().width()
        if left < 0 or over > 0:
            bar.setValue(bar.value() + (left if left < 0 else min(left, over)))

    def show_rows(self, shown: Shown | None) -> None:
        """Show the rows of a file, with what each column holds."""
        columns = self.cells.columnCount()
        self.cells.show(shown)
        mapped = shown.import_.mapped if shown is not None else None
        self.heads.show_columns(mapped)
        if self.cells.columnCount() != columns:
            self.fit()

    def fit(self) -> None:
        """Give rows and columns their room."""
        em = current_theme().sizes.body
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + em)
        mapped = self.cells.shown.import_.mapped if self.cells.shown is not None else None
        for column in mapped.columns if mapped is not None else ():
            known = field_named(mapped.makes, column.field) if mapped is not None else None
            self.setColumnWidth(column.number, (_WIDE if known and known.name in _LONG else _MIDDLE) * em)
        self.heads.place()

    def go_to(self, number: int, head: str = "") -> bool:
        """Choose the row of that number, and the cell in the column of that head; False if there is no such row."""
        row = self.cells.row_of(number)
        if row < 0:
            return False
        across, column = self.horizontalScrollBar().value(), self.cells.column_of(head)
        cell = self.cells.index(row, max(0, column))
        self.setCurrentIndex(cell)
        self.scrollTo(cell, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.horizontalScrollBar().setValue(across)
        if column >= 0:
            self.show_column(column)
        return True
