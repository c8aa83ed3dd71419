"""Ordinary files only: a pipe would be waited for without end, and a device read without end or replaced."""

import errno
import os
from pathlib import Path

from essay_planner.core.messages import _


def check_ordinary(path: Path) -> None:
    """Raise OSError, with a sentence, for a pipe, a socket or a device. What is not there, and a folder, will pass."""
    if path.exists() and not path.is_file() and not path.is_dir():
        raise OSError(errno.EINVAL, _("This is not an ordinary file"), str(path))


def check_replaceable(path: Path) -> None:
    """Raise OSError, with a sentence, for what is no ordinary file, and for one that nobody is to write to."""
    check_ordinary(path)
    if path.is_file() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, _("This file is read-only"), str(path))


def read_ordinary(path: Path, limit: int) -> bytes:
    """The bytes of a file, but no more than one beyond 'limit', by which it shows that it is too big.

    Raises OSError, which always names the file.
    """
    check_ordinary(path)
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
