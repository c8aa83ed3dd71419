"""The keys of the board: place, move and remove the selected cards, and walk from list to list."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from essay_planner.core.plan import Side
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.lists import Lists
from essay_planner.ui.cards.view import CardView

MOST = 500  # pieces of the library are chosen at once by Ctrl+A, or one page more
_CTRL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_LETTERS = {Qt.Key.Key_F: Side.FOR, Qt.Key.Key_A: Side.AGAINST, Qt.Key.Key_B: Side.CONTEXT, Qt.Key.Key_T: None}
_MEANING = Qt.Key.Key_M
_SIDES = {Qt.Key.Key_Left: Side.FOR, Qt.Key.Key_Right: Side.AGAINST}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_NONE = Qt.KeyboardModifier.NoModifier
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class BoardKeys(QObject):
    """Watches the keys of card lists. Ctrl+Alt+arrows move; Ctrl+Shift+arrows do too, where a desktop takes those."""

    meaningAsked = Signal(object)  # the list whose card has the focus: what do its terms mean?

    def __init__(self, acts: Acts, lists: Lists) -> None:
        super().__init__(acts)
        self._acts, self._lists = acts, lists

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on a key that the board knows; all others go their usual way."""
        if isinstance(event, QKeyEvent) and isinstance(watched, CardView):
            if event.type() is QEvent.Type.KeyPress:
                return self._act(watched, event)
            if event.type() is QEvent.Type.ShortcutOverride and self._is_letter(event):
                event.accept()
        return False

    def _is_letter(self, event: QKeyEvent) -> bool:
        return event.key() in (*_LETTERS, _MEANING) and event.modifiers() in (_NONE, _SHIFT)

    def _act(self, view: CardView, event: QKeyEvent) -> bool:
        if self._is_letter(event):
            if event.key() == _MEANING:
                self.meaningAsked.emit(view)
                return True
            self._acts.put_selected(_LETTERS[Qt.Key(event.key())])
            return True
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and modifiers == _NONE:
            return self._lists.clear()
        if not isinstance(view, CardList):
            if modifiers == _CTRL and key == Qt.Key.Key_A:
                _fetch(view)
            return False
        if modifiers in (_CTRL | _ALT, _CTRL | _SHIFT):
            return self._move(key)
        if modifiers == _SHIFT:
            return self._extend(view, key)
        if modifiers == _CTRL and key == Qt.Key.Key_A:
            self._lists.choose_all(view)
            return True
        if modifiers in (_NONE, _CTRL):
            return self._walk(view, key, choose=modifiers == _NONE)
        return False

    def _move(self, key: Qt.Key) -> bool:
        chosen = self._acts.desk.chosen
        if key in _STEPS:
            self._acts.shift(chosen, _STEPS[key])
        elif key in _SIDES:
            if {place.side for place in chosen} != {_SIDES[key]}:
                self._acts.take_side(chosen, _SIDES[key])
        elif key in _PAGES:
            self._acts.go_to_neighbour(chosen, _PAGES[key])
        else:
            return False
        return True

    def _extend(self, view: CardList, key: Qt.Key) -> bool:
        if key in _STEPS:
            self._lists.extend(view, _STEPS[key])
        elif key in _ENDS:
            self._lists.extend_to_end(view, _ENDS[key])
        else:
            return False
        return True

    def _walk(self, view: CardList, key: Qt.Key, choose: bool) -> bool:
        """Go to another card and choose it; with Ctrl only go there, so that Ctrl+Space can add it."""
        if choose and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._acts.remove(self._acts.desk.chosen)
            return True
        if key in _SIDES:
            return self._lists.go_across(view, _SIDES[key], choose)
        if key in _STEPS:
            row, last = view.currentIndex().row(), view.model().rowCount() - 1
            at_end = row <= 0 if _STEPS[key] < 0 else row >= last
            return at_end and self._lists.go(view, _STEPS[key], choose)
        return False


def _fetch(view: CardView) -> None:
    """Have the library's list hand out the pieces that it has not shown yet, so that all of them can be chosen."""
    model = view.model()
    while model.rowCount() < MOST and model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
