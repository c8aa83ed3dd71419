"""Save a file whole or not at all: a crash, a full disk or a power cut leaves the old one as it was."""

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from time import time

from essay_planner.files.ordinary import check_replaceable

_SUFFIX = ".tmp"
_LONG_AGO = 3600  # seconds


def write_atomic(path: Path, data: bytes, backups: int = 0) -> None:
    """Replace the content of a file, or make the file, in one step.

    The data are on the disk before the old file goes. A link stays a link and its target is replaced; the
    file's permissions are kept. With 'backups' the earlier versions stay beside it as NAME.bak1 (the newest),
    NAME.bak2, … Raises OSError, with the old file unchanged, also where it is read-only or no ordinary file.
    """
    path = Path(os.path.realpath(path))
    check_replaceable(path)
    temporary = _written_beside(path, data)
    try:
        _take_permissions(path, temporary)
        if backups and path.exists():
            _keep(path, backups)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)
    sweep(path)


def backup_of(path: Path, number: int) -> Path:
    """Where the version before the last save is kept (1), the one before that (2), and so on."""
    return path.with_name(f"{path.name}.bak{number}")


def _written_beside(path: Path, data: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(prefix=_prefix(path), suffix=_SUFFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _take_permissions(path: Path, temporary: Path) -> None:
    if path.exists():
        temporary.chmod(stat.S_IMODE(path.stat().st_mode))
    else:
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)


def _keep(path: Path, backups: int) -> None:
    for number in range(backups - 1, 0, -1):
        if backup_of(path, number).exists():
            backup_of(path, number).replace(backup_of(path, number + 1))
    newest = backup_of(path, 1)
    newest.unlink(missing_ok=True)
    try:
        os.link(path, newest)
    except OSError:  # a file system without hard links, such as a USB stick's
        shutil.copy2(path, newest)


def sweep(path: Path, age: float = _LONG_AGO) -> None:
    """Remove what saves of this file left behind that were cut off more than 'age' seconds ago.

    One that runs now is to be spared: only who holds the file's lock may say 0.
    """
    path = Path(os.path.realpath(path))
    with suppress(OSError):  # tidying up is no reason to fail
        for name in os.listdir(path.parent):  # noqa: PTH208 (names only: many files may stand here)
            left = path.with_name(name)
            if name.startswith(_prefix(path)) and name.endswith(_SUFFIX) and left.stat().st_mtime <= time() - age:
                left.unlink()


def _prefix(path: Path) -> str:
    return f".{path.name[:100]}."


def _flush_folder(folder: Path) -> None:
    # Not every system can open a folder (Windows) or flush one (some network drives); the file itself is safe.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
