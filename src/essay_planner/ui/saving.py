"""Saving without being asked: a plan is written two seconds after a change, and when it is left."""

import time
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.beside import Beside
from essay_planner.ui.session import PlanSession

DELAY_MS = 2000
SUFFIX = ".essayplan"


def unfinished_folder() -> Path:
    """Where plans live that have no file of their own yet."""
    from essay_planner.files.home import home_path

    return home_path() / "unfinished"


def unfinished_path(plan: Plan) -> Path:
    """Where a plan lives as long as it has no file of its own."""
    return unfinished_folder() / f"{plan.id}{SUFFIX}"


class Saving(QObject):
    """Keeps one session's file up to date. Writes happen one at a time, off the GUI thread, whole or not at all."""

    stateChanged = Signal()
    failed = Signal(str)

    def __init__(self, session: PlanSession, delay_ms: int = DELAY_MS, parent: QObject | None = None) -> None:
        """Start to watch; a plan that was just read counts as saved."""
        super().__init__(parent)
        self._session = session
        self._saved_plan = session.plan
        self._saved_at: float | None = None
        self._trouble = ""
        self._beside = Beside()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self.save)
        session.planChanged.connect(self.on_plan_changed)
        session.pathChanged.connect(self.save)

    @property
    def target(self) -> Path:
        """The file that the plan is written to now."""
        return self._session.path or unfinished_path(self._session.plan)

    @property
    def is_saved(self) -> bool:
        """Whether the plan as it stands is in its file."""
        return self._session.plan is self._saved_plan

    def on_plan_changed(self) -> None:
        """Wait a moment for more changes, then save."""
        if not self._session.read_only:
            self._timer.start()
            self.stateChanged.emit()

    def save(self) -> None:
        """Write the plan as it is now, off the GUI thread."""
        self._timer.stop()
        plan, target = self._session.plan, self.target
        if not self._session.read_only:
            self._beside.do(partial(write_or_say, plan, target), partial(self.on_written, plan, target))

    def flush(self) -> None:
        """Have everything written on return. If the file cannot be written, the plan is kept under Unfinished."""
        self._timer.stop()
        self._beside.wait()
        plan, target = self._session.plan, self.target
        if self._session.read_only or (self.is_saved and not self._trouble):
            return
        trouble = write_or_say(plan, target)
        if trouble and target != unfinished_path(plan):
            write_or_say(plan, unfinished_path(plan))
        self.on_written(plan, target, trouble)

    def on_written(self, plan: Plan, target: Path, trouble: str) -> None:
        """Note what was saved, or what went wrong. Once a plan has a file of its own, it is no longer unfinished."""
        self._trouble = trouble
        if trouble:
            self.failed.emit(trouble)
        elif target == self.target:
            self._saved_plan, self._saved_at = plan, time.monotonic()
            if self._session.path is not None:
                unfinished_path(plan).unlink(missing_ok=True)
        self.stateChanged.emit()

    def sentence(self) -> str:
        """Whether and when the plan was saved, and where."""
        if self._session.read_only:
            return _("Read-only")
        if self._trouble:
            return _("Not saved: {why}").format(why=self._trouble)
        name = self._session.path.name if self._session.path else _("under Unfinished")
        if self._saved_at is None and self.is_saved:
            return name if self._session.path else _("Not saved yet")
        state = _("Saving…") if not self.is_saved else saved_ago(time.monotonic() - (self._saved_at or 0))
        return f"{state} · {name}"


def saved_ago(seconds: float) -> str:
    """When something was saved, in words."""
    if seconds < 5:
        return _("Saved just now")
    if seconds < 60:
        return ngettext("Saved {n} second ago", "Saved {n} seconds ago", int(seconds)).format(n=int(seconds))
    if seconds < 3600:
        minutes = int(seconds // 60)
        return ngettext("Saved {n} minute ago", "Saved {n} minutes ago", minutes).format(n=minutes)
    return _("Saved at {time}").format(time=f"{datetime.fromtimestamp(time.time() - seconds):%H:%M}")


def write_or_say(plan: Plan, target: Path) -> str:
    """Write a plan; a sentence if that fails, else ''. Safe in any thread."""
    from essay_planner.plans.writing import write_plan

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_plan(target, plan)
    except EssayPlannerError as error:
        return str(error)
    except OSError as error:
        why = error.strerror or str(error)
        return _("'{name}' cannot be written ({why}).").format(name=target.name, why=why)
    return ""
