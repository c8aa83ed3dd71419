"""A pack with its pictures as one file, NAME.evidencepack: a zip that is read in memory and never unpacked.

What could do harm is refused: names that lead elsewhere, links, encryption, and contents that swell
(https://docs.python.org/3/library/zipfile.html#decompression-pitfalls). Sizes in the zip's own directory are
not believed.
"""

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
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
_FILE_TYPES = (0, 0o100000, 0o040000)  # unsaid, a file, a folder
_LOCKED = 0x1  # the bit that says that an entry is encrypted
_STORED, _DEFLATED = 0, 8
_FILE_BEGINS, _ENTRY_BEGINS = b"PK\x03\x04", b"PK\x01\x02"  # an entry, and its line in the zip's directory
_ENDS = b"PK\x05\x06"  # the end of the directory, and so of the zip


def open_archive(data: bytes, file: str) -> dict[str, bytes]:
    """The files of an archive by their names: pack.yaml and media/….

    Raises Unreadable for anything unsafe, with a sentence for each entry that is.
    """
    import zipfile
    import zlib

    if len(data) > TOTAL_LIMIT:
        return _refuse(file, _("This pack is too big: more than {count} MB.").format(count=TOTAL_LIMIT // 1_000_000))
    if data.count(_ENTRY_BEGINS) > ENTRY_LIMIT:  # before any of them is read: there may be millions
        return _refuse(file, _("This pack holds more than {count} files.").format(count=ENTRY_LIMIT))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if complaints := list(_complaints(archive.infolist(), data)):
                return _refuse(file, *complaints)
            return _contents(archive, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, ArithmeticError, LookupError, OSError):
        if _begins_well(data) and _ENDS not in data:
            return _refuse(file, _("This pack is cut short. Fetch it again, or ask for it again."))
        return _refuse(file, _("This is not a pack, or it is damaged. Ask for it again."))


def make_archive(files: Mapping[str, bytes]) -> bytes:
    """An archive of pack.yaml and media/… that is the same, byte for byte, whenever the files are.

    Nothing is compressed: pictures are already, and the ways of compressing a text differ between machines.
    """
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in (MIMETYPE_FILE, _PACK_FILE, *sorted(set(files) - {_PACK_FILE, MIMETYPE_FILE})):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = _STORED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, MIMETYPE if name == MIMETYPE_FILE else files[name])
    return buffer.getvalue()


def _refuse(file: str, *complaints: str) -> dict[str, bytes]:
    raise Unreadable([Problem(file, 0, 0, complaint) for complaint in complaints])


def _complaints(entries: list["ZipInfo"], data: bytes) -> Iterator[str]:
    """Everything about the entries that is not as it is in a pack; their contents are not looked at."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        if complaint := _complaint(entry):
            yield complaint.format(name=shortened(name))
        elif _alike(name) in seen:
            yield _("'{name}' is in this pack twice. Leave one of them out.").format(name=shortened(name))
        seen.add(_alike(name))
    if _PACK_FILE not in seen:
        yield _("There is no pack.yaml in this file, so it is not a pack.")
    elif not _begins_well(data):
        yield _("This file does not begin as a pack does. Make it again with the program.")


def _complaint(entry: "ZipInfo") -> str:
    """What is wrong with an entry by itself, or ''; '{name}' stands for its name."""
    name = entry.orig_filename
    parts = name.removesuffix("/").split("/")
    file_type = entry.external_attr >> 16 & 0o170000
    if ".." in parts or parts[0] == "" or "\\" in name or re.match("[A-Za-z]:", name):
        return _("'{name}' leads out of this pack. Make the pack again without it.")
    if file_type == _LINK_TYPE:
        return _("'{name}' in this pack is a link. Put the file itself there.")
    if entry.flag_bits & _LOCKED:
        return _("'{name}' in this pack is locked with a password. Make the pack again without one.")
    if entry.compress_type not in (_STORED, _DEFLATED):
        return _("'{name}' is packed in a way that is not known here. Make the pack again with the program.")
    plain = name.isprintable() and not any(sign in name for sign in ":\0") and "" not in parts and "." not in parts
    at_home = parts[0] == "media" and (len(parts) > 1 or entry.is_dir())
    if not plain or not (at_home or name in (MIMETYPE_FILE, _PACK_FILE)) or file_type not in _FILE_TYPES:
        return _("'{name}' does not belong in a pack, which holds pack.yaml and pictures in 'media'. Leave it out.")
    return ""


def _alike(name: str) -> str:
    """What is the same for names that some system takes for one."""
    return unicodedata.normalize("NFC", name).casefold()


def _begins_well(data: bytes) -> bool:
    """Whether the first entry is the type, uncompressed: then other programs know a pack from its first bytes."""
    return data.startswith(_FILE_BEGINS) and data[30:].startswith(MIMETYPE_FILE.encode() + MIMETYPE)


def _contents(archive: "ZipFile", file: str) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    total = 0
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        limit = SIZE_LIMIT if entry.filename == _PACK_FILE else MEDIA_LIMIT
        with archive.open(entry) as part:
            contents[entry.filename] = part.read(limit + 1)
        total += len(contents[entry.filename])
        if len(contents[entry.filename]) > limit or total > TOTAL_LIMIT:
            return _refuse(file, _("'{name}' in this pack is too big.").format(name=shortened(entry.filename)))
    del contents[MIMETYPE_FILE]
    return contents
