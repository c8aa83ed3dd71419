"""From the text, folder or archive of an evidence pack to its value, with every problem said at once."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.files.document import load_document
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.files.reading import Reading
from essay_planner.files.yaml_reader import YamlMap
from essay_planner.packs.archive import TOTAL_LIMIT, open_archive
from essay_planner.packs.checks import check_pack
from essay_planner.packs.media import InArchive, InFolder, PackFiles
from essay_planner.packs.media_checks import check_media
from essay_planner.packs.other_kinds import others_named
from essay_planner.packs.shapes import FORMAT, PACK

PACK_FILE = "pack.yaml"
ARCHIVE_SUFFIX = ".evidencepack"


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack with the warnings about it and the SHA-256 (hexadecimal) of its pack.yaml.

    'path' is its folder, its pack.yaml or its .evidencepack file; None if it came from memory.
    """

    pack: Pack
    warnings: tuple[Problem, ...]
    sha256: str
    path: Path | None = None


def load_pack(data: bytes, file: str, files: PackFiles | None = None) -> LoadedPack:
    """The pack in the text of a pack.yaml; 'file' is its name in messages. Raises Unreadable with all problems.

    'files' are those that came with it (media/…); None means that they are not known.
    """

    def read(root: YamlMap, reading: Reading) -> Pack:
        pack: Pack = PACK.read(root, root.mark, reading)
        check_pack(root, reading)
        if files is not None:
            check_media(root, files, reading)
        return pack

    pack, warnings = load_document(data, file, FORMAT, read)
    return LoadedPack(pack, warnings, hashlib.sha256(data).hexdigest())


def read_pack(path: Path) -> LoadedPack:
    """The pack in a folder, a pack.yaml or an .evidencepack file. Raises Unreadable, also where nothing can be read."""
    try:
        return replace(_read(path), path=path)
    except OSError as error:
        raise unreadable(path, error) from None


def unreadable(path: Path, error: OSError) -> Unreadable:
    """What the system refused, said of a pack."""
    message = _("This cannot be read as a pack: {reason}.").format(reason=error.strerror or error)
    return Unreadable([Problem(str(path), 0, 0, message)])


def _read(path: Path) -> LoadedPack:
    if path.suffix.lower() == ARCHIVE_SUFFIX and path.is_file():
        with others_named(str(path), packed := read_ordinary(path, TOTAL_LIMIT)):
            files = open_archive(packed, str(path))
        return load_pack(files[PACK_FILE], f"{path}/{PACK_FILE}", InArchive(files))
    if path.is_dir() and not (path / PACK_FILE).exists():
        message = _("There is no pack.yaml in this folder, so it is not a pack.")
        raise Unreadable([Problem(str(path), 0, 0, message)])
    folder, text = (path, path / PACK_FILE) if path.is_dir() else (path.parent, path)
    with others_named(str(text), data := read_ordinary(text, SIZE_LIMIT)):
        return load_pack(data, str(text), InFolder(folder))
