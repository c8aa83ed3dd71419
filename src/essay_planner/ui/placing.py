"""Where the window comes up: whole on its screen, title bar and footer included."""

from PySide6.QtCore import QByteArray, QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

FIRST_SIZE = QSize(1440, 900)
STEP = QPoint(32, 32)
PLACE = "ESSAY_PLANNER_PLACE"  # the variable of the environment in which a new window is told its own place
FRAME = QMargins(4, 40, 4, 6)  # room for what the desktop puts around a window; unknown until the window is shown


def place_first(window: QMainWindow) -> None:
    """Give the window its first size, and all of the screen where that has no room for it."""
    room = _room(window)
    window.resize(FIRST_SIZE.boundedTo(room.size()))
    if window.size() != FIRST_SIZE:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def place_again(window: QMainWindow, geometry: str, others: int = 0) -> None:
    """Put the window where it was, as far as the screen has room now. 'geometry' is what 'geometry_of' gave.

    Where 'others' may stand at that place, it comes so many steps beside it, so that their title bars stay in sight.
    """
    if not window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "ignore"))):
        place_first(window)
    elif not window.isMaximized() and not window.isFullScreen():
        wanted = window.geometry().translated(STEP * others)
        window.setGeometry(within(wanted, _room(window)))


def geometry_of(window: QMainWindow) -> str:
    """The window's size, place and state, to be kept."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def within(wanted: QRect, room: QRect) -> QRect:
    """A rectangle that lies in another, moved and shrunk no more than that takes."""
    size = wanted.size().boundedTo(room.size())
    left = max(room.left(), min(wanted.left(), room.left() + room.width() - size.width()))
    top = max(room.top(), min(wanted.top(), room.top() + room.height() - size.height()))
    return QRect(left, top, size.width(), size.height())


def _room(window: QMainWindow) -> QRect:
    # Not window.screen(): PySide6 6.11 would delete the screen itself together with the window that was asked for it.
    screen = QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()
    return screen.availableGeometry().marginsRemoved(FRAME)
