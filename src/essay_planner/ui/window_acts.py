"""What the menus and the header do: open, save as, export, undo, add sections, ask for help."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui import asking
from essay_planner.ui.editing import Editing
from essay_planner.ui.exporting import Exporting
from essay_planner.ui.handing_on import HandingOn
from essay_planner.ui.news import NewsBar
from essay_planner.ui.open_plan import OpenPlan, Unsaved
from essay_planner.ui.opening import Opener
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.window.acts import PackActs
from essay_planner.ui.question.acts import QuestionActs
from essay_planner.ui.session import PlanSession, new_id
from essay_planner.ui.task.acts import TaskActs
from essay_planner.ui.windows.acts import DesktopActs

if TYPE_CHECKING:
    from essay_planner.ui.export.choice import Choice
    from essay_planner.ui.export.dialog import ExportDialog


class WindowActs(QObject):
    """The acts of one window; each works on the plan that is open, and does nothing without one."""

    def __init__(self, window: QMainWindow, opener: Opener, news: NewsBar) -> None:
        super().__init__(window)
        self._window = window
        self._opener = opener
        self._news = news
        self._exported: Path | None = None
        self._exported_to: dict[str, Path] = {}  # by the plan's id, where its last file went if not beside the plan
        self.export_dialog: ExportDialog | None = None
        self.editing = Editing(window)
        self.questions = QuestionActs(window, opener, self.ask_pack)
        self.packs = PackActs(window, opener, news, self.ask_pack)
        self.tasks = TaskActs(window, opener)
        self.handing_on = HandingOn(window, opener, news, self._folder)
        self.desktop = DesktopActs(self, news)
        self.editors = Editors(window, opener, news, self._folder)
        self.editors.quitAsked.connect(self.quit)
        self.packs.editAsked.connect(self.editors.edit_copy)
        self.packs.fileAsked.connect(self.editors.edit)
        self.exporting = Exporting(self)
        self.exporting.started.connect(self.on_export_started)
        self.exporting.finished.connect(self.on_exported)
        self.exporting.failed.connect(self.on_export_failed)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {
            "open": self.open,
            "open_pack": self.open_pack,
            "new_pack": self.editors.new,
            "import_pack": self.editors.new_from_table,
            "edit_pack": self.editors.choose,
            "save": self.save,
            "save_as": self.save_as,
            "copy": self._opener.copy_current,
            "export": self.export,
            "welcome": self._opener.close,
            "quit": self.quit,
            "undo": self.undo,
            "redo": self.redo,
            "suggested": self.add_suggested_sections,
            **self.questions.by_name(),
            **self.packs.by_name(),
            **self.tasks.by_name(),
            **self.editing.by_name(),
            **self.handing_on.by_name(),
            **self.desktop.by_name(),
            "keys": self.show_keys,
            "about": self.show_about,
        }

    @property
    def session(self) -> PlanSession | None:
        """The session of the plan that is open."""
        return self._opener.current.session if self._opener.current else None

    def open(self) -> None:
        """Ask for a plan and open it."""
        if path := asking.ask_plan_to_open(self._window, self._folder()):
            self._opener.open_path(path)

    def ask_pack(self) -> Path | None:
        """Ask for the file of an evidence pack."""
        return asking.ask_pack_to_open(self._window, self._folder())

    def open_pack(self) -> None:
        """Ask for an evidence pack and install it."""
        if path := self.ask_pack():
            self._opener.open_path(path)

    def save(self) -> None:
        """Save at once; a plan without a file of its own, or a read-only one, under a name to be asked for."""
        current = self._opener.current
        if current is not None and current.session.path is not None and not current.session.read_only:
            current.saving.save()
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ask for a name and save the plan under it; a read-only one as a copy to go on with."""
        if self.session is None:
            return
        if path := asking.ask_where_to_save(self._window, self.session.plan, self._folder()):
            if self.session.read_only:
                self._opener.copy_current()
            self._opener.save_as(path)

    def ask_about_unsaved(self, current: OpenPlan) -> Path | Unsaved:
        """Ask what is to become of a plan that can be saved nowhere."""
        plan, why = current.session.plan, current.saving.trouble
        return asking.ask_about_unsaved(self._window, plan, why, self._folder())

    def export(self) -> None:
        """Show the export dialog for the open plan."""
        from essay_planner.ui.export.dialog import ExportDialog

        if (session := self.session) is None:
            return
        own = None if session.read_only else session.path
        folder, name = (own.parent, own.stem) if own else (self._folder(), asking.file_name(session.plan, ""))
        last = self._exported_to.get(session.plan.id, folder)
        folder = last if last.is_dir() else folder
        self.export_dialog = ExportDialog(self._window, session.plan, folder, name, session.path)
        self.export_dialog.chosen.connect(self.on_export_chosen)
        self.export_dialog.finished.connect(self.on_export_closed)
        self.export_dialog.start()

    def wait(self) -> None:
        """Close the dialogs beside the window, and wait until everything that was exported is written."""
        self.packs.leave()
        if self.export_dialog is not None:
            self.export_dialog.reject()
        self.exporting.wait()

    def on_export_closed(self) -> None:
        """Be done with the dialog."""
        if self.export_dialog is not None:
            self.export_dialog.deleteLater()
            self.export_dialog = None

    def on_export_chosen(self, choice: "Choice") -> None:
        """Export so, and remember how and where to: how is a step where it is not as last time, of several runs one."""
        if (session := self.session) is None:
            return
        self._exported_to.pop(session.plan.id, None)
        if session.path is None or choice.path.parent != session.path.parent:
            self._exported_to[session.plan.id] = choice.path.parent

        def asked(plan: Plan) -> Plan:
            return edits.set_handed_in_by(edits.set_export_options(plan, choice.options), choice.who)

        if not session.read_only:
            only_who = session.plan.export == choice.options
            label = _("Say whose plan it is") if only_who else _("Choose how to export")
            session.apply(asked, label, merge="export")
        self.exporting.export(asked(session.plan), choice.path)

    def on_export_started(self, path: Path) -> None:
        """Say that the file is being written."""
        self._news.work(_("Writing '{name}'…").format(name=path.name))

    def on_exported(self, path: Path) -> None:
        """Say that the document is there and offer it."""
        self._exported = path
        choices = {_("Open"): self.on_open_exported, _("Open the folder"): self.on_show_exported}
        self._news.tell(_("Exported to '{name}'.").format(name=path.name), choices)

    def on_export_failed(self, sentence: str) -> None:
        """Say why there is no document, and offer to try again."""
        self._news.tell(sentence, {_("Export again…"): self.export})

    def on_open_exported(self) -> None:
        """Open the document in the program for it."""
        self._show(self._exported)

    def on_show_exported(self) -> None:
        """Open the folder that the document is in."""
        self._show(self._exported.parent if self._exported else None)

    def undo(self) -> None:
        """Take the last step back."""
        if self.session is not None and (step := self.session.undo_label):
            self.session.undo()
            self.session.announced.emit(_("Undone: {step}").format(step=step))

    def redo(self) -> None:
        """Make the step again that was last taken back."""
        if self.session is not None and (step := self.session.redo_label):
            self.session.redo()
            self.session.announced.emit(_("Done again: {step}").format(step=step))

    def add_suggested_sections(self) -> None:
        """Add the sections that the question suggests."""
        session, headings = self.session, {new_id("s"): heading for heading in self.suggested_headings()}
        if session is not None and headings:
            label = _("Use suggested sections")
            session.apply(lambda plan: edits.use_suggested_sections(plan, headings), label)

    def suggested_headings(self) -> list[str]:
        """The headings that the open plan's question suggests."""
        current = self._opener.current
        question = current.question() if current is not None else None
        return [section.heading for section in question.sections] if question else []

    def quit(self) -> None:
        """Close all windows of the program, this one with its editors first, each as if by itself.

        Where one of these stays open, as what is in it can be saved nowhere, so do all others.
        """
        from essay_planner.ui.windows.asking import close_others
        from essay_planner.ui.windows.front import close_unless_asking

        if close_unless_asking(self._window):
            close_others()

    def show_keys(self) -> None:
        """Show all keys in a window beside this one."""
        from essay_planner.ui.keys_page import KeysPage, groups

        KeysPage(groups(self._window.menuBar()), self._window).show()

    def show_about(self) -> None:
        """Say what this program is."""
        from essay_planner.ui.about import About

        About(self._window).show()

    def _folder(self) -> Path:
        """Where to look for files first: beside the open plan, or at home."""
        current = self._opener.current
        own = current is not None and not current.example and current.session.path is not None
        if own and current is not None and current.session.path is not None:
            return current.session.path.parent
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    def _show(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._news.tell(_("There is no program here that opens it. It is at {path}.").format(path=path))
