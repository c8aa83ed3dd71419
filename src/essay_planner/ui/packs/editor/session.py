"""One pack that is being made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from essay_planner.core.pack import Pack
from essay_planner.ui.editing_session import EditingSession

Edit = Callable[[Pack], Pack]


class PackSession(EditingSession[Pack]):
    """A pack with its history and its folder."""

    folderChanged = Signal()

    def __init__(self, pack: Pack, folder: Path | None = None) -> None:
        """Open a pack that was read from 'folder' (None: it has no folder yet)."""
        super().__init__(pack)
        self._folder = folder

    @property
    def pack(self) -> Pack:
        """The pack as it is now."""
        return self.value

    @property
    def folder(self) -> Path | None:
        """The folder that the pack is saved to, or None."""
        return self._folder

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self._folder = folder
        self.folderChanged.emit()
