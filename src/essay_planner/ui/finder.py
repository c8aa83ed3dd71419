"""A field and, below it, a list of what has its words: the left half of a window in which one looks something up."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from essay_planner.core.messages import _
from essay_planner.ui.divided import Divided
from essay_planner.ui.key_table import list_width_rows
from essay_planner.ui.look import Space, column_of, current_theme, label, set_look
from essay_planner.ui.news import announce

Row = tuple[str, str]  # the key of something to look up, and what it is called

_FRAME = QSize(60, 90)  # what the desktop takes around a window, with some air
_FIRST_WIDTH = 270  # pixels of the list at first, at 100 % text
_EDGES = 16  # pixels that the look takes from a row at the left and the right
_FIRST_SHARE = 0.42  # of the window at most


class _WholeRows(QStyledItemDelegate):
    """Rows as high as their words need between the row's edges, of which Qt knows nothing when it breaks lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the lines are in the room that is left for them."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(narrower.rect.width() - _EDGES)
        return super().sizeHint(narrower, index)


class Finder(QWidget):
    """Lists what is found as one types. 'chosen' tells the key of a row; "" where nothing is found."""

    chosen = Signal(str)

    def __init__(self, found: Callable[[str], Sequence[Row]], said: Callable[[int, str], str]) -> None:
        """'found' gives what has all the words typed, and 'said' tells how many rows have them; "" if that is none."""
        super().__init__()
        self._found, self._words_for = found, said
        self.search, self.list, self.said = QLineEdit(), QListWidget(), label("", "tiny", wrap=True)
        self.search.setClearButtonEnabled(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setItemDelegate(_WholeRows(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self.list, "pages")
        column_of(self, self.search, self.said, self.list, spacing=Space.SMALL, margins=Space.WIDE)
        self.search.textChanged.connect(self.on_typed)
        self.list.currentItemChanged.connect(self.on_chosen)

    def name(self, find: str, tip: str, rows: str) -> None:
        """Say what the field finds, what to type there, and what the rows are."""
        self.search.setPlaceholderText(find)
        self.search.setAccessibleName(find)
        self.search.setToolTip(tip)
        self.list.setAccessibleName(rows)

    def show_key(self, key: str) -> None:
        """Choose a row; what was typed to find another goes."""
        if self._row(key) is None:
            self.search.clear()
        if (row := self._row(key)) is not None:
            self.list.setCurrentRow(row)

    def look_again(self) -> None:
        """List what is found now with the words that stand in the field."""
        self.on_typed(self.search.text())

    def on_typed(self, words: str) -> None:
        """List what has all these words; what was chosen stays so if it is among them."""
        before, found = self._current(), self._found(words)
        self._fill(found)
        said = self._words_for(len(found), words)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        if words:
            announce(self.search, said)
        self.list.setCurrentRow(self._row(before) or 0)
        if not found:
            self.chosen.emit("")

    def on_chosen(self, item: QListWidgetItem | None) -> None:
        """Tell which row is chosen."""
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _fill(self, rows: Sequence[Row]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for key, name in rows:
            QListWidgetItem(name, self.list).setData(Qt.ItemDataRole.UserRole, key)
        self.list.blockSignals(False)

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _row(self, key: str) -> int | None:
        rows = range(self.list.count())
        return next((row for row in rows if self.list.item(row).data(Qt.ItemDataRole.UserRole) == key), None)


def lay_out_looking_up(window: QDialog, finder: Finder, shown: QWidget, size: QSize) -> None:
    """Put a finder at the left of a window and what it leads to at the right; Ctrl+F goes to the field.

    'size' is in pixels, and the window takes less of them where the screen has no room.
    """
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    set_look(window, "paper")
    split = Divided()
    split.addWidget(finder)
    split.addWidget(shown)
    split.setChildrenCollapsible(False)
    split.setStretchFactor(1, 1)
    split.name_part(0, _("List"), list_width_rows())
    split.give_keys(window)
    column_of(window, split, spacing=Space.NONE)
    window.resize(size.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))
    first = min(current_theme().sizes.grown(_FIRST_WIDTH), round(_FIRST_SHARE * window.width()))
    split.setSizes([first, window.width() - first])
    QShortcut(QKeySequence.StandardKey.Find, window, finder.search.setFocus)
