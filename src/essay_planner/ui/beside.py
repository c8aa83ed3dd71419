"""Work beside the window: done on another thread and told on the GUI thread, with nothing of Qt's in between."""

import sys
import threading
from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")

TURN = 0.0005  # seconds until the window may interrupt other work; Python's own 0.005 adds up in the window to a stall


class _Task(threading.Thread, Generic[T]):
    """One thing to do. It holds nothing of Qt's but the bell, so its end is never the end of a widget."""

    def __init__(self, act: Callable[[], T], ring: Callable[[], None]) -> None:
        super().__init__()
        self.done = threading.Event()
        self._act, self._ring = act, ring
        self._given: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do it, and ring."""
        try:
            self._given.append(self._act())
        except Exception as error:  # noqa: BLE001  (it is told on the GUI thread, like the errors there)
            self._error = error
        self.done.set()
        self._ring()

    def tell(self, then: Callable[[T], object]) -> None:
        """Pass on what came of it; an error goes where errors of the GUI thread go."""
        if self._error is not None:
            sys.excepthook(type(self._error), self._error, self._error.__traceback__)
        for given in self._given:
            then(given)


class Beside:
    """Does things beside the window, one after another in the order asked for. To be used on the GUI thread."""

    def __init__(self) -> None:
        self._bell = _the_bell()
        self._bell.listeners.add(self)
        self._tasks: deque[tuple[_Task[Any], Callable[[Any], object]]] = deque()

    def do(self, act: Callable[[], T], then: Callable[[T], object]) -> None:
        """Call 'act' on another thread, then 'then' with its result on this one. 'act' must not hold any QObject."""
        self._tasks.append((_Task(act, self._bell.rung.emit), then))
        if len(self._tasks) == 1:
            self._tasks[0][0].start()

    def wait(self) -> None:
        """Until all that was asked for is done and told."""
        while self._tasks:
            self._tasks[0][0].done.wait()
            self.on_rung()

    def on_rung(self) -> None:
        """Tell what is done, and start what comes next."""
        if self._tasks and self._tasks[0][0].done.is_set():
            task, then = self._tasks.popleft()
            if self._tasks:
                self._tasks[0][0].start()
            task.tell(then)


def is_busy() -> bool:
    """Whether anything is being done beside the window."""
    return any(isinstance(thread, _Task) for thread in threading.enumerate())


class _Bell(QObject):
    """Rung on any thread, heard on the GUI thread. There is one; it outlives every window and every thread."""

    rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.listeners: WeakSet[Beside] = WeakSet()
        self.rung.connect(self.on_rung, Qt.ConnectionType.QueuedConnection)

    def on_rung(self) -> None:
        """Let everyone look who waits for something."""
        for listener in list(self.listeners):
            listener.on_rung()


@cache
def _the_bell() -> _Bell:
    sys.setswitchinterval(TURN)
    return _Bell()
