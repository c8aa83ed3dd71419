"""The dialog that asks which pack to edit: one that was not saved yet, one of a folder, or a new one, empty or of a
table."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from essay_planner.core.messages import _
from essay_planner.packs.making import Making, packs_in_making, recent_folders
from essay_planner.ui.board.panel_parts import titled
from essay_planner.ui.look import Space, button, column_of
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.question.packs_form import PackRow
from essay_planner.ui.welcome.words import when


class ChoosePack(SheetDialog):
    """'makingAsked' has a Making, 'pathAsked' a path."""

    newAsked = Signal()
    tableAsked = Signal()
    makingAsked = Signal(object)
    pathAsked = Signal(object)

    def __init__(self, parent: QWidget, folder: Callable[[], Path]) -> None:
        hint = _("A pack is what you hand to a class in one file: questions, and evidence with its sources.")
        super().__init__(parent, _("Make or edit a pack"), hint)
        self._folder = folder
        self.table = button(_("New pack from a table or list…"), "outline")
        self.table.setToolTip(_("Begin with a spreadsheet, a table in Word, or a list of references"))
        self.table.clicked.connect(partial(self._done, self.tableAsked.emit))
        self.new = button(_("New empty pack"), "outline")
        self.new.setToolTip(_("Begin with an empty pack"))
        self.new.clicked.connect(partial(self._done, self.newAsked.emit))
        self.open_folder = button(_("Open a folder…"), "outline")
        self.open_folder.setToolTip(_("Choose the folder that a pack is in, with its file ‘pack.yaml’"))
        self.open_folder.clicked.connect(self.on_folder)
        self.open_file = button(_("Open a file…"), "outline")
        self.open_file.setToolTip(_("Choose an .evidencepack or a pack.yaml"))
        self.open_file.clicked.connect(self.on_file)
        self.rows: list[PackRow] = []
        made = packs_in_making()
        going = {making.folder for making in made}
        self._list(_("Not saved yet"), [self._row(making) for making in made])
        folders = [folder for folder in recent_folders() if folder not in going]
        self._list(_("Edited lately"), [self._folder_row(folder) for folder in folders])
        for each in (self.table, self.new, self.open_folder, self.open_file):
            self.column.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.cancel: QPushButton = button(_("Cancel"), "quiet")
        self.cancel.setToolTip(_("Open no pack (Escape)"))
        self.cancel.clicked.connect(self.reject)
        self.lay_foot(QWidget(), self.cancel)

    def start(self) -> None:
        """Open over the window."""
        self.show_over()
        first = self.rows[0].act if self.rows else self.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list(self, title: str, rows: list[PackRow]) -> None:
        if rows:
            place = QWidget()
            column_of(place, *rows, spacing=Space.MEDIUM)
            self.column.addWidget(titled(title, place))
            self.rows += rows

    def _folder_row(self, folder: Path) -> PackRow:
        act = button(_("Edit"), "outline", name=_("Edit {name}").format(name=folder.name))
        act.setToolTip(str(folder))
        act.clicked.connect(partial(self._done, partial(self.pathAsked.emit, folder)))
        return PackRow(folder.name, str(folder.parent), act)

    def _row(self, making: Making) -> PackRow:
        title = making.title.strip() or _("A pack without a title")
        act = button(_("Go on"), "outline", name=_("Go on with {title}").format(title=title))
        act.setToolTip(_("Go on where you left off"))
        act.clicked.connect(partial(self._done, partial(self.makingAsked.emit, making)))
        where = _("for the folder ‘{name}’").format(name=making.folder.name) if making.folder else _("in no folder yet")
        return PackRow(title, f"{when(making.at, datetime.now().date())} · {where}", act)

    def _done(self, tell: Callable[..., object], *_checked: object) -> None:
        self.accept()
        tell()

    def on_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self, _("Open the folder of a pack"), str(self._folder()))
        if name:
            self._done(partial(self.pathAsked.emit, Path(name)))

    def on_file(self) -> None:
        """Ask for a file."""
        kinds = _("Evidence packs (*.evidencepack *.yaml)")
        name, _filter = QFileDialog.getOpenFileName(self, _("Open an evidence pack"), str(self._folder()), kinds)
        if name:
            self._done(partial(self.pathAsked.emit, Path(name)))
