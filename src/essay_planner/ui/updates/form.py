"""The sheet that shows what a newer version of a pack would change: grouped, side by side, each to take or to keep."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.updates import Change, Update, What
from essay_planner.core.updates.wording import what_word
from essay_planner.ui.look import Space, button, column_of, label, line, pad, row_of
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.updates.deciding import Deciding
from essay_planner.ui.updates.row import ChangeRow
from essay_planner.ui.updates.words import versions
from essay_planner.ui.window_keys import REDO_KEYS


class UpdatesForm(SheetDialog):
    """Each decision is one step of the plan. What is left when it is closed waits for another time."""

    def __init__(self, parent: QWidget, deciding: Deciding) -> None:
        hint = _("Your words, sides and order stay whatever you choose. What you leave open waits for another time.")
        super().__init__(parent, _("What changed in the pack"), hint)
        self._deciding = deciding
        self.rows: list[ChangeRow] = []
        self._list = QWidget()
        self._rows = column_of(self._list, spacing=Space.SMALL)
        self.said = label("", "small", wrap=True)
        self.take_all = button(_("Take all"), "outline")
        self.take_all.setToolTip(_("Take all that changed; new evidence stays in the library at the left"))
        self.keep_all = button(_("Keep all"), "outline")
        self.keep_all.setToolTip(_("Leave everything as it is, and do not ask again for this version"))
        self.later = button(_("Close"), "primary")
        self.later.setToolTip(_("Close; what is left waits for another time (key: Esc)"))
        self.take_all.clicked.connect(deciding.take_all)
        self.keep_all.clicked.connect(deciding.keep_all)
        self.later.clicked.connect(self.accept)
        all_ = row_of(self.take_all, self.keep_all, spacing=Space.GAP)
        all_.addStretch(1)
        self.column.addLayout(all_)
        self.column.addWidget(self._list)
        self.column.addStretch(1)
        self.lay_foot(self.said, self.later)
        for keys, act in ((("Ctrl+Z",), deciding.session.undo), (REDO_KEYS, deciding.session.redo)):
            for key in keys:
                QShortcut(QKeySequence(key), self, act)
        deciding.session.changed.connect(self.on_plan_changed)
        deciding.session.announced.connect(self.say)

    def start(self) -> None:
        """Open with what waits now."""
        self.follow()
        self.show_over()
        self._focus(0)

    def say(self, sentence: str) -> None:
        """Say at the foot what was done; the board tells screen readers."""
        self.said.setText(sentence)

    def on_plan_changed(self, _before: Plan, _plan: Plan) -> None:
        """Show what is left, with the focus near to where it was."""
        focused = self.focusWidget()
        at = next((n for n, row in enumerate(self.rows) if focused in (row, *row.buttons)), 0)
        self.follow()
        self._focus(at)

    def follow(self) -> None:
        """Show what waits now."""
        self._clear()
        updates, plan = self._deciding.updates(), self._deciding.session.plan
        for update in updates:
            self._rows.addWidget(label(versions(plan, update), "muted", wrap=True))
            for what in What:
                self._add_group(plan, update, what)
        if not self.rows:
            words = _("Nothing that this plan uses is different.") if updates else _("All is settled.")
            self._rows.addWidget(label(words, "strong", wrap=True))
        self.take_all.setText(_("Take all") if self.rows or not updates else _("Go over to the new version"))
        self.take_all.setEnabled(bool(updates))
        self.keep_all.setEnabled(bool(self.rows))
        self.order(self.take_all, self.keep_all, *self._stops(), self.later)

    def _add_group(self, plan: Plan, update: Update, what: What) -> None:
        changes = [change for change in update.waiting if change.what is what]
        if not changes:
            return
        count = ngettext("{n} change", "{n} changes", len(changes)).format(n=len(changes))
        heading = label(f"{what_word(what)} · {count}", "heading", wrap=True)
        pad(heading, Space.NONE, Space.LARGE, Space.NONE, Space.NONE)
        self._rows.addWidget(heading)
        for number, change in enumerate(changes):
            if number:
                self._rows.addWidget(line())
            self._add_row(plan, update, change)

    def _add_row(self, plan: Plan, update: Update, change: Change) -> None:
        row = ChangeRow(plan, update.alias, change)
        row.takeAsked.connect(self._deciding.take)
        row.keepAsked.connect(self._deciding.keep)
        row.offAsked.connect(self._deciding.take_off)
        row.stepAsked.connect(self.on_step)
        self._rows.addWidget(row)
        self.rows.append(row)

    def on_step(self, row: ChangeRow, step: int) -> None:
        """Go to the next row, or to the one before."""
        self._focus(self.rows.index(row) + step)

    def _focus(self, at: int) -> None:
        """Give the focus to a row, or to the last one; where none is left, to the button that closes."""
        target = self.rows[max(0, min(at, len(self.rows) - 1))] if self.rows else self.later
        target.show()  # a layout shows what is new in it a moment later
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, target, self._show_focused)

    def _show_focused(self) -> None:
        self.on_focus_changed(None, self.focusWidget())

    def _stops(self) -> Sequence[QWidget]:
        return [stop for row in self.rows for stop in (row, *row.buttons)]

    def _clear(self) -> None:
        self.rows = []
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
