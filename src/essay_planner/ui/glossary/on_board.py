"""Key terms on the board: marked on its cards and in its panel, and explained where one asks."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core.glossary import Entry
from essay_planner.core.messages import _
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.cards.terms import CardTerms
from essay_planner.ui.cards.view import CardView


class BoardTerms(QObject):
    """Marks the terms in the lists that it is told of, and shows what those of a card mean."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent
        desk.terms.changed.connect(self.on_changed)

    def mark(self, view: CardView) -> None:
        """Mark the terms on the cards of a list."""
        view.cards.terms = CardTerms(self._desk.terms)

    def on_changed(self) -> None:
        """Other terms: paint anew."""
        for view in self._parent.findChildren(CardView):
            view.viewport().update()

    def fill(self, menu: QMenu, view: CardView) -> None:
        """Offer to show what the terms of the card with the focus mean, where it has some."""
        if self.of(view):
            menu.addSeparator()
            asked = menu.addAction(_("What its terms mean") + "\tM")
            asked.triggered.connect(partial(self.show_meanings, view))

    def of(self, view: CardView) -> tuple[Entry, ...]:
        """The terms of the card with the focus."""
        face = view.currentIndex().data(ItemRole.FACE)
        return tuple(self._desk.terms.of(face.text)) if face is not None else ()

    def show_meanings(self, view: CardView, *_checked: object) -> None:
        """Show what the terms of the card with the focus mean, below it; say so where it has none."""
        from essay_planner.ui.glossary.popover import Meanings

        entries = self.of(view)
        if not entries:
            if view.currentIndex().isValid():
                self._desk.session.announced.emit(_("There are no key terms on this card."))
            return
        card = view.visualRect(view.currentIndex())
        Meanings(self._parent, entries).show_at(view.viewport().mapToGlobal(card.bottomLeft()))
