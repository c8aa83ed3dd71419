"""A watchdog on the window's thread: how long it does not come back to its events, and what it was doing then."""

import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2
_LONG = 0.02  # seconds without events that are worth a look
_LOOK = 0.005  # seconds between looks at what the thread is doing


@dataclass
class Stall:
    """A time without events, in milliseconds: on the clock, of that by our own doing, and of that on the processor.

    What is not our own doing is the wait for a processor that other programs have.
    """

    clock: float
    own: float
    processor: float
    act: str
    where: list[str] = field(default_factory=list)

    def told(self) -> str:
        """The stall in a line, and below it the places in the program that were seen most often."""
        seen = Counter(self.where).most_common(1)
        times = f"{self.own:6.0f} ms ({self.processor:.0f} on the processor, {self.clock:.0f} on the clock)"
        return f"{times}  {self.act}" + "".join(f"\n{place}" for place, _times in seen)


class Watchdog(QObject):
    """Beats as an event of the window's thread; a second thread looks at what that does while the beat stays away."""

    def __init__(self) -> None:
        super().__init__()
        self.act = "start"
        self.stalls: list[Stall] = []
        self._where: list[str] = []
        self._began = False
        self._main = threading.get_ident()
        self._beat, self._used, self._waited = perf_counter(), thread_time(), _waited()
        self._clock = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self.on_beat)
        self._clock.start()
        threading.Thread(target=self._look, daemon=True).start()

    def on_beat(self) -> None:
        """The thread came back to its events, or to its first: until then there was no window to wait for."""
        now, used, waited = perf_counter(), thread_time(), _waited()
        where, self._where = self._where, []
        clock, own = (now - self._beat) * 1000, (now - self._beat - waited + self._waited) * 1000
        if self._began:
            self.stalls.append(Stall(clock, own, (used - self._used) * 1000, self.act, where))
        self._beat, self._used, self._waited, self._began = now, used, waited, True

    def worst(self, count: int) -> list[Stall]:
        """The longest stalls, the worst first."""
        return sorted(self.stalls, key=lambda stall: -stall.own)[:count]

    def _look(self) -> None:
        while True:
            sleep(_LOOK)
            if perf_counter() - self._beat > _LONG:
                self._where.append(_place(self._main))


def _waited() -> float:
    """Seconds that the calling thread has waited for a processor so far; 0 where the system does not tell."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def _place(thread: int) -> str:
    """Where a thread is in the program: its innermost calls.

    The frames are let go before anything that lets the thread go on, such as reading a file: a function that returns
    while somebody else holds its frame leaves its painters and widgets to be destroyed on that one's thread.
    """
    seen = []
    frame = sys._current_frames().get(thread)
    while frame is not None:
        seen.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    found = [(Path(code.co_filename), line, code.co_name) for code, line in seen]
    ours = [f"           {file.name}:{line} {name}" for file, line, name in found if "essay_planner" in file.parts]
    return "\n".join(reversed(ours[:7]))
