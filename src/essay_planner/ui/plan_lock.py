"""The lock of the open plan's file: held while the plan can be changed here, waited for while another window has it."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from essay_planner.core.messages import _
from essay_planner.ui.taking_over import TakingOver

if TYPE_CHECKING:
    from essay_planner.files.lock import FileLock


class PlanLock(QObject):
    """Holds one lock at a time. 'free' tells of a file that another window has given back."""

    free = Signal(object)  # a Path

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held: FileLock | None = None
        self._taking_over = TakingOver(self)
        self._taking_over.free.connect(self.free)

    def take(self, path: Path | None, unfinished: Path) -> str:
        """Lock the file of a plan, or of one under Unfinished; a sentence if it cannot be changed here, else ''."""
        from essay_planner.files.atomic import sweep
        from essay_planner.files.lock import FileLock

        if path is None:
            with suppress(OSError):  # the plan opens none the less, and saving says what is wrong
                unfinished.parent.mkdir(parents=True, exist_ok=True)
        elif not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            return _("The file of this plan is read-only. Make a copy to change the plan.")
        lock = FileLock(path or unfinished)
        if not lock.acquire():
            self._taking_over.wait_for(path or unfinished)
            return _("This plan is open in another window, so it is read-only here until it is closed there.")
        self.hold(lock)
        sweep(path or unfinished, 0)  # a save that was cut off has no use any more
        return ""

    def release(self) -> None:
        """Hold no lock, and wait for none."""
        self._taking_over.stop()
        self.hold(None)

    def hold(self, lock: "FileLock | None") -> None:
        """Hold this lock, in place of the one that was."""
        if self.held is not None:
            self.held.release()
        self.held = lock
