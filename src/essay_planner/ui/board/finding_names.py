"""A short list of names with counts to choose from, and a box to find others: for people, and for tags."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from essay_planner.core.messages import _, ngettext
from essay_planner.core.text import fold
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import Mark, Space, column_of, current_theme, draw_mark, label, look

MOST = 60  # names in the list; the box finds the others
LOOKED_AT = 400  # names, the commonest of the packs, among which the most frequent now are sought
ROWS = 5  # in sight at once
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


def tag_words(tag: str) -> str:
    """A tag as it is read: 'secret speech'."""
    return tag.replace("-", " ")


class NamesModel(QAbstractListModel):
    """Names with how many pieces each would leave, and whether it is chosen."""

    def __init__(self, parent: QObject, tags: bool) -> None:
        super().__init__(parent)
        self._tags = tags
        self.rows: Sequence[tuple[str, int]] = ()
        self.chosen: frozenset[str] = frozenset()

    def show(self, rows: Sequence[tuple[str, int]], chosen: frozenset[str]) -> None:
        """Show these names; rows that only count otherwise stay where they are."""
        same = [name for name, _count in rows] == [name for name, _count in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self.chosen = rows, chosen
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def rowCount(self, parent: Index = _NONE) -> int:
        """The number of names."""
        return 0 if parent.isValid() else len(self.rows)

    def words(self, name: str) -> str:
        """A name as it is read."""
        return tag_words(name) if self._tags else name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name, whether it is chosen, and its count for assistive technology."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        name, count = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.words(name)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if name in self.chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.UserRole:
                return count
            case Qt.ItemDataRole.AccessibleTextRole:
                pieces = ngettext("{count} piece", "{count} pieces", count).format(count=count)
                return f"{self.words(name)}, {pieces}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each name can be chosen or not."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class NameRow(QStyledItemDelegate):
    """Paints a name with a tick where it is chosen, and its count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        del option, index
        return QSize(60, row_height())

    def editorEvent(self, *_anything: object) -> bool:
        """The list itself chooses."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme, kind, rect = current_theme(), card_type(current_theme().sizes).small, option.rect
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if on or focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.selected if on else theme.hover))
        side, left = theme.sizes.mark, rect.left() + 6
        box = QRect(left, rect.center().y() - side // 2, side, side)
        if on:
            draw_mark(painter, box, Mark.TICK, theme.accent)
        else:
            painter.setPen(QColor(theme.edge))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        count = str(index.data(Qt.ItemDataRole.UserRole))
        wide = kind.width(count) + 8
        words = rect.adjusted(side + 14, 0, -wide - 4, 0)
        painter.setFont(kind.font)
        painter.setPen(QColor(theme.text))
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = kind.metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, middle, shown)
        painter.setPen(QColor(theme.muted))
        painter.drawText(rect.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        if focused:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()


def row_height() -> int:
    """The height of one name."""
    return card_type(current_theme().sizes).small.line + 8


class NamesList(QListView):
    """The names; a click, Space or Enter chooses one or lets it go."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(NameRow(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.on_clicked)

    def on_clicked(self, index: QModelIndex) -> None:
        """A name was clicked."""
        self.toggled.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter choose."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class NamesPart(QWidget):
    """Names to choose from, the most frequent first; only those that some piece has.

    'changed' gives the chosen ones.
    """

    changed = Signal(object)

    def __init__(self, title: str, find: str, tags: bool = False) -> None:
        """'find' is what the box to find a name says."""
        super().__init__()
        self._counts: Mapping[str, int] = {}
        self.model = NamesModel(self, tags)
        self.box = QLineEdit()
        self.box.setPlaceholderText(find)
        self.box.setAccessibleName(find)
        self.box.setToolTip(_("{what}: the list below shows only what has these letters").format(what=find))
        self.box.setClearButtonEnabled(True)
        self.list = NamesList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(title)
        self.none = label(_("None among what is shown."), "tiny", wrap=True)
        column_of(self, label(title, "label"), self.box, self.list, self.none, spacing=Space.TINY)
        self.box.textChanged.connect(self.on_typed)
        self.list.toggled.connect(self.on_toggled)
        look().changed.connect(self._fit)

    def show_counts(self, counts: Mapping[str, int], chosen: frozenset[str]) -> None:
        """Show how many pieces each name would leave, and which are chosen."""
        self._counts = counts
        self.model.show(self._rows(chosen), chosen)
        self._fit()

    def _rows(self, chosen: frozenset[str]) -> list[tuple[str, int]]:
        typed = fold(self.box.text()).strip()
        names: list[str] = list(self._counts)
        if typed:
            names = [name for name in names if all(word in fold(self.model.words(name)) for word in typed.split())]
        counted = [(name, self._counts[name]) for name in islice(names, LOOKED_AT)]
        left = sorted((row for row in counted if row[1] or row[0] in chosen), key=lambda row: -row[1])[:MOST]
        elsewhere = chosen.difference(name for name, _count in left) if not typed else ()
        return [*((name, self._counts.get(name, 0)) for name in sorted(elsewhere)), *left]

    def _fit(self) -> None:
        rows = self.model.rowCount()
        self.list.setFixedHeight(max(1, min(rows, ROWS)) * row_height() + 2)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.box.setVisible(rows > ROWS or bool(self.box.text()))

    def on_typed(self) -> None:
        """Another name is sought."""
        self.show_counts(self._counts, self.model.chosen)

    def on_toggled(self, row: int) -> None:
        """A name was chosen or let go."""
        name = self.model.rows[row][0]
        self.changed.emit(self.model.chosen ^ {name})
