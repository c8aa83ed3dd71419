"""The door of a window: others knock at it with a file, and learn whether it is open here or was taken in."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from essay_planner.ui.windows.asking import LINE, YES
from essay_planner.ui.windows.known import forget_window, new_name, note_window

Answers = Callable[[str, Path | None], bool]


class Door(QObject):
    """Once open, answers the windows of the same user; 'answers' is asked for an act and a path and says yes or no."""

    def __init__(self, answers: Answers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._name = new_name()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self.on_knocked)

    def open(self) -> str:
        """Let the other windows know of this one; why that cannot be done, or ''."""
        if not self._server.listen(self._name):
            return self._server.errorString()
        try:
            note_window(self._name)
        except OSError as error:
            self._server.close()
            return error.strerror or str(error)
        return ""

    def close(self) -> None:
        """Answer nobody any more."""
        forget_window(self._name)
        self._server.close()

    def on_knocked(self) -> None:
        """Hear whoever came."""
        while (socket := self._server.nextPendingConnection()) is not None:
            visit = _Visit(socket, self._answers)
            socket.readyRead.connect(visit.on_heard)
            socket.disconnected.connect(socket.deleteLater)
            visit.on_heard()


class _Visit(QObject):
    """One question of another window; it goes with its socket."""

    def __init__(self, socket: QLocalSocket, answers: Answers) -> None:
        super().__init__(socket)
        self._socket, self._answers = socket, answers
        self._heard = b""
        self._done = False

    def on_heard(self) -> None:
        """Answer as soon as the whole line is here."""
        self._heard += bytes(self._socket.readAll().data())
        if self._done or not (self._heard.endswith(b"\n") or len(self._heard) > LINE):
            return
        self._done = True
        self._socket.write(YES if self._say() else b"no\n")
        self._socket.flush()

    def _say(self) -> bool:
        try:
            asked = json.loads(self._heard)
            act, path = str(asked["act"]), str(asked["path"])
        except (ValueError, KeyError, TypeError):  # whoever sent this is none of our windows
            return False
        return self._answers(act, Path(path) if path else None)
