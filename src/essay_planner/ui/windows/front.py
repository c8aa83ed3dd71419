"""What a window does for others that knock: it comes to the front, and opens what it has room for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.ui.windows.asking import EDIT, QUIT, SHOW, TAKE, show_editor_elsewhere, show_elsewhere
from essay_planner.ui.windows.door import Door
from essay_planner.ui.writing import is_plan_file

if TYPE_CHECKING:
    from essay_planner.ui.main_window import MainWindow
    from essay_planner.ui.opening import Opener

SOON_MS = 300  # first the window is painted


class Front(QObject):
    """Once started, lets other windows know of this one and answers them; asks them before it opens a plan."""

    def __init__(self, window: "MainWindow", opener: "Opener") -> None:
        super().__init__(window)
        self._window, self._opener = window, opener
        self._taken: Path | None = None
        self._door = Door(self.answer, self)

    def start(self) -> None:
        """Be known from soon on, until the window is closed: a start that comes then opens one of its own."""
        QTimer.singleShot(SOON_MS, self, self.on_soon)
        self._window.closing.connect(self.stop)
        self._opener.show_elsewhere = show_elsewhere
        self._window.acts.editors.show_elsewhere = show_editor_elsewhere

    def stop(self) -> None:
        """Be known no longer."""
        self._door.close()

    def on_soon(self) -> None:
        """Open the door. Without one, two windows on one plan are told apart by its lock."""
        why = self._door.open()
        if why:
            sys.stderr.write(f"{why}\n")

    def answer(self, act: str, path: Path | None) -> bool:
        """Whether the plan is open here (SHOW), or there is room for the file (TAKE); the window comes to the front.

        EDIT asks for the editor of a pack likewise. Always yes to QUIT, which closes the window, or brings what it asks
        to the front.
        """
        if act == QUIT:
            QTimer.singleShot(0, self, self.on_quit)
            return True
        if act == EDIT:
            return path is not None and self._shows_editor_of(path)
        if act == SHOW:
            here = path is not None and self._opener.has_open(path)
        else:
            here = act == TAKE and self._has_room_for(path)
        if here:
            self._taken = path if act == TAKE else None
            come_to_front(self._window)
            QTimer.singleShot(0, self, self.on_answered)  # whoever asked does not wait until it is open
        return here

    def _shows_editor_of(self, path: Path) -> bool:
        editor = self._window.acts.editors.that_has(path)
        if editor is not None:
            come_to_front(editor)
        return editor is not None

    def on_answered(self) -> None:
        """Open what was taken."""
        path, self._taken = self._taken, None
        if path is not None:
            self._opener.open_path(path)

    def on_quit(self) -> None:
        """Close the window, as another one that ends the program asks for."""
        close_unless_asking(self._window)

    def _has_room_for(self, path: Path | None) -> bool:
        """A window takes a pack at any time, and a plan while it shows none; not while it asks something."""
        if QApplication.activeModalWidget() is not None or self._taken is not None:
            return False
        return self._opener.current is None or (path is not None and not is_plan_file(path))


def close_unless_asking(window: QWidget) -> bool:
    """Close a window; False where it stays. What is asked at this time comes to the front, to be answered first."""
    if (asking := QApplication.activeModalWidget()) is not None:
        come_to_front(asking.window())
        return False
    return window.close()


def come_to_front(window: QWidget) -> None:
    """Show a window before the others, as far as the desktop lets a program do so."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
