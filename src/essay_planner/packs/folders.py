"""Shared folders that packs come from, such as one on a school's drive: what is new there is offered, never forced.

Nothing is used from there: a pack that is taken is copied. A drive may be off, slow, closed to us or full of other
files, so a folder is looked into for a limited time and never by whoever has to go on meanwhile.
"""

import hashlib
import os
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.problems import Unreadable
from essay_planner.packs.archive import TOTAL_LIMIT, open_archive
from essay_planner.packs.catalogue import arranged, is_related, takes_the_place_of
from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE, LoadedPack, read_pack, unreadable

SECONDS = 5.0
MOST_FILES = 5000  # of any kind
DEEPEST = 2  # folders below the shared one


class FolderRefused(EssayPlannerError):
    """A folder cannot be a place where packs come from."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack in a shared folder, and the installed one whose place it would take, if any."""

    loaded: LoadedPack
    folder: Path
    instead_of: LoadedPack | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen in a shared folder: its packs, those that cannot be read, and a sentence if that may not be all.

    'count' is how many packs there are in all, with those that were passed over.
    """

    folder: Path
    found: Sequence[LoadedPack] = ()
    broken: Sequence[tuple[Path, Unreadable]] = ()
    why: str = ""
    count: int = 0


@dataclass(slots=True)
class _Seen:
    """What has been seen so far; it grows while somebody else may read it."""

    found: list[LoadedPack] = field(default_factory=list)
    broken: list[tuple[Path, Unreadable]] = field(default_factory=list)
    why: str = ""
    count: int = 0


def folder_to_add(path: Path, known: Collection[str]) -> str:
    """The name under which a folder can be a place where packs come from. Raises FolderRefused with a sentence."""
    folder = path.expanduser().absolute()
    if not folder.is_dir():
        raise FolderRefused(_("'{path}' is not a folder that is there now.").format(path=folder))
    if str(folder) in known:
        raise FolderRefused(_("'{path}' is among the shared folders already.").format(path=folder))
    if home_path().resolve() in (folder.resolve(), *folder.resolve().parents):
        raise FolderRefused(_("'{path}' is where the program itself keeps packs.").format(path=folder))
    return str(folder)


def look_into_all(folders: Sequence[Path], passed_over: Collection[str], seconds: float = SECONDS) -> list[Sight]:
    """What packs there are in each shared folder, as far as that can be seen within 'seconds' for all of them.

    'passed_over' are SHA-256 of packs that are known. A drive that does not answer is left alone: whatever waits for
    it waits on its own, and nobody for that.
    """
    end = monotonic() + seconds
    looks = [_Look(folder, passed_over, lambda: monotonic() > end) for folder in folders]
    return [look.result(max(0.0, end - monotonic())) for look in looks]


def shared_folder_of(path: Path, folders: Iterable[str]) -> Path | None:
    """Which shared folder a file is in, or None."""
    return next((Path(folder) for folder in folders if Path(folder) in path.parents), None)


def offers(sights: Sequence[Sight], installed: Sequence[LoadedPack]) -> list[Offer]:
    """What is new in shared folders: packs that are not installed, and of those that are, newer or changed ones."""
    texts = {loaded.sha256 for loaded in installed}
    folders = {loaded.sha256: sight.folder for sight in reversed(sights) for loaded in sight.found}
    newest = arranged(loaded for sight in sights for loaded in sight.found).packs
    return [
        Offer(loaded, folders[loaded.sha256], _same_pack(loaded, installed))
        for loaded in newest
        if loaded.sha256 not in texts and not any(takes_the_place_of(one, loaded) for one in installed)
    ]


class _Look:
    """A look into one folder, on a thread of its own, which ends with the program at the latest."""

    def __init__(self, folder: Path, passed_over: Collection[str], is_over: Callable[[], bool]) -> None:
        self._folder, self._seen = folder, _Seen()
        arguments = (folder, passed_over, self._seen, is_over)
        self._thread = threading.Thread(target=_look, args=arguments, daemon=True)
        self._thread.start()

    def result(self, seconds: float) -> Sight:
        """What has been seen after so many seconds, or before, if that is all."""
        self._thread.join(seconds)
        seen, why = self._seen, self._seen.why
        if self._thread.is_alive():
            words = _("‘{name}’ does not answer. It may be on a drive that is off or slow.")
            why = words.format(name=self._folder.name)
        return Sight(self._folder, tuple(seen.found), tuple(seen.broken), why, seen.count)


def _same_pack(loaded: LoadedPack, installed: Sequence[LoadedPack]) -> LoadedPack | None:
    """The newest installed edition of a pack, or None."""
    return next((one for one in arranged(installed).packs if is_related(one, loaded)), None)


def _look(folder: Path, passed_over: Collection[str], seen: _Seen, is_over: Callable[[], bool]) -> None:
    """Look into a folder and note what is seen, until it is over."""
    try:
        for path in _packs_below(folder, is_over):
            seen.count += 1
            _read(path, passed_over, seen)
    except _Enough as enough:
        seen.why = str(enough)
    except OSError as error:
        why = error.strerror or str(error)
        seen.why = _("‘{name}’ cannot be looked into now ({why}).").format(name=folder.name, why=why)


class _Enough(Exception):
    """There is more than can be looked at; the sentence says why."""


def _packs_below(folder: Path, is_over: Callable[[], bool]) -> Iterator[Path]:
    """The packs in a folder and a little way below it. Raises OSError for the folder itself, and _Enough."""
    waiting, count = [(folder, 0)], 0
    while waiting:
        here, depth = waiting.pop(0)
        for entry in _entries(here, is_top=depth == 0):
            count += 1
            if is_over() or count > MOST_FILES:
                raise _Enough(_not_all(folder, count > MOST_FILES))
            if entry.is_dir(follow_symlinks=False):
                if depth < DEEPEST and not entry.name.startswith("."):
                    waiting.append((Path(entry.path), depth + 1))
            elif entry.name.lower().endswith(ARCHIVE_SUFFIX) and not entry.name.startswith("."):
                yield Path(entry.path)


def _entries(folder: Path, is_top: bool) -> list[os.DirEntry[str]]:
    """What is in a folder, by name; nothing where a lower folder is closed to us."""
    try:
        with os.scandir(folder) as inside:
            return sorted(inside, key=lambda entry: entry.name)
    except OSError:
        if is_top:
            raise
        return []


def _not_all(folder: Path, too_many: bool) -> str:
    if too_many:
        words = _("‘{name}’ holds more than {count} files, so not all of it was looked at.")
        return words.format(name=folder.name, count=MOST_FILES)
    return _("‘{name}’ is slow, so not all of it was looked at.").format(name=folder.name)


def _read(path: Path, passed_over: Collection[str], seen: _Seen) -> None:
    """Note a pack or what is wrong with it, unless it is passed over, which is known before all of it is read."""
    try:
        text = open_archive(read_ordinary(path, TOTAL_LIMIT), str(path))[PACK_FILE]
        if hashlib.sha256(text).hexdigest() not in passed_over:
            seen.found.append(read_pack(path))
    except Unreadable as problem:
        seen.broken.append((path, problem))
    except OSError as error:
        seen.broken.append((path, unreadable(path, error)))
