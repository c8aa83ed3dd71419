"""The files that come with a pack.yaml: those in the folder 'media' beside it, or those in one archive with it."""

import errno
from collections.abc import Collection, Mapping
from itertools import islice
from pathlib import Path
from typing import Protocol

from essay_planner.core.messages import _
from essay_planner.files.ordinary import read_ordinary
from essay_planner.packs.archive import MEDIA_LIMIT

MEDIA = "media"
_MOST = 10_000  # names that are looked at in a folder, which may be no pack's at all
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini"})


class PackFiles(Protocol):
    """What came with a pack.yaml, by names such as media/map.png."""

    @property
    def sealed(self) -> bool:
        """Whether nothing may be among them that the pack does not name."""

    @property
    def names(self) -> Collection[str]:
        """The names of all of them."""

    def read(self, name: str) -> bytes:
        """The bytes of one of them, but no more than one beyond MEDIA_LIMIT. Raises OSError."""


class InFolder:
    """The files in 'media' beside a pack.yaml. Those that a system leaves behind or hides are not counted."""

    def __init__(self, folder: Path, sealed: bool = False) -> None:
        """The folder of the pack; 'sealed' once it is to be handed out as it is."""
        self.sealed = sealed
        self._folder = folder
        found = (path.relative_to(folder) for path in islice(folder.glob(f"{MEDIA}/**/*"), _MOST) if not path.is_dir())
        self.names = frozenset(path.as_posix() for path in found if not _is_left(path))

    def read(self, name: str) -> bytes:
        """The bytes of a file in the folder itself; a link is not followed."""
        if any((self._folder / part).is_symlink() for part in (name, *map(str, Path(name).parents))[:-1]):
            raise OSError(errno.ELOOP, _("it is a link to another place"), name)
        return read_ordinary(self._folder / name, MEDIA_LIMIT)


class InArchive:
    """The files that an archive holds beside its pack.yaml."""

    sealed = True

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """All files of the archive."""
        self._files = files
        self.names = frozenset(name for name in files if name.startswith(f"{MEDIA}/"))

    def read(self, name: str) -> bytes:
        """The bytes of a file in the archive."""
        return self._files[name]


def _is_left(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or path.name.lower() in _LEFT_BY_SYSTEMS
