"""What the menus and the palette do with the glossary: open it, at a term if one was chosen."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from essay_planner.core.glossary import Glossary, glossary
from essay_planner.core.messages import _
from essay_planner.core.review.values import Spot
from essay_planner.ui.glossary.terms import glossary_now
from essay_planner.ui.opening import Opener

if TYPE_CHECKING:
    from essay_planner.ui.glossary.window import GlossaryWindow
    from essay_planner.ui.palette.entries import Entry


class GlossaryActs(QObject):
    """Opens the glossary of one window: of the open plan, or else of the installed packs."""

    def __init__(self, window: QMainWindow, opener: Opener, lead: Callable[[Spot, str], object]) -> None:
        """'lead' shows a place of the open plan."""
        super().__init__(window)
        self._window, self._opener, self._lead = window, opener, lead
        self._shown: GlossaryWindow | None = None
        opener.opened.connect(self.on_other_plan)
        opener.closed.connect(self.on_other_plan)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"glossary": self.show_glossary}

    def held(self) -> Glossary:
        """The terms that there are now; under exam conditions only those that the student defined."""
        if (current := self._opener.current) is None:
            return glossary((), [(held.pack.title, held.pack.terms) for held in self._opener.shelf.at_hand()])
        return glossary_now(current.session.plan, {alias: held.pack for alias, held in current.packs.items()})

    def show_glossary(self) -> None:
        """Show the glossary."""
        self.show_term("")

    def show_term(self, key: str) -> None:
        """Show the glossary at a term."""
        from essay_planner.ui.glossary.window import GlossaryWindow

        if self._shown is None:
            current = self._opener.current
            self._shown = GlossaryWindow(self._window, self.held, current.session if current is not None else None)
            self._shown.cardAsked.connect(self.on_card_asked)
            self._shown.destroyed.connect(self.on_gone)
        if key:
            self._shown.show_term(key)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def on_card_asked(self, card: str) -> None:
        """Lead to a card."""
        self._lead(Spot.CARD, card)
        self._window.activateWindow()

    def on_other_plan(self) -> None:
        """Another plan has other terms."""
        if self._shown is not None:
            self._shown.close()

    def on_gone(self) -> None:
        """The glossary was closed."""
        self._shown = None

    def entries(self) -> "Iterator[Entry]":
        """The terms, for the palette."""
        from essay_planner.ui.palette.entries import Entry

        for term in self.held().entries.values():
            yield Entry(term.name, _("Term"), partial(self.show_term, term.key), also=" ".join(term.also))
