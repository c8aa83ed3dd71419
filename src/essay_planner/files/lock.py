"""One writer for each file: a lock that ends with the process that holds it."""

import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import IO

from essay_planner.core.messages import _

_HOW = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)  # a link would lead to a file of somebody's
_LOCKED_BYTE = 1_000  # beyond what is written: Windows lets nobody read a locked byte


class FileLock:
    """A lock on a file, kept in a small file beside it that says whose it is, for people to read.

    The system takes it back when the process ends.
    """

    def __init__(self, path: Path) -> None:
        """A lock for 'path', not yet held; links to one file share a lock."""
        path = Path(os.path.realpath(path))
        self._path = path.with_name(f".{path.name}.lock")
        self._file: IO[bytes] | None = None
        self._held = False

    def acquire(self) -> bool:
        """Take the lock; False if another process, or another lock of this one, has it.

        Where the folder cannot be written to, nobody of us can write the file either: the lock is then taken
        without a trace.
        """
        while not self._held:
            try:
                file = os.fdopen(os.open(self._path, _HOW, 0o666), "r+b", buffering=0)
            except OSError:
                self._held = True
                break
            if not _try_to_lock(file):
                file.close()
                return False
            if _is_still_at(file, self._path):
                self._sign(file)
            else:  # whoever had it removed it just now
                file.close()
        return True

    def renew(self) -> bool:
        """Have the lock still, or take it again where its file has gone, as with a drive that was taken out.

        False if somebody else has it now.
        """
        if self._file is not None:
            with suppress(OSError):  # its drive does not answer: the lock is taken again once it does
                if _is_still_at(self._file, self._path):
                    return True
            self._file.close()
        self._file, self._held = None, False
        return self.acquire()

    def _sign(self, file: IO[bytes]) -> None:
        with suppress(OSError):  # on a full disk the lock holds as well, without a name
            file.truncate(0)
            file.write(_("process {pid} on {computer}").format(pid=os.getpid(), computer=platform.node()).encode())
        self._file, self._held = file, True

    def release(self) -> None:
        """Give the lock back and remove its file; nothing happens if it is not held."""
        self._held = False
        if self._file is not None:
            with suppress(OSError):  # Windows does not remove an open file; it is taken again the next time
                self._path.unlink()
            self._file.close()
            self._file = None


def _is_still_at(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _try_to_lock(file: IO[bytes]) -> bool:
    try:
        import fcntl
    except ImportError:  # pragma: no cover (there is no such system here)
        return _try_to_lock_on_windows(file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # some network drives know no locks; a plan on them is to be written none the less
        return True
    return True


def _try_to_lock_on_windows(file: IO[bytes]) -> bool:  # pragma: no cover (there is no such system here)
    import msvcrt

    file.seek(_LOCKED_BYTE)
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False
    file.seek(0)
    return True
