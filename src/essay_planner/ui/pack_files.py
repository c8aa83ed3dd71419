"""Reading the file of a pack that somebody chose, and keeping a copy: of a large one beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.ui.beside import Beside

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack

AT_ONCE = 250_000  # bytes of a pack that are read while the window waits: it would not be noticed
PACKED = 5  # bytes of text that one of an archive stands for

Then = Callable[["LoadedPack"], object]
Failed = Callable[[EssayPlannerError], object]


@dataclass(frozen=True, slots=True)
class Found:
    """What was read from a file, or what is wrong with it; whether it is 'new' here; and why no copy was kept."""

    read: "LoadedPack | EssayPlannerError"
    new: bool = False
    why: str = ""


class PackFiles(QObject):
    """Reads packs and keeps copies of them among the user's own.

    'reading' and 'ended' tell of a large one, in the same words; 'notKept' is a sentence where there is no copy, and
    'kept' passes on a pack of which there is one, and whether it is new here, when all else is done with it.
    """

    reading = Signal(str)
    ended = Signal(str)
    notKept = Signal(str)
    kept = Signal(object, bool)

    def __init__(
        self,
        beside: Beside,
        parent: QObject | None = None,
        installed: "Callable[[], Sequence[LoadedPack]]" = tuple,
        prepare: Then | None = None,
    ) -> None:
        """'installed' are packs of which no copy is needed; 'prepare' does what takes time with one, in any thread."""
        super().__init__(parent)
        self._beside, self._installed, self._prepare = beside, installed, prepare or _no_more

    def read(self, path: Path, then: Then, failed: Failed) -> str:
        """Read a pack, and pass it or what is wrong with it on; what to say meanwhile, or '' if it is done already."""
        if not is_large(path):
            self._pass_on(then, failed, _read(path, self._installed(), self._prepare))
            return ""
        words = _("Reading ‘{name}’…").format(name=path.name)
        self.reading.emit(words)
        reading = partial(_read, path, self._installed(), self._prepare)
        self._beside.do(reading, partial(self._on_read, words, then, failed))
        return words

    def _on_read(self, words: str, then: Then, failed: Failed, found: Found) -> None:
        self.ended.emit(words)
        self._pass_on(then, failed, found)

    def _pass_on(self, then: Then, failed: Failed, found: Found) -> None:
        if isinstance(found.read, EssayPlannerError):
            failed(found.read)
            return
        if found.why:
            self.notKept.emit(found.why)
        then(found.read)
        if not found.why:
            self.kept.emit(found.read, found.new)


def _no_more(_loaded: "LoadedPack") -> None:
    """All is done once a pack is read."""


def is_large(path: Path) -> bool:
    """Whether reading a pack would keep the window waiting."""
    from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE

    text = path / PACK_FILE if path.is_dir() else path
    try:
        return text.stat().st_size * (PACKED if path.suffix.lower() == ARCHIVE_SUFFIX else 1) > AT_ONCE
    except OSError:  # reading says what is wrong
        return False


def _read(path: Path, installed: "Sequence[LoadedPack]", prepare: Then) -> Found:
    from essay_planner.packs.installing import install
    from essay_planner.packs.reading import read_pack

    try:
        loaded = read_pack(path)
    except EssayPlannerError as error:
        return Found(error)
    try:
        kept = install(loaded, installed)
    except (EssayPlannerError, OSError) as error:
        why = getattr(error, "strerror", None) or str(error)
        words = _("‘{name}’ is here until the window is closed; no copy of it could be kept: {why}.")
        prepare(loaded)
        return Found(loaded, why=words.format(name=path.name, why=why.rstrip(".")))
    prepare(kept)
    return Found(kept, new=all(kept is not known for known in installed))
