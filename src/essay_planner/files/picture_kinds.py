"""Whether bytes are a picture that cards and Word can show: PNG or JPEG, by what they hold and not by their name.

Only the frame of the file is read, nothing is decoded. PNG: https://www.w3.org/TR/png-3/#5DataRep; JPEG: ITU-T T.81,
annex B.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from essay_planner.core.messages import _
from essay_planner.files.reading import shortened

LONGEST_SIDE = 10_000  # pixels
MOST_PIXELS = 40_000_000  # an A4 page at 600 dots an inch has 35 million
SUFFIXES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_OTHERS = {b"GIF8": "GIF", b"BM": "BMP", b"II*\0": "TIFF", b"MM\0*": "TIFF", b"%PDF": "PDF", b"<svg": "SVG"}
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # markers of JPEG that give the size
_SCAN = 0xDA


def complaint_about(name: str, data: bytes) -> str:
    """What keeps a picture file of that name from being shown, or ''."""
    kind, file = kind_of(data), shortened(name)
    if kind not in SUFFIXES.values():
        said = _("'{file}' is not a picture in PNG or JPEG{kind}. Save it as one of them.")
        return said.format(file=file, kind=f" ({kind})" if kind else "")
    if SUFFIXES.get(PurePosixPath(name).suffix.lower()) != kind:
        said = _("'{file}' is a {kind} picture by another name. Let its name end in {ending}.")
        return said.format(file=file, kind=kind, ending=".png" if kind == "PNG" else ".jpg")
    size = size_of(data)
    if size is None or 0 in size:
        return _("The picture '{file}' is damaged. Save it again.").format(file=file)
    if max(size) > LONGEST_SIDE or size[0] * size[1] > MOST_PIXELS:
        said = _("The picture '{file}' has {width:,} by {height:,} pixels. Save it smaller; 2,000 across are plenty.")
        return said.format(file=file, width=size[0], height=size[1])
    return ""


def kind_of(data: bytes) -> str:
    """'PNG' or 'JPEG', the name of another kind that is often met, or ''."""
    if data.startswith(_PNG):
        return "PNG"
    if data.startswith(_JPEG):
        return "JPEG"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"avif"):
        return "AVIF" if data[8:12] == b"avif" else "HEIC"
    return next((kind for start, kind in _OTHERS.items() if data.startswith(start)), "")


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height, in pixels, of a PNG or JPEG; None if the file is damaged or cut short."""
    return _size_of_png(data) if data.startswith(_PNG) else _size_of_jpeg(data)


def _size_of_png(data: bytes) -> tuple[int, int] | None:
    chunks = dict(_chunks(data))
    header = chunks.get(b"IHDR", b"")
    if len(header) != 13 or b"IDAT" not in chunks or b"IEND" not in chunks:
        return None
    return int.from_bytes(header[:4]), int.from_bytes(header[4:8])


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG up to its end, each by its type; it stops where the file is cut short."""
    at, kind = len(_PNG), b""
    while kind != b"IEND" and at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if at + 12 + length > len(data):
            return
        yield kind, data[at + 8 : at + 8 + length] if kind == b"IHDR" else b""
        at += 12 + length


def _size_of_jpeg(data: bytes) -> tuple[int, int] | None:
    size: tuple[int, int] | None = None
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker == _SCAN:
            return size if b"\xff\xd9" in data[at:] else None
        if marker in _FRAMES:
            size = int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None
