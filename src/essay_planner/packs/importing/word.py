"""Tables in Word documents."""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from essay_planner.core.messages import _
from essay_planner.core.text import clean
from essay_planner.packs.importing.offer import Dropped, ImportRefused, Offer, Row, Table, dropped
from essay_planner.packs.importing.text import check_size

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_UNPACKED = 200_000_000  # bytes
_MOST_PARTS = 5000
_SPACES = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOT_THERE = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}tbl"})  # and what is in a table within a cell
_PICTURES = frozenset({f"{_W}drawing", f"{_W}pict", f"{_W}object"})
_LONGEST_NAME = 50


class Word:
    """The tables of a Word document, each to be chosen by its number and first words."""

    suffixes = (".docx",)

    @property
    def name(self) -> str:
        """What people call such a file."""
        return _("Table in a Word document")

    def can_read(self, data: bytes) -> bool:
        """Whether this is a zip with a document in it."""
        return data.startswith(b"PK\x03\x04") and b"word/" in data

    def read(self, data: bytes, file: str) -> Offer:
        """All tables of the document. Raises ImportRefused."""
        check_size(data)
        document = _opened(data)
        found = [_Reader(element) for element in document.element.iter(f"{_W}tbl") if not _is_inner(element)]
        tables = [reader for reader in found if reader.rows]
        if not tables:
            raise ImportRefused(_("There is no table in this document. Choose another, or paste the cells."))
        named = tuple(Table(reader.name(number), reader.rows) for number, reader in enumerate(tables, 1))
        return Offer(file=file, tables=named, dropped=tuple(lost for reader in tables for lost in reader.lost))


def _opened(data: bytes) -> "Document":
    import zipfile
    import zlib

    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    damaged = (zipfile.BadZipFile, zlib.error, PackageNotFoundError, XMLSyntaxError, EOFError, RuntimeError)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
                raise ImportRefused(_("This document is too big. Import a part of it at a time."))
        return docx.Document(io.BytesIO(data))
    except (*damaged, KeyError, ValueError, LookupError, AttributeError, OSError):
        message = _("This Word document is damaged or protected. Save it again in Word, or paste the cells.")
        raise ImportRefused(message) from None


def _is_inner(table: Any) -> bool:
    return any(above.tag in _NOT_THERE for above in table.iterancestors())


class _Reader:
    """One table, with its merged cells filled where each row means them."""

    def __init__(self, table: Any) -> None:
        self.lost: list[Dropped] = []
        self._above: dict[int, str] = {}  # by column, the text of a cell that goes on below
        rows = [self._row(number, row) for number, row in enumerate(_rows_of(table), 1)]
        width = max((len(row.cells) for row in rows), default=0)
        wide = [Row(row.number, row.cells + ("",) * (width - len(row.cells))) for row in rows]
        used = [column for column in range(width) if any(row.cells[column] for row in wide)]
        kept = [Row(row.number, tuple(row.cells[column] for column in used)) for row in wide]
        self.rows = tuple(row for row in kept if any(row.cells))

    def name(self, number: int) -> str:
        """'2: Theme, Evidence, Source'."""
        words = ", ".join(" ".join(cell.split()) for cell in self.rows[0].cells if cell)
        words = words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"
        return f"{number}: {words}"

    def _row(self, number: int, row: Any) -> Row:
        cells = [""] * _span(row, "trPr", "gridBefore", 0)
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tr")) is not row:
                continue  # it is in a table within a cell
            cells += self._cell(number, len(cells), cell)
        return Row(number, tuple(cells))

    def _cell(self, number: int, column: int, cell: Any) -> list[str]:
        text = clean("".join(_words(cell))).strip()
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        if merge is not None and merge.get(f"{_W}val", "continue") == "continue":
            text = "\n".join(part for part in (self._above.get(column, ""), text) if part)
        elif merge is not None:
            self._above[column] = text
        self._tell_lost(number, cell)
        return [text] + [""] * (_span(cell, "tcPr", "gridSpan", 1) - 1)

    def _tell_lost(self, number: int, cell: Any) -> None:
        if any(element.tag in _PICTURES for element in cell.iter()):
            self.lost.append(dropped(number, "", "", _("A picture in this row is left out. Add it in the pack.")))
        if cell.find(f".//{_W}tbl") is not None:
            self.lost.append(dropped(number, "", "", _("A table within a cell of this row is left out.")))


def _rows_of(table: Any) -> Iterator[Any]:
    return (row for row in table.iter(f"{_W}tr") if next(row.iterancestors(f"{_W}tbl")) is table)


def _span(element: Any, properties: str, name: str, usual: int) -> int:
    found = element.find(f"{_W}{properties}/{_W}{name}")
    digits = found.get(f"{_W}val", "") if found is not None else ""
    return min(int(digits), 100) if re.fullmatch(r"\d{1,3}", digits, re.ASCII) else usual


def _words(element: Any) -> Iterator[str]:
    """The text in a cell, with a newline between its paragraphs; what is deleted in it is not there."""
    for child in element:
        if child.tag in _NOT_THERE:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SPACES:
            yield _SPACES[child.tag]
        else:
            yield from _words(child)
            if child.tag == f"{_W}p":
                yield "\n"
