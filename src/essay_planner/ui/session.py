"""One open plan in the window: the only way from a gesture to a changed plan."""

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from essay_planner.core.errors import EditRefused
from essay_planner.core.history import History
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan


def new_id(prefix: str) -> str:
    """A random id for a new card ('k'), section ('s') or plan (''), never used before."""
    return prefix + secrets.token_hex(6)


class PlanSession(QObject):
    """A plan with its history and file. Views show 'plan' and call 'apply'; they never change it themselves."""

    planChanged = Signal(object, object)  # the plan before and after
    stepped = Signal(object, object)  # the same after undo and redo, once everything shows the plan as it is now
    refused = Signal(str)  # a sentence: why an edit was not made
    announced = Signal(str)  # a sentence for the status bar and the screen reader
    pathChanged = Signal()

    def __init__(self, plan: Plan, path: Path | None = None, read_only: bool = False) -> None:
        """Open a plan that was read from 'path' (None: it has no file yet)."""
        super().__init__()
        self._history = History(plan)
        self._path = path
        self.read_only = read_only

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self._history.value

    @property
    def path(self) -> Path | None:
        """The plan's file, or None."""
        return self._path

    @path.setter
    def path(self, path: Path | None) -> None:
        self._path = path
        self.pathChanged.emit()

    @property
    def undo_label(self) -> str:
        """What undo would take back, or ''."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again, or ''."""
        return self._history.redo_label

    def apply(self, edit: Callable[[Plan], Plan], label: str, merge: str = "") -> bool:
        """Make one edit, as one named step. Steps with the same 'merge' that follow one another become one.

        True if the plan changed. A refused edit changes nothing and 'refused' says why.
        """
        if self.read_only:
            self.refused.emit(_("This plan is read-only. Save a copy of it to change it."))
            return False
        before = self.plan
        try:
            after = edit(before)
        except EditRefused as refusal:
            self.refused.emit(str(refusal))
            return False
        if not self._history.record(after, label, merge):
            return False
        self.planChanged.emit(before, after)
        return True

    def close_step(self) -> None:
        """End a run of typing: what is typed next is a step of its own."""
        self._history.close_step()

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._history.undo)

    def redo(self) -> None:
        """Make the step again that was last taken back."""
        self._step(self._history.redo)

    def _step(self, step: Callable[[], bool]) -> None:
        before = self.plan
        if step():
            self.planChanged.emit(before, self.plan)
            self.stepped.emit(before, self.plan)


def card_ids(count: int) -> Sequence[str]:
    """New random ids for that many cards."""
    return [new_id("k") for _ in range(count)]
