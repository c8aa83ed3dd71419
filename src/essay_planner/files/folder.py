"""Write a folder whole or not at all: nobody finds half of it."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from errno import EEXIST
from pathlib import Path


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a new folder that holds these files, by their names.

    It gets its name once all of them are on the disk. Raises FileExistsError where there is something of that name
    already, which is left as it is, and OSError.
    """
    if os.path.lexists(folder):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(folder))
    try:
        _make(folder, files)
    except OSError as error:  # it names the folder that was filled first, which nobody asked for
        raise OSError(error.errno, error.strerror, str(folder)) from error


def _make(folder: Path, files: Mapping[str, bytes]) -> None:
    made = Path(tempfile.mkdtemp(prefix=f".{folder.name[:100]}.", suffix=".tmp", dir=folder.parent))
    try:
        for name, data in files.items():
            with (made / name).open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        made.chmod(0o777 & ~_umask())
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask
