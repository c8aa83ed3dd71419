"""What nobody sees yet, such as Welcome behind an open plan: made when it is first needed, or before at leisure."""

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from essay_planner.ui.beside import is_busy

if TYPE_CHECKING:
    from essay_planner.ui.welcome.view import WelcomeView

LEISURE_MS = 1000  # until a part of what nobody sees yet is made
_LOADED_LATER = "essay_planner.ui.export.dialog"  # the largest part of the program that a start does without


class Leisure(QObject):
    """Keeps Welcome, and what it is still to be told."""

    def __init__(self, make: "Callable[[], WelcomeView]", parent: QObject) -> None:
        """'make' makes Welcome."""
        super().__init__(parent)
        self._make = make
        self._untold: dict[str, Callable[[WelcomeView], object]] = {}  # what Welcome does not show yet
        self._timer = QTimer(self, singleShot=True, interval=LEISURE_MS)
        self._timer.timeout.connect(self.on_leisure)

    def begin(self) -> None:
        """Make things ready from soon on: a plan is open."""
        self._timer.start()

    @property
    def welcome(self) -> "WelcomeView":
        """Welcome, with all that it was told: a plan that is opened at once does not wait for it."""
        self.tell_all()
        return self._welcome

    @cached_property
    def _welcome(self) -> "WelcomeView":
        return self._make()

    def tell(self, what: str, tell: "Callable[[WelcomeView], object]", at_once: bool) -> None:
        """Have Welcome show something: at once, or at leisure; 'what' names it, and what was to be told of it goes."""
        self._untold[what] = tell
        if at_once:
            self.tell_all()
        else:
            self._timer.start()

    def tell_all(self) -> None:
        """Have Welcome show all that it does not show yet."""
        self._timer.stop()
        while self._untold:
            self._untold.pop(next(iter(self._untold)))(self._welcome)

    def on_leisure(self) -> None:
        """Make ready what is wanted later, a part in a turn, when nothing is done beside the window."""
        if is_busy():
            self._timer.start()
        elif self._untold:
            is_made, made = "_welcome" in vars(self), self._welcome
            if is_made:
                self._untold.pop(next(iter(self._untold)))(made)
            self._timer.start()
        else:
            import_module(_LOADED_LATER)
