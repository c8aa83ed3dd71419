"""The window of the glossary: all terms at the left, found as one types, and one of them at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QSplitter, QWidget

from essay_planner.core.glossary import Glossary, cards_using
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.glossary.entry_view import EntryView
from essay_planner.ui.look import Space, column_of, label, set_look
from essay_planner.ui.news import announce
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.conditions import conditions
from essay_planner.ui.undo_keys import REDO_KEYS

_SIZE = QSize(900, 640)
_FRAME = QSize(60, 90)  # what the desktop takes around a window, with some air
_LIST = 270  # pixels of the list of terms at first


class GlossaryWindow(QDialog):
    """Beside the main window: one can read and go on working. 'cardAsked' leads to a card of the plan."""

    cardAsked = Signal(str)

    def __init__(self, parent: QWidget, held: Callable[[], Glossary], session: PlanSession | None) -> None:
        """'held' gives the glossary as it is now, and 'session' is that of the open plan, if there is one."""
        super().__init__(parent)
        self.setWindowTitle(_("Glossary"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._held, self._session = held, session
        self._glossary = held()
        self.search, self.list, self.entry = QLineEdit(), QListWidget(), EntryView(self)
        self.said = label("", "tiny", wrap=True)
        self.search.setPlaceholderText(_("Find a term"))
        self.search.setAccessibleName(_("Find a term"))
        self.search.setToolTip(_("Words of a term, of another spelling or of what it means (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(_("Terms"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self.list, "pages")
        self._lay_out()
        self.search.textChanged.connect(self.on_typed)
        self.list.currentItemChanged.connect(self.on_chosen)
        self.entry.cardAsked.connect(self.cardAsked)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        if session is not None:
            session.changed.connect(self.on_plan_changed)
            QShortcut(QKeySequence("Ctrl+Z"), self, session.undo)
            for keys in REDO_KEYS:
                QShortcut(QKeySequence(keys), self, session.redo)
        conditions().changed.connect(self.follow)
        self.on_typed("")

    def _lay_out(self) -> None:
        left = QWidget()
        set_look(self, "paper")
        column_of(left, self.search, self.said, self.list, spacing=Space.SMALL, margins=Space.WIDE)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.entry)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        column_of(self, split, spacing=Space.NONE)
        self.resize(_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))
        split.setSizes([_LIST, self.width() - _LIST])

    def show_term(self, key: str) -> None:
        """Show a term; what was typed to find another goes."""
        if self._row(key) is None:
            self.search.clear()
        if (row := self._row(key)) is not None:
            self.list.setCurrentRow(row)

    def follow(self) -> None:
        """Show the terms as they are now."""
        before, self._glossary = self._glossary, self._held()
        if before.entries.keys() != self._glossary.entries.keys():
            self.on_typed(self.search.text())
        else:
            self.on_chosen(self.list.currentItem())

    def on_plan_changed(self, _before: Plan, _after: Plan) -> None:
        """Follow the plan."""
        self.follow()

    def on_typed(self, words: str) -> None:
        """List the terms with all these words: first those that are called so."""
        before = self._current()
        found = [entry for entry in self._glossary.entries.values() if entry.matches(words)]
        found.sort(key=lambda entry: not entry.is_called(words))
        self.list.blockSignals(True)
        self.list.clear()
        for entry in found:
            item = QListWidgetItem(entry.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry.key)
        self.list.blockSignals(False)
        count = len(found)
        some = ngettext("{n} term", "{n} terms", count).format(n=count)
        said = some if count or not words else _("No term has these words.")
        self.said.setText(said)
        if words:
            announce(self.search, said)
        self.list.setCurrentRow(self._row(before) or 0)
        if not found:
            self.entry.show_nothing()

    def on_chosen(self, item: QListWidgetItem | None) -> None:
        """Show a term."""
        if item is None:
            return
        key = item.data(Qt.ItemDataRole.UserRole)
        cards = cards_using(self._session.plan, self._glossary, key) if self._session is not None else ()
        self.entry.show_entry(self._glossary.entries[key], cards, self._session)

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _row(self, key: str) -> int | None:
        rows = range(self.list.count())
        return next((row for row in rows if self.list.item(row).data(Qt.ItemDataRole.UserRole) == key), None)
