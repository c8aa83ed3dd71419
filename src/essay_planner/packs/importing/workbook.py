"""The sheets of a workbook as Excel, LibreOffice and Google Sheets save it: Office Open XML (ECMA-376, part 1, 18)."""

import io
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from essay_planner.core.messages import _
from essay_planner.core.text import clean
from essay_planner.packs.importing.offer import Dropped, ImportRefused, Offer, Row, Table, dropped
from essay_planner.packs.importing.shown_numbers import BUILT_IN, GENERAL, shown
from essay_planner.packs.importing.text import check_size

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_BOOK = "xl/workbook.xml"
_MOST_UNPACKED = 50_000_000  # bytes
_MOST_LETTERS = 25_000_000  # in all cells together: one text may stand in many
_MOST_PARTS = 5000
_MOST_ROWS, _MOST_COLUMNS = 100_000, 200
_MOST_MERGED = 100_000  # rows of merged cells that are gone through
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how the format writes a letter that XML cannot hold


class Workbook:
    """The sheets of a workbook that are not hidden, each a table to be chosen by its name."""

    suffixes = (".xlsx", ".xlsm", ".xltx")

    @property
    def name(self) -> str:
        """What people call such a file."""
        return _("Spreadsheet (Excel workbook)")

    def can_read(self, data: bytes) -> bool:
        """Whether this is a zip with a workbook in it."""
        return data.startswith(b"PK\x03\x04") and _BOOK.encode() in data

    def read(self, data: bytes, file: str) -> Offer:
        """All sheets with something in them. Raises ImportRefused."""
        import lzma
        import zipfile
        import zlib

        from lxml.etree import XMLSyntaxError

        check_size(data)
        damaged = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, XMLSyntaxError)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return _offer(_Book(archive), file)
        except (*damaged, EOFError, RuntimeError, LookupError, ValueError, OSError):
            message = _("This workbook is damaged or protected. Save it again in your spreadsheet, or paste the cells.")
            raise ImportRefused(message) from None


def _offer(book: "_Book", file: str) -> Offer:
    sheets = [book.read(name, part) for name, part in book.sheets]
    tables = tuple(table for sheet in sheets if (table := sheet.table()) is not None)
    lost = tuple(loss for sheet in sheets for loss in sheet.lost)
    if not tables:
        why = lost[0].why if lost else _("There is nothing in the sheets of this workbook.")
        raise ImportRefused(why)
    hidden = _("Hidden sheets are left out: {names}.").format(names=", ".join(book.hidden))
    return Offer(file=file, tables=tables, notes=(hidden,) if book.hidden else (), dropped=lost)


@dataclass(slots=True)
class _Sheet:
    """What was read of one sheet: by the numbers of rows and columns from 1 what each cell shows."""

    name: str
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    lost: list[Dropped] = field(default_factory=list)

    def lose(self, row: int, column: int, words: str, why: str) -> None:
        """Tell of a cell that is left out."""
        place = _("{sheet}, column {letter}").format(sheet=self.name, letter=_letters(column))
        self.lost.append(dropped(row, place, words, why))

    def table(self) -> Table | None:
        """The sheet without rows and columns that are empty; None where there is nothing, or too much, in it."""
        columns = sorted({column for cells in self.rows.values() for column in cells})
        if len(columns) > _MOST_COLUMNS:
            why = _("The sheet ‘{sheet}’ has more than {n} columns, so it is left out.")
            self.lost.append(dropped(0, "", "", why.format(sheet=self.name, n=_MOST_COLUMNS)))
            return None
        rows = (Row(number, tuple(cells.get(column, "") for column in columns)) for number, cells in self.rows.items())
        return Table(self.name, tuple(rows)) if columns else None


