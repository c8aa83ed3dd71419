"""The shared folders that packs come from, looked into beside the window: one that is off or slow stops nothing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.files.settings import read_settings
from essay_planner.ui import asking
from essay_planner.ui.beside import Beside
from essay_planner.ui.opening import Opener

if TYPE_CHECKING:
    from essay_planner.packs.folders import Offer, Sight
    from essay_planner.packs.reading import LoadedPack

TOLD = 500  # offers that were told of, to be remembered


class SharedFolders(QObject):
    """Looks into the folders of the settings. 'sights' are what was seen last; None while it looks."""

    looked = Signal()
    said = Signal(str)

    def __init__(self, opener: Opener, parent: QObject) -> None:
        super().__init__(parent)
        self._opener, self._beside, self._first = opener, Beside(), True
        self.sights: Sequence[Sight] | None = ()

    def look_first(self, known: Sequence[str], told_too: bool) -> None:
        """Look, if there was no look yet, for packs that are not 'known' by their SHA-256.

        'told_too' says whether to look for those that were told of before, too.
        """
        if self._first:
            self.look(known if told_too else [*known, *read_settings().packs_offered])

    def look(self, known: Sequence[str]) -> None:
        """Look for packs that are not 'known'."""
        self._first = False
        folders = [Path(folder) for folder in read_settings().pack_folders]
        self.sights = None if folders else ()
        if folders:
            self._beside.do(partial(_look_into, folders, known), self._on_looked)

    def wait(self) -> None:
        """Until the folders are looked into."""
        self._beside.wait()

    def leave(self) -> None:
        """Hear no more of a look that goes on: a drive that does not answer keeps nobody from leaving."""
        self._beside = Beside()

    def new_ones(self, installed: "Sequence[LoadedPack]") -> "list[Offer]":
        """What was seen that is new, to be told of now and not again."""
        from essay_planner.packs.folders import offers

        found = offers(self.sights or (), installed)
        if found:
            new = [offer.loaded.sha256 for offer in found]
            self._opener.remember(packs_offered=lambda told: (*told, *new)[-TOLD:])
        return found

    def ask_folder(self, parent: QWidget) -> str | None:
        """Ask for one more folder; its path, or None."""
        from essay_planner.packs.folders import FolderRefused, folder_to_add

        path, known = asking.ask_shared_folder(parent, Path.home()), read_settings().pack_folders
        if path is None:
            return None
        try:
            folder = folder_to_add(path, known)
        except FolderRefused as refused:
            self.said.emit(str(refused))
            return None
        self._opener.remember(pack_folders=lambda known: (*known, folder))
        return folder

    def take_away(self, folder: str) -> None:
        """Let packs come from a folder no more."""
        self._opener.remember(pack_folders=lambda known: tuple(one for one in known if one != folder))
        self.sights = [sight for sight in self.sights or () if str(sight.folder) != folder]
        self.said.emit(_("Packs come from ‘{name}’ no more.").format(name=Path(folder).name))

    def _on_looked(self, sights: "Sequence[Sight]") -> None:
        self.sights = sights
        self.looked.emit()


def _look_into(folders: Sequence[Path], known: Sequence[str]) -> "list[Sight]":
    from essay_planner.packs.folders import look_into_all

    return look_into_all(folders, known)
