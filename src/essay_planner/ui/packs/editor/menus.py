"""The menus of the editor: each act under one name with one key."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from essay_planner.core.messages import _
from essay_planner.ui.key_table import table_width_rows
from essay_planner.ui.packs.editor.parts_list import PARTS
from essay_planner.ui.packs.editor.words import DETAILS, words_of
from essay_planner.ui.tips import tell_menus, tip
from essay_planner.ui.tips.editor_rows import editor_rows
from essay_planner.ui.window_keys import REDO_KEYS

Act = Callable[[], object]
Row = tuple[str, str, Sequence[str]]  # what a menu says, the name of the act, and its keys


class EditorMenus(QObject):
    """'acts' maps the names used below to what each does."""

    def __init__(self, window: QMainWindow, acts: Mapping[str, Act]) -> None:
        super().__init__(window)
        self._acts = acts
        self.actions: dict[str, QAction] = {}
        bar = window.menuBar()
        bar.setNativeMenuBar(False)
        for title, rows in ((_("&File"), _file()), (_("&Edit"), _edit())):
            self._fill(bar.addMenu(title), rows)
        self.parts = QActionGroup(self)
        self._parts(bar.addMenu(_("&View")))
        self._fill(bar.addMenu(_("&Help")), _help())
        self.actions["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        tell_menus(bar, editor_rows)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name the steps that undo and redo would take."""
        for name, plain, step in (("undo", _("&Undo"), undo), ("redo", _("&Redo"), redo)):
            self.actions[name].setText(f"{plain} {step}".replace("& ", "&& ").rstrip())
            self.actions[name].setEnabled(bool(step))

    def show_part(self, name: str) -> None:
        """Mark the part that is shown; in the details there are no rows to add or to move."""
        for action in self.parts.actions():
            action.setChecked(action.data() == name)
        for act in ("new", "duplicate", "remove", "up", "down", "find", "widen", "narrow"):
            self.actions[act].setEnabled(name != DETAILS)

    def _parts(self, menu: QMenu) -> None:
        names = {DETAILS: _("Details")} | {str(part): words_of(part).name for part in PARTS}
        for number, (name, words) in enumerate(names.items(), 1):
            action = menu.addAction(f"&{number} {words}")
            action.setStatusTip(_("Show this part of the pack: {part}").format(part=words))
            action.setToolTip(tip(action.statusTip(), f"Ctrl+{number}"))
            action.setCheckable(True)
            action.setData(name)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            self.parts.addAction(action)
        menu.addSeparator()
        self._fill(menu, _view())

    def _fill(self, menu: QMenu, rows: Sequence[Row | None]) -> None:
        for row in rows:
            if row is None:
                menu.addSeparator()
                continue
            words, name, keys = row
            action = menu.addAction(words)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(self._acts[name])
            self.actions[name] = action


def _file() -> Sequence[Row | None]:
    return [
        (_("&New pack"), "new_pack", ("Ctrl+Shift+N",)),
        (_("&Edit another pack…"), "edit_pack", ("Ctrl+O",)),
        None,
        (_("&Import a table or list…"), "import", ("Ctrl+I",)),
        None,
        (_("&Save"), "save", ("Ctrl+S",)),
        (_("Save in &another folder…"), "save_as", ("Ctrl+Shift+S",)),
        None,
        (_("&Hand out…"), "hand_out", ("Ctrl+E",)),
        (_("&Put it among my packs"), "install", ()),
        None,
        (_("&Close"), "close", ("Ctrl+W",)),
        (_("&Quit"), "quit", ("Ctrl+Q",)),
    ]


def _edit() -> Sequence[Row | None]:
    return [
        (_("&Undo"), "undo", ("Ctrl+Z",)),
        (_("&Redo"), "redo", REDO_KEYS),
        None,
        (_("&New row"), "new", ("Ctrl+N",)),
        (_("&Duplicate"), "duplicate", ("Ctrl+D",)),
        (_("Re&move"), "remove", ()),
        (_("Move u&p"), "up", ("Alt+Shift+Up",)),
        (_("Move d&own"), "down", ("Alt+Shift+Down",)),
        None,
        (_("&Find"), "find", ("Ctrl+F",)),
    ]


def _help() -> Sequence[Row | None]:
    return [
        (_("&Make your first pack"), "first_pack", ("F1",)),
        (_("&Keys"), "keys", ("Ctrl+/",)),
    ]


def _view() -> Sequence[Row | None]:
    wider, narrower = table_width_rows().values()
    return [
        (wider[0], "widen", (wider[1],)),
        (narrower[0], "narrow", (narrower[1],)),
        (_("&Next thing to mend"), "next_problem", ("F8",)),
        (_("&List of things to mend"), "problems", ("F7",)),
        (_("As a &student sees it"), "student", ("F5",)),
        None,
        (_("Lar&ger text"), "larger", ("Ctrl++", "Ctrl+=")),
        (_("S&maller text"), "smaller", ("Ctrl+-",)),
        (_("&Usual text size"), "usual_size", ("Ctrl+0",)),
        (_("A&ppearance…"), "appearance", ()),
    ]
