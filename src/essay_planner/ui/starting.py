"""The running program: its window, its look, what it remembers, and what happens when something goes wrong."""

import os
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.core.messages import _
from essay_planner.files.data import data_path
from essay_planner.files.home import home_path
from essay_planner.files.settings import read_settings
from essay_planner.ui.appearance.choosing import LookChoice, wear
from essay_planner.ui.ending import Ending
from essay_planner.ui.garbage import Garbage
from essay_planner.ui.in_sight import InSight
from essay_planner.ui.main_window import Board, MainWindow
from essay_planner.ui.open_plan import OpenPlan, Unsaved
from essay_planner.ui.opening import Opener
from essay_planner.ui.placing import PLACE, geometry_of, place_again, place_first
from essay_planner.ui.return_keys import ReturnKeys
from essay_planner.ui.saving import DELAY_MS
from essay_planner.ui.window_keys import WindowKeys
from essay_planner.ui.windows.known import new_name, other_windows
from essay_planner.ui.windows.left import note_left
from essay_planner.ui.writing import SUFFIX

_LAST_FOLDER = "essay-planner-"


class Program(QObject):
    """One window with all that it needs, on a QApplication."""

    def __init__(self, app: QApplication, delay_ms: int = DELAY_MS) -> None:
        """'delay_ms' is how long after a change a plan is saved."""
        super().__init__()
        self.app = app
        app.setApplicationName("essay-planner")
        app.setApplicationDisplayName(_("Essay Planner"))
        app.setDesktopFileName("essay-planner")
        app.setWindowIcon(QIcon(str(data_path("resources", "icons", "essay-planner.svg"))))
        self._settings = read_settings()
        wear(self._settings)
        self.opener = Opener(delay_ms, self)
        self.window = MainWindow(self.opener, self._board_of)
        self._window_keys, self._return_keys = WindowKeys(app, self), ReturnKeys(app, self)
        self._in_sight = InSight(app, self)
        self._garbage = Garbage(self)
        self.looks = LookChoice(self.window, self.window.menus, self.opener.remember)
        self.window.acts.editors.sizeAsked.connect(self.looks.step)
        self.window.acts.editors.usualSizeAsked.connect(self.looks.on_usual)
        self.window.acts.editors.appearanceAsked.connect(self.looks.show_sheet_beside)
        self._place()
        self._name = new_name()
        self._exit_code = 0
        self.window.closing.connect(self.remember)
        app.commitDataRequest.connect(self.window.sessionEnds)
        self.window.sessionEnds.connect(self.on_session_ends)
        self.opener.read_recent()
        if self._settings.trouble:
            self.window.news.tell_when_free(self._settings.trouble)

    def run(self) -> int:
        """Until the window is closed, or the system asks for the end. Returns the exit code: 1 if words were lost."""
        sys.excepthook = self.on_crash
        self._garbage.start()
        ending = Ending(self)
        ending.asked.connect(self.end)
        ending.start()
        try:
            return self.app.exec() or self._exit_code
        finally:
            ending.stop()

    def end(self) -> None:
        """Save and close without asking anything, whatever is open in front of the window."""
        self.opener.last_resort = self.save_anywhere
        self.window.close()
        self.app.exit(self._exit_code)

    def on_session_ends(self) -> None:
        """Save before the user's session ends; the window is closed later, if it comes to that.

        The plan is noted already: the system may end the program without another word.
        """
        self._note(self.opener.current_file())
        if self.opener.current is not None:
            self.opener.current.saving.flush()
        self.window.acts.editors.keep_all()

    def save_anywhere(self, current: OpenPlan) -> Path | Unsaved:
        """Where to save a plan when nobody can be asked: among the temporary files, as long as those can be written."""
        if current.session.path is None or not current.session.path.parent.name.startswith(_LAST_FOLDER):
            try:
                path = Path(mkdtemp(prefix=_LAST_FOLDER)) / f"{current.session.plan.id}{SUFFIX}"
            except OSError as error:
                sys.stderr.write(f"{error}\n")
            else:
                sys.stderr.write(_("The plan is saved in {path}.").format(path=path) + "\n")
                return path
        sys.stderr.write(_("The plan's last changes could not be saved anywhere.") + "\n")
        self._exit_code = 1
        return Unsaved.DROP

    def remember(self, last: Path | None) -> None:
        """Keep the window's size and place for next time, and the plan that was open."""
        self.opener.remember(geometry=geometry_of(self.window))
        self._note(last)

    def _note(self, last: Path | None) -> None:
        with suppress(OSError):  # the next start shows Welcome, which lists the plan too
            note_left(self._name, last, geometry_of(self.window))

    def on_crash(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Save what is open, note the error in a file, and say so quietly; the window stays."""
        words = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(words)
        where = _note(words)
        if self.opener.current is not None:
            self.opener.current.saving.flush()
        self.window.news.tell(_("Something went wrong in the program; your plan is as you left it.") + " " + where)

    def _place(self) -> None:
        if own := os.environ.pop(PLACE, ""):
            place_again(self.window, own)
        elif self._settings.geometry:
            place_again(self.window, self._settings.geometry, len(other_windows()))
        else:
            place_first(self.window)

    def _board_of(self, current: OpenPlan, parent: QWidget) -> Board:
        from essay_planner.ui.boarding import PlanBoard

        return PlanBoard(current, parent, self.opener.remember, self.window.acts.questions.choose_packs)


def _note(words: str) -> str:
    """Note an error in the log, and say in a sentence where that is."""
    now = datetime.now()
    file = home_path() / "log" / f"{now:%Y-%m-%d}.txt"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as notes:
            notes.write(f"{now:%H:%M:%S}\n{words}\n")
    except OSError:
        return _("The details could not be noted.")
    return _("The details are in {file}.").format(file=file)
