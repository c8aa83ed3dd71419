"""A list of painted cards: chosen, dragged and asked for their menu by mouse or keys."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from essay_planner.ui.cards.delegate import CardDelegate, FindSpans, card_rect, over_menu
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.picture import drag_picture
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.cards.thumbs import thumbs
from essay_planner.ui.look import look


class CardView(QListView):
    """Shows cards of a model that answers to ItemRole."""

    menuAsked = Signal(object, QPoint)  # the keys of the cards, and a global point
    opened = Signal(str)  # the key of a card: Enter or a double click
    dragEnded = Signal()

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardDelegate(dress, self)
        self.setItemDelegate(self.cards)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.doubleClicked.connect(self.on_double_clicked)
        look().changed.connect(self.on_look_changed)
        thumbs().changed.connect(self.on_pictures_changed)

    def chosen(self) -> tuple[str, ...]:
        """The keys of the selected cards, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.key_at(row) for row in rows)

    def key_at(self, row: int) -> str:
        """The key of the card at a row."""
        key: str = self.model().index(row, 0).data(ItemRole.KEY)
        return key

    def current_key(self) -> str:
        """The key of the card that has the focus, or ''."""
        index = self.currentIndex()
        return self.key_at(index.row()) if index.isValid() else ""

    def mark_found(self, find_spans: FindSpans | None) -> None:
        """Mark stretches of the cards' texts from now on: 'find_spans' gives those of a text. None for no marks."""
        self.cards.find_spans = find_spans
        self.viewport().update()

    def on_double_clicked(self, index: QModelIndex) -> None:
        """Open the card."""
        self.opened.emit(index.data(ItemRole.KEY))

    def on_look_changed(self) -> None:
        """Measure again: sizes may be others."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def on_pictures_changed(self) -> None:
        """Paint pictures that have come."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card with the focus; letters are for the board, not for Qt's search in lists.

        Shift+F10 does what the Menu key does: on X11 Qt knows only that one, which few laptops have.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key():
            self.opened.emit(self.current_key())
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            middle = self.viewport().rect().center()
            place = self.viewport().mapToGlobal(middle)
            self.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, place))
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keys finds a card selected, so that the next key has something to act on."""
        super().focusInEvent(event)
        index = self.currentIndex()
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and index.isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the card; a press on its menu button asks for the menu."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if over_menu(self.visualRect(index), event.position().toPoint()):
            self.setState(QAbstractItemView.State.NoState)
            self.menuAsked.emit(self.chosen(), event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on 'Say how this answers the question' opens the card."""
        dragged = self.state() is QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        plain = event.button() is Qt.MouseButton.LeftButton and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and not dragged and index.isValid():
            rect = card_rect(self.visualRect(index))
            layout = self.cards.layout(index.data(ItemRole.FACE), rect.width())
            if layout.ask.contains(point - rect.topLeft()):
                self.opened.emit(index.data(ItemRole.KEY))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected cards, at the pointer or beside the card with the focus."""
        index = self.currentIndex()
        point = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse and index.isValid():
            point = self.viewport().mapToGlobal(self.visualRect(index).center())
        if self.chosen():
            self.menuAsked.emit(self.chosen(), point)
        event.accept()

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the selected cards, with a picture of them under the pointer. Nothing is removed here."""
        del supported
        indexes = sorted(self.selectionModel().selectedIndexes(), key=_row)
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self.model().mimeData(indexes))
        picture, hot = drag_picture(self, indexes[0], self.held())
        drag.setPixmap(picture)
        drag.setHotSpot(hot)
        self._lift(frozenset(self.chosen()))
        self._run_drag(drag)
        self._lift(frozenset())
        self.dragEnded.emit()

    def _lift(self, keys: frozenset[str]) -> None:
        """Show these cards as held, and no others."""
        self.cards.lifted = keys
        self.viewport().update()

    def held(self) -> int:
        """How many cards a drag carries that starts now."""
        return len(self.chosen())

    def _run_drag(self, drag: QDrag) -> None:
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)

    def row_rect(self, row: int) -> QRect:
        """Where the card of a row stands in the viewport."""
        return self.visualRect(self.model().index(row, 0))


def _row(index: QModelIndex | QPersistentModelIndex) -> int:
    return index.row()


def keys_of(indexes: Sequence[QModelIndex]) -> tuple[str, ...]:
    """The keys of the cards at these indexes, from the top."""
    return tuple(index.data(ItemRole.KEY) for index in sorted(indexes, key=_row))
