"""Keeping a copy of a pack among the user's own, so that it is there when the file it came from is not."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.files.atomic import write_atomic
from essay_planner.files.data import data_path
from essay_planner.files.home import home_path
from essay_planner.packs.along import archive_of
from essay_planner.packs.archive import open_archive
from essay_planner.packs.reading import ARCHIVE_SUFFIX, LoadedPack


def install(loaded: LoadedPack, known: Iterable[LoadedPack] = ()) -> LoadedPack:
    """The pack as it is kept in the user's packs folder from now on, one file for each id and version.

    Nothing is copied of one that ships with the program, stands in that folder, is to the letter one of those that
    are 'known' to be kept, or has no file. Raises Unreadable where it cannot be made one file, OSError where it
    cannot be written; nothing is left then.
    """
    if (same := next((one for one in known if one.sha256 == loaded.sha256), None)) is not None:
        return same
    if loaded.path is None or _is_kept(loaded.path):
        return loaded
    data = archive_of(loaded)
    if not data:
        raise FileNotFoundError(2, _("its files cannot be read any more"), str(loaded.path))
    open_archive(data, str(loaded.path))
    kept = packs_folder() / f"{loaded.pack.id}-{loaded.pack.version}{ARCHIVE_SUFFIX}"
    kept.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(kept, data)
    return replace(loaded, path=kept)


def packs_folder() -> Path:
    """Where the user's packs are kept."""
    return home_path() / "packs"


def _is_kept(path: Path) -> bool:
    """Whether a pack stands where packs are looked for at every start."""
    folders = (data_path("evidence").resolve(), packs_folder().resolve())
    return any(folder in path.resolve().parents for folder in folders)
