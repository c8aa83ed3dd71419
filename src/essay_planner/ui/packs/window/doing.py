"""What is done with one pack: plans are made from it, it is edited, hidden, removed and brought back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.ui.beside import Beside
from essay_planner.ui.opening import Opener
from essay_planner.ui.shelf import hidden_packs

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack
    from essay_planner.packs.removing import RemovedPack


class PackDoing(QObject):
    """Does it to the packs that the opener knows, and tells what became of that."""

    questionsAsked = Signal(object)  # the LoadedPack whose questions are to be shown on Welcome
    editAsked = Signal(object)  # the LoadedPack of which a copy is to be edited
    fileAsked = Signal(object)  # the file of a pack that is to be edited
    said = Signal(str)  # a sentence
    added = Signal(str)  # a sentence about the open plan
    planned = Signal()  # a plan is made, or a question is to be chosen for one
    removed = Signal(str, object)  # the title of a pack that is gone, and what brings it back
    broughtBack = Signal(str)  # the key of its row

    def __init__(self, opener: Opener, parent: QObject) -> None:
        super().__init__(parent)
        self._opener, self._beside = opener, Beside()

    def wait(self) -> None:
        """Until nothing is being read any more."""
        self._beside.wait()

    def leave(self) -> None:
        """Hear no more of what is still being read."""
        self._beside = Beside()

    def add_to_plan(self, loaded: "LoadedPack") -> None:
        """Let the open plan take evidence from a pack."""
        from essay_planner.core.edits import add_pack
        from essay_planner.packs.catalogue import reference_to

        if (current := self._opener.current) is None:
            return
        self._opener.shelf.keep(loaded)
        if current.session.apply(partial(add_pack, pack=reference_to(loaded)), _("Add a pack")):
            count = len(loaded.pack.evidence)
            words = ngettext("{n} piece is in the library now.", "{n} pieces are in the library now.", count)
            self.added.emit(f"{loaded.pack.title}: {words.format(n=count)}")

    def plan_from(self, loaded: "LoadedPack") -> None:
        """Make a plan on the pack's only question, or show its questions to choose from."""
        if not self._opener.close():
            return
        if loaded.pack.id in hidden_packs():
            self.hide(loaded.pack.id, False)
        self.planned.emit()
        if len(loaded.pack.questions) == 1:
            self._opener.start(loaded, loaded.pack.questions[0])
        else:
            self.questionsAsked.emit(loaded)

    def show_file(self, path: Path) -> None:
        """Open the folder that a pack's file is in."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
            self.said.emit(_("There is no program here that opens it. It is at {path}.").format(path=path))

    def edit_copy(self, loaded: "LoadedPack") -> None:
        """Open a copy of a pack in the window where packs are made."""
        self.editAsked.emit(loaded)

    def mend(self, path: Path) -> None:
        """Open a pack that cannot be used as it is where packs are made, or say that this is beyond that, too."""
        self._beside.do(partial(_can_be_edited, path), partial(self._on_looked_at, path))

    def _on_looked_at(self, path: Path, can_be_edited: bool) -> None:
        if can_be_edited:
            self.fileAsked.emit(path)
            return
        words = _(
            "The editor cannot read ‘{name}’ either. Put right in its text what is listed here, or ask its author."
        )
        self.said.emit(words.format(name=path.name))

    def hide(self, pack_id: str, hidden: bool) -> None:
        """Show a pack for new plans no more, or again."""

        def changed(known: Sequence[str]) -> tuple[str, ...]:
            rest = [one for one in known if one != pack_id]
            return tuple(sorted([*rest, pack_id] if hidden else rest))

        self._opener.remember(packs_hidden=changed)
        self._opener.look_around()

    def remove(self, path: Path, title: str) -> None:
        """Take a pack away, and offer to undo that."""
        from essay_planner.packs.removing import uninstall

        shelf = self._opener.shelf
        loaded = next((one for one in shelf.all().known if one.path == path), None)
        try:
            removed = uninstall(path)
        except EssayPlannerError as error:
            self.said.emit(str(error))
            return
        except OSError as error:
            self.said.emit(_("The pack cannot be removed ({why}).").format(why=error.strerror or error))
            return
        self._forget(path, loaded)
        self.removed.emit(title, partial(self._bring_back, removed, loaded))

    def _forget(self, path: Path, loaded: "LoadedPack | None") -> None:
        """Know a pack's file no longer; the plan that is open goes on with it."""
        current, shelf = self._opener.current, self._opener.shelf
        if loaded is not None and current is not None and loaded in current.packs.values():
            shelf.keep(loaded)
        shelf.forget(path)
        self._opener.look_around()

    def _bring_back(self, removed: "RemovedPack", loaded: "LoadedPack | None") -> None:
        from essay_planner.packs.removing import bring_back

        try:
            path = bring_back(removed)
        except OSError as error:
            words = _("The pack cannot be brought back ({why}). It is at {path}.")
            self.said.emit(words.format(why=error.strerror or error, path=removed.path))
            return
        self._opener.shelf.put_back(path, loaded)
        self._opener.look_around()
        self.broughtBack.emit(loaded.sha256 if loaded is not None else str(path))
        self.said.emit(_("‘{title}’ is back.").format(title=loaded.pack.title if loaded is not None else path.name))


def _can_be_edited(path: Path) -> bool:
    """Whether the editor can hold what is in the file of a pack, however unfinished. Safe in any thread."""
    from essay_planner.packs.drafts import read_draft

    try:
        read_draft(path)
    except EssayPlannerError:
        return False
    return True
