"""The last good copies of files, in the program's own folder: for the day when a file cannot be read any more."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from essay_planner.files.home import home_path

# Of copies younger than this, the newest of each such span is kept; older ones are not.
_THINNED = (
    (timedelta(minutes=10), timedelta.resolution),
    (timedelta(hours=1), timedelta(minutes=10)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=30), timedelta(days=1)),
)
MOST_FILES = 200  # of which there are copies: those whose newest copy is the oldest go first
_NAME = "%Y%m%dT%H%M%S-%f"
_ID = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a file, and when it was made (with time zone)."""

    path: Path
    at: datetime


def copies_folder() -> Path:
    """Where all copies are kept: a folder for each file, a copy a moment."""
    return home_path() / "copies"


def safe_name(file_id: str) -> str:
    """An id from within a file as part of a file's name, wherever it may come from."""
    return file_id if _ID.fullmatch(file_id) else sha256(file_id.encode()).hexdigest()[:32]


def keep_copy(path: Path, file_id: str, data: bytes, now: datetime, pause: timedelta = timedelta(0)) -> None:
    """Keep what a file holds, unless the newest copy is as good or younger than 'pause'; thin out the earlier ones.

    'file_id' stands in the file and travels with it; 'now' has a time zone. Raises OSError.
    """
    folder = copies_folder() / f"{safe_name(file_id)}.{_key(path)}"
    earlier = _copies_in(folder)
    if earlier and (now - earlier[0].at < pause or earlier[0].path.read_bytes() == data):
        return
    folder.mkdir(parents=True, exist_ok=True)
    made = Copy(folder / f"{now.astimezone(UTC):{_NAME}}{path.suffix}", now)
    _write(made.path, data)
    _thin(earlier, now)
    if not earlier:
        _forget_the_oldest()


def copies_of(path: Path, file_id: str = "") -> list[Copy]:
    """The copies of a file, newest first; those under its own name, or else all of the file with that id."""
    for pattern in (f"*.{_key(path)}", f"{safe_name(file_id)}.*" if file_id else ""):
        found = [copy for folder in (copies_folder().glob(pattern) if pattern else ()) for copy in _copies_in(folder)]
        if found:
            return sorted(found, key=_age)
    return []


def _age(copy: Copy) -> float:
    return -copy.at.timestamp()


def _key(path: Path) -> str:
    return sha256(os.path.realpath(path).encode(errors="surrogateescape")).hexdigest()[:16]


def _copies_in(folder: Path) -> list[Copy]:
    """The copies in a folder, newest first."""
    found = []
    with suppress(OSError):  # there is no such folder yet, or none that can be read
        for path in folder.iterdir():
            with suppress(ValueError):  # a file of another name is none of ours
                found.append(Copy(path, datetime.strptime(path.stem, _NAME).replace(tzinfo=UTC)))
    return sorted(found, key=_age)


def _write(path: Path, data: bytes) -> None:
    # It appears whole or not at all, but is not flushed to the disk: the file itself is.
    part = path.with_name("part")
    part.write_bytes(data)
    part.replace(path)


def _thin(copies: list[Copy], now: datetime) -> None:
    """Remove the copies that stand for no moment of their own; the newest stays, however old it is."""
    taken: set[tuple[timedelta, float] | None] = {None}
    for copy in copies:
        span = next((each for until, each in _THINNED if now - copy.at < until), None)
        moment = (span, copy.at.timestamp() // span.total_seconds()) if span else None
        if moment in taken and copy is not copies[0]:
            copy.path.unlink(missing_ok=True)
        taken.add(moment)


def _forget_the_oldest() -> None:
    folders = [(copies[0].at, folder) for folder in copies_folder().iterdir() if (copies := _copies_in(folder))]
    for _at, folder in sorted(folders, reverse=True)[MOST_FILES:]:
        for left in folder.iterdir():
            left.unlink()
        folder.rmdir()
