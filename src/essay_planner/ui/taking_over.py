"""A plan that is open in another window: look now and then whether it has been closed there."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 2000


class TakingOver(QObject):
    """Waits for one file at a time to be given back by whoever writes it."""

    free = Signal(object)  # the path; somebody else may be quicker still

    def __init__(self, parent: QObject | None = None, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(pause_ms)
        self._clock.timeout.connect(self.on_time)

    def wait_for(self, path: Path) -> None:
        """Look for this file from now on."""
        self._path = path
        self._clock.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._clock.stop()

    def on_time(self) -> None:
        """Look."""
        from essay_planner.files.lock import FileLock

        if self._path is None:
            return
        lock = FileLock(self._path)
        if lock.acquire():
            lock.release()
            self.stop()
            self.free.emit(self._path)
