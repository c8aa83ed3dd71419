"""Opening a Word template safely: what it may hold, and a sentence for everything else."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from posixpath import dirname, join, normpath, split
from typing import TYPE_CHECKING, NamedTuple

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "[Content_Types].xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
MOST_BYTES = 50_000_000  # of all parts together, unpacked
_MOST_PARTS = 1000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"  # a compound file: .doc and .dot, and whatever is locked with a password
_STRICT = b"http://purl.oclc.org/ooxml/"


class Relation(NamedTuple):
    """How one part of a file points to another; 'target' is its name, or an address if it is outside the file."""

    id: str
    kind: str
    target: str
    outside: bool


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a .docx or .dotx by name. Raises EssayPlannerError for what is no such file."""
    if data.startswith(_OLD_OR_LOCKED):
        raise EssayPlannerError(
            _("This template is locked with a password or of an old kind. Save it in Word as .dotx without a password.")
        )
    parts = _parts(data)
    types = parts.get(TYPES, b"")
    if b"macroEnabled" in types or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise EssayPlannerError(_("This template holds macros, which are not used. Save it in Word as .dotx."))
    if b"wordprocessingml" not in types or _STRICT in parts.get("_rels/.rels", b""):
        raise EssayPlannerError(_("This is not a Word template of the usual kind. Save it in Word as .dotx."))
    return parts


def _parts(data: bytes) -> dict[str, bytes]:
    import lzma
    import zipfile
    import zlib

    broken = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, EOFError, ValueError, OSError)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
                raise EssayPlannerError(_("This template is too big."))
            return {entry.filename: archive.read(entry) for entry in entries}
    except broken as error:
        raise EssayPlannerError(_("This is not a Word template: it cannot be unpacked.")) from error


def tree_of(parts: Mapping[str, bytes], name: str) -> "_Element":
    """A part as XML. Raises EssayPlannerError where it is missing or broken."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if name not in parts:
        raise EssayPlannerError(_("The template is incomplete: {part} is missing.").format(part=name))
    try:
        root = etree.fromstring(parts[name], parser)
    except etree.XMLSyntaxError as error:
        raise EssayPlannerError(_("The template is damaged: {part} cannot be read.").format(part=name)) from error
    if b"<!DOCTYPE" in parts[name]:
        raise EssayPlannerError(_("The template is damaged: {part} cannot be read.").format(part=name))
    return root


def check_root(parts: Mapping[str, bytes], name: str, tag: str = "") -> None:
    """Raise EssayPlannerError for a part that is no XML, or whose outermost element, of Word's, is called otherwise."""
    root = tree_of(parts, name)
    if tag and root.tag != W + tag:
        raise EssayPlannerError(_("The template is damaged: {part} cannot be read.").format(part=name))


def bytes_of(root: "_Element") -> bytes:
    """XML as the bytes of a part."""
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def relations(parts: Mapping[str, bytes], name: str) -> Iterator[Relation]:
    """What a part points to; nothing where it points nowhere. Raises EssayPlannerError for broken XML."""
    beside = rels_of(name)
    if beside not in parts:
        return
    for found in tree_of(parts, beside).iter(f"{_PACKAGE}Relationship"):
        target, outside = str(found.get("Target")), found.get("TargetMode") == "External"
        inside = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(name), target))
        yield Relation(str(found.get("Id")), str(found.get("Type")), target if outside else inside, outside)


def rels_of(name: str) -> str:
    """The part that holds what a part points to."""
    folder, file = split(name)
    return join(folder, "_rels", f"{file}.rels")


def content_type(parts: Mapping[str, bytes], name: str) -> str:
    """What sort of part a part is. Raises EssayPlannerError where the file does not say."""
    types = tree_of(parts, TYPES)
    for found in types:
        if str(found.get("PartName", "")).lower() == f"/{name.lower()}":
            return str(found.get("ContentType"))
    ending = re.sub(r".*\.", "", name).lower()
    for found in types:
        if str(found.get("Extension", "")).lower() == ending:
            return str(found.get("ContentType"))
    raise EssayPlannerError(_("The template is damaged: {part} cannot be read.").format(part=name))
