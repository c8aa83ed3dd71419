"""Asking the other windows: to come to the front with a plan that is open there, to open a file, or to close."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.ui.windows.known import forget_window, other_windows

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE_MS = 500  # until a window that does not answer is asked no more
LINE = 10_000  # bytes of a question, at most
SHOW, TAKE, QUIT, EDIT = "show", "take", "quit", "edit"
YES = b"yes\n"


def hand_over(path: Path | None) -> bool:
    """Whether another window has the plan, or has taken the file; None asks for a window on Welcome."""
    return (path is not None and show_elsewhere(path)) or _anyone(TAKE, path)


def show_elsewhere(path: Path) -> bool:
    """Bring the window to the front in which a plan is open; False if none has it."""
    return _anyone(SHOW, path)


def show_editor_elsewhere(path: Path) -> bool:
    """Bring the editor to the front that has a pack, by its folder or by where it is kept; False if none has it."""
    return _anyone(EDIT, path)


def others_open() -> bool:
    """Whether any other window is open; one that is too busy to answer counts."""
    for name in other_windows():
        _reached(name)  # which forgets those that were killed
    return bool(other_windows())


def close_others() -> None:
    """Have all other windows close, each as if by itself; one that is too busy now does so later."""
    for name in other_windows():
        _asked(name, QUIT, None)


def _anyone(act: str, path: Path | None) -> bool:
    return any(_asked(name, act, path) for name in other_windows())


def _asked(name: str, act: str, path: Path | None) -> bool:
    socket = _reached(name)
    if socket is None:
        return False
    words = {"act": act, "path": "" if path is None else str(path.resolve())}
    socket.write(json.dumps(words).encode() + b"\n")
    answer = b""
    while not answer.endswith(b"\n") and socket.waitForReadyRead(PATIENCE_MS):
        answer += bytes(socket.readAll().data())
    socket.close()
    return answer == YES


def _reached(name: str) -> "QLocalSocket | None":
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if socket.waitForConnected(PATIENCE_MS):
        return socket
    _forget_if_gone(name, socket)
    return None


def _forget_if_gone(name: str, socket: "QLocalSocket") -> None:
    """Ask a window never again that was killed; one that only is too busy to answer stays known."""
    from PySide6.QtNetwork import QLocalServer

    errors = socket.LocalSocketError
    if socket.error() in (errors.ServerNotFoundError, errors.ConnectionRefusedError):
        QLocalServer.removeServer(name)
        forget_window(name)
