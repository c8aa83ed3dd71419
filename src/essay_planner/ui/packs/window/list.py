"""The list of the packs window: rows in groups, of which one is chosen, by mouse or arrows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Space, blank, gap, label, pad, scroll_down, set_look
from essay_planner.ui.packs.window.row import PackRow, row_looks
from essay_planner.ui.packs.window.shown import Group


class PackList(QScrollArea):
    """Shows groups of rows. What is chosen stays chosen when the list is made anew, by its key."""

    chosen = Signal(object)  # a Shown; None where there is nothing to choose

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PackRow] = []
        self._looks: list[object] = []
        self._buttons = QButtonGroup(self)
        self._buttons.buttonToggled.connect(self.on_toggled)
        scroll_down(self)
        set_look(self, "paper")
        self.setWidget(self._make_inside())

    def _make_inside(self) -> QWidget:
        inside = QWidget()
        inside.setAccessibleName(_("Evidence packs"))
        set_look(inside, "paper")
        self._column = QVBoxLayout(inside)
        pad(self._column, Space.SMALL, Space.MEDIUM)
        gap(self._column, Space.HAIR)
        return inside

    @property
    def key(self) -> str:
        """The key of what is chosen, or ''."""
        row = self._buttons.checkedButton()
        return row.shown.key if isinstance(row, PackRow) else ""

    def show_groups(self, groups: Sequence[Group], wanted: str = "") -> None:
        """Show these groups and choose the row of that key, or the one that was chosen, or the one in its place."""
        keys, at = (wanted, self.key), next((at for at, row in enumerate(self.rows) if row.isChecked()), 0)
        focus = self.window().focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)
        self._show(groups)
        found = [row for key in keys for row in self.rows if row.shown.key == key]
        best = found[0] if found else self.rows[min(at, len(self.rows) - 1)] if self.rows else None
        if best is None:
            self.chosen.emit(None)
            return
        if best.isChecked():
            self.chosen.emit(best.shown)
        best.setChecked(True)
        if focused:
            best.setFocus()

    def _show(self, groups: Sequence[Group]) -> None:
        """Keep the rows where they look the same as before: nothing moves then."""
        shown = [one for group in groups for one in group.rows]
        looks: list[object] = [
            (group.heading, group.nothing, [row_looks(one) for one in group.rows]) for group in groups
        ]
        if looks == self._looks:
            for row, one in zip(self.rows, shown, strict=True):
                row.shown = one
            return
        self._looks = looks
        for row in self.rows:
            self._buttons.removeButton(row)
        self.rows, inside = [], self._make_inside()
        for group in groups:
            self._add(group)
        self._column.addStretch(1)
        self.setWidget(inside)  # with its rows, which can have the focus then

    def give_focus(self) -> None:
        """Give the focus to what is chosen."""
        row = self._buttons.checkedButton()
        if row is not None:
            row.setFocus()

    def show_chosen(self) -> None:
        """Keep what is chosen in sight."""
        row = self._buttons.checkedButton()
        if row is not None:
            self.ensureWidgetVisible(row, 0, 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose the next row or the one before, Home the first and End the last."""
        at = next((at for at, row in enumerate(self.rows) if row.isChecked()), 0)
        steps = {Qt.Key.Key_Down: at + 1, Qt.Key.Key_Up: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self.rows)}
        if event.key() not in steps or not self.rows:
            super().keyPressEvent(event)
            return
        row = self.rows[max(0, min(steps[Qt.Key(event.key())], len(self.rows) - 1))]
        row.setChecked(True)
        row.setFocus()

    def on_toggled(self, button: QAbstractButton, down: bool) -> None:
        """Tell what is chosen now, and keep it in sight."""
        if down and isinstance(button, PackRow):
            self.show_chosen()
            self.chosen.emit(button.shown)

    def _add(self, group: Group) -> None:
        if not group.rows and not group.nothing:
            return
        if self._column.count():
            blank(self._column, Space.WIDE)
        heading = label(group.heading, "label", wrap=True)
        pad(heading, Space.MEDIUM, Space.NONE)
        self._column.addWidget(heading)
        if not group.rows:
            nothing = label(group.nothing, "small", wrap=True)
            pad(nothing, Space.MEDIUM, Space.NONE)
            self._column.addWidget(nothing)
        for shown in group.rows:
            row = PackRow(shown)
            self.rows.append(row)
            self._buttons.addButton(row)
            self._column.addWidget(row)
