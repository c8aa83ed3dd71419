"""From the folder of a pack to the one file that is handed out."""

from dataclasses import dataclass, replace
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.packs.archive import make_archive, open_archive
from essay_planner.packs.media import InFolder
from essay_planner.packs.pictures import picture_names
from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE, LoadedPack, load_pack, unreadable


@dataclass(frozen=True, slots=True)
class BuiltPack:
    """A pack and the bytes of its one file."""

    loaded: LoadedPack
    data: bytes


def build(path: Path) -> BuiltPack:
    """The one file of the pack in a folder, or of the pack.yaml at that path: the same bytes for the same folder.

    Raises Unreadable with every problem of the pack: also for a picture in 'media' that no evidence names, so that
    nothing is left behind unseen, and where it would not open again. What stands elsewhere in the folder is left out.
    """
    if path.suffix.lower() == ARCHIVE_SUFFIX and path.is_file():
        raise Unreadable([Problem(str(path), 0, 0, _("This is one file already. Name the folder of the pack."))])
    folder, text = (path, path / PACK_FILE) if path.is_dir() else (path.parent, path)
    try:
        data = read_ordinary(text, SIZE_LIMIT)
        files = InFolder(folder, sealed=True)
        loaded = load_pack(data, str(text), files)
        pictures = {name: files.read(name) for name in picture_names(loaded.pack)}
    except OSError as error:
        raise unreadable(text, error) from None
    built = make_archive({PACK_FILE: data, **pictures})
    open_archive(built, str(folder))
    return BuiltPack(replace(loaded, path=path), built)
