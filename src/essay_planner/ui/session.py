"""One open plan in the window."""

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.editing_session import EditingSession


def new_id(prefix: str) -> str:
    """A random id for a new card ('k'), section ('s') or plan (''), never used before."""
    return prefix + secrets.token_hex(6)


def card_ids(count: int) -> Sequence[str]:
    """New random ids for that many cards."""
    return [new_id("k") for _ in range(count)]


class PlanSession(EditingSession[Plan]):
    """A plan with its history and file."""

    pathChanged = Signal()

    def __init__(self, plan: Plan, path: Path | None = None, read_only: bool = False) -> None:
        """Open a plan that was read from 'path' (None: it has no file yet)."""
        super().__init__(plan)
        self._path = path
        self.read_only = read_only

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.value

    @property
    def path(self) -> Path | None:
        """The plan's file, or None."""
        return self._path

    @path.setter
    def path(self, path: Path | None) -> None:
        self._path = path
        self.pathChanged.emit()

    def apply(self, edit: Callable[[Plan], Plan], label: str, merge: str = "") -> bool:
        """Make one edit, unless the plan can only be read; 'refused' then says so."""
        if self.read_only:
            self.refused.emit(_("This plan is read-only. Save a copy of it to change it."))
            return False
        return super().apply(edit, label, merge)
