"""The planning clock: set, paused and hidden as the student likes; it counts down and never calls anybody back."""

from collections.abc import Callable
from contextlib import suppress
from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.messages import _, ngettext
from essay_planner.files.clock import KeptClock, read_clock, write_clock
from essay_planner.ui.task.conditions import conditions

TICK_MS = 1000
_KEEP_S = 60  # a run that is cut off loses no more than this


class PlanningClock(QObject):
    """The clock of the open plan. 'changed' tells when something else is to be shown, 'ended' when the time is up."""

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = monotonic) -> None:
        """'now' gives seconds that go on evenly, from any start."""
        super().__init__(parent)
        self._now = now
        self._plan = ""
        self._minutes, self._left = 0, 0.0
        self._since: float | None = None  # when it was last set going; None while it is paused
        self.hidden = False
        self._shown, self._kept_at = "", 0.0
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.on_tick)

    @property
    def is_on(self) -> bool:
        """Whether there is time left, running or paused."""
        return self.left > 0

    @property
    def is_running(self) -> bool:
        """Whether time goes by."""
        return self._since is not None

    @property
    def left(self) -> int:
        """Seconds that are left; a begun one counts."""
        gone = self._now() - self._since if self._since is not None else 0.0
        return max(0, ceil(self._left - gone))

    def follow(self, plan: str) -> None:
        """Be the clock of the plan of that id: as it was left, paused; off if it has none."""
        kept = read_clock(plan) or KeptClock(plan=plan)
        self._plan, self._since = plan, None
        self._minutes, self._left, self.hidden = kept.minutes, float(kept.left), kept.hidden
        self._ticks.stop()
        conditions().turn(kept.exam and kept.left > 0)
        self._tell()

    def leave(self) -> None:
        """Wait until the plan is opened again."""
        if self.is_on:
            self.pause()
        conditions().turn(False)

    def start(self, minutes: int, exam: bool) -> None:
        """Count down from so many minutes, with or without exam conditions."""
        self._minutes, self._left, self._since, self.hidden = minutes, minutes * 60.0, self._now(), False
        self._ticks.start()
        conditions().turn(exam)
        self._keep()
        self._tell()

    def pause(self) -> None:
        """Let no time go by."""
        self._left, self._since = float(self.left), None
        self._ticks.stop()
        self._keep()
        self._tell()

    def go_on(self) -> None:
        """Let time go by again."""
        if self.is_on and not self.is_running:
            self._since = self._now()
            self._ticks.start()
            self._tell()

    def hide_time(self, hidden: bool) -> None:
        """Show no time, or show it again."""
        self.hidden = hidden
        self._keep()
        self._tell()

    def end(self) -> None:
        """Be off, and let exam conditions end."""
        self._left, self._since = 0.0, None
        self._ticks.stop()
        conditions().turn(False)
        self._keep()
        self._tell()

    def on_tick(self) -> None:
        """Tell if there is something else to be shown, and if the time is up."""
        if not self.left:
            self.end()
            self.ended.emit()
            return
        if self._now() - self._kept_at > _KEEP_S:
            self._keep()
        self._tell()

    def words(self) -> str:
        """What is shown of it: minutes, never seconds; '' where it is off."""
        if not self.is_on:
            return ""
        minutes = -(-self.left // 60)
        if self.hidden:
            left = _("Clock")
        elif self.left < 60:
            left = _("under a minute left")
        else:
            left = ngettext("{n} min left", "{n} min left", minutes).format(n=minutes)
        return left if self.is_running else _("{left} · paused").format(left=left)

    def _tell(self) -> None:
        state = f"{self.words()} {self.hidden} {self.is_running}"
        if state != self._shown:
            self._shown = state
            self.changed.emit()

    def _keep(self) -> None:
        self._kept_at = self._now()
        kept = KeptClock(
            plan=self._plan, minutes=self._minutes, left=self.left, exam=conditions().on, hidden=self.hidden
        )
        with suppress(OSError):  # a convenience: no news when it cannot be kept
            write_clock(kept)
