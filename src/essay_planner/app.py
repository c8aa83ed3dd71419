"""Where the window is put together: the only place that builds its objects and introduces them to one another."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.ui.windows.asking import hand_over, others_open

if TYPE_CHECKING:
    from essay_planner.core.outline import Outline

SOON_MS = 20  # packs are read beside the window, but take turns with it: let it be painted first
LATER_MS = 400  # what Welcome shows can wait until the board has been painted


def open_window(path: Path | None, anew: bool = False) -> int:
    """Show the window, with a plan, a pack or Welcome, until it is closed. Returns the exit code.

    The first window without a file goes on with the plans that were open when the program was left, each in a window.
    Where another window has the plan, or room for the file, it comes to the front instead, unless one is wanted 'anew'.

    Raises EssayPlannerError if the window cannot be shown on this installation.
    """
    check_display()
    if not anew and hand_over(path):
        return 0
    gc.disable()  # start-up makes none and looking takes a tenth of its time; from then on ui.garbage looks for it
    prepare()
    return _run(path)


def _run(path: Path | None) -> int:
    """Show the window until it is closed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from essay_planner.ui.help.greeting import Greeting
    from essay_planner.ui.starting import Program
    from essay_planner.ui.windows.acts import open_again
    from essay_planner.ui.windows.front import Front
    from essay_planner.ui.windows.left import take_left

    program = Program(QApplication(["essay-planner"]))
    left = () if others_open() else take_left()  # in any case: they are of a time that is over now
    if path is None and left:
        path = left[0].plan
        open_again(left[1:], program.window.news)
    if path is not None:
        program.opener.open_path(path)
    program.window.show()
    QTimer.singleShot(SOON_MS if path is None else LATER_MS, program.opener.look_around)
    Greeting(program.window, program.opener).start()
    front = Front(program.window, program.opener)
    front.start()
    try:
        return program.run()
    finally:
        front.stop()


def check_display() -> None:
    """Raise EssayPlannerError where there is no display for a window; Qt itself would end with a dump of memory."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wanted = sys.platform.startswith("linux") and (not platform or platform.startswith(("xcb", "wayland")))
    if wanted and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise EssayPlannerError(
            _("There is no display here for a window. 'essay-planner --help' says what can be done without one.")
        )


def run_tour(folder: Path) -> int:
    """Let the program show itself on a screen of its own. Returns 0 if every step had its effect, else 1."""
    prepare()
    from essay_planner.ui.tour import run

    return run(folder)


def make_pdf(outline: "Outline", paper: str) -> bytes:
    """A plan as a PDF on paper of that name, made without a display. Raises EssayPlannerError if Qt cannot."""
    prepare()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from essay_planner.ui.export.pdf import to_pdf

    app = QGuiApplication.instance() or QGuiApplication(["essay-planner"])
    made = to_pdf(outline, paper)
    app.processEvents()
    return made


def prepare() -> None:
    """See to what Qt needs before it is loaded. Raises EssayPlannerError for a Qt that would crash."""
    if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        os.environ["LANG"] = "C.UTF-8"
    import PySide6

    # PySide6 6.12 loses a reference of None or True at each signal and void call on Python 3.11 (PYSIDE-3474).
    if PySide6.__version_info__[:2] == (6, 12) and sys.version_info < (3, 12):
        sentence = _("PySide6 {version} crashes on Python 3.11. Install 'PySide6-Essentials>=6.11,<6.12'.")
        raise EssayPlannerError(sentence.format(version=PySide6.__version__))
