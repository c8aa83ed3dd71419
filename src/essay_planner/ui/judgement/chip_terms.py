"""What the key terms of a card mean, for who asks on its chip by key or menu; a chip itself is too small for marks."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core.glossary import Entry
from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.ui.glossary.terms import glossary_now
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.open_plan import OpenPlan


class ChipTerms(QObject):
    """Explains the terms of the chip with the focus."""

    def __init__(self, current: OpenPlan, lists: ChipLists, parent: QWidget) -> None:
        super().__init__(parent)
        self._current, self._lists, self._parent = current, lists, parent
        lists.meaningAsked.connect(self.show_meanings)

    def of(self) -> tuple[Entry, ...]:
        """The terms of the card with the focus."""
        plan, card = self._current.session.plan, self._lists.holder.current() if self._lists.holder else ""
        if card not in plan.cards:
            return ()
        packs = {alias: loaded.pack for alias, loaded in self._current.packs.items()}
        return tuple(glossary_now(plan, packs).of(evidence_of(plan, card).text))

    def fill(self, menu: QMenu) -> None:
        """Offer to show what the terms mean, where there are some."""
        if self.of():
            menu.addSeparator()
            menu.addAction(_("What its terms mean") + "\tM").triggered.connect(self.show_meanings)

    def show_meanings(self, *_checked: object) -> None:
        """Show what the terms mean, below the chip; say so where it has none."""
        from essay_planner.ui.glossary.popover import Meanings

        view, entries = self._lists.holder, self.of()
        if view is None:
            return
        if entries:
            chip = view.visualRect(view.currentIndex())
            Meanings(self._parent, entries).show_at(view.viewport().mapToGlobal(chip.bottomLeft()))
        else:
            self._current.session.announced.emit(_("There are no key terms on this card."))
