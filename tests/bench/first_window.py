"""One start of a window, bare or ours, timed from inside: first_window.py bare | ours [FILE].

Prints the monotonic clock, in seconds, when the first picture of the window has been painted and nothing is left
to do; then ends at once.
"""

import os
import sys
import time

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer


class Watch(QObject):
    """Waits for the first paint of any widget, and then until Qt is idle."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            QtWidgets.QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            QTimer.singleShot(0, self.on_painted)
        return False

    def on_painted(self) -> None:
        QTimer.singleShot(0, self.on_idle)

    def on_idle(self) -> None:
        print(time.monotonic(), flush=True)
        os._exit(0)


class WatchedApplication(QtWidgets.QApplication):
    """A QApplication under watch, put in the place of Qt's own."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._watch = Watch()

    def exec(self) -> int:  # type: ignore[override]
        """Watch from here on: nothing is painted before, and a filter in Python would slow all that happens then."""
        self.installEventFilter(self._watch)
        return super().exec()


def open_bare() -> int:
    """Show an empty main window: the least that PySide6 can do."""
    application = QtWidgets.QApplication(["bare"])
    window = QtWidgets.QMainWindow()
    window.resize(1200, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    QtWidgets.QApplication = WatchedApplication  # type: ignore[assignment,misc]
    if sys.argv[1] == "bare":
        sys.exit(open_bare())
    del sys.argv[1]
    from essay_planner.__main__ import run

    sys.exit(run())
