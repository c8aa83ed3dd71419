"""The clock at the foot of the window, with the sign that exam conditions are on."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Space, button, gap, label, pad
from essay_planner.ui.task.clock import PlanningClock
from essay_planner.ui.task.conditions import conditions


class ClockStrip(QWidget):
    """A button that says how much time is left, or 'Planning clock…'; a press sets it, or offers what it can do."""

    setAsked = Signal()
    resized = Signal()  # it wants more room, or less

    def __init__(self, clock: PlanningClock) -> None:
        super().__init__()
        self.clock = clock
        self.sign = label(_("Exam conditions"), "exam-sign")
        self.button = button("", "foot-link", self.on_pressed, what=_("Set, pause or go on with the planning clock"))
        row = QHBoxLayout(self)
        pad(row, Space.NONE)
        gap(row, Space.GAP)
        row.addWidget(self.sign)
        row.addWidget(self.button)
        clock.changed.connect(self.follow)
        conditions().changed.connect(self.follow)
        self.follow()

    @property
    def is_on(self) -> bool:
        """Whether it shows a time, or that exam conditions are on."""
        return self.clock.is_on

    def follow(self) -> None:
        """Show the clock as it is now."""
        words = self.clock.words() or _("Planning clock…")
        self.button.setText(words)
        self.button.setAccessibleName(_("Planning clock: {left}").format(left=words) if self.clock.is_on else words)
        self.sign.setVisible(conditions().on)
        self.updateGeometry()
        self.resized.emit()

    def on_pressed(self) -> None:
        """Set the clock, or offer what can be done with it."""
        if not self.clock.is_on:
            self.setAsked.emit()
            return
        menu = self.menu()
        menu.exec(self.button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with a clock that is on."""
        clock, menu = self.clock, QMenu(self)
        if clock.is_running:
            menu.addAction(_("Pause")).triggered.connect(clock.pause)
        else:
            menu.addAction(_("Go on")).triggered.connect(clock.go_on)
        hide = menu.addAction(_("Show the time") if clock.hidden else _("Hide the time"))
        hide.triggered.connect(self.on_hide)
        menu.addAction(_("Set again…")).triggered.connect(self.setAsked)
        menu.addSeparator()
        words = _("End the clock and exam conditions") if conditions().on else _("End the clock")
        menu.addAction(words).triggered.connect(clock.end)
        return menu

    def on_hide(self) -> None:
        """Hide the time, or show it again."""
        self.clock.hide_time(not self.clock.hidden)
