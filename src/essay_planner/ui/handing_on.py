"""Handing a plan on: a copy with its packs, its text on the clipboard, and paper."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui import asking
from essay_planner.ui.beside import Beside
from essay_planner.ui.news import NewsBar
from essay_planner.ui.opening import Opener
from essay_planner.ui.writing import SUFFIX

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack


class HandingOn(QObject):
    """The acts that give the open plan to somebody else; without one they do nothing."""

    def __init__(self, window: QMainWindow, opener: Opener, news: NewsBar, folder: Callable[[], Path]) -> None:
        """'folder' says where to look for files first."""
        super().__init__(window)
        self._window, self._opener, self._news, self._folder = window, opener, news, folder
        self._beside = Beside()
        self._made: Path | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {
            "copy_with_packs": self.copy_with_packs,
            "copy_text": self.copy_text,
            "preview": self.preview,
            "print": self.print,
        }

    def wait(self) -> None:
        """Until everything asked for is written."""
        self._beside.wait()

    def copy_with_packs(self) -> None:
        """Ask for a name, and write a folder of that name with the plan and its packs."""
        if (plan := self._plan()) is None:
            return
        if (folder := asking.ask_where_to_hand_on(self._window, plan, self._folder())) is not None:
            self.write_copy(plan, folder)

    def write_copy(self, plan: Plan, folder: Path) -> None:
        """Write a folder with the plan and its packs, beside the window."""
        self._news.work(_("Writing ‘{name}’…").format(name=folder.name))
        known = self._opener.shelf.known()
        self._beside.do(partial(copy_or_say, plan, folder, known), partial(self.on_copied, folder))

    def on_copied(self, folder: Path, said: tuple[bool, str]) -> None:
        """Say that the copy is there, or why not."""
        done, sentence = said
        self._made = folder if done else None
        self._news.tell(sentence, {_("Show in folder"): self.on_show} if done else {})

    def on_show(self) -> None:
        """Open the folder that was written."""
        if self._made is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made))):
            self._news.tell(_("There is no program here that opens it. It is at {path}.").format(path=self._made))

    def copy_text(self) -> None:
        """Put the plan on the clipboard: as plain text, and with headings and tables for programs that take them."""
        from essay_planner.core.outline import outline
        from essay_planner.export.html import to_html
        from essay_planner.export.text import to_text

        if (plan := self._plan()) is None:
            return
        data = QMimeData()
        data.setText(to_text(outline(plan), ids=False))
        data.setHtml(to_html(outline(plan)))
        QGuiApplication.clipboard().setMimeData(data)
        self._news.tell(_("The plan is on the clipboard, as text. Paste it where you want it."), seconds=8)

    def preview(self) -> None:
        """Show the pages as they will be printed."""
        from essay_planner.ui.print_preview import PrintPreview

        if (plan := self._plan()) is not None:
            shown = PrintPreview(plan, self._window)
            shown.printAsked.connect(self.print)
            shown.finished.connect(shown.deleteLater)
            shown.open()

    def print(self) -> None:
        """Ask how and where to print, in the system's own dialog, and print."""
        from essay_planner.ui.printing import ask_printer, print_plan

        if (plan := self._plan()) is None:
            return
        printer = ask_printer(asking.file_name(plan, ""), self._window)
        if printer is not None:
            self._news.tell(said_of_print(Path(printer.outputFileName()).name, print_plan(plan, printer)), seconds=8)

    def _plan(self) -> Plan | None:
        """The open plan, with what was typed last."""
        current = self._opener.current
        if current is None:
            return None
        current.session.close_step()
        return current.session.plan


def copy_or_say(plan: Plan, folder: Path, known: "Sequence[LoadedPack]") -> tuple[bool, str]:
    """Write a folder with the plan and its packs: whether that was done, and a sentence. Safe in any thread."""
    from essay_planner.files.folder import write_folder
    from essay_planner.packs.along import packs_along
    from essay_planner.plans.writing import dump_plan

    along = packs_along(plan.packs, known)
    try:
        write_folder(folder, {f"{folder.name}{SUFFIX}": dump_plan(plan), **along.files})
    except FileExistsError:
        return False, _("There is something called ‘{name}’ already. Choose another name.").format(name=folder.name)
    except EssayPlannerError as error:
        return False, str(error)
    except OSError as error:
        words = _("‘{name}’ cannot be written ({why}).")
        return False, words.format(name=folder.name, why=error.strerror or error)
    return True, said_of_copy(folder, len(along.files), along.missing)


def said_of_copy(folder: Path, count: int, missing: Sequence[str]) -> str:
    """What is in the folder, and which packs are not."""
    said = _("The plan and its packs are in ‘{name}’.") if count else _("The plan is in ‘{name}’.")
    without = _("Not with it, because not at hand here: {packs}. The plan holds its own copies of what it uses.")
    parts = [said.format(name=folder.name), without.format(packs=", ".join(missing)) if missing else ""]
    return " ".join(part for part in parts if part)


def said_of_print(file: str, pages: int) -> str:
    """What became of a plan that was printed, or saved as a file of that name."""
    if file:
        done, failed = _("Saved as ‘{file}’."), _("‘{file}’ cannot be written there. Choose another place.")
        return (done if pages else failed).format(file=file)
    return _("Sent to the printer.") if pages else _("That printer takes nothing at the moment. Choose another.")
