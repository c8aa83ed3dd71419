"""Saving without being asked: soon after a change, again and again while it fails, and when the plan is left."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.plans.copying import keep_what_stands_in
from essay_planner.ui.beside import Beside
from essay_planner.ui.session import PlanSession
from essay_planner.ui.unfinished import nothing_done
from essay_planner.ui.welcome.words import when
from essay_planner.ui.writing import Order, Written, changed_at, free_unfinished_path, unfinished_path, write

if TYPE_CHECKING:
    from essay_planner.files.lock import FileLock

DELAY_MS = 1000  # from the first change that is not saved yet; another second is left for writing
AGAIN = 3  # times the delay: what failed is tried again after this


class Kept(Enum):
    """Where a plan is, as it stands."""

    IN_ITS_FILE = auto()
    UNFINISHED = auto()
    NOWHERE = auto()


class Saving(QObject):
    """Keeps one session's file up to date. Writes happen one at a time, off the GUI thread, whole or not at all.

    A plan whose file cannot be written is kept under Unfinished until it can.
    """

    stateChanged = Signal()
    failed = Signal(str)  # why the plan is not in its file, once
    mended = Signal(str)  # that it is there now
    openElsewhere = Signal(str)  # that somebody else can change the file now, once
    changedElsewhere = Signal(str)  # what the student is to decide: 'keep_mine', or to open the file again

    def __init__(
        self,
        session: PlanSession,
        delay_ms: int = DELAY_MS,
        parent: QObject | None = None,
        *,
        digest: str = "",
        unfinished: Path | None = None,
    ) -> None:
        """Start to watch. A plan that was just read from a file counts as saved.

        'digest' is the SHA-256 of what was read, and 'unfinished' the file under Unfinished that it was read from.
        """
        super().__init__(parent)
        self._session = session
        self._asked = None if unfinished else session.plan.question  # as it was when the plan was started here
        self._spare = unfinished or (unfinished_path(session.plan) if session.path is None else None)
        self._saved_plan: Plan | None = session.plan
        self._kept_plan: Plan | None = None
        self._saved_at = changed_at(self.target)
        self._known, self._ours = digest, False
        self._trouble = Written()
        self._writing = self._is_shared = False
        self.lock: FileLock | None = None  # of the file, to be held whenever it is written
        self._beside = Beside()
        self._soon = self._clock(delay_ms)
        self._again = self._clock(delay_ms * AGAIN)
        session.changed.connect(self.on_plan_changed)
        session.pathChanged.connect(self.on_path_changed)

    @property
    def target(self) -> Path:
        """The file that the plan is written to now."""
        return self._session.path or self._unfinished()

    @property
    def is_saved(self) -> bool:
        """Whether the plan as it stands is in its file."""
        plan = self._session.plan
        return not self._trouble.trouble and (plan is self._saved_plan or plan == self._saved_plan)

    @property
    def where(self) -> Kept:
        """Where the plan as it stands is kept. One that was never changed needs no file."""
        if self._session.read_only or self.is_saved:
            return Kept.IN_ITS_FILE if self._session.path else Kept.UNFINISHED
        return Kept.UNFINISHED if self._kept_plan is self._session.plan else Kept.NOWHERE

    @property
    def trouble(self) -> str:
        """Why the plan is not in its file, in a sentence, or ''."""
        return self._trouble.trouble

    def on_plan_changed(self) -> None:
        """Save soon. Later changes do not put that off: whoever types on and on loses no more than who pauses."""
        if self._session.read_only:
            return
        if self.is_saved:
            self._stop_waiting()
        else:
            self._wait()
        self.stateChanged.emit()

    def on_path_changed(self) -> None:
        """Write to the new file; what it held is the student's to replace."""
        self._saved_plan, self._known, self._ours = None, "", False
        self.save()

    def keep_mine(self) -> None:
        """Save over what another program wrote; its version stays beside the file."""
        self._known, self._ours = "", False
        self.save()

    def save(self) -> None:
        """Write the plan as it is now, off the GUI thread; what is being written comes first."""
        if not self._session.read_only and not self._writing:
            self._stop_waiting()
            self._writing = True
            order = self._order()
            self._beside.do(partial(_write, order, self.lock), partial(self.on_written, order))
            self.stateChanged.emit()

    def flush(self) -> Kept:
        """Have everything written on return, and say where it is."""
        self._beside.wait()
        if not self._session.read_only and not self.is_saved:
            order = self._order()
            self.on_written(order, _write(order, self.lock))
        self._stop_waiting()
        if self._ours:
            keep_what_stands_in(self.target, self._session.plan)
        if self._session.path is None and not self._session.read_only and self._is_empty():
            _remove(self.target)
        return self.where

    def _is_empty(self) -> bool:
        """Whether nothing was done since the plan was started; one that was kept before has been worked on."""
        return self._session.plan.question == self._asked and nothing_done(self._session.plan)

    def on_written(self, order: Order, written: Written) -> None:
        """Note what was saved, or what went wrong, and go on if there is more to save."""
        self._writing = False
        if order.target != self.target or (written.trouble and order.known != self._known):
            self.save()  # meanwhile the student wants it elsewhere, or anyhow
            return
        before, self._trouble = self._trouble, written
        if written.shared and not self._is_shared:
            words = _("'{name}' is open in another window, too. Close it there, so that nothing is written over.")
            self.openElsewhere.emit(words.format(name=order.target.name))
        self._is_shared = written.shared
        if written.trouble:
            self._on_failed(order, before)
        else:
            self._on_saved(order, before)
        if not self.is_saved and not written.trouble and not self._soon.isActive():
            self.save()  # its time came while the plan was being written
        elif not self.is_saved:
            self._wait()
        self.stateChanged.emit()

    def sentence(self) -> str:
        """Whether and when the plan was saved, and where."""
        if self._session.read_only:
            return _("Read-only")
        if self._trouble.trouble:
            return _("Kept under Unfinished, on the first page") if self.where is Kept.UNFINISHED else _("Not saved")
        name = self._session.path.name if self._session.path else _("under Unfinished")
        if self._writing or not self.is_saved:  # which is written within two seconds, whatever is done meanwhile
            return _("Saving… · {name}").format(name=name)
        if self._saved_at is None:
            return _("Saves itself as you work")
        if self._session.path is None:
            return _("Kept under Unfinished, on the first page")
        return f"{saved_ago(self._saved_at, datetime.now())} · {name}"

    def _on_saved(self, order: Order, before: Written) -> None:
        self._saved_plan, self._saved_at = order.plan, datetime.now()
        self._known, self._ours = self._trouble.digest, True
        if self._session.path is not None and self._spare is not None:
            _remove(self._spare)
            self._spare = self._kept_plan = None
        if before.trouble:
            own, unfinished = _("Saved to '{name}'."), _("Your plan is kept under Unfinished.")
            self.mended.emit((own if self._session.path else unfinished).format(name=order.target.name))

    def _on_failed(self, order: Order, before: Written) -> None:
        now = self._trouble
        self._kept_plan = order.plan if now.kept else None
        sentence = _told(now, is_unfinished=order.target == order.spare)
        if now.changed_elsewhere:
            self.changedElsewhere.emit(sentence)
        elif (now.trouble, now.kept) != (before.trouble, before.kept):
            self.failed.emit(sentence)

    def _order(self) -> Order:
        return Order(self._session.plan, self.target, self._unfinished(), self._known, self._ours)

    def _unfinished(self) -> Path:
        if self._spare is None:
            self._spare = free_unfinished_path(self._session.plan)
        return self._spare

    def _wait(self) -> None:
        """Save soon after the first change; what failed is tried again more slowly."""
        if self._session.plan is not self._kept_plan:
            if not self._soon.isActive():
                self._soon.start()
        elif not self._trouble.changed_elsewhere:  # whose version stays is not for a clock to say
            self._again.start()

    def _stop_waiting(self) -> None:
        self._soon.stop()
        self._again.stop()

    def _clock(self, milliseconds: int) -> QTimer:
        clock = QTimer(self)
        clock.setSingleShot(True)
        clock.setInterval(milliseconds)
        clock.timeout.connect(self.save)
        return clock


