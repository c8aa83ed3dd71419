"""One selection and one focus across all card lists of the board."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from essay_planner.core.places import CONCLUSION, INTRODUCTION, Area, Place, column, home_of
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.view import CardView

_SELECT = QItemSelectionModel.SelectionFlag.Select


class Lists(QObject):
    """Knows the library's list and the list of every place; choosing in one clears the others."""

    shown = Signal(object, int)  # a list and a row of it that is to be in sight

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._places: dict[Place, CardList] = {}
        self._library: CardView | None = None
        self._holder: CardView | None = None
        self._quiet = False

    def set_library(self, view: CardView) -> None:
        """Know the library's list."""
        self._library = view
        view.selectionModel().selectionChanged.connect(self.on_selection_changed)

    def add(self, view: CardList) -> None:
        """Know the list of a place."""
        self._places[view.place] = view
        view.selectionModel().selectionChanged.connect(self.on_selection_changed)
        view.entered.connect(self.on_entered)

    def remove(self, view: CardList) -> None:
        """Know a list no more."""
        del self._places[view.place]
        if self._holder is view:
            self._holder = None

    def of(self, place: Place) -> CardList | None:
        """The list of a place."""
        return self._places.get(place)

    def follow(self, plan: Plan) -> None:
        """Let all places show the plan as it is now, and keep the selection on the same cards."""
        row = self._first_row()
        self._quiet = True
        changed = [view.place_model().follow(plan) for view in self._places.values()]
        if any(changed):
            self._select_again(plan, row)
        self._quiet = False
        if isinstance(self._holder, CardList):
            self._desk.select(cards=self._holder.chosen(), place=self._holder.place)
        elif self._holder is None:
            self._desk.select()

    def _first_row(self) -> int:
        rows = [index.row() for index in self._holder.selectionModel().selectedIndexes()] if self._holder else []
        return min(rows, default=0)

    def choose(self, cards: Sequence[str], place: Place, focus: bool) -> None:
        """Select cards of a place, and go there if asked to."""
        view = self._places.get(place)
        if view is not None:
            self._choose(view, cards)
            if focus:
                view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> bool:
        """Give the focus to the list that holds the selection; False if none does."""
        if self._holder is None or not self._holder.isVisible():
            return False
        self._holder.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def reveal(self, cards: Sequence[str], place: Place) -> None:
        """Select cards that were placed or moved; the focus follows if it was in a list of the sheet."""
        view = self._places.get(place)
        if view is None:
            return
        follow = isinstance(self._holder, CardList) or self._library is None or not self._library.hasFocus()
        if not follow:
            return
        self._choose(view, cards)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_card(self, card: str) -> bool:
        """Select a card where it stands and give it the focus."""
        place = home_of(self._desk.plan, card) or CONCLUSION
        view = self._places.get(place)
        if view is not None:
            self._choose(view, (card,))
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        return view is not None

    def go(self, view: CardList, step: int) -> bool:
        """Give the focus to the next list above (-1) or below (1) that has cards."""
        path = self._path(view.place)
        at = path.index(view.place) + step
        while 0 <= at < len(path):
            other = self._places.get(path[at])
            if other is not None and other.isVisible() and other.model().rowCount():
                self._focus_row(other, 0 if step > 0 else other.model().rowCount() - 1)
                return True
            at += step
        return False

    def go_across(self, view: CardList, side: Side) -> bool:
        """Give the focus to the other column of the section, level with the card that had it."""
        if view.place.area is not Area.SECTION or view.place.side is side:
            return False
        other = self._places.get(column(view.place.section, side))
        if other is None or not other.isVisible():
            return False
        level = view.visualRect(view.currentIndex()).center() if view.currentIndex().isValid() else None
        row = other.level_row(level) if level is not None else 0
        self._focus_row(other, row)
        return True

    def on_entered(self) -> None:
        """A list got the focus: its section is the current one."""
        view = self.sender()
        if isinstance(view, CardList):
            self._desk.go_to_section(view.place.section)

    def on_selection_changed(self) -> None:
        """Make the list that holds a selection the only one."""
        if self._quiet:
            return
        sender = self.sender()
        view = next((v for v in self._all() if v.selectionModel() is sender), None)
        if view is not None and view.chosen():
            self._take(view)
        elif view is self._holder:
            self._desk.select()

    def _take(self, view: CardView) -> None:
        self._quiet = True
        for other in self._all():
            if other is not view and other.selectionModel().hasSelection():
                other.clearSelection()
        self._quiet = False
        self._holder = view
        if isinstance(view, CardList):
            self._desk.go_to_section(view.place.section)
            self._desk.select(cards=view.chosen(), place=view.place)
        else:
            self._desk.select(refs=view.chosen())

    def _all(self) -> list[CardView]:
        return [*([self._library] if self._library else []), *self._places.values()]

    def _choose(self, view: CardList, cards: Sequence[str]) -> None:
        self._quiet = True
        self._mark(view, cards)
        self._quiet = False
        self._take(view)
        view.scrollTo(view.currentIndex())
        self.shown.emit(view, view.currentIndex().row())

    def _mark(self, view: CardList, cards: Sequence[str]) -> None:
        keys = view.place_model().keys()
        model = view.selectionModel()
        model.clearSelection()
        rows = [keys.index(card) for card in cards if card in keys]
        for row in rows:
            model.select(view.model().index(row, 0), _SELECT)
        if rows:
            model.setCurrentIndex(view.model().index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def _select_again(self, plan: Plan, row: int) -> None:
        """Select the same cards; where they are gone from, the one that now stands at their row."""
        cards = [card for card in self._desk.cards if card in plan.cards]
        holder = self._holder if isinstance(self._holder, CardList) else None
        if not self._desk.cards or self._holder is self._library:
            return
        keys = holder.place_model().keys() if holder is not None else ()
        if holder is not None and (not cards or holder.place == CONCLUSION) and not set(cards) & set(keys):
            cards = [keys[min(row, len(keys) - 1)]] if keys else []
        elif cards and not set(cards) & set(keys):
            holder = self._places.get(home_of(plan, cards[0]) or CONCLUSION)
        for view in self._places.values():
            self._mark(view, cards if view is holder else ())
        self._holder = holder

    def _path(self, place: Place) -> list[Place]:
        side = Side.AGAINST if place.side is Side.AGAINST else Side.FOR
        rows = [p for s in self._desk.plan.sections for p in (column(s.id, Side.CONTEXT), column(s.id, side))]
        path = [INTRODUCTION, *rows, CONCLUSION]
        return path if place in path else [place]

    def _focus_row(self, view: CardList, row: int) -> None:
        if row >= 0:
            view.setCurrentIndex(view.model().index(row, 0))
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(view, row)


def announce(view: QObject, text: str) -> None:
    """Have a screen reader say a sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))
