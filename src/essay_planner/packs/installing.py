"""Keeping a copy of a pack among the user's own, so that it is there when the file it came from is not."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.files.atomic import write_atomic
from essay_planner.files.data import data_path
from essay_planner.files.problems import Unreadable
from essay_planner.files.settings import read_settings
from essay_planner.packs.along import archive_of
from essay_planner.packs.archive import open_archive
from essay_planner.packs.catalogue import is_related, packs_folder
from essay_planner.packs.folders import shared_folder_of
from essay_planner.packs.origin import Origin, write_origin
from essay_planner.packs.pictures import pictures_of
from essay_planner.packs.reading import ARCHIVE_SUFFIX, LoadedPack, read_pack
from essay_planner.packs.removing import keep_for_a_month


def install(loaded: LoadedPack, known: Iterable[LoadedPack] = ()) -> LoadedPack:
    """The pack as it is kept in the user's packs folder from now on, one file for each id and version.

    It takes the place of one of its id and version, unless that is by others; a copy of that one is kept for a month.
    Nothing is copied of one that ships with the program, stands in the packs folder, is to the letter and the pictures
    one of those that are 'known' to be kept, or has no file. Raises Unreadable where it cannot be made one file,
    OSError where it cannot be written; nothing is left then.
    """
    if (same := next((one for one in known if _is_the_same(one, loaded)), None)) is not None:
        return same
    if loaded.path is None or is_kept(loaded.path):
        return loaded
    data = archive_of(loaded)
    if not data:
        raise FileNotFoundError(2, _("its files cannot be read any more"), str(loaded.path))
    open_archive(data, str(loaded.path))
    packs_folder().mkdir(parents=True, exist_ok=True)
    kept = next(path for path in _names(loaded) if not path.exists() or _makes_room(path, loaded))
    if kept.exists():
        keep_for_a_month(kept)
    write_atomic(kept, data)
    with suppress(OSError):  # the pack is what matters
        write_origin(kept, _origin(loaded.path.absolute()))
    return replace(loaded, path=kept)


def is_shipped(loaded: LoadedPack) -> bool:
    """Whether a pack came with the program."""
    return loaded.path is not None and data_path("evidence").resolve() in loaded.path.resolve().parents


def is_kept(path: Path) -> bool:
    """Whether a pack stands where packs are looked for at every start."""
    folders = (data_path("evidence").resolve(), packs_folder().resolve())
    return any(folder in path.resolve().parents for folder in folders)


def _is_the_same(one: LoadedPack, other: LoadedPack) -> bool:
    try:
        return one.sha256 == other.sha256 and pictures_of(one) == pictures_of(other)
    except (Unreadable, OSError):  # then they have to be brought again
        return False


def _names(loaded: LoadedPack) -> Iterator[Path]:
    """Where the pack can be kept, the first choice first."""
    name, number = f"{loaded.pack.id}-{loaded.pack.version}", 2
    yield packs_folder() / f"{name}{ARCHIVE_SUFFIX}"
    while True:
        yield packs_folder() / f"{name} ({number}){ARCHIVE_SUFFIX}"
        number += 1


def _makes_room(path: Path, loaded: LoadedPack) -> bool:
    """Whether the pack in a file is the same one as before it was changed; one that cannot be read is no loss."""
    try:
        return is_related(read_pack(path), loaded)
    except Unreadable:
        return True


def _origin(path: Path) -> Origin:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    folder = shared_folder_of(path, read_settings().pack_folders)
    return Origin(file=str(path), folder=str(folder or ""), at=now)
