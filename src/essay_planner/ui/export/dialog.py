"""The dialog that exports a plan: what it becomes at the left, its pages at the right, and where it goes below."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.beside import Beside
from essay_planner.ui.export.choice import (
    Choice,
    difference,
    format_of,
    free_name,
    is_name,
    path_for,
    said_folder,
    trouble,
    typed_format,
    without_suffix,
)
from essay_planner.ui.export.form import ExportForm
from essay_planner.ui.export.preview import Made, Preview, page_or_why
from essay_planner.ui.look import Space, button, column_of, current_theme, gap, label, line, pad, row_of, set_look
from essay_planner.ui.own.lines import Line

_WIDE, _TALL = 78, 50  # ems
_FORM = 23  # ems
_TYPED = 250  # ms after a letter until the pages are made anew
_FRAME = (40, 80)  # what the desktop takes around a window, with some air


class Place(Line):
    """The line for the name of the file."""

    def __init__(self) -> None:
        super().__init__(_("Save as"), name=_("Save as: the name of the file"))

    def put_beside(self, *buttons: QWidget) -> None:
        """Put buttons at the right of the line."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.removeWidget(self.field)
        column.insertLayout(1, row_of(self.field, *buttons, spacing=Space.MEDIUM))
        for beside in buttons:  # the line gives way before words on a button are cut
            beside.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class ExportDialog(QDialog):
    """Enter exports as last time. 'chosen' carries how and where to, once the dialog is closed by its button."""

    chosen = Signal(object)  # a Choice

    def __init__(self, parent: QWidget, plan: Plan, folder: Path, name: str, kept: Path | None = None) -> None:
        """'folder' and 'name', without a suffix, are where it goes if nothing else is said; never to 'kept', the plan.

        The plan need not be kept anywhere yet.
        """
        super().__init__(parent)
        self.setWindowTitle(_("Export the plan"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._plan, self._folder, self._name, self._kept = plan, folder, name, kept
        self._beside = Beside()
        self._wait = QTimer(self, singleShot=True, interval=0)
        self._wait.timeout.connect(self.on_waited)
        self.form = ExportForm(plan.export, plan.handed_in_by)
        self.preview, self.todo = Preview(), label("", "small", wrap=True)
        self.place = Place()
        self.other_folder = button(_("Another folder…"), "quiet")
        self.cancel, self.export = button(_("Cancel"), "quiet"), button(_("Export"), "primary")
        self.place.field.setToolTip(_("A name, or a whole path; its ending chooses the kind of file"))
        self.other_folder.setToolTip(_("Choose where the file goes"))
        self.cancel.setToolTip(_("Close without a file (Esc)"))
        self.export.setToolTip(_("Write the file (Enter)"))
        self._lay_out()
        self._connect()
        self._propose()
        self.on_waited()

    def _lay_out(self) -> None:
        self._left, inside = QScrollArea(self), QWidget()  # in its place from the first: each move costs a look anew
        self._left.setWidget(inside)
        set_look(inside, "paper")
        set_look(self._left, "paper")
        head = label(_("Export the plan"), "heading")
        column = column_of(inside, head, self.form, line(), self.todo, spacing=Space.WIDE, margins=Space.EDGE)
        column.addStretch(1)
        self._left.setWidgetResizable(True)
        self._left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        halves = QHBoxLayout()
        gap(halves, Space.NONE)
        halves.addWidget(self._left)
        halves.addWidget(self.preview, 1)
        foot = QFrame(self)
        set_look(foot, "foot")
        pad(column_of(foot, self.place), Space.EDGE, Space.MEDIUM, Space.EDGE, Space.WIDE)
        self.place.put_beside(self.other_folder, self.cancel, self.export)
        outer = column_of(self, spacing=Space.NONE)
        outer.addLayout(halves, 1)
        outer.addWidget(foot)
        self.export.setDefault(True)

    def _connect(self) -> None:
        self.form.changed.connect(self.on_changed)
        self.form.typed.connect(partial(self._wait.start, _TYPED))
        self.place.changed.connect(self.on_named)
        self.other_folder.clicked.connect(self.on_other_folder)
        self.export.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            QShortcut(QKeySequence(keys), self, partial(self.preview.sheets.zoom_by, steps))

    def start(self) -> None:
        """Open with the name of the file chosen: to type another, or to press Enter."""
        em, room = current_theme().sizes.body, self.screen().availableSize()
        self.resize(min(_WIDE * em, room.width() - _FRAME[0]), min(_TALL * em, room.height() - _FRAME[1]))
        self.open()
        self.place.field.setFocus()
        self.place.field.setSelection(0, len(without_suffix(self.place.text)))

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        options = self.form.options
        return Choice(options, path_for(self.place.text, self._folder, format_of(options)), self.form.who)

    def on_changed(self) -> None:
        """Show other pages, and another name where it was not typed."""
        self._propose()
        self._wait.start(0)

    def on_waited(self) -> None:
        """Make the pages anew, beside the window."""
        options = self.form.options
        self.preview.work(difference(options))
        plan = replace(self._plan, export=options, handed_in_by=self.form.who)
        self._beside.do(partial(page_or_why, plan), partial(self.on_page, plan))

    def on_page(self, plan: Plan, made: Made) -> None:
        """Show the pages, unless others have been asked for since."""
        if (plan.export, plan.handed_in_by) == (self.form.options, self.form.who):
            self.todo.setText(made.still_open)
            self.preview.show_page(plan, made.html, made.trouble)

    def wait(self) -> None:
        """Until the pages that were asked for are shown."""
        self._beside.wait()
        self.preview.sheets.finish()

    def on_named(self) -> None:
        """Follow a suffix that is typed, and say what becomes of a file that is there."""
        kind = typed_format(self.place.text)
        if kind is not None and kind.word != self.form.format.word:
            self.form.format.show_word(kind.word)
        self._say_where()

    def on_other_folder(self) -> None:
        """Ask for the folder."""
        folder = QFileDialog.getExistingDirectory(self, _("Export to which folder?"), str(self.choice.path.parent))
        if folder:
            self._folder = Path(folder)
            self.place.show_text(Path(self.place.text).name)
            self._propose()
        self.place.field.setFocus()

    def accept(self) -> None:
        """Close and export."""
        if self.export.isEnabled():
            choice = self.choice
            super().accept()
            self.chosen.emit(choice)

    def done(self, result: int) -> None:
        """Close, and hear no more of pages that are still being made."""
        self._wait.stop()
        self._beside = Beside()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in turns:
            self.preview.turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between the two halves."""
        super().resizeEvent(event)
        self._left.setFixedWidth(min(_FORM * current_theme().sizes.body, self.width() // 2))

    def _propose(self) -> None:
        """Have the suffix of the kind of file, and a name of our own that is free."""
        suffix, typed = format_of(self.form.options).suffix, without_suffix(self.place.text)
        own = not typed or typed == getattr(self, "_proposed", "")
        if own:
            typed = self._proposed = free_name(self._folder, self._name, suffix)
        if self.place.text != typed + suffix:
            self.place.field.blockSignals(True)
            self.place.show_text(typed + suffix)
            self.place.field.blockSignals(False)
        self._say_where()

    def _say_where(self) -> None:
        named, choice = is_name(self.place.text), self.choice
        why = trouble(choice.path, choice.options, self._kept) if named else ""
        there = named and not why and choice.path.is_file()
        where = _("in {folder}").format(folder=said_folder(choice.path.parent))
        words = _("A file of this name is there already. It will be replaced.") if there else why or where
        self.place.say(words, "own-care" if there or why else "small")
        self.export.setText(_("Replace it") if there else _("Export"))
        self.export.setEnabled(named and not why)
