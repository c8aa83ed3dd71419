"""The items of one part as rows of a table: found, sorted, and moved only where they stand in the pack's own order."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor

from essay_planner.core.pack import Evidence, Leans, Pack
from essay_planner.core.pack_parts import Item, Part, items_of
from essay_planner.core.text import fold
from essay_planner.ui.look import Mark, current_theme, icon
from essay_planner.ui.packs.editor.columns import columns_of
from essay_planner.ui.packs.editor.facts import Facts

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
AHEAD = 200  # items whose words are got ready in one turn
_STAYING = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable  # made once: Qt asks for each row that is chosen
_MOVING = _STAYING | Qt.ItemFlag.ItemIsDragEnabled
MIME = "application/x-essay-planner-pack-items"


class ItemsModel(QAbstractTableModel):
    """Shows what 'find' leaves, in the pack's order or sorted. 'moveAsked' has ids and the row to move them to."""

    moveAsked = Signal(object, int)

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part, self.columns = part, columns_of(part)
        self.facts = Facts(Pack(id="", version="", title=""))
        self._items: tuple[Item, ...] = ()
        self._shown: list[int] = []
        self._rows: dict[str, int] = {}
        self._words: list[str] = []
        self._sorted: tuple[int, bool] | None = None
        self._folded: dict[str, tuple[Item, str]] = {}
        self._ahead = QTimer(self, singleShot=True, interval=0)
        self._ahead.timeout.connect(self.on_idle)
        self._prepared = 0

    # -- what it holds --

    def follow(self, pack: Pack) -> bool:
        """Show the items as they are in the pack now; True if there are others, or in another order."""
        items, before = items_of(pack, self.part), self._items
        if pack.themes != self.facts.pack.themes or pack.sources != self.facts.pack.sources:
            self._folded = {}
        self.facts = Facts(pack)
        self._prepare_ahead()
        same = len(items) == len(before) and all(
            one is other or one.id == other.id for one, other in zip(items, before, strict=True)
        )
        if same:
            self._items = items
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self.columns) - 1))
            return False
        self._arrange(items)
        return True

    def find(self, text: str) -> None:
        """Show only items that have all these words."""
        words = fold(text).split()
        if words != self._words:
            self._words = words
            self._arrange(self._items)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the pack's own order."""
        self._sorted = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._arrange(self._items)

    @property
    def is_in_order(self) -> bool:
        """Whether all items are shown, in the pack's order: only then can they be moved."""
        return self._sorted is None and not self._words

    @property
    def total(self) -> int:
        """How many items there are, shown or not."""
        return len(self._items)

    def id_at(self, row: int) -> str:
        """The id of the item in a row."""
        return self._items[self._shown[row]].id

    def row_of(self, item_id: str) -> int:
        """The row of an item; -1 if it is not shown."""
        return self._rows.get(item_id, -1)

    def _prepare_ahead(self) -> None:
        """Get the words of the items ready to be searched, a few at a time while nothing else is done."""
        self._prepared = 0
        self._ahead.start()

    def on_idle(self) -> None:
        """Get the words of some more items ready."""
        until = self._prepared + AHEAD
        for item in self._items[self._prepared : until]:
            self._words_of(item)
        self._prepared = until
        if until < len(self._items):
            self._ahead.start()

    def _arrange(self, items: tuple[Item, ...]) -> None:
        self.beginResetModel()
        self._items = items
        shown = [at for at, item in enumerate(items) if self._is_found(item)]
        if self._sorted is not None:
            column, backwards = self._sorted
            key, facts = self.columns[column].key, self.facts
            shown.sort(key=lambda at: key(items[at], facts), reverse=backwards)
        self._shown = shown
        self._rows = {items[at].id: row for row, at in enumerate(shown)}
        self.endResetModel()

    def _is_found(self, item: Item) -> bool:
        return not self._words or all(word in self._words_of(item) for word in self._words)

    def _words_of(self, item: Item) -> str:
        known = self._folded.get(item.id)
        if known is None or known[0] is not item:
            known = self._folded[item.id] = (item, " ".join(map(_fold, self._said(item))))
        return known[1]

    def _said(self, item: Item) -> list[str]:
        said = [column.say(item, self.facts) for column in self.columns]
        if isinstance(item, Evidence):
            said += [*item.tags, *item.people, item.label]
        return [*said, item.id]

    # -- as Qt asks for it --

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many items are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        item, column = self._items[self._shown[index.row()]], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = " ".join(column.say(item, self.facts).split())
            return said if role == Qt.ItemDataRole.DisplayRole else f"<qt>{_html(said)}</qt>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.say(item, self.facts)}"
        if role == Qt.ItemDataRole.ForegroundRole and index.column():
            return QColor(current_theme().muted)
        if role == Qt.ItemDataRole.DecorationRole and isinstance(item, Evidence) and column is self.columns[-1]:
            return _side_mark(item)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    # -- dragging --

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between others, where they stand in the pack's order."""
        moving = self.is_in_order
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if moving else Qt.ItemFlag.NoItemFlags
        return _MOVING if moving else _STAYING

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this part only."""
        return [f"{MIME}-{self.part}"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the rows."""
        ids = list(dict.fromkeys(self.id_at(index.row()) for index in indexes))
        data = QMimeData()
        data.setData(self.mimeTypes()[0], json.dumps(ids).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the rows to be moved."""
        del action, column
        if not self.is_in_order or not data.hasFormat(self.mimeTypes()[0]) or parent.isValid():
            return False
        ids = json.loads(bytes(data.data(self.mimeTypes()[0]).data()))
        at = len(self._shown) if row < 0 else row
        self.moveAsked.emit(ids, at - sum(0 <= self.row_of(item_id) < at for item_id in ids))
        return True


_fold = lru_cache(20_000)(fold)  # most columns say the same few things again and again


def _side_mark(piece: Evidence) -> Any:
    sides = {bearing.side for bearing in piece.bearing.values()}
    theme = current_theme()
    if sides == {Leans.FOR}:
        return icon(Mark.UP, theme.for_, theme.sizes.mark)
    if sides == {Leans.AGAINST}:
        return icon(Mark.DOWN, theme.against, theme.sizes.mark)
    return None


def _html(text: str) -> str:
    import html

    return html.escape(text)
