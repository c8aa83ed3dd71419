"""One pack that is being made: the only way from a gesture in the editor to a changed pack."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from essay_planner.core.errors import EditRefused
from essay_planner.core.history import History
from essay_planner.core.pack import Pack

Edit = Callable[[Pack], Pack]


class PackSession(QObject):
    """A pack with its history and its folder. Views show 'pack' and call 'apply'; they never change it themselves."""

    packChanged = Signal(object, object)  # the pack before and after
    stepped = Signal(object, object)  # the same after undo and redo, once everything shows the pack as it is now
    refused = Signal(str)  # a sentence: why an edit was not made
    announced = Signal(str)  # a sentence for the foot of the window and the screen reader
    folderChanged = Signal()

    def __init__(self, pack: Pack, folder: Path | None = None) -> None:
        """Open a pack that was read from 'folder' (None: it has no folder yet)."""
        super().__init__()
        self._history = History(pack)
        self._folder = folder

    @property
    def pack(self) -> Pack:
        """The pack as it is now."""
        return self._history.value

    @property
    def folder(self) -> Path | None:
        """The folder that the pack is saved to, or None."""
        return self._folder

    @folder.setter
    def folder(self, folder: Path | None) -> None:
        self._folder = folder
        self.folderChanged.emit()

    @property
    def undo_label(self) -> str:
        """What undo would take back, or ''."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again, or ''."""
        return self._history.redo_label

    def apply(self, edit: Edit, label: str, merge: str = "") -> bool:
        """Make one edit, as one named step. Steps with the same 'merge' that follow one another become one.

        True if the pack changed. A refused edit changes nothing and 'refused' says why.
        """
        before = self.pack
        try:
            after = edit(before)
        except EditRefused as refusal:
            self.refused.emit(str(refusal))
            return False
        if not self._history.record(after, label, merge):
            return False
        self.packChanged.emit(before, after)
        return True

    def close_step(self) -> None:
        """End a run of typing: what is typed next is a step of its own."""
        self._history.close_step()

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._history.undo)

    def redo(self) -> None:
        """Make the step again that was last taken back."""
        self._step(self._history.redo)

    def _step(self, step: Callable[[], bool]) -> None:
        before = self.pack
        if step():
            self.packChanged.emit(before, self.pack)
            self.stepped.emit(before, self.pack)
