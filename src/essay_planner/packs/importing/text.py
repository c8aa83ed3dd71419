"""The text in a file of whatever encoding spreadsheets save, and how it was understood."""

import codecs

from essay_planner.core.messages import _
from essay_planner.core.text import clean
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.packs.importing.offer import ImportRefused

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 2000  # bytes that show how a text without a mark is coded
_FOREIGN = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
)


def check_size(data: bytes) -> None:
    """Refuse a file that is empty or too big. Raises ImportRefused."""
    if not data.strip():
        raise ImportRefused(_("This file is empty."))
    if len(data) > SIZE_LIMIT:
        message = _("This file is too big: more than {count} MB. Import a part of it at a time.")
        raise ImportRefused(message.format(count=SIZE_LIMIT // 1_000_000))


def is_text(data: bytes) -> bool:
    """Whether this can be a text, as far as its beginning shows."""
    marked = any(data.startswith(mark) for mark, _coding in _MARKED)
    foreign = any(data.startswith(mark) for mark, _kind in _FOREIGN)
    return marked or (not foreign and (b"\0" not in data[:_LOOKED_AT] or _utf_16(data) != ""))


def read_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a file, with its line ends as newlines, and sentences about how it was read. Raises ImportRefused."""
    check_size(data)
    if not is_text(data):
        raise ImportRefused(_what_to_do(data))
    decoded, notes = _decoded(data)
    text = clean(decoded)
    lost = len(decoded.replace("\r\n", "\n")) - len(text)
    if lost:
        notes = (*notes, _("Characters that cannot be seen were taken out: {n}.").format(n=lost))
    if not text.strip():
        raise ImportRefused(_("This file is empty."))
    return text, notes


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    coding = next((name for mark, name in _MARKED if data.startswith(mark)), "") or _utf_16(data)
    try:
        text = data.decode(coding or "utf-8")
    except UnicodeDecodeError:
        if coding:
            raise ImportRefused(
                _("This file is damaged: it ends or breaks off within a letter. Save it again.")
            ) from None
        return _western(data)
    told = _("The file is in the encoding UTF-16.")
    return text, ((told,) if coding.startswith("utf-16") else ())


def _western(data: bytes) -> tuple[str, tuple[str, ...]]:
    note = _("The file is not in the encoding UTF-8. It was read as Windows-1252: look whether accents are right.")
    text = data.decode("cp1252", errors="replace")
    lost = text.count("\ufffd")
    more = (_("Characters that could not be read stand as \ufffd: {n}.").format(n=lost),) if lost else ()
    return text, (note, *more)


def _utf_16(data: bytes) -> str:
    """The name of UTF-16 without a mark, if every second byte of the beginning is mostly 0."""
    start = data[:_LOOKED_AT]
    zeros = start[1::2].count(0), start[::2].count(0)
    if max(zeros) * 4 < len(start) or min(zeros) * 20 > len(start):
        return ""
    return "utf-16-le" if zeros[0] > zeros[1] else "utf-16-be"


def _what_to_do(data: bytes) -> str:
    kind = next((name for mark, name in _FOREIGN if data.startswith(mark)), "")
    if kind == "pdf":
        return _("This is a PDF, in which tables are no longer tables. Copy the cells, and paste them.")
    if kind == "old" or (kind == "zip" and (b"xl/" in data or b"opendocument" in data[:200])):
        return _(
            "This is a workbook or a document of another kind, or has a password. "
            "Save it as .xlsx or CSV, or copy the cells and paste them."
        )
    return _("This is not a text, a spreadsheet, a Word document or a reference list. Save your table as CSV.")
