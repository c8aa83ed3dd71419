"""A pack with its pictures as one file, NAME.evidencepack: a zip that is read in memory and never unpacked.

What could do harm is refused: names that lead elsewhere, links, encryption, and contents that swell
(https://docs.python.org/3/library/zipfile.html#decompression-pitfalls). Sizes in the zip's own directory are
not believed.
"""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from essay_planner.core.messages import _
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.files.reading import shortened

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MIMETYPE = b"application/vnd.essay-planner.pack+zip"
MIMETYPE_FILE = "mimetype"
ENTRY_LIMIT = 500
MEDIA_LIMIT = 20_000_000  # bytes of one file
TOTAL_LIMIT = 100_000_000  # bytes of all files, unpacked
_PACK_FILE = "pack.yaml"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can hold
_LINK_TYPE = 0o120000
_STORED, _DEFLATED = 0, 8


def open_archive(data: bytes, file: str) -> dict[str, bytes]:
    """The files of an archive by their names: pack.yaml and media/…. Raises Unreadable for anything unsafe."""
    import zipfile
    import zlib

    if len(data) > TOTAL_LIMIT:
        return _refuse(file, _("This pack is too big: more than {count} MB.").format(count=TOTAL_LIMIT // 1_000_000))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            complaint = _complaint(entries)
            return _contents(archive, entries, file) if not complaint else _refuse(file, complaint)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, ArithmeticError, LookupError, OSError):
        return _refuse(file, _("This is not a pack, or it is damaged. Ask for it again."))


def make_archive(files: Mapping[str, bytes]) -> bytes:
    """An archive of pack.yaml and media/… that is the same, byte for byte, whenever the files are."""
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in (MIMETYPE_FILE, _PACK_FILE, *sorted(set(files) - {_PACK_FILE, MIMETYPE_FILE})):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = _STORED if name == MIMETYPE_FILE else _DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, MIMETYPE if name == MIMETYPE_FILE else files[name])
    return buffer.getvalue()


def _refuse(file: str, complaint: str) -> dict[str, bytes]:
    raise Unreadable([Problem(file, 1, 1, complaint)])


def _complaint(entries: list["ZipInfo"]) -> str:
    names = [entry.filename for entry in entries]
    if len(entries) > ENTRY_LIMIT:
        return _("This pack holds more than {count} files.").format(count=ENTRY_LIMIT)
    if len({name.casefold() for name in names}) < len(names):
        return _("This pack holds two files of one name.")
    if _PACK_FILE not in names:
        return _("There is no pack.yaml in this file, so it is not a pack.")
    if names[0] != MIMETYPE_FILE:
        return _("This file does not begin as a pack does. Make it again with the program.")
    for entry in entries:
        if not _is_safe(entry):
            return _("This pack holds '{name}', which does not belong in a pack.").format(
                name=shortened(entry.filename)
            )
    return ""


def _is_safe(entry: "ZipInfo") -> bool:
    name = entry.filename
    parts = name.split("/")
    at_home = name in (MIMETYPE_FILE, _PACK_FILE) or (parts[0] == "media" and len(parts) > 1)
    plain = (
        name.isprintable() and not any(c in name for c in "\\:") and not any(part in ("", ".", "..") for part in parts)
    )
    file_type = (entry.external_attr >> 16) & 0o170000
    readable = not entry.flag_bits & 0x1 and entry.compress_type in (_STORED, _DEFLATED)
    return at_home and plain and file_type != _LINK_TYPE and readable


def _contents(archive: "ZipFile", entries: list["ZipInfo"], file: str) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    total = 0
    for entry in entries:
        limit = SIZE_LIMIT if entry.filename == _PACK_FILE else MEDIA_LIMIT
        with archive.open(entry) as part:
            contents[entry.filename] = part.read(limit + 1)
        total += len(contents[entry.filename])
        if len(contents[entry.filename]) > limit or total > TOTAL_LIMIT:
            return _refuse(file, _("'{name}' in this pack is too big.").format(name=shortened(entry.filename)))
    if contents.pop(MIMETYPE_FILE) != MIMETYPE:
        return _refuse(file, _("This file does not begin as a pack does. Make it again with the program."))
    return contents
