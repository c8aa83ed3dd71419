"""Playing the tour: the window on the GUI thread, the hand on another."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.ui.look import look
from essay_planner.ui.starting import Program
from essay_planner.ui.tour.eyes import Eyes
from essay_planner.ui.tour.script import Script


class _Player(QObject):
    """Plays a script on a thread of its own and closes the window at its end."""

    done = Signal()

    def __init__(self, script: Script) -> None:
        super().__init__()
        self._script = script
        self.trouble = ""

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._play, daemon=True).start()

    def _play(self) -> None:
        try:
            self._script.play()
        except EssayPlannerError as error:
            self.trouble = str(error)
        except Exception as error:  # noqa: BLE001  (whatever went wrong, the window must close and the tour say so)
            self.trouble = f"{type(error).__name__}: {error}"
        finally:
            self.done.emit()


def play(folder: Path) -> int:
    """Play the whole tour on the screen that DISPLAY names. Returns the exit code."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    program = Program(QApplication(["essay-planner"]))
    look().choose("light")
    look().keep_still(True)  # whatever is pictured stands
    program.window.showFullScreen()
    program.opener.look_around()
    player = _Player(Script(program, Eyes(), folder))
    player.done.connect(program.window.close)
    player.start()
    program.run()
    if player.trouble:
        sys.stderr.write(_("The tour stopped: {why}").format(why=player.trouble) + "\n")
    return 1 if player.trouble else 0
