"""Packs in the making: what was changed and not saved yet, kept with the program until it is saved.

Each has a folder of its own with a pack.yaml, the pictures that were chosen for it, the name of the folder that it was
opened from, and what stood there then.
"""

import hashlib
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from essay_planner.core.pack import Pack
from essay_planner.files.atomic import write_atomic
from essay_planner.files.copies import safe_name
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Unreadable
from essay_planner.packs.drafts import Draft, load_draft
from essay_planner.packs.reading import PACK_FILE
from essay_planner.packs.writing import dump_pack

MOST_FOLDERS = 8
_HANDED_OUT, _MEDIA = "handed-out", "media"
_IMPORTED = "imported-from.txt"
_FROM, _AS, _FOLDERS, _TO = "opened-from.txt", "opened-as.txt", "folders.txt", "folder.txt"


@dataclass(frozen=True, slots=True)
class Making:
    """A pack in the making: where it is kept, the folder that it belongs to (None: none yet), and when it was kept.

    'opened_as' is the SHA-256 (hexadecimal) of what stood in that folder's pack.yaml.
    """

    path: Path
    folder: Path | None
    title: str
    at: datetime
    opened_as: str = ""


def making_folder() -> Path:
    """Where packs in the making are kept."""
    return home_path() / "making"


def keep_making(path: Path, pack: Pack, folder: Path | None, before: bytes = b"") -> None:
    """Keep a pack as it stands in its own folder among those in the making. Raises OSError.

    'before' is what stands in the pack.yaml of the folder that it belongs to, as far as is known.
    """
    path.mkdir(parents=True, exist_ok=True)
    write_atomic(path / _FROM, os.fsencode(folder or ""))
    write_atomic(path / _AS, hashlib.sha256(before).hexdigest().encode())
    write_atomic(path / PACK_FILE, dump_pack(pack))


def drop_making(path: Path) -> None:
    """Keep a pack in the making no longer: it is saved, or not wanted. Nothing outside their folder is touched."""
    if path.parent == making_folder():
        shutil.rmtree(path, ignore_errors=True)


def drop_all_but_pictures(path: Path, pictures: Iterable[str] = ()) -> None:
    """Keep a pack in the making no longer, but its pictures: what is undone may be done again, and needs them.

    Of these 'pictures' go too, by their names (media/…), as they are in the pack's own folder now.
    """
    if path.parent == making_folder():
        for file in (
            path / _FROM,
            path / _AS,
            path / PACK_FILE,
            *(path / _MEDIA / Path(name).name for name in pictures),
        ):
            with suppress(OSError):
                file.unlink(missing_ok=True)
        for left in (path / _MEDIA, path):
            with suppress(OSError):  # pictures are left
                left.rmdir()


def packs_in_making(folder: Path | None = None) -> Sequence[Making]:
    """Those that are kept, the last changed first; what cannot be read is left out, and stays.

    With a 'folder' only those that belong to it, and the others are not read, which takes long for large ones.
    """
    found = []
    with suppress(OSError):  # there is no such folder yet, or none that can be read
        for path in making_folder().iterdir():
            with suppress(OSError, Unreadable):
                if folder in (None, _folder_of(path)):
                    found.append(_making(path))
    return sorted(found, key=lambda making: making.at, reverse=True)


def read_making(path: Path) -> Draft:
    """A pack in the making, as it was kept. Raises OSError and Unreadable."""
    return load_draft(read_ordinary(path / PACK_FILE, SIZE_LIMIT), path.name)


def _making(path: Path) -> Making:
    title = read_making(path).pack.title
    opened_as = (path / _AS).read_bytes().decode("ascii", "replace") if (path / _AS).is_file() else ""
    at = datetime.fromtimestamp((path / PACK_FILE).stat().st_mtime)
    return Making(path, _folder_of(path), title, at, opened_as)


def _folder_of(path: Path) -> Path | None:
    name = (path / _FROM).read_bytes()
    return Path(os.fsdecode(name)) if name else None


def read_opened(making: Making) -> bytes:
    """What stood in the folder of a pack in the making when it was opened; b'' if something else stands there now."""
    if making.folder is None:
        return b""
    try:
        data = read_ordinary(making.folder / PACK_FILE, SIZE_LIMIT)
    except OSError:  # it went away, so saving makes it again
        return b""
    return data if hashlib.sha256(data).hexdigest() == making.opened_as else b""


def remember_folder(folder: Path) -> None:
    """Put a folder first among those that packs were edited in last. Raises OSError."""
    others = [known for known in _folders() if known != folder]
    making_folder().mkdir(parents=True, exist_ok=True)
    lines = "\n".join(map(str, [folder, *others][:MOST_FOLDERS]))
    write_atomic(making_folder() / _FOLDERS, lines.encode(errors="surrogateescape"))


def recent_folders() -> Sequence[Path]:
    """The folders that packs were edited in last, the last one first; those that hold no pack any more are left out."""
    return [folder for folder in _folders() if (folder / PACK_FILE).is_file()]


def _folders() -> list[Path]:
    try:
        text = (making_folder() / _FOLDERS).read_bytes().decode(errors="surrogateescape")
    except OSError:  # none is remembered yet
        return []
    return [Path(line) for line in text.splitlines() if line]


def keep_handed_out(pack_id: str, data: bytes) -> None:
    """Keep the pack.yaml that was handed out, to know what others have. Raises OSError."""
    path = _handed_out(pack_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, data)


def keep_handed_out_to(folder: Path) -> None:
    """Keep which folder a file was handed out to, to offer it again. Raises OSError."""
    _note(home_path() / _HANDED_OUT / _TO, folder)


def handed_out_to() -> Path | None:
    """The folder that a file was last handed out to; None if there was none, or it is not there now."""
    return _noted(home_path() / _HANDED_OUT / _TO)


def keep_imported_from(folder: Path) -> None:
    """Keep which folder a table or list was imported from, to offer it again. Raises OSError."""
    _note(making_folder() / _IMPORTED, folder)


def imported_from() -> Path | None:
    """The folder that was last imported from; None if there was none, or it is not there now."""
    return _noted(making_folder() / _IMPORTED)


def _note(file: Path, folder: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(file, os.fsencode(folder))


def _noted(file: Path) -> Path | None:
    with suppress(OSError):
        folder = Path(os.fsdecode(file.read_bytes()))
        return folder if folder.is_absolute() and folder.is_dir() else None
    return None


def handed_out(pack_id: str) -> Pack | None:
    """The pack of that id as it was last handed out from here; None if it was not, or that is not known any more."""
    try:
        data = read_ordinary(_handed_out(pack_id), SIZE_LIMIT)
        return load_draft(data, pack_id).pack
    except (OSError, Unreadable):
        return None


def _handed_out(pack_id: str) -> Path:
    return home_path() / _HANDED_OUT / f"{safe_name(pack_id)}.yaml"
