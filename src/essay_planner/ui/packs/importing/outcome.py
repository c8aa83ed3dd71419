"""What comes of a file: the cards that will be in the pack, and what is left out or was read in doubt, and why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from essay_planner.core.messages import _
from essay_planner.packs.importing.understanding import Told
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.cards.face import spoken
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.roles import of_face
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.look import Space, column_of, px, quiet_bar, set_look
from essay_planner.ui.packs.importing.shown import Cards, Shown

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAGE = 20  # cards handed out at a time: each is measured


class CardsModel(QAbstractListModel):
    """The cards that will come out, handed out a page at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: Cards | None = None
        self._given = 0

    def show(self, cards: Cards | None) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._cards = cards
        self._given = min(_PAGE, len(cards) if cards is not None else 0)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of cards handed out so far."""
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more."""
        return not parent.isValid() and self._cards is not None and self._given < len(self._cards)

    def fetchMore(self, parent: Index) -> None:
        """Hand out another page."""
        if self._cards is None or not self.canFetchMore(parent):
            return
        last = min(self._given + _PAGE, len(self._cards)) - 1
        self.beginInsertRows(_ROOT, self._given, last)
        self._given = last + 1
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card's face, its text and what a screen reader says of it."""
        if not index.isValid() or self._cards is None:
            return None
        face = self._cards.face(index.row())
        return spoken(face) if role == Qt.ItemDataRole.AccessibleDescriptionRole else of_face(face, role)


class ReportModel(QAbstractListModel):
    """A sentence for each thing that is left out or was read in doubt, the same of many rows in one."""

    def __init__(self) -> None:
        super().__init__()
        self._told: Sequence[Told] = ()

    def show(self, shown: Shown | None) -> None:
        """Show another report."""
        self.beginResetModel()
        self._told = shown.told if shown is not None else ()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of sentences."""
        return 0 if parent.isValid() else len(self._told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A sentence, whole as a tip."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._told[index.row()].words
        return None

    def told_at(self, row: int) -> Told:
        """A sentence, with what it is about."""
        return self._told[row]


class WholeText(QStyledItemDelegate):
    """Rows as high as their text is at the width of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The text with the room that the stylesheet keeps around it."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, max(1, width - 2 * px(Space.MEDIUM)), 1 << 20)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        high = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, text).height()
        return QSize(width, high + 2 * px(Space.SMALL))


class Outcome(QWidget):
    """Two lists of which one is shown. 'cellAsked' has the number of a row in the file, and the head of a column."""

    cellAsked = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.segments = Segments(_("What to show"), [("cards", _("To import")), ("left", _("To look at"))], 2)
        self.segments.buttons[0].setToolTip(_("Show what will be imported into the pack"))
        self.segments.buttons[1].setToolTip(_("Show what is left out or was read in doubt, and why"))
        self.segments.picked.connect(self.on_picked)
        self.cards, self.report = CardsModel(), ReportModel()
        self.card_list = CardView(Dress.LIBRARY)
        self.card_list.setModel(self.cards)
        self.card_list.setDragEnabled(False)
        quiet_bar(self.card_list)  # cards are measured before a bar would take a part of their width
        self.card_list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.card_list.setAccessibleName(_("What will be imported"))
        self.left_list = QListView()
        self._dress_report()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.card_list)
        self.stack.addWidget(self.left_list)
        column = column_of(self, self.segments, self.stack, spacing=Space.GAP)
        column.setStretch(1, 1)
        self.on_picked("cards")

    def _dress_report(self) -> None:
        self.left_list.setModel(self.report)
        self.left_list.setWordWrap(True)
        self.left_list.setItemDelegate(WholeText(self.left_list))
        quiet_bar(self.left_list)
        self.left_list.setFrameShape(QFrame.Shape.NoFrame)
        self.left_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.left_list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.left_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.left_list.setAccessibleName(_("What to look at"))
        set_look(self.left_list, "import-report")
        self.left_list.activated.connect(self.on_activated)
        self.left_list.clicked.connect(self.on_activated)

    def show_outcome(self, shown: Shown | None) -> None:
        """Show what comes of the file by the choices made."""
        self.cards.show(shown.cards if shown is not None else None)
        self.report.show(shown)
        coming = len(shown.cards) if shown is not None and shown.cards is not None else 0
        lost = self.report.rowCount()
        self.segments.buttons[0].setText(_("To import ({n})").format(n=coming))
        self.segments.buttons[1].setText(_("To look at ({n})").format(n=lost) if lost else _("Nothing to look at"))
        for made in self.segments.buttons:
            made.setAccessibleName(f"{self.segments.accessibleName()}: {made.text()}")
        self.segments.fit()

    def on_picked(self, value: object) -> None:
        """Show one of the lists."""
        value = value or ("left" if self.stack.currentIndex() else "cards")
        self.segments.show_value(value)
        self.stack.setCurrentIndex(1 if value == "left" else 0)

    def on_activated(self, index: QModelIndex) -> None:
        """Lead to the first cell that a sentence is about, or to the row."""
        told = self.report.told_at(index.row())
        rows = [row for row in told.rows if row]
        if rows:
            self.cellAsked.emit(rows[0], told.column)
