"""The window of the glossary: all terms at the left, found as one types, and one of them at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from essay_planner.core.glossary import Glossary, cards_using
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.finder import Finder, Row, lay_out_looking_up
from essay_planner.ui.glossary.entry_view import EntryView
from essay_planner.ui.quit_key import take_quit_key
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.conditions import conditions
from essay_planner.ui.window_keys import REDO_KEYS

_SIZE = QSize(900, 640)


class GlossaryWindow(QDialog):
    """Beside the main window: one can read and go on working. 'cardAsked' leads to a card of the plan."""

    cardAsked = Signal(str)

    def __init__(self, parent: QWidget, held: Callable[[], Glossary], session: PlanSession | None) -> None:
        """'held' gives the glossary as it is now, and 'session' is that of the open plan, if there is one."""
        super().__init__(parent)
        self.setWindowTitle(_("Glossary"))
        self._held, self._session = held, session
        self._glossary, self._shown = held(), ""
        self._finder, self.entry = Finder(self._found, _said), EntryView(self)
        tip = _("Words of a term, of another spelling or of what it means (Ctrl+F)")
        self._finder.name(_("Find a term"), tip, _("Terms"))
        self.search, self.list, self.said = self._finder.search, self._finder.list, self._finder.said
        lay_out_looking_up(self, self._finder, self.entry, _SIZE)
        take_quit_key(self, parent)
        self._finder.chosen.connect(self.on_chosen)
        self.entry.cardAsked.connect(self.cardAsked)
        if session is not None:
            session.changed.connect(self.on_plan_changed)
            QShortcut(QKeySequence("Ctrl+Z"), self, session.undo)
            for keys in REDO_KEYS:
                QShortcut(QKeySequence(keys), self, session.redo)
        conditions().changed.connect(self.follow)
        self._finder.look_again()

    def show_term(self, key: str) -> None:
        """Show a term; what was typed to find another goes."""
        self._finder.show_key(key)

    def follow(self) -> None:
        """Show the terms as they are now."""
        before, self._glossary = self._glossary, self._held()
        if before.entries.keys() != self._glossary.entries.keys():
            self._finder.look_again()
        elif self._shown:
            self.on_chosen(self._shown)

    def on_plan_changed(self, _before: Plan, _after: Plan) -> None:
        """Follow the plan."""
        self.follow()

    def on_chosen(self, key: str) -> None:
        """Show a term; nothing where none is found."""
        self._shown = key
        if not key:
            self.entry.show_nothing()
            return
        cards = cards_using(self._session.plan, self._glossary, key) if self._session is not None else ()
        self.entry.show_entry(self._glossary.entries[key], cards, self._session)

    def _found(self, words: str) -> Sequence[Row]:
        """The terms with all these words: first those that are called so."""
        found = [entry for entry in self._glossary.entries.values() if entry.matches(words)]
        found.sort(key=lambda entry: not entry.is_called(words))
        return [(entry.key, entry.name) for entry in found]


def _said(count: int, words: str) -> str:
    some = ngettext("{n} term", "{n} terms", count).format(n=count)
    return some if count or not words else _("No term has these words.")
