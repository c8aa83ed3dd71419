"""What the menus, the foot of the window and the pages do about the task and its time."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.opening import Opener
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.clock import PlanningClock

if TYPE_CHECKING:
    from essay_planner.ui.task.clock_form import ClockForm
    from essay_planner.ui.task.task_form import TaskForm


class TaskActs(QObject):
    """Opens the forms over the window, and keeps the clock of the plan that is open."""

    def __init__(self, window: QWidget, opener: Opener) -> None:
        super().__init__(window)
        self._window, self._opener = window, opener
        self.clock = PlanningClock(self)
        self.task_form: TaskForm | None = None
        self.clock_form: ClockForm | None = None
        self.clock.ended.connect(self.on_ended)
        opener.opened.connect(self.on_opened)
        opener.leaving.connect(self.clock.leave)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"task": self.change_task, "clock": self.set_clock, "end_clock": self.clock.end}

    def on_opened(self, current: OpenPlan) -> None:
        """Have the clock of the plan as it was left."""
        self.clock.follow(current.session.plan.id)

    def change_task(self) -> None:
        """Say what the task of the open plan is."""
        from essay_planner.ui.task.task_form import TaskForm

        if (session := self._session()) is not None:
            self.task_form = TaskForm(self._window, session)
            self.task_form.finished.connect(self.task_form.deleteLater)
            self.task_form.start()

    def set_clock(self) -> None:
        """Set the clock of the open plan."""
        from essay_planner.ui.task.clock_form import ClockForm

        if (session := self._session()) is not None:
            self.clock_form = ClockForm(self._window, session)
            self.clock_form.chosen.connect(self.on_set)
            self.clock_form.finished.connect(self.clock_form.deleteLater)
            self.clock_form.start()

    def on_set(self, minutes: int, exam: bool) -> None:
        """Set it going, and say what that means."""
        self.clock.start(minutes, exam)
        words = _("The clock is set. Exam conditions are on until it ends.") if exam else _("The clock is set.")
        self._say(words)

    def on_ended(self) -> None:
        """Say that the time is up, once and quietly."""
        self._say(_("The planning time is over."))

    def _say(self, words: str) -> None:
        if (session := self._session()) is not None:
            session.announced.emit(words)

    def _session(self) -> PlanSession | None:
        return self._opener.current.session if self._opener.current is not None else None
