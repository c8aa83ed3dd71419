"""The pictures of a pack, from its folder or its one file, without unpacking anything."""

from essay_planner.core.pack import Pack
from essay_planner.files.ordinary import read_ordinary
from essay_planner.packs.archive import TOTAL_LIMIT, open_archive
from essay_planner.packs.media import InArchive, InFolder, PackFiles
from essay_planner.packs.reading import ARCHIVE_SUFFIX, LoadedPack


def pictures_of(loaded: LoadedPack) -> dict[str, bytes]:
    """The pictures that the evidence of a pack names, by their names (media/…), as they are on the disk now.

    A pack from memory has none. Raises OSError where they cannot be read, and Unreadable for a damaged file.
    """
    names = picture_names(loaded.pack)
    if loaded.path is None or not names:
        return {}
    if loaded.path.is_file() and loaded.path.suffix.lower() == ARCHIVE_SUFFIX:
        files: PackFiles = InArchive(open_archive(read_ordinary(loaded.path, TOTAL_LIMIT), str(loaded.path)))
    else:
        files = InFolder(loaded.path if loaded.path.is_dir() else loaded.path.parent)
    return {name: files.read(name) for name in names}


def changed_at(loaded: LoadedPack, name: str) -> float:
    """When a picture of a pack, or the one file that holds it, was last put there; 0 where that is not known."""
    path = loaded.path
    if path is None:
        return 0.0
    if not (path.is_file() and path.suffix.lower() == ARCHIVE_SUFFIX):
        path = (path if path.is_dir() else path.parent) / name
    try:
        found = path.stat()
    except OSError:
        return 0.0
    return max(found.st_mtime, found.st_ctime)  # a copy can be as old as what it was made from, but not its entry


def picture_names(pack: Pack) -> list[str]:
    """The names of the pictures that a pack's evidence names, each once, in the order of the pack."""
    return list(dict.fromkeys(picture.file for piece in pack.evidence for picture in piece.media))
