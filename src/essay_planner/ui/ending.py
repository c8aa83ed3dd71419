"""The end that the system asks for: a signal to stop, or the end of the user's session. Nothing is lost by it."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")  # not every system has them all


class Ending(QObject):
    """Once started, turns the signals that end programs into 'asked', told in the midst of Qt's other events."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: dict[int, object] = {}
        self._ours, self._pythons = socket.socketpair()
        for end in (self._ours, self._pythons):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.on_woken)
        self._wakeup = -1

    def start(self) -> None:
        """Listen. Python writes a byte for each signal, which wakes Qt up; Qt alone would sleep on."""
        self._wakeup = signal.set_wakeup_fd(self._pythons.fileno(), warn_on_full_buffer=False)
        for name in _NAMES:
            if number := getattr(signal, name, None):
                self._before[number] = signal.signal(number, _do_nothing)

    def stop(self) -> None:
        """Leave signals to whom they were left before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._before.clear()
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        for end in (self._ours, self._pythons):
            end.close()

    def on_woken(self) -> None:
        """See which signals came."""
        try:
            came = self._ours.recv(64)
        except BlockingIOError:
            return
        if any(number in self._before for number in came):
            self.asked.emit()


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    """Python must have a handler to write the byte; what is to be done is done when Qt has read it."""
