"""Reading the file of a pack that somebody chose: a large one beside the window."""

from collections.abc import Callable
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


class PackFiles(QObject):
    """Reads packs. 'reading' and 'ended' tell of a large one, in the same words."""

    reading = Signal(str)
    ended = Signal(str)

    def __init__(self, beside: Beside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = beside

    def read(self, path: Path, then: Then, failed: Failed) -> str:
        """Read a pack, and pass it or what is wrong with it on; what to say meanwhile, or '' if it is done already."""
        if not _is_large(path):
            _pass_on(_read(path), then, failed)
            return ""
        words = _("Reading ‘{name}’…").format(name=path.name)
        self.reading.emit(words)
        self._beside.do(partial(_read, path), partial(self._on_read, words, then, failed))
        return words

    def _on_read(self, words: str, then: Then, failed: Failed, found: "LoadedPack | EssayPlannerError") -> None:
        self.ended.emit(words)
        _pass_on(found, then, failed)


def _is_large(path: Path) -> bool:
    from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE

    text = path / PACK_FILE if path.is_dir() else path
    try:
        return text.stat().st_size * (PACKED if path.suffix.lower() == ARCHIVE_SUFFIX else 1) > AT_ONCE
    except OSError:  # reading says what is wrong
        return False


def _read(path: Path) -> "LoadedPack | EssayPlannerError":
    from essay_planner.packs.reading import read_pack

    try:
        return read_pack(path)
    except EssayPlannerError as error:
        return error


def _pass_on(found: "LoadedPack | EssayPlannerError", then: Then, failed: Failed) -> None:
    if isinstance(found, EssayPlannerError):
        failed(found)
    else:
        then(found)
