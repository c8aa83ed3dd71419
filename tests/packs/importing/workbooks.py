"""Workbooks made by hand, part by part, for what no spreadsheet writes in a small file."""

import io
import zipfile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"


def a_workbook(*sheets: str, parts: dict[str, str] | None = None, **made: str) -> bytes:
    """A workbook with these sheets, each the XML of its rows. 'made' are other parts: texts, styles, book, state.

    'texts' is the XML of shared texts, 'styles' that of styles, 'book' what stands before the sheets in the workbook,
    'state' whether sheets are seen, and 'target' how a sheet is named. 'parts' are put in as they are.
    """
    written = {
        "xl/workbook.xml": _book(len(sheets), made),
        "xl/_rels/workbook.xml.rels": _relations(len(sheets), made),
        **{f"xl/worksheets/sheet{n}.xml": _sheet(rows) for n, rows in enumerate(sheets, 1)},
        **{f"xl/{name}.xml": f'<x xmlns="{_MAIN}">{made[name]}</x>' for name in ("texts", "styles") if name in made},
        **(parts or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in written.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _sheet(rows: str) -> str:
    return f'<worksheet xmlns="{_MAIN}">{rows}</worksheet>'


def _book(sheets: int, made: dict[str, str]) -> str:
    listed = "".join(
        f'<sheet name="Sheet{n}" state="{made.get("state", "visible")}" r:id="r{n}"/>' for n in range(1, sheets + 1)
    )
    front = made.get("book", "")
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{front}<sheets>{listed}</sheets></workbook>'


def _relations(sheets: int, made: dict[str, str]) -> str:
    target = made.get("target", "worksheets/sheet{n}.xml")
    each = [(f"r{n}", "worksheet", target.format(n=n)) for n in range(1, sheets + 1)]
    each += [(name, kind, f"{name}.xml") for name, kind in (("texts", "sharedStrings"), ("styles", "styles"))
             if name in made]  # fmt: skip
    said = "".join(f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for key, kind, to in each)
    return f'<Relationships xmlns="{_RELATED}">{said}</Relationships>'
