"""What is pictured: the stages and dialogs, one row each. A new window gets a row here."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from tests.screens.pack_scenes import PACK_SCENES
from tests.screens.stand import Scene, Stand, open_windows

from essay_planner.core.places import cards_in, column
from essay_planner.core.plan import Side
from essay_planner.ui.export.dialog import ExportDialog

__all__ = ["SCENES", "Scene", "Stand"]


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
    before = set(open_windows())
    stand.board.library.filters.more.click()
    stand.settle()
    return next((made for made in open_windows() if made not in before), stand.program.window)


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
        before = set(open_windows())
        getattr(stand.program.window.menus, action).trigger()
        stand.settle()
        return next(made for made in open_windows() if made not in before)

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
    before = set(open_windows())
    stand.board.add_own()
    stand.settle()
    return next(made for made in open_windows() if made not in before)


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
    Scene("print-preview", _dialog("preview")),
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
    *PACK_SCENES,
)
