"""One selection across all lists of chips on the page, and the way from list to list by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from essay_planner.core.plan import Side
from essay_planner.ui.judgement.chip_list import ChipList

Spot = tuple[str, str, Side | None]  # the part of the page, the row in it ('' for none) and the side of a list


class ChipLists(QObject):
    """Knows every list by its spot; the page says in which order they stand."""

    chosenChanged = Signal()
    menuAsked = Signal(QPoint)
    opened = Signal(str)
    shifted = Signal(int)
    meaningAsked = Signal()
    removed = Signal()
    numbered = Signal(int)
    reached = Signal(object)  # a list that keys went to
    dragging = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._spots: dict[ChipList, Spot] = {}
        self.holder: ChipList | None = None  # the list that one last chose in
        self._quiet = False

    def add(self, view: ChipList, part: str, row: str = "", side: Side | None = None) -> ChipList:
        """Know a list."""
        self._spots[view] = (part, row, side)
        view.chosenChanged.connect(self.on_chosen_changed)
        view.menuAsked.connect(self.menuAsked)
        view.opened.connect(self.opened)
        view.shifted.connect(self.shifted)
        view.meaningAsked.connect(self.meaningAsked)
        view.removed.connect(self.removed)
        view.numbered.connect(self.numbered)
        view.walked.connect(self.on_walked)
        view.crossed.connect(self.on_crossed)
        view.dragging.connect(self.dragging)
        return view

    def forget(self, view: ChipList) -> None:
        """Know a list no more."""
        del self._spots[view]
        if self.holder is view:
            self.holder = None
            self.chosenChanged.emit()

    def spot(self) -> Spot:
        """Where the chosen cards are."""
        return self._spots.get(self.holder, ("", "", None)) if self.holder is not None else ("", "", None)

    def chosen(self) -> tuple[str, ...]:
        """The cards that are chosen."""
        return self.holder.chosen() if self.holder is not None else ()

    def find(self, part: str, row: str, card: str) -> ChipList | None:
        """The list of a part and row that shows a card."""
        shown = (view for view, spot in self._spots.items() if spot[:2] == (part, row))
        return next((view for view in shown if card in view.cards()), None)

    def choose(self, part: str, row: str, cards: Sequence[str], focus: bool = True) -> bool:
        """Choose cards in a list of a part and row, and give it the focus; False if it does not show them."""
        view = self.find(part, row, cards[0]) if cards else None
        if view is None:
            return False
        view.choose(cards)
        if focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reached.emit(view)
        return True

    def clear(self) -> None:
        """Choose nothing."""
        if self.holder is not None:
            self.holder.clearSelection()

    def on_chosen_changed(self) -> None:
        """Clear what is chosen elsewhere."""
        view = self.sender()
        if self._quiet or not isinstance(view, ChipList):
            return
        if view.chosen():
            self.holder = view
            self._quiet = True
            for other in self._spots:
                if other is not view and other.selectionModel().hasSelection():
                    other.clearSelection()
            self._quiet = False
        self.chosenChanged.emit()

    def on_walked(self, step: int) -> None:
        """Go on into the next list above (-1) or below (1), of the same side where that has one in this part."""
        view = self.sender()
        if not isinstance(view, ChipList):
            return
        part, _row, side = self._spots[view]
        listed = [other for other in self._in_order() if other.cards() or other is view]
        beyond = listed[listed.index(view) + 1 :] if step > 0 else listed[: listed.index(view)][::-1]
        level = [other for other in beyond if self._spots[other][0] != part or self._spots[other][2] is side]
        for other in level[:1]:
            self._go(other, 0 if step > 0 else len(other.cards()) - 1)

    def on_crossed(self, side: Side) -> None:
        """Go over to the other side, level with the chip that has the focus."""
        view = self.sender()
        if not isinstance(view, ChipList):
            return
        part, row, here = self._spots[view]
        for other, spot in self._spots.items():
            if spot == (part, row, side) and here is not side and other.cards() and other.isVisible():
                self._go(other, min(max(0, view.currentIndex().row()), len(other.cards()) - 1))

    def _in_order(self) -> Sequence[ChipList]:
        """All lists in sight, from the top of the page and from the left."""

        def corner(view: ChipList) -> tuple[int, int]:
            point = view.mapToGlobal(QPoint(0, 0))
            return point.y(), point.x()

        return sorted((view for view in self._spots if view.isVisible()), key=corner)

    def _go(self, view: ChipList, row: int) -> None:
        view.choose(view.cards()[row : row + 1])
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(view)
