"""The foot of the editor: how many things are to be mended, which they are, and whether the pack is saved."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.ui.look import (
    FewLines,
    Mark,
    Space,
    button,
    column_of,
    current_theme,
    icon,
    label,
    pad,
    row_of,
    set_look,
)
from essay_planner.ui.news import announce
from essay_planner.ui.packs.editor.leading import Lead

MESSAGE_MS = 8000
ROWS = 5  # that are shown at once, where there is room for them
_FEWEST, _SHARE = 2, 6  # rows in any case; a part of the window's height that they take
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class LeadsModel(QAbstractListModel):
    """The problems as rows: a mark, whose it is and what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.leads: Sequence[Lead] = ()

    def show_leads(self, leads: Sequence[Lead]) -> None:
        """Show these."""
        self.beginResetModel()
        self.leads = leads
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.leads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        lead, theme = self.leads[index.row()], current_theme()
        words = _("‘{whose}’: {words}").format(whose=lead.whose, words=lead.sentence) if lead.whose else lead.sentence
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (_("Advice: {words}") if lead.advice else _("To mend: {words}")).format(words=words)
        if role == Qt.ItemDataRole.DecorationRole:
            mark, colour = (Mark.ADVICE, theme.muted) if lead.advice else (Mark.CARE, theme.care)
            return icon(mark, colour, theme.sizes.mark)
        return None


class LeadsView(QListView):
    """'asked' has the problem that is to be led to."""

    asked = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.leads = LeadsModel()
        self.setModel(self.leads)
        set_look(self, "pack-problems")
        self.setAccessibleName(_("Things to mend"))
        self.setToolTip(_("Click, or press Enter, to go to the field"))
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.on_clicked)

    def on_clicked(self, index: QModelIndex) -> None:
        """Lead to the field."""
        self.asked.emit(self.leads.leads[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the field, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.on_clicked(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ProblemsStrip(QFrame):
    """One calm line; the list opens above it when it is asked for."""

    asked = Signal(object)  # a Lead to go to
    left = Signal()  # Escape in the list

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "pack-problems")
        self.leads: Sequence[Lead] | None = None
        self.list = LeadsView()
        self.list.asked.connect(self.asked)
        self.list.left.connect(self.left)
        self.list.hide()
        self.button = button(_("Looking through the pack…"), "quiet")
        self.button.setCheckable(True)
        self.button.clicked.connect(self.show_list)
        self.next = button(_("Go to the first"), "outline")
        self.next.clicked.connect(self.on_next)
        self.next.setToolTip(_("Go to the next thing to mend (F8)"))
        self.next.hide()
        self.message = FewLines("small")
        self.saved = label("", "small")
        self._at = -1
        row = row_of(self.button, self.next, self.message, self.saved, spacing=Space.WIDE)
        row.setStretch(2, 1)
        pad(row, Space.WIDE, Space.TINY, Space.BROAD, Space.TINY)
        column = column_of(self, self.list, spacing=Space.NONE)
        column.addLayout(row)
        self._old = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._old.timeout.connect(self.on_old)

    def show_leads(self, leads: Sequence[Lead]) -> None:
        """Show what there is to mend now."""
        if leads == self.leads:
            return
        before, self.leads = self.leads, leads
        self._at = min(self._at, len(leads) - 1)
        row = self.list.currentIndex().row()
        self.list.leads.show_leads(leads)
        if leads and row >= 0:
            self.list.setCurrentIndex(self.list.leads.index(min(row, len(leads) - 1)))
        self.button.setText(f"\N{NO-BREAK SPACE}{said(leads)}")  # some air after the mark
        self.button.setAccessibleName(said(leads))
        wrong = any(not lead.advice for lead in leads)
        mark, colour = (Mark.CARE, "care") if wrong else (Mark.ADVICE, "muted") if leads else (Mark.TICK, "for_")
        self.button.show_mark(mark, colour)
        self.button.setEnabled(bool(leads))
        self.next.setVisible(bool(leads))
        if not leads:
            self.show_list(False)
        elif before:
            self._fit()
        if before is not None and bool(before) != bool(leads):
            announce(self, self.button.accessibleName())

    def show_list(self, shown: bool) -> None:
        """Open the list above, or close it."""
        self.button.setChecked(shown)
        self.button.setToolTip(_("Close the list (F7)") if shown else _("Show all things to mend (F7)"))
        self._fit()
        self.list.setVisible(shown)
        if shown:
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.list.leads.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        row = max(self.list.sizeHintForRow(0), current_theme().sizes.body * 2)
        room = max(_FEWEST, self.window().height() // (_SHARE * row))
        self.list.setFixedHeight(row * max(1, min(ROWS, room, self.list.leads.rowCount())) + 8)

    def toggle(self) -> None:
        """Open the list, or close it."""
        if self.leads:
            self.show_list(self.list.isHidden())

    def on_next(self) -> None:
        """Lead to the next thing to mend, and after the last one to the first."""
        if self.leads:
            at = (self._at + 1) % len(self.leads)
            lead = self.leads[at]
            self.asked.emit(lead)
            self._at = at  # another part may have been opened, where one begins again
            self.say(lead.sentence)

    def begin_again(self) -> None:
        """The next one is the first again."""
        self._at = -1

    def say(self, sentence: str) -> None:
        """Show a sentence for a while, and tell it to a screen reader."""
        self.message.show_text(sentence)
        self._old.start()
        announce(self, sentence)

    def on_old(self) -> None:
        """Say nothing any more."""
        self.message.show_text("")

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.list, self.button, self.next]


def said(leads: Sequence[Lead]) -> str:
    """How many things there are to mend, and how many to look at."""
    wrong, advice = sum(not lead.advice for lead in leads), sum(lead.advice for lead in leads)
    mend = ngettext("{n} thing to mend", "{n} things to mend", wrong).format(n=wrong)
    look = ngettext("{n} thing to look at", "{n} things to look at", advice).format(n=advice)
    if wrong and advice:
        return f"{mend} · {look}"
    return mend if wrong else look if advice else _("Nothing is missing")