def _write(order: Order, lock: "FileLock | None") -> Written:
    """Carry out an order with the file's lock, which may have gone with its drive. Safe in any thread."""
    shared = lock is not None and not lock.renew()
    return replace(write(order), shared=shared)


def saved_ago(then: datetime, now: datetime) -> str:
    """When something was saved, in words."""
    seconds = int((now - then).total_seconds())
    if seconds < 5:
        return _("Saved just now")
    if seconds < 60:
        return ngettext("Saved {n} second ago", "Saved {n} seconds ago", seconds).format(n=seconds)
    if seconds < 3600:
        minutes = seconds // 60
        return ngettext("Saved {n} minute ago", "Saved {n} minutes ago", minutes).format(n=minutes)
    return _("Saved {when}").format(when=when(then, now.date()))


def _told(written: Written, is_unfinished: bool) -> str:
    """What is said of a plan that is not in its file."""
    if written.changed_elsewhere and written.kept:
        return written.trouble + " " + _("Your version is kept under Unfinished.")
    if written.kept:
        return written.trouble + " " + _("Your plan is kept under Unfinished, and its file is tried again by itself.")
    if is_unfinished:
        return written.trouble + " " + _("Your plan is not saved until you save it somewhere else.")
    return written.trouble + " " + _("It cannot be kept under Unfinished either. Save your plan somewhere else.")


def _remove(spare: Path) -> None:
    with suppress(OSError):  # a copy too many does no harm
        spare.unlink(missing_ok=True)
