"""The text of a pack, its pack.yaml, wherever it stands: alone, in a folder, or in one file with its pictures."""

from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.packs.other_kinds import others_named
from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE, unreadable


def is_archive(path: Path) -> bool:
    """Whether a pack is, or is to be, one file with its pictures."""
    return path.suffix.lower() == ARCHIVE_SUFFIX and not path.is_dir()


def text_file(path: Path) -> Path:
    """The file that holds the text of the pack at a path: the one in the folder, or the path itself."""
    return path / PACK_FILE if path.is_dir() else path


def read_text(path: Path) -> tuple[bytes, str]:
    """The bytes of a pack's pack.yaml, and its name for messages. Raises Unreadable."""
    try:
        if is_archive(path):
            from essay_planner.packs.archive import TOTAL_LIMIT, open_archive

            with others_named(str(path), packed := read_ordinary(path, TOTAL_LIMIT)):
                return open_archive(packed, str(path))[PACK_FILE], f"{path}/{PACK_FILE}"
        if path.is_dir() and not text_file(path).exists():
            message = _("There is no pack.yaml in this folder, so it is not a pack.")
            raise Unreadable([Problem(str(path), 0, 0, message)])
        return read_ordinary(text_file(path), SIZE_LIMIT), str(text_file(path))
    except OSError as error:
        raise unreadable(path, error) from None