class _Book:
    """The parts of a workbook. What is wrong with them raises as the readers of zips and of XML do, or ValueError."""

    def __init__(self, archive: "ZipFile") -> None:
        self._archive, self._letters = archive, 0
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise _too_big()
        book = self._tree(_BOOK)
        related = {each.get("Id"): each for each in self._tree("xl/_rels/workbook.xml.rels")}
        by_kind = {_kind(each): _place(each) for each in related.values()}
        self._texts = self._shared(by_kind["sharedStrings"]) if "sharedStrings" in by_kind else []
        self._formats = _formats(self._tree(by_kind["styles"])) if "styles" in by_kind else []
        self._from_1904 = any(_is_on(each.get("date1904")) for each in book.iter("{*}workbookPr"))
        found = [(sheet, related[_relation(sheet)]) for sheet in book.iter("{*}sheet")]
        sheets = [(sheet, part) for sheet, part in found if _kind(part) == "worksheet"]
        self.hidden = [str(sheet.get("name")) for sheet, _part in sheets if sheet.get("state", "visible") != "visible"]
        self.sheets = [(str(sheet.get("name")), _place(part)) for sheet, part in sheets
                       if sheet.get("state", "visible") == "visible"]  # fmt: skip

    def _read(self, name: str) -> bytes:
        data = self._archive.read(name)
        if b"<!DOCTYPE" in data:
            raise ValueError(name)
        return data

    def _tree(self, name: str) -> "_Element":
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(self._read(name), parser)

    def _each(self, data: bytes, *names: str) -> "Iterator[_Element]":
        """Elements of these names, one after another; each is gone when the next one comes."""
        from lxml import etree

        found = etree.iterparse(io.BytesIO(data), tag=[f"{{*}}{name}" for name in names], resolve_entities=False,
                                no_network=True, load_dtd=False)  # fmt: skip
        for _event, element in found:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]

    def _shared(self, name: str) -> list[str]:
        return [_tidy(_text(element)) for element in self._each(self._read(name), "si")]

    def read(self, name: str, part: str) -> _Sheet:
        """What stands in a sheet."""
        data = self._read(part)
        sheet, number, merged = _Sheet(name), 0, []
        for element in self._each(data, "row", "mergeCell"):
            if not element.tag.endswith("}row"):
                merged.append(str(element.get("ref")))
                continue
            number = int(element.get("r") or number + 1)
            if len(sheet.rows) >= _MOST_ROWS:
                why = _("The sheet ‘{sheet}’ has more than {n} rows. This one and those below it are left out.")
                sheet.lost.append(dropped(number, "", "", why.format(sheet=name, n=_MOST_ROWS)))
                break
            cells = {at: said for at, cell in _numbered(element) if (said := self._said(cell, sheet, number, at))}
            self._letters += sum(map(len, cells.values()))
            if self._letters > _MOST_LETTERS:
                raise _too_big()
            if cells:
                sheet.rows[number] = cells
        _fill_merged(sheet, merged)
        if b"<drawing " in data:
            why = _("Pictures and charts of the sheet ‘{sheet}’ are left out. Add pictures in the pack.")
            sheet.lost.append(dropped(0, "", "", why.format(sheet=name)))
        return sheet

    def _said(self, cell: "_Element", sheet: _Sheet, row: int, column: int) -> str:
        """What a cell shows; what cannot be taken over of it is told."""
        kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
        if kind == "inlineStr":
            value = "".join(map(_text, cell.iterfind("{*}is")))
        elif kind == "s":
            return self._texts[int(value)] if value else ""
        elif kind == "b":
            value = "TRUE" if _is_on(value) else "FALSE"
        elif kind == "e":
            sheet.lose(
                row, column, value, _("This cell shows the error {error}, so it is left out.").format(error=value)
            )
            return ""
        elif kind == "n" and value:
            value = self._number(value, int(cell.get("s") or 0))
        elif kind == "n" and cell.find("{*}f") is not None:
            why = _("This formula was never worked out. Open the workbook in a spreadsheet, and save it again.")
            sheet.lose(row, column, "", why)
        return _tidy(value)

    def _number(self, value: str, style: int) -> str:
        code = self._formats[style] if style < len(self._formats) else GENERAL
        number = float(value)
        if number - number != 0:  # infinite, or none
            raise ValueError(value)
        return shown(number, code, self._from_1904)


def _kind(related: "_Element") -> str:
    return str(related.get("Type")).rpartition("/")[2]


def _place(related: "_Element") -> str:
    """The name of a part in the zip: it is told from the folder of the workbook, or from the top."""
    target = str(related.get("Target"))
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _relation(sheet: "_Element") -> str:
    return next((str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")


def _is_on(said: str | None) -> bool:
    return said in ("1", "true")


def _formats(styles: "_Element") -> list[str]:
    """The number format of each style."""
    codes = dict(BUILT_IN) | {
        int(each.get("numFmtId", "")): str(each.get("formatCode")) for each in styles.iter("{*}numFmt")
    }
    return [codes.get(int(each.get("numFmtId") or 0), GENERAL) for each in styles.iterfind("{*}cellXfs/{*}xf")]


def _text(element: "_Element") -> str:
    """A text in all its runs, without the readings that stand above Japanese words."""
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    for child in element.iterchildren("{*}t", "{*}r"):
        if child.tag.endswith("}t"):
            yield child.text or ""
        else:
            yield from _texts(child)


def _tidy(text: str) -> str:
    return clean(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text).strip()


def _too_big() -> ImportRefused:
    return ImportRefused(_("This workbook is too big. Import a part of it at a time."))


def _numbered(row: "_Element") -> "Iterator[tuple[int, _Element]]":
    """The cells of a row with the numbers of their columns from 1."""
    column = 0
    for cell in row.iterchildren("{*}c"):
        place = cell.get("r")
        column = _place_of(place)[0] if place else column + 1
        yield column, cell


def _place_of(cell: str) -> tuple[int, int]:
    """The column and the row of 'C5', from 1. Raises ValueError for what is no place."""
    found = _CELL.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(found[2])


def _letters(column: int) -> str:
    said = ""
    while column:
        column, letter = divmod(column - 1, 26)
        said = chr(ord("A") + letter) + said
    return said


def _fill_merged(sheet: _Sheet, merged: Iterable[str]) -> None:
    """Let cells that are merged downwards say in each of their rows what stands in the first."""
    left = _MOST_MERGED
    for ref in merged:
        first, _to, last = ref.partition(":")
        (column, top), (_column, bottom) = _place_of(first), _place_of(last or first)
        words = sheet.rows.get(top, {}).get(column, "")
        for row in range(top + 1, min(bottom, top + left) + 1) if words else ():
            left -= 1
            if row in sheet.rows:
                sheet.rows[row].setdefault(column, words)
