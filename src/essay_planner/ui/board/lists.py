"""One selection and one focus across all card lists of the board."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from essay_planner.core.places import CONCLUSION, Area, Chosen, Place, column, found_again, home_of
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.stretches import Listed, Spot, between, in_order, joined, path_of, wider
from essay_planner.ui.cards.view import CardView

_SELECT = QItemSelectionModel.SelectionFlag.Select
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class Lists(QObject):
    """Knows the library's list and the list of every place.

    Cards of several lists can be selected together; evidence in the library and cards on the plan cannot.
    """

    shown = Signal(object, int)  # a list and a row of it that is to be in sight

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._places: dict[Place, CardList] = {}
        self._library: CardView | None = None
        self._holder: CardView | None = None  # the list that one last selected in
        self._anchor: Spot | None = None  # where the stretch began that Shift extends; None: at the current card
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
        view.clickedAlone.connect(self.on_clicked_alone)
        view.reached.connect(self.on_reached)

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
        before, row, current = self._desk.chosen, self._first_row(), self._current()
        self._quiet = True
        for view in self._places.values():
            view.place_model().follow(plan)
        self._quiet = False
        if before:
            self._show(*self._again(plan, before, row, current))
        elif self._holder is None:
            self._desk.select()

    def _first_row(self) -> int:
        rows = [index.row() for index in self._holder.selectionModel().selectedIndexes()] if self._holder else []
        return min(rows, default=0)

    def _again(self, plan: Plan, before: Chosen, row: int, current: Spot | None) -> tuple[Chosen, Spot | None]:
        """What to select on a plan: the same cards; where all are gone, the one that now stands at their row."""
        again = found_again(plan, before)
        holder = self._holder if isinstance(self._holder, CardList) else None
        left = before.keys() == {CONCLUSION} and CONCLUSION not in again
        if holder is not None and (not again or left):
            keys = holder.place_model().keys()
            again = {holder.place: (keys[min(row, len(keys) - 1)],)} if keys else {}
        key = current[1] if current is not None else ""
        spots = [(place, card) for place, cards in again.items() for card in cards if card == key]
        return again, next(iter(spots), None)

    def choose(self, chosen: Chosen, focus: bool) -> None:
        """Select cards, and go there if asked to."""
        self._anchor = None
        self._show(chosen, None)
        self._go_to_section()
        view = self._holder
        if isinstance(view, CardList):
            self._reveal_current(view)
            if focus:
                view.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_all(self, view: CardList) -> None:
        """Select all cards of a list; if they are, of its section; if they are too, of the board."""
        spot = self._current()
        self._anchor = None
        self._show(wider(self._desk.plan, self._listed(), view.place, self._desk.chosen), spot)

    def clear(self) -> bool:
        """Select nothing; False if nothing was selected."""
        had = self._desk.count() > 0
        self._anchor = None
        self._show({}, None)
        if self._library is not None:
            self._library.clearSelection()
        return had

    def choose_current(self) -> None:
        """Select only the card that has the focus, of several."""
        spot = self._current()
        if spot is not None and self._desk.count() > 1:
            self._anchor = None
            self._show({spot[0]: (spot[1],)}, spot)

    def extend(self, view: CardList, step: int) -> None:
        """Select on to the card above (-1) or below (1), as Shift with an arrow does; on into the next list."""
        row = view.currentIndex().row() + step
        target = (view, row) if 0 <= row < view.model().rowCount() else self._beyond(view, step)
        if target is not None:
            self.extend_to(*target, keep=False)
            target[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal_current(target[0])

    def extend_to_end(self, view: CardList, step: int) -> None:
        """Select on to the first (-1) or last (1) card of the list."""
        if view.model().rowCount():
            self.extend_to(view, 0 if step < 0 else view.model().rowCount() - 1, keep=False)
            self._reveal_current(view)

    def extend_to(self, view: CardList, row: int, keep: bool) -> None:
        """Select all from where the stretch began up to a card; 'keep' what else is selected."""
        target = (view.place, view.key_at(row))
        plan, listed = self._desk.plan, self._listed()
        anchor = self._anchor or self._current()
        if anchor is None or anchor[1] not in listed.get(anchor[0], ()):
            anchor = target
        span = between(plan, listed, anchor, target)
        self._show(joined(plan, listed, span, self._desk.chosen) if keep else span, target)
        self._go_to_section()
        self._anchor = anchor

    def _listed(self) -> Listed:
        """The cards of all lists; a folded section has none."""
        return {p: view.place_model().keys() if view.isVisible() else () for p, view in self._places.items()}

    def _current(self) -> Spot | None:
        """The card with the focus in the list that one last selected in."""
        view = self._holder
        return (view.place, view.current_key()) if isinstance(view, CardList) and view.current_key() else None

    def spot(self) -> tuple[Place, int] | None:
        """Where something would be pasted: the place and the row after the current card; None outside these lists."""
        for place, view in self._places.items():
            if view.hasFocus():
                return (
                    place,
                    view.currentIndex().row() + 1 if view.currentIndex().isValid() else view.model().rowCount(),
                )
        return None

    def go_back(self) -> bool:
        """Give the focus to the list that holds the selection; False if none does."""
        if self._holder is None or not self._holder.isVisible():
            return False
        self._holder.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def reveal(self, chosen: Chosen) -> None:
        """Select cards that were placed or moved; the focus follows if it was in a list of the sheet."""
        if isinstance(self._holder, CardList) or self._library is None or not self._library.hasFocus():
            self.choose(chosen, focus=True)

    def show_card(self, card: str) -> bool:
        """Select a card where it stands and give it the focus."""
        place = home_of(self._desk.plan, card) or CONCLUSION
        if place in self._places:
            self.choose({place: (card,)}, focus=True)
        return place in self._places

    def go(self, view: CardList, step: int, choose: bool = True) -> bool:
        """Give the focus to the next list above (-1) or below (1) that has cards; 'choose' the card there."""
        target = self._beyond(view, step)
        if target is not None:
            self._focus_row(*target, choose)
        return target is not None

    def _beyond(self, view: CardList, step: int) -> tuple[CardList, int] | None:
        """The first card below a list, or the last above it, as the arrows go."""
        path = path_of(self._desk.plan, view.place)
        at = path.index(view.place) + step
        while 0 <= at < len(path):
            other = self._places.get(path[at])
            if other is not None and other.isVisible() and other.model().rowCount():
                return other, 0 if step > 0 else other.model().rowCount() - 1
            at += step
        return None

    def go_across(self, view: CardList, side: Side, choose: bool = True) -> bool:
        """Give the focus to the other column of the section, level with the card that had it; 'choose' that card."""
        if view.place.area is not Area.SECTION or view.place.side is side:
            return False
        other = self._places.get(column(view.place.section, side))
        if other is None or not other.isVisible():
            return False
        level = view.visualRect(view.currentIndex()).center() if view.currentIndex().isValid() else None
        row = other.level_row(level) if level is not None else 0
        self._focus_row(other, row, choose)
        return True

    def on_entered(self) -> None:
        """A list got the focus: its section is the current one."""
        view = self.sender()
        if isinstance(view, CardList):
            self._desk.go_to_section(view.place.section)

    def on_clicked_alone(self) -> None:
        """A plain click chose one card, or none: nothing else stays selected."""
        view = self.sender()
        if isinstance(view, CardList):
            self._anchor = None
            self._clear_but(view)
            self._tell()

    def on_reached(self, row: int, keep: bool) -> None:
        """A click with Shift reached for a card."""
        view = self.sender()
        if isinstance(view, CardList):
            self.extend_to(view, row, keep)

    def on_selection_changed(self) -> None:
        """Clear the selection elsewhere, unless cards are added to it."""
        if self._quiet:
            return
        sender = self.sender()
        view = next((v for v in self._all() if v.selectionModel() is sender), None)
        if view is None:
            return
        self._anchor = None
        if view.chosen():
            if not (isinstance(view, CardList) and view.adding):
                self._clear_but(view)
            elif self._library is not None:
                self._clear(self._library)
            self._holder = view
            self._go_to_section()
        self._tell()

    def _go_to_section(self) -> None:
        if isinstance(self._holder, CardList):
            self._desk.go_to_section(self._holder.place.section)

    def _clear_but(self, view: CardView) -> None:
        for other in self._all():
            if other is not view:
                self._clear(other)

    def _clear(self, view: CardView) -> None:
        if view.selectionModel().hasSelection():
            self._quiet = True
            view.clearSelection()
            self._quiet = False

    def _tell(self) -> None:
        """Say on the desk what is selected."""
        view = self._holder
        chosen = in_order(self._desk.plan, {place: listed.chosen() for place, listed in self._places.items()})
        refs = self._library.chosen() if self._library is not None else ()
        self._desk.select(chosen, () if chosen else refs, view.place if isinstance(view, CardList) else None)

    def _all(self) -> list[CardView]:
        return [*([self._library] if self._library else []), *self._places.values()]

    def _show(self, chosen: Chosen, current: Spot | None) -> None:
        """Select exactly these cards; the focus of its list goes to 'current', or to the first of them."""
        chosen = in_order(self._desk.plan, {place: cards for place, cards in chosen.items() if place in self._places})
        first = next(((place, cards[0]) for place, cards in chosen.items()), None)
        spot = current if current is not None and current[0] in self._places else first
        self._quiet = True
        if chosen and self._library is not None:
            self._library.clearSelection()
        for view in self._places.values():
            self._mark(view, chosen.get(view.place, ()), spot[1] if spot and spot[0] == view.place else "")
        self._quiet = False
        if spot is not None:
            self._holder = self._places[spot[0]]
        self._tell()

    def _mark(self, view: CardList, cards: Sequence[str], current: str) -> None:
        keys = view.place_model().keys()
        rows = [keys.index(card) for card in cards if card in keys]
        at = keys.index(current) if current in keys else -1
        model = view.selectionModel()
        same = sorted(index.row() for index in model.selectedIndexes()) == sorted(rows)
        if same and (at < 0 or view.currentIndex().row() == at):
            return
        if at >= 0:
            view.setCurrentIndex(view.model().index(at, 0))  # Qt's own keys go on from here too
        selection = QItemSelection()
        for row in rows:
            index = view.model().index(row, 0)
            selection.select(index, index)
        model.clearSelection()
        model.select(selection, _SELECT)

    def _reveal_current(self, view: CardList) -> None:
        view.scrollTo(view.currentIndex())
        self.shown.emit(view, view.currentIndex().row())

    def _focus_row(self, view: CardList, row: int, choose: bool) -> None:
        if row >= 0 and choose:
            view.setCurrentIndex(view.model().index(row, 0))
        elif row >= 0:
            view.selectionModel().setCurrentIndex(view.model().index(row, 0), _NO_UPDATE)
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(view, row)


def announce(view: QObject, text: str) -> None:
    """Have a screen reader say a sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))
