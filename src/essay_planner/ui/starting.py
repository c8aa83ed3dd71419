"""The running program: its window, its look, what it remembers, and what happens when something goes wrong."""

import dataclasses
import sys
import traceback
from datetime import datetime
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.core.messages import _
from essay_planner.files.data import data_path
from essay_planner.files.home import home_path
from essay_planner.files.settings import read_settings, write_settings
from essay_planner.ui.garbage import Garbage
from essay_planner.ui.look import look
from essay_planner.ui.main_window import Board, MainWindow
from essay_planner.ui.opening import Opener, OpenPlan
from essay_planner.ui.placing import geometry_of, place_again, place_first
from essay_planner.ui.saving import DELAY_MS
from essay_planner.ui.undo_keys import UndoKeys


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
        look().choose(self._settings.theme, self._settings.text_percent)
        self.opener = Opener(delay_ms, self)
        self.window = MainWindow(self.opener, _board_of)
        self._undo_keys = UndoKeys(app, self)
        self._garbage = Garbage(self)
        self._show_choices()
        self._place()
        self.window.closing.connect(self.remember)

    def run(self) -> int:
        """Until the window is closed. Returns the exit code."""
        sys.excepthook = self.on_crash
        self._garbage.start()
        return self.app.exec()

    def on_theme_chosen(self, action: QAction) -> None:
        """Wear another theme, from now on."""
        look().choose(str(action.data()))
        write_settings(dataclasses.replace(read_settings(), theme=look().choice))

    def on_size_chosen(self, action: QAction) -> None:
        """Show text in another size, from now on."""
        look().choose(look().choice, int(action.data()))
        write_settings(dataclasses.replace(read_settings(), text_percent=look().percent))

    def remember(self) -> None:
        """Keep the window's size and place for next time."""
        write_settings(dataclasses.replace(read_settings(), geometry=geometry_of(self.window)))

    def on_crash(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Save what is open, note the error in a file, and say so quietly; the window stays."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        log = home_path() / "log"
        log.mkdir(parents=True, exist_ok=True)
        file = log / f"{datetime.now():%Y-%m-%d}.txt"
        words = "".join(traceback.format_exception(kind, error, trace))
        with file.open("a", encoding="utf-8") as notes:
            notes.write(f"{datetime.now():%H:%M:%S}\n{words}\n")
        sys.stderr.write(words)
        if self.opener.current is not None:
            self.opener.current.saving.flush()
        sentence = _("Something went wrong in the program; your plan is as you left it. The details are in {file}.")
        self.window.news.tell(sentence.format(file=file))

    def _show_choices(self) -> None:
        menus = self.window.menus
        for group, chosen in ((menus.themes, look().choice), (menus.sizes, str(look().percent))):
            for action in group.actions():
                action.setChecked(action.data() == chosen)
        menus.themes.triggered.connect(self.on_theme_chosen)
        menus.sizes.triggered.connect(self.on_size_chosen)

    def _place(self) -> None:
        if self._settings.geometry:
            place_again(self.window, self._settings.geometry)
        else:
            place_first(self.window)


def _board_of(current: OpenPlan, parent: QWidget) -> Board:
    from essay_planner.ui.boarding import PlanBoard

    return PlanBoard(current, parent)
