"""A list of chips that is as tall as they are: chosen, dragged, walked and asked for its menu."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QFocusEvent, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from essay_planner.core.plan import Side
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.judgement.chip import Chip, ChipModel, ties_mime
from essay_planner.ui.judgement.chip_paint import ChipDelegate
from essay_planner.ui.look import look

_SELECT = QItemSelectionModel.SelectionFlag.Select
_MOST = 320  # a dragged chip is no wider
_NONE, _CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDES = {Qt.Key.Key_Left: Side.FOR, Qt.Key.Key_Right: Side.AGAINST}
_NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
_GONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChipList(QListView):
    """The chips of one list, of which several can be chosen."""

    chosenChanged = Signal()
    menuAsked = Signal(QPoint)
    opened = Signal(str)  # a card: Enter or a double click
    walked = Signal(int)  # up (-1) or down (1) beyond the list's end
    crossed = Signal(object)  # over to a side
    shifted = Signal(int)  # the chosen are to move up (-1) or down (1)
    numbered = Signal(int)  # the number of a criterion that the chosen are to bear on, or no longer
    meaningAsked = Signal()  # of the terms of the chip with the focus
    removed = Signal()  # the chosen are to leave the list
    dragging = Signal(bool)  # a drag began or ended

    def __init__(self, parent: QWidget, name: str, source: str = "") -> None:
        """'name' is for assistive technology; 'source' the id of the criterion whose cards these are, or ''."""
        super().__init__(parent)
        self.chips = ChipModel(self, source)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._paint = ChipDelegate(self)
        self.setItemDelegate(self._paint)
        self.setModel(self.chips)
        self._needed = 0
        self.selectionModel().selectionChanged.connect(self.chosenChanged)
        self.doubleClicked.connect(self.on_double_clicked)
        look().changed.connect(self.on_look_changed)

    def show_chips(self, chips: Iterable[Chip]) -> None:
        """Show other chips; what is chosen stays so as far as it is there."""
        chosen, current = self.chosen(), self.current()
        self.blockSignals(True)
        if self.chips.show(chips):
            self.choose(chosen, current)
            self.fit()
        self.blockSignals(False)
        self.setVisible(bool(self.chips.chips))
        if self.chosen() != chosen:
            self.chosenChanged.emit()

    def cards(self) -> tuple[str, ...]:
        """All cards in the list."""
        return tuple(chip.card for chip in self.chips.chips)

    def chosen(self) -> tuple[str, ...]:
        """The cards that are chosen, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.chips.chips[row].card for row in rows)

    def current(self) -> str:
        """The card that has the focus in the list, or ''."""
        key = self.currentIndex().data(ItemRole.KEY) if self.currentIndex().isValid() else ""
        return str(key or "")

    def choose(self, cards: Iterable[str], current: str = "") -> None:
        """Choose cards of this list, and no others; keys go on from 'current', or from the first of them."""
        wanted, standing = set(cards), self.cards()
        rows = [row for row, card in enumerate(standing) if card in wanted]
        self.selectionModel().clearSelection()
        at = standing.index(current) if current in standing else next(iter(rows), -1)
        if at >= 0:
            self.selectionModel().setCurrentIndex(self.chips.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        for row in rows:
            self.selectionModel().select(self.chips.index(row, 0), _SELECT)

    def fit(self) -> None:
        """Be as tall as the chips."""
        width = self.viewport().width()
        needed = sum(self._paint.height(chip, width) for chip in self.chips.chips)
        if needed != self._needed:
            self._needed = needed
            self.setFixedHeight(needed)
            self.updateGeometry()

    def row_rect(self, card: str) -> QRect:
        """Where a card stands in the viewport."""
        return self.visualRect(self.chips.index(self.cards().index(card), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # Qt itself does so only for another height
            self.fit()

    def sizeHint(self) -> QSize:
        """As tall as the chips."""
        return QSize(120, self._needed)

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(60, self._needed)

    def on_look_changed(self) -> None:
        """Sizes may be others."""
        self.scheduleDelayedItemsLayout()
        self.fit()
        self.viewport().update()

    def on_double_clicked(self) -> None:
        """Open the card."""
        self.opened.emit(self.current())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keys finds a chip chosen."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and not self.chosen():
            self.choose(self.cards()[:1] if not self.current() else (self.current(),), self.current())

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move chips from the menus, which use them for the board."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._moves(event):
            event.accept()
            return True
        return super().event(event)

    def _moves(self, event: QKeyEvent) -> bool:
        pressed = _modifiers(event)
        steps = pressed in (_CTRL | _ALT, _CTRL | _SHIFT) and event.key() in _STEPS
        return steps or (pressed == _CTRL | _ALT and event.key() in _NUMBERS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk on into the next list, over to the other side, move, take out, open or ask for the menu.

        Shift+F10 does what the Menu key does: on X11 Qt knows only that one.
        """
        key, plain = event.key(), _modifiers(event) == _NONE
        if self._moves(event) and key in _NUMBERS:
            self.numbered.emit(_NUMBERS.index(Qt.Key(key)) + 1)
        elif self._moves(event):
            self.shifted.emit(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_F10 and _modifiers(event) == _SHIFT:
            self._ask_menu()
        elif plain and key in (*_GONE, Qt.Key.Key_M):
            (self.meaningAsked if key == Qt.Key.Key_M else self.removed).emit()
        elif plain and key in _SIDES:
            self.crossed.emit(_SIDES[Qt.Key(key)])
        elif plain and key in _STEPS and self._at_end(_STEPS[Qt.Key(key)]):
            self.walked.emit(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.opened.emit(self.current())
        elif plain and key == Qt.Key.Key_Escape:
            self.clearSelection()
        elif event.text().isalnum() and plain:
            event.ignore()  # else Qt would look for a chip of that letter
        else:
            super().keyPressEvent(event)

    def _at_end(self, step: int) -> bool:
        row = self.currentIndex().row()
        return row <= 0 if step < 0 else row >= len(self.chips.chips) - 1

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen cards, at the pointer or beside the chip with the focus."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self._ask_menu()
        elif self.chosen():
            self.menuAsked.emit(event.globalPos())
        event.accept()

    def _ask_menu(self) -> None:
        if self.chosen():
            self.menuAsked.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center()))

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the chosen chips, with a picture of the first under the pointer. Nothing is removed here."""
        del supported
        cards = self.chosen()
        if not cards or not self.chips.drags:
            return
        drag = QDrag(self)
        drag.setMimeData(ties_mime(self.chips.source, cards))
        drag.setPixmap(self._picture(cards[0]))
        drag.setHotSpot(QPoint(-10, -8))
        self.dragging.emit(True)
        self._run_drag(drag)
        self.dragging.emit(False)

    def _run_drag(self, drag: QDrag) -> None:
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)

    def _picture(self, card: str) -> QPixmap:
        rect = self.row_rect(card)
        width, ratio = min(rect.width(), _MOST), self.devicePixelRatioF()
        picture = QPixmap(QSize(width, rect.height()) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setOpacity(0.9)
        chip = self.chips.chips[self.cards().index(card)]
        self._paint.paint_chip(painter, QRect(1, 1, width - 2, rect.height() - 4), chip, rect.width())
        painter.end()
        return picture


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
