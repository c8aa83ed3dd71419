"""Where scenes play, and what a scene is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.starting import Program


@dataclass(frozen=True)
class Stand:
    """Where scenes play: the program, with the plan that 'with_plan' opens."""

    program: Program
    with_plan: Callable[[], None]

    def settle(self) -> None:
        """Let everything that is under way come to its end."""
        for _turn in range(3):
            self.program.opener.wait()
            for _event in range(30):
                QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def go_to(self, stage: str) -> None:
        """Open a stage of the plan."""
        self.with_plan()
        self.program.window.on_stage_asked(stage)
        self.settle()

    def act(self, name: str) -> QWidget:
        """Do what a menu does by its name, and return the window that this opens."""
        before = set(open_windows())
        self.program.window.menus._acts[name]()
        self.settle()
        return next(made for made in open_windows() if made not in before)

    @property
    def board(self) -> BoardView:
        """The board of the plan."""
        board = self.program.window.board
        assert board is not None
        shown = board.widget()
        assert isinstance(shown, BoardView)
        return shown

    @property
    def current(self) -> OpenPlan:
        """The plan that is open."""
        assert self.program.opener.current is not None
        return self.program.opener.current


@dataclass(frozen=True)
class Scene:
    """One picture: its name, and what shows it and returns the window to be pictured."""

    name: str
    show: Callable[[Stand], QWidget]


def open_windows() -> list[QWidget]:
    return [made for made in QApplication.topLevelWidgets() if made.isVisible()]
