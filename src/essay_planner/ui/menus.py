"""The menu bar: only what works, and each act under one name with one key."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from essay_planner.core.messages import _
from essay_planner.ui.appearance import words
from essay_planner.ui.key_table import stage_rows, width_rows
from essay_planner.ui.stages.table import BOARD, stages
from essay_planner.ui.tips import tell_menus, tell_rows
from essay_planner.ui.window_keys import REDO_KEYS

Act = Callable[[], object]


class Menus(QObject):
    """The actions of the window. Those for an open plan are off while Welcome is shown."""

    def __init__(self, window: QMainWindow, acts: Mapping[str, Act]) -> None:
        """'acts' maps the names used below to what each does."""
        super().__init__(window)
        self._window = window
        self._acts = acts
        self._for_plan: list[QAction] = []
        self._sections: Sequence[QAction] = ()
        bar = window.menuBar()
        bar.setNativeMenuBar(False)
        bar.triggered.connect(self.on_triggered)
        self._file(bar.addMenu(_("&File")))
        self._edit(bar.addMenu(_("&Edit")))
        self.plan, self.evidence = bar.addMenu(_("&Plan")), bar.addMenu(_("Ev&idence"))
        for menu in (self.plan, self.evidence):
            menu.setProperty("told", True)  # by the table of keys, also while no plan is open
        self.view = bar.addMenu(_("&View"))
        self.stages = self._stages(self.view)
        self._look(self.view)
        self._help(bar.addMenu(_("&Help")))
        self._make_of_plan()
        tell_menus(bar)
        QShortcut(QKeySequence("F10"), window, self.go_to_bar)
        self.show_plan(is_open=False, changes=False)

    def _make_of_plan(self) -> None:
        """What the Plan menu holds beside the sections."""
        self.suggested = self._made(_("Add the &suggested sections"), "suggested")
        self.question = self._made(_("Change the &question…"), "change_question")
        self.packs = self._made(_("Evidence pac&ks…"), "packs")
        self.updates = self._made(_("What chan&ged in the packs…"), "updates")
        task, clock = self._made(_("The &task…"), "task"), self._made(_("Planning c&lock…"), "clock")
        compare = self._made(_("Compare &with the teacher’s view…"), "compare")
        self._of_task = [task, clock, compare]
        self._changing = [self.suggested, self.question, self.packs, self.updates, task]
        self._for_plan += [clock, compare]

    def show_plan(self, is_open: bool, changes: bool) -> None:
        """Say whether a plan is open, and whether it may be changed."""
        for action in self._for_plan:
            action.setEnabled(is_open)
        for action in self._changing:
            action.setEnabled(changes)
        if not is_open:
            self.show_board((), ())
            self.show_steps("", "")

    def show_steps(self, undo: str, redo: str) -> None:
        """Name the steps that undo and redo would take."""
        self.undo.setText(_("&Undo {step}").format(step=_in_menu(undo)) if undo else _("&Undo"))
        self.redo.setText(_("&Redo {step}").format(step=_in_menu(redo)) if redo else _("&Redo"))
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))

    def show_recent(self, paths: Sequence[Path], opened: Callable[[Path], object]) -> None:
        """List the recent plans."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(_in_menu(path.stem))
            action.setToolTip(str(path))
            action.triggered.connect(_Opening(path, opened, action).on_triggered)
        self.recent.menuAction().setVisible(bool(paths))

    def show_board(self, evidence: Sequence[QAction], sections: Sequence[QAction]) -> None:
        """Show what the board can do with evidence and with sections; without a plan there is neither menu."""
        self._sections = sections
        for menu, actions in ((self.evidence, evidence), (self.plan, sections)):
            menu.clear()
            menu.addActions(list(actions))
            menu.menuAction().setVisible(bool(actions))
        if sections:
            self.plan.insertAction(sections[1], self.suggested)
            self.plan.addSeparator()
            self.plan.addActions([self.question, self.packs, self.updates])
            self.plan.addSeparator()
            self.plan.addActions(self._of_task)
        for menu in (self.evidence, self.plan):
            tell_rows(menu)

    def on_triggered(self) -> None:
        """Fold the menus before anything opens, also for assistive technology, which by itself leaves them open."""
        for action in self._window.menuBar().actions():
            menu = action.menu()
            if isinstance(menu, QMenu) and menu.isVisible():
                menu.close()

    def go_to_bar(self) -> None:
        """Open the first menu, for who has no pointer; Escape leads back to where one was."""
        bar = self._window.menuBar()
        first = bar.actions()[0]
        bar.setActiveAction(first)
        menu = first.menu()
        if isinstance(menu, QMenu):
            menu.setActiveAction(menu.actions()[0])

    def _file(self, menu: QMenu) -> None:
        self._add(menu, _("&New from a question"), "welcome", QKeySequence.StandardKey.New)
        self._add(menu, _("New from &my own question…"), "own_question")
        self._add(menu, _("&Open…"), "open", QKeySequence.StandardKey.Open)
        self.recent = menu.addMenu(_("Open &recent"))
        self.recent.menuAction().setVisible(False)
        self._add(menu, _("Open an evidence &pack…"), "open_pack")
        making = menu.addMenu(_("Make a pack &for a class"))
        self._add(making, _("&New pack…"), "new_pack")
        self._add(making, _("New pack from a &table or list…"), "import_pack")
        self._add(making, _("&Edit a pack…"), "edit_pack")
        self._add(menu, _("Pac&ks…"), "packs_window")
        menu.addSeparator()
        self._for_plan += [
            self._add(menu, _("&Save"), "save", "Ctrl+S"),
            self._add(menu, _("Save &as…"), "save_as", "Ctrl+Shift+S"),
            self._add(menu, _("Go on with a &copy"), "copy"),
            self._add_copies(menu),
            self._add(menu, _("&Export…"), "export", "Ctrl+E"),
            self._add_styles(menu),
            self._add(menu, _("Save a copy &with its packs…"), "copy_with_packs"),
            self._add(menu, _("Copy plan as te&xt"), "copy_text", "Ctrl+Shift+C"),
            self._add(menu, _("Print pre&view…"), "preview"),
            self._add(menu, _("Prin&t…"), "print", "Ctrl+P"),
        ]
        menu.addSeparator()
        self._add(menu, _("New win&dow"), "new_window")
        self._for_plan.append(self._add(menu, _("C&lose plan"), "welcome", QKeySequence.StandardKey.Close))
        self._add(menu, _("&Quit"), "quit", "Ctrl+Q").setMenuRole(QAction.MenuRole.QuitRole)

    def _add_copies(self, menu: QMenu) -> QAction:
        self.copies = menu.addMenu(_("Earl&ier copies"))
        return self.copies.menuAction()

    def _add_styles(self, menu: QMenu) -> QAction:
        self.styles = menu.addMenu(_("Citation st&yle"))
        return self.styles.menuAction()

    def _edit(self, menu: QMenu) -> None:
        self.undo = self._add(menu, _("&Undo"), "undo", "Ctrl+Z")
        self.redo = self._add(menu, _("&Redo"), "redo", *REDO_KEYS)
        menu.addSeparator()
        self._for_plan += [
            self._add(menu, _("Cu&t"), "cut_chosen", QKeySequence.StandardKey.Cut),
            self._add(menu, _("&Copy"), "copy_chosen", QKeySequence.StandardKey.Copy),
            self._add(menu, _("&Paste"), "paste_chosen", QKeySequence.StandardKey.Paste),
        ]
        menu.addSeparator()
        self._add(menu, _("Find &anything…"), "palette", "Ctrl+K")
        self._for_plan.append(self._add(menu, _("F&ind in the plan…"), "find_in_plan", "Ctrl+Shift+F"))

    def show_stage(self, name: str) -> None:
        """Mark the stage that is open. What works on the board's selection is off where that is out of sight."""
        for action in self.stages.actions():
            action.setChecked(action.data() == name)
        on_board = name == BOARD
        self.evidence.menuAction().setEnabled(on_board)
        self.widths.menuAction().setEnabled(on_board)
        for action in self._sections:
            action.setVisible(on_board)

    def _stages(self, menu: QMenu) -> QActionGroup:
        group = self._choices(menu, {stage.name: stage_rows()[stage.name][0] for stage in stages()})
        for action in group.actions():
            action.setShortcut(QKeySequence(stage_rows()[action.data()][1]))
        self._for_plan += group.actions()
        menu.addSeparator()
        return group

    def _look(self, menu: QMenu) -> None:
        self.themes = self._choices(menu, words.themes())
        for action in self.themes.actions():
            action.setProperty("also", _("Theme, appearance, colours"))
        menu.addSeparator()
        self.compact = self._switch(menu, _("Co&mpact cards"))
        self.compact.setShortcut(QKeySequence("Ctrl+Shift+M"))
        self.terms = self._switch(menu, _("Mark &key terms"))
        sizes = menu.addMenu(_("&Text size"))
        self.larger, self.smaller, self.usual = (
            sizes.addAction(text) for text in (_("&Larger"), _("&Smaller"), _("&Usual size"))
        )
        for action, keys in (self.larger, "Ctrl++ Ctrl+="), (self.smaller, "Ctrl+-"), (self.usual, "Ctrl+0"):
            action.setShortcuts([QKeySequence(key) for key in keys.split()])
        sizes.addSeparator()
        self.sizes = self._choices(sizes, words.sizes())
        self.fonts = self._choices(menu.addMenu(_("&Font")), words.fonts())
        self.spacings = self._choices(menu.addMenu(_("S&pacing")), words.spacings())
        self._widths(menu.addMenu(_("&Widths")))
        self.still = self._switch(menu, _("&Reduce motion"))
        self.appearance = menu.addAction(_("&Appearance…"))
        self.appearance.setProperty("also", _("Themes, colours"))

    def _widths(self, menu: QMenu) -> None:
        """How wide the parts of the board are: off where there is no board to be seen."""
        self.widths = menu
        for name, (text, keys) in width_rows().items():
            self._add(menu, text, name, keys)
        self._for_plan.append(menu.menuAction())

    def _switch(self, menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        return action

    def _help(self, menu: QMenu) -> None:
        self._add(menu, _("Help &pages"), "help", QKeySequence.StandardKey.HelpContents)
        self._for_plan.append(self._add(menu, _("&Tour of the board"), "tour"))
        self._add(menu, _("&Glossary…"), "glossary", "Ctrl+Shift+G")
        self._add(menu, _("&Keys"), "keys", "Ctrl+/")
        self._add(menu, _("What’s &new"), "news")
        menu.addSeparator()
        self._add(menu, _("Add to the &desktop’s menu"), "desktop")
        self._add(menu, _("&About Essay Planner"), "about")

    def _choices(self, menu: QMenu, choices: Mapping[str, str]) -> QActionGroup:
        """A group of which one is chosen; each action's data is its word."""
        group = QActionGroup(self)
        for word, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(word)
            group.addAction(action)
        return group

    def _made(self, text: str, act: str) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(self.on_triggered)
        action.triggered.connect(self._acts[act])
        return action

    def _add(self, menu: QMenu, text: str, act: str, *keys: str | QKeySequence.StandardKey) -> QAction:
        action = menu.addAction(text)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(self.on_triggered)
        action.triggered.connect(self._acts[act])
        return action


class _Opening(QObject):
    """Opens one recent plan; lives as long as its action."""

    def __init__(self, path: Path, opened: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._opened = opened

    def on_triggered(self) -> None:
        self._opened(self._path)


def _in_menu(text: str) -> str:
    return text.replace("&", "&&")
