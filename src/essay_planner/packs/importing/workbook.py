"""The sheets of a workbook as Excel, LibreOffice and Google Sheets save it: Office Open XML (ECMA-376, part 1, 18)."""

import io
import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from essay_planner.core.messages import _
from essay_planner.core.text import clean
from essay_planner.files.reading import shortened
from essay_planner.packs.importing.offer import ImportRefused, Offer
from essay_planner.packs.importing.sheets import Amount, Sheet, place_of, too_big, whole
from essay_planner.packs.importing.shown_numbers import BUILT_IN, GENERAL, shown
from essay_planner.packs.importing.text import check_size
from essay_planner.packs.importing.xml_parts import each_element, whole_tree

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_BOOK = "xl/workbook.xml"
_MOST_UNPACKED = 50_000_000  # bytes
_MOST_ELEMENTS, _MOST_ATTRIBUTES = 2_500_000, 5_000_000  # in all parts that are read: each takes more than its bytes
_MOST_PARTS, _MOST_SHEETS = 5000, 500
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
    lost = (*(loss for sheet in sheets for loss in sheet.lost), *book.amount.untold())
    if not tables:
        why = lost[0].why if lost else _("There is nothing in the sheets of this workbook.")
        raise ImportRefused(why)
    hidden = _("Hidden sheets are left out: {names}.").format(names=", ".join(book.hidden))
    return Offer(file=file, tables=tables, notes=(hidden,) if book.hidden else (), dropped=lost)


class _Book:
    """The parts of a workbook. What is wrong with them raises as the readers of zips and of XML do, or ValueError."""

    def __init__(self, archive: "ZipFile") -> None:
        self._archive, self.amount = archive, Amount()
        self._elements = self._attributes = 0
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            raise too_big()
        book = self._tree(_BOOK)
        related = {each.get("Id"): each for each in self._tree("xl/_rels/workbook.xml.rels")}
        by_kind = {_kind(each): _place(each) for each in related.values()}
        self._texts = self._shared(by_kind["sharedStrings"]) if "sharedStrings" in by_kind else []
        self._formats = _formats(self._read(by_kind["styles"])) if "styles" in by_kind else []
        self._from_1904 = any(_is_on(each.get("date1904")) for each in book.iter("{*}workbookPr"))
        found = [(sheet, related[_relation(sheet)]) for sheet in book.iter("{*}sheet")]
        sheets = [(sheet, part) for sheet, part in found if _kind(part) == "worksheet"]
        seen = [(shortened(sheet.get("name") or ""), _place(part), sheet.get("state", "visible") == "visible")
                for sheet, part in sheets]  # fmt: skip
        self.hidden = [name for name, _part, visible in seen if not visible]
        self.sheets = [(name, part) for name, part, visible in seen if visible]
        if len(seen) > _MOST_SHEETS:
            raise too_big()
        if len({part for _name, part in self.sheets}) < len(self.sheets):  # no spreadsheet writes that
            raise ValueError(self.sheets)

    def _read(self, name: str) -> bytes:
        data = self._archive.read(name)
        if b"<!DOCTYPE" in data:
            raise ValueError(name)
        self._elements += data.count(b"<") - data.count(b"</")
        self._attributes += data.count(b"=")
        if self._elements > _MOST_ELEMENTS or self._attributes > _MOST_ATTRIBUTES:
            raise too_big()
        return data

    def _tree(self, name: str) -> "_Element":
        return whole_tree(self._read(name))

    def _shared(self, name: str) -> list[str]:
        return [_tidy(_text(element)) for element in each_element(self._read(name), "si")]

    def read(self, name: str, part: str) -> Sheet:
        """What stands in a sheet."""
        data = self._read(part)
        sheet, merged = Sheet(name, self.amount), []
        for element in each_element(data, "row", "mergeCell"):
            if element.tag.endswith("mergeCell"):
                merged.append(element.get("ref", ""))
            elif not sheet.full:
                self._take(element, sheet)
        sheet.fill_merged(merged)
        if b"<drawing " in data:
            why = _("Pictures and charts of the sheet ‘{sheet}’ are left out. Add pictures in the pack.")
            sheet.tell(why.format(sheet=name))
        return sheet

    def _take(self, row: "_Element", sheet: Sheet) -> None:
        """Read a row, the cells of which may say where they stand."""
        number = sheet.next_row(row.get("r"))
        cells: dict[int, str] = {}
        column = 0
        for cell in () if sheet.full else row.iterchildren("{*}c"):
            place = place_of(cell.get("r") or "")
            column = place[0] if place is not None else column + 1
            said = self._said(cell, sheet, number, column)
            if said and (column in cells or (place is None and cell.get("r"))):
                why = _("This cell has no place of its own in the sheet, so it is left out.")
                sheet.lose(number, column, said, why)
            elif said:
                cells[column] = said
        if cells:
            sheet.take(number, cells)

    def _said(self, cell: "_Element", sheet: Sheet, row: int, column: int) -> str:
        """What a cell shows; what cannot be taken over of it is told."""
        kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
        said: str | None = value
        if kind == "inlineStr":
            said = "".join(map(_text, cell.iterfind("{*}is")))
        elif kind == "b" and value:
            said = "TRUE" if _is_on(value) else "FALSE"
        elif kind == "e":
            why = _("This cell shows the error {error}, so it is left out.").format(error=shortened(value))
            sheet.lose(row, column, value, why)
            return ""
        elif kind in ("n", "b") and not value and cell.find("{*}f") is not None:
            why = _("This formula was never worked out. Open the workbook in a spreadsheet, and save it again.")
            sheet.lose(row, column, "", why)
        elif value and kind in ("s", "n"):
            said = self._shared_text(value) if kind == "s" else self._number(value, whole(cell.get("s")) or 0)
        if said is None:
            sheet.lose(row, column, value, _("What stands in this cell cannot be read, so it is left out."))
        return said if kind == "s" and said else _tidy(said or "")

    def _shared_text(self, value: str) -> str | None:
        at = whole(value)
        return self._texts[at] if at is not None and at < len(self._texts) else None

    def _number(self, value: str, style: int) -> str | None:
        """A number in its format; None where it is none, or infinite."""
        code = self._formats[style] if style < len(self._formats) else GENERAL
        try:
            number = float(value)
        except ValueError:
            return None
        return shown(number, code, self._from_1904) if number - number == 0 else None


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


def _formats(styles: bytes) -> list[str]:
    """The number format of each style."""
    codes, chosen = dict(BUILT_IN), []
    for each in each_element(styles, "numFmt", "xf"):
        within = str(getattr(each.getparent(), "tag", ""))  # there are others, which are for cells that meet conditions
        at = whole(each.get("numFmtId"))
        if within.endswith("}numFmts") and at is not None:
            codes[at] = each.get("formatCode", GENERAL)
        elif within.endswith("}cellXfs"):
            chosen.append(at or 0)
    return [codes.get(at, GENERAL) for at in chosen]


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
