"""What the menus and buttons of the editor do: undo, save, hand out, show to students."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits import change_details, tidied
from essay_planner.core.pack_parts import Part, items_of
from essay_planner.packs.reading import ARCHIVE_SUFFIX
from essay_planner.ui.beside import Beside
from essay_planner.ui.packs.editor.handing_out import (
    HandOutDialog,
    Parcel,
    ask_folder_to_save_in,
    ask_where_to_hand_out,
    make_file,
)
from essay_planner.ui.packs.editor.keeping import Outcome
from essay_planner.ui.packs.editor.rows import Row
from essay_planner.ui.packs.editor.table_drops import TableDrops
from essay_planner.ui.quit_key import take_quit_key

if TYPE_CHECKING:
    from essay_planner.ui.packs.editor.editors import Editors
    from essay_planner.ui.packs.editor.leading import Lead
    from essay_planner.ui.packs.editor.student import StudentWindow
    from essay_planner.ui.packs.editor.window import PackWindow
    from essay_planner.ui.packs.importing.dialog import ImportDialog

_OF_ROWS = ("new", "duplicate", "remove", "go_to_find", "widen", "narrow")  # what the page of the open part does
_LED_TO = (Part.EVIDENCE, Part.SOURCES, Part.TERMS, Part.THEMES)  # where an import leads: the first that it changed


class EditorActs(QObject):
    """The acts of one editor window."""

    def __init__(self, window: "PackWindow", editors: "Editors") -> None:
        super().__init__(window)
        self._window, self._editors = window, editors
        self._beside = Beside()
        self._handed_out: Path | None = None
        self._installing = False
        self.dialog: HandOutDialog | None = None
        self.student: StudentWindow | None = None
        self.importing: ImportDialog | None = None
        self.drops = TableDrops(window, self.import_dropped)
        window.keeping.saved.connect(self.on_saved)
        window.keeping.changedElsewhere.connect(self.on_changed_elsewhere)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        rows = {name: partial(self._on_rows, name) for name in _OF_ROWS}
        return {
            "new_pack": self._editors.new,
            "edit_pack": self._editors.choose,
            "save": self.save,
            "save_as": self.save_as,
            "hand_out": self.hand_out,
            "install": self.install,
            "import": self.import_table,
            "close": self._window.close,
            "quit": self.quit,
            "undo": self.undo,
            "redo": self.redo,
            "new": rows["new"],
            "duplicate": rows["duplicate"],
            "remove": rows["remove"],
            "up": partial(self._move, -1),
            "down": partial(self._move, 1),
            "find": rows["go_to_find"],
            "widen": rows["widen"],
            "narrow": rows["narrow"],
            "next_problem": self._window.strip.on_next,
            "problems": self._window.strip.toggle,
            "student": self.show_student,
            "larger": partial(self._resize_text, 1),
            "smaller": partial(self._resize_text, -1),
            "usual_size": self.show_usual_size,
            "appearance": self.show_appearance,
            "first_pack": self.show_first_pack,
            "keys": self.show_keys,
        }

    def _on_rows(self, name: str, *_checked: object) -> None:
        if (page := self._window.item_page()) is not None:
            getattr(page, name)()

    def _move(self, step: int, *_checked: object) -> None:
        """Move the row of the form that one works in, or else what is chosen in the table."""
        inside = QApplication.focusWidget()
        while inside is not None and not isinstance(inside, Row):
            inside = inside.parentWidget()
        if isinstance(inside, Row):
            inside.moveAsked.emit(step)
        elif (page := self._window.item_page()) is not None:
            page.shift(step)

    # -- undo --

    def undo(self) -> None:
        """Take the last step back."""
        session = self._window.session
        if step := session.undo_label:
            session.undo()
            session.announced.emit(_("Undone: {step}").format(step=step))

    def redo(self) -> None:
        """Make the step again that was last taken back."""
        session = self._window.session
        if step := session.redo_label:
            session.redo()
            session.announced.emit(_("Done again: {step}").format(step=step))

    # -- saving --

    def save(self) -> None:
        """Save to the pack's folder; one without a folder to one that is asked for."""
        folder = self._window.session.folder
        if folder is None:
            self.save_as()
        else:
            self._window.settle()
            self._window.keeping.save(folder)

    def save_as(self) -> None:
        """Ask for a folder and save the pack in it."""
        self._window.settle()
        if folder := ask_folder_to_save_in(self._window, self._window.session.pack, self._editors.folder()):
            self._window.keeping.save(folder)

    def on_saved(self, folder: Path) -> None:
        """Say where it is saved."""
        self._window.session.announced.emit(_("Saved in ‘{name}’.").format(name=folder.name))
        self._window.checking.check()

    def on_changed_elsewhere(self, folder: Path) -> None:
        """Let the teacher decide what is to be kept."""
        over = {_("Save mine over it"): partial(self.save_over, folder)}
        if folder == self._window.session.folder:
            words = _("The pack’s file was changed by another program since you opened it.")
            self._window.news.insist(words, {**over, _("Open the other one"): self._open_other})
        else:
            words = _("There is another pack in the folder ‘{name}’.").format(name=folder.name)
            self._window.news.insist(words, {**over, _("Choose another folder…"): self._save_elsewhere})

    def save_over(self, folder: Path) -> None:
        """Save to a folder in place of what stands there, of which a copy stays."""
        self._window.news.dismiss()
        self._window.keeping.save(folder, over=True)

    def _save_elsewhere(self) -> None:
        self._window.news.dismiss()
        self.save_as()

    def _open_other(self) -> None:
        self._window.news.dismiss()
        if (folder := self._window.session.folder) is not None:
            self._editors.open_again(folder)

    # -- handing out --

    def _is_whole(self) -> bool:
        """Whether nothing is to be mended; if not, the list of it opens."""
        self._window.settle()
        self._window.checking.now()
        wrong = self._wrong()
        if not wrong:
            return True
        said = ngettext(
            "One thing is to be mended before students can use this pack. It is listed below.",
            "{n} things are to be mended before students can use this pack. They are listed below.",
            len(wrong),
        )
        self._window.news.tell(said.format(n=len(wrong)), {_("Go to the first"): self._go_to_first})
        self._window.strip.show_list(True)
        return False

    def _go_to_first(self) -> None:
        if wrong := self._wrong():
            self._window.go_to(wrong[0])

    def _wrong(self) -> "list[Lead]":
        return [lead for lead in self._window.strip.leads or () if not lead.advice]

    def hand_out(self) -> None:
        """Make one file for students, under the next version."""
        if not self._is_whole():
            return
        advice = len(self._window.strip.leads or ())
        self.dialog = HandOutDialog(self._window, self._window.session.pack, self._window.published, advice)
        self.dialog.agreed.connect(self.on_agreed)
        self.dialog.finished.connect(self.on_dialog_finished)
        self.dialog.show_over()

    def on_dialog_finished(self) -> None:
        """Be done with the dialog."""
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def on_agreed(self, version: str) -> None:
        """Ask where to put the file, and make it."""
        pack = change_details(self._window.session.pack, version=version)
        if target := ask_where_to_hand_out(self._window, pack, self._editors.folder_to_hand_out()):
            self._make(pack, target, self._on_made)

    def _make(self, pack: Pack, target: Path, then: Callable[[Path, Pack, Outcome], None]) -> None:
        window = self._window
        pack = tidied(pack)
        parcel = Parcel(pack, window.keeping.data, (window.keeping.path, window.session.folder))
        window.news.work(_("Making ‘{name}’…").format(name=target.name))
        self._beside.do(partial(make_file, parcel, target), partial(then, target, pack))

    def _on_made(self, target: Path, pack: Pack, outcome: Outcome) -> None:
        if outcome.trouble:
            elsewhere = {_("Choose another place…"): partial(self.on_agreed, pack.version)}
            self._window.news.tell(outcome.trouble, elsewhere)
            return
        self._handed_out = target
        raised = partial(change_details, version=pack.version)
        self._window.session.apply(raised, _("Change the version"))
        self._editors.remember_handed_out(pack, outcome.data, target.parent)
        self._window.publish(pack, frozenset(item.id for part in Part for item in items_of(pack, part)))
        if self._window.session.folder is not None:
            self._window.keeping.save(self._window.session.folder)
        choices = {_("Open the folder"): self._show_handed_out, _("Put it among my packs"): self.install}
        self._window.news.tell(_("‘{name}’ is ready to hand out.").format(name=target.name), choices)

    def _show_handed_out(self) -> None:
        folder = self._handed_out.parent if self._handed_out is not None else None
        if folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.news.tell(_("It is in {folder}.").format(folder=folder))

    def install(self) -> None:
        """Put the pack among one's own, as a student would."""
        if self._installing or not self._is_whole():
            return
        self._installing = True
        pack = self._window.session.pack
        folder = Path(mkdtemp(prefix="essay-planner-"))
        self._make(pack, folder / f"{pack.id}-{pack.version}{ARCHIVE_SUFFIX}", self._on_made_to_install)

    def _on_made_to_install(self, target: Path, _pack: Pack, outcome: Outcome) -> None:
        self._installing = False
        if outcome.trouble:
            self._window.news.tell(outcome.trouble)
            return
        self._editors.install(target, self._window.news)

    # -- other things --

    def import_dropped(self, paths: Sequence[Path]) -> None:
        """Take the file that was dropped on the window into the pack."""
        self.import_table(source=paths[0])

    def import_table(self, *_checked: object, source: Path | None = None) -> None:
        """Take a table or a reference list into the pack, from a file or from one that is asked for."""
        from essay_planner.ui.packs.importing.dialog import ImportDialog

        self._window.settle()
        self.importing = ImportDialog(self._window, self._window.session.pack, self._editors.folder_to_import())
        self.importing.taken.connect(self._on_taken)
        self.importing.fileRead.connect(self._editors.remember_imported)
        self.importing.finished.connect(self._on_import_done)
        self.importing.start(source)

    def _on_taken(self, edit: Callable[[Pack], Pack], step: str) -> None:
        before = self._window.session.pack
        if self._window.take_over(edit, step):
            pack = self._window.session.pack
            changed = (part for part in _LED_TO if items_of(pack, part) != items_of(before, part))
            self._window.show_part(str(next(changed, Part.SOURCES)))
            self._window.session.announced.emit(_("Done: {step}").format(step=step))

    def _on_import_done(self) -> None:
        if self.importing is not None:
            self.importing.deleteLater()
            self.importing = None

    def ask_picture(self) -> str:
        """Let a picture be chosen; its name in the pack, or ''."""
        start = str(self._editors.folder())
        kinds = _("Pictures (*.png *.jpg *.jpeg)")
        name, _filter = QFileDialog.getOpenFileName(self._window, _("Choose a picture"), start, kinds)
        if not name:
            return ""
        try:
            return self._window.keeping.take_picture(Path(name))
        except (OSError, EssayPlannerError) as error:
            why = getattr(error, "strerror", None) or str(error)
            self._window.news.tell(_("The picture cannot be taken: {why}").format(why=why))
            return ""

    def show_student(self) -> None:
        """Show the pack as a student sees it."""
        from essay_planner.ui.packs.editor.student import StudentWindow

        self._window.settle()
        page = self._window.item_page()
        chosen = page.table.chosen() if page is not None and page.part is Part.EVIDENCE else ()
        self.leave_student()
        self.student = StudentWindow(self._window.session.pack, chosen[0] if chosen else "")
        self.student.destroyed.connect(self._on_student_gone)
        take_quit_key(self.student, self._window)
        self.student.show()

    def leave_student(self) -> None:
        """Close the window with the practice board."""
        student, self.student = self.student, None
        if student is not None:
            student.destroyed.disconnect(self._on_student_gone)  # or it would be taken for the next one
            student.close()

    def _on_student_gone(self) -> None:
        self.student = None

    def show_first_pack(self) -> None:
        """Show the page of the help on making a pack, in a window beside it."""
        from essay_planner.ui.help.window import HelpWindow

        help_ = self._window.findChild(HelpWindow) or HelpWindow(self._window)
        help_.show_page("make-your-first-pack")
        help_.show()
        help_.raise_()

    def show_keys(self) -> None:
        """Show all keys of the editor in a window beside it."""
        from essay_planner.ui.keys_page import KeysPage
        from essay_planner.ui.packs.editor.keys import key_groups

        KeysPage(key_groups(self._window.menuBar()), self._window).show()

    def _resize_text(self, steps: int, *_checked: object) -> None:
        self._editors.sizeAsked.emit(steps)

    def show_usual_size(self) -> None:
        """Show text in its usual size."""
        self._editors.usualSizeAsked.emit()

    def show_appearance(self) -> None:
        """Show all choices of looks in a window beside it."""
        self._editors.appearanceAsked.emit(self._window)

    def quit(self) -> None:
        """Close this window and all others of the program."""
        self._editors.quitAsked.emit()

    def wait(self) -> None:
        """Until nothing is being made."""
        self._beside.wait()
