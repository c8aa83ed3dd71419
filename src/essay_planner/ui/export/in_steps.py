"""Work that only the GUI thread can do, in slices so short that nobody notices."""

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer

SLICE = 0.012  # seconds in which the window does nothing else


class InSteps(QObject):
    """Goes on with one work at a time whenever the window has nothing else to do; a new one replaces it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._then: Callable[[Any], object] = bool
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.on_idle)

    def do(self, work: Iterator[object], then: Callable[[Any], object]) -> None:
        """Do some work, and pass on what it returns."""
        self._work, self._then = work, then
        self._timer.start()

    def drop(self) -> None:
        """Leave the work undone."""
        self._work = None
        self._timer.stop()

    def finish(self) -> None:
        """Do what is left of it at once."""
        while self._work is not None:
            self._step()

    def on_idle(self) -> None:
        """Go on for a moment."""
        end = time.monotonic() + SLICE
        while self._work is not None and time.monotonic() < end:
            self._step()

    def _step(self) -> None:
        if self._work is None:
            return
        try:
            next(self._work)
        except StopIteration as done:
            then = self._then
            self.drop()
            then(done.value)
