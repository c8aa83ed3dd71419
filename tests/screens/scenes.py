"""What is pictured: the stages and dialogs, one row each. A new window gets a row here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from essay_planner.core.places import cards_in, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.export.dialog import ExportDialog
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
        before = set(_open_windows())
        self.program.window.menus._acts[name]()
        self.settle()
        return next(made for made in _open_windows() if made not in before)

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


def _open_windows() -> list[QWidget]:
    return [made for made in QApplication.topLevelWidgets() if made.isVisible()]


def _welcome(stand: Stand) -> QWidget:
    stand.program.opener.close()
    stand.settle()
    return stand.program.window


def _stage(name: str) -> Callable[[Stand], QWidget]:
    def show(stand: Stand) -> QWidget:
        stand.go_to(name)
        return stand.program.window

    return show


def _card(stand: Stand) -> QWidget:
    stand.go_to("board")
    plan = stand.current.session.plan
    stand.board.show_card(cards_in(plan, column(plan.sections[0].id, Side.FOR))[0])
    stand.settle()
    return stand.program.window


def _filters(stand: Stand) -> QWidget:
    stand.go_to("board")
    before = set(_open_windows())
    stand.board.library.filters.more.click()
    stand.settle()
    return next((made for made in _open_windows() if made not in before), stand.program.window)


def _tour(stand: Stand) -> QWidget:
    stand.go_to("board")
    stand.program.window.menus._acts["tour"]()
    stand.settle()
    return stand.program.window


def _compact(stand: Stand) -> QWidget:
    stand.program.looks.show_compact(True)
    return _stage("board")(stand)


def _dialog(act: str, stage: str = "board") -> Callable[[Stand], QWidget]:
    def show(stand: Stand) -> QWidget:
        stand.go_to(stage)
        return stand.act(act)

    return show


def _from_menu(action: str) -> Callable[[Stand], QWidget]:
    """A window that an action of the menus opens, by its name there."""

    def show(stand: Stand) -> QWidget:
        stand.go_to("board")
        before = set(_open_windows())
        getattr(stand.program.window.menus, action).trigger()
        stand.settle()
        return next(made for made in _open_windows() if made not in before)

    return show


def _export(stand: Stand) -> QWidget:
    dialog = _dialog("export")(stand)
    assert isinstance(dialog, ExportDialog)
    dialog.wait()
    return dialog


def _file_dialog(stand: Stand) -> QWidget:
    stand.go_to("board")
    dialog = QFileDialog(stand.program.window, "Open a plan")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog


def _own_evidence(stand: Stand) -> QWidget:
    stand.go_to("board")
    before = set(_open_windows())
    stand.board.add_own()
    stand.settle()
    return next(made for made in _open_windows() if made not in before)


SCENES = (
    Scene("welcome", _welcome),
    Scene("question", _stage("question")),
    Scene("board", _stage("board")),
    Scene("board-card", _card),
    Scene("board-compact", _compact),
    Scene("filters", _filters),
    Scene("tour", _tour),  # which ends with the next stage
    Scene("judgement", _stage("judgement")),
    Scene("review", _stage("review")),
    Scene("own-evidence", _own_evidence),
    Scene("own-question", _dialog("own_question")),
    Scene("change-question", _dialog("change_question")),
    Scene("packs-of-plan", _dialog("packs")),
    Scene("task", _dialog("task")),
    Scene("clock", _dialog("clock")),
    Scene("export", _export),
    Scene("open-file", _file_dialog),
    Scene("packs", _dialog("packs_window")),
    Scene("new-pack", _dialog("new_pack")),
    Scene("edit-pack", _dialog("edit_pack")),
    Scene("palette", _dialog("palette")),
    Scene("find-in-plan", _dialog("find_in_plan")),
    Scene("glossary", _dialog("glossary")),
    Scene("help", _dialog("help")),
    Scene("news", _dialog("news")),
    Scene("keys", _dialog("keys")),
    Scene("about", _dialog("about")),
    Scene("appearance", _from_menu("appearance")),
)
