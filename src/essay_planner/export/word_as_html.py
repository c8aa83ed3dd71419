"""A Word document as a page of HTML: to look at its pages before it is written, and to print it without Word.

It knows what our documents hold: styles, tables, lists, notes, places to fill in. Notes stand at the end.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from itertools import groupby
from xml.etree.ElementTree import Element, fromstring

from essay_planner.core.messages import _
from essay_planner.export.word_look import ListMark, Look, W, is_on, list_marks, looks, value

_LINE, _RULE = "#c5cad9", "#8a90a3"
_ROW = 20  # pixels that a row has without room to write in
_BARE = f"""
body {{ font-family: Arial, sans-serif; color: #22252b; }}
p, h1, h2, h3, h4, h5 {{ margin: 0; }}
td, th {{ vertical-align: top; border: 1px solid {_LINE}; }}
a {{ color: #22252b; text-decoration: none; }}
""".strip()
_SCREEN = "@media screen { body { max-width: 52em; margin: 2em auto; padding: 0 1em; } a { color: inherit; } }"
_RULED = f"border: none; border-bottom: 1px solid {_RULE}; padding: 11px 0 2px 0"
_PLAIN, _BARE_MARK = Look(""), ListMark("")
_RELATIONS, _MEDIA = "word/_rels/document.xml.rels", "word/media/essay"
_PIXEL = 9525  # English Metric Units, at 96 dots an inch


def word_to_html(docx: bytes) -> str:
    """The text of a .docx that we wrote, dressed as its styles say, as a page that needs nothing beside it."""
    from zipfile import ZipFile

    with ZipFile(BytesIO(docx)) as archive:
        wanted = (name for name in archive.namelist() if name.endswith((".xml", _RELATIONS)) or _MEDIA in name)
        parts = {name: archive.read(name) for name in wanted}
    return _Page(parts).html()


class _Page:
    """One document on its way to HTML; it counts the items of each list."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._document = fromstring(parts["word/document.xml"])
        self._core = fromstring(parts["docProps/core.xml"])
        styles = fromstring(parts["word/styles.xml"])
        self._language = value(styles, "docDefaults/rPrDefault/rPr/lang")
        self._looks = looks(styles)
        numbering, notes = parts.get("word/numbering.xml"), parts.get("word/footnotes.xml")
        self._marks = list_marks(fromstring(numbering) if numbering else None)
        self._notes = fromstring(notes) if notes else None
        self._counts: dict[str, int] = {}
        self._parts = parts
        relations = fromstring(parts[_RELATIONS]) if _RELATIONS in parts else ()
        self._targets = {str(found.get("Id")): str(found.get("Target")).lstrip("/") for found in relations}

    def html(self) -> str:
        title = next((e.text or "" for e in self._core.iter() if e.tag.endswith("}title")), "")
        classes = "\n".join(f".{name} {{ {self._css(look)} }}" for name, look in self._looks.items())
        style = f"<style>\n{_BARE}\n{_SCREEN}\n{classes}\n</style>"
        head = f'<meta charset="utf-8"><title>{escape(title)}</title>{style}'
        body = "\n".join([*self._blocks(self._document[0]), *self._footnotes()])
        language = escape(self._language)
        return f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'

    def _css(self, look: Look) -> str:
        indent = self._marks.get(look.list_id, _BARE_MARK).indent
        return f"{look.css}; margin-left: {indent}px" if indent > 0 else look.css

    def _blocks(self, parent: Element) -> Iterator[str]:
        for ruled, together in groupby(parent, self._is_ruled):
            elements = list(together)
            yield from [self._lines(elements)] if ruled else self._others(elements)

    def _is_ruled(self, element: Element) -> bool:
        return element.tag == f"{W}p" and self._looks.get(value(element, "pPr/pStyle"), _PLAIN).ruled

    def _lines(self, paragraphs: Iterable[Element]) -> str:
        """Lines to write on: as a table, since Qt knows no lines below paragraphs."""
        rows = "".join(f'<tr><td style="{_RULED}">{self._paragraph(line)}</td></tr>' for line in paragraphs)
        return f'<table role="presentation" width="100%" cellspacing="0" cellpadding="0">{rows}</table>'

    def _others(self, elements: Iterable[Element]) -> Iterator[str]:
        for element in elements:
            if element.tag == f"{W}p":
                yield self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield self._table(element)
            elif element.tag in (f"{W}sdt", f"{W}sdtContent"):
                yield from self._blocks(element)

    def _paragraph(self, paragraph: Element) -> str:
        name = value(paragraph, "pPr/pStyle")
        look = self._looks.get(name, _PLAIN)
        tag = f"h{look.heading}" if look.heading else "p"
        break_ = ' style="page-break-before: always"' if is_on(paragraph, "pPr/pageBreakBefore") else ""
        words = self._mark(value(paragraph, "pPr/numPr/numId") or look.list_id) + self._inline(paragraph)
        return f'<{tag} class="{escape(name or "Normal")}"{break_}>{words or "&nbsp;"}</{tag}>'

    def _mark(self, list_id: str) -> str:
        mark = self._marks.get(list_id, _BARE_MARK).text
        if not mark:
            return ""
        self._counts[list_id] = self._counts.get(list_id, 0) + 1
        return escape(mark.replace("%1", str(self._counts[list_id]))) + "&nbsp; "

    def _inline(self, parent: Element) -> str:
        return "".join(self._run(e) if e.tag == f"{W}r" else self._inline(e) for e in parent if e.tag != f"{W}pPr")

    def _run(self, run: Element) -> str:
        words = "".join(self._picture(e) if e.tag == f"{W}drawing" else self._piece(e) for e in run)
        if not words:
            return ""
        name = value(run, "rPr/rStyle")
        words = f"<b>{words}</b>" if is_on(run, "rPr/b") else words
        words = f"<i>{words}</i>" if is_on(run, "rPr/i") else words
        return f'<span class="{escape(name)}">{words}</span>' if name in self._looks else words

    def _picture(self, drawing: Element) -> str:
        """A picture of ours, in the page itself."""
        found = {element.tag.rpartition("}")[2]: element for element in drawing.iter()}
        target = self._targets[next(v for k, v in found["blip"].items() if k.endswith("}embed"))]
        data, ending = b64encode(self._parts[target]).decode(), target.rpartition(".")[2]
        wide, tall = (round(int(str(found["extent"].get(side))) / _PIXEL) for side in ("cx", "cy"))
        alt = escape(str(found["docPr"].get("descr")))
        return f'<img src="data:image/{ending};base64,{data}" alt="{alt}" width="{wide}" height="{tall}">'

    @staticmethod
    def _piece(piece: Element) -> str:
        if piece.tag == f"{W}t":
            return escape(piece.text or "", quote=False)
        if piece.tag == f"{W}footnoteReference":
            number = escape(str(piece.get(f"{W}id")))
            return f'<sup><a id="mark-{number}" href="#note-{number}">{number}</a></sup>'
        return {f"{W}br": "<br>", f"{W}tab": "&nbsp; &nbsp; ", f"{W}noBreakHyphen": "‑"}.get(piece.tag, "")

    def _table(self, table: Element) -> str:
        caption = escape(value(table, "tblPr/tblCaption"))
        widths = [int(str(column.get(f"{W}w"))) for column in table.iter(f"{W}gridCol")]
        rows = [self._row(row, widths) for row in table.iter(f"{W}tr")]
        heads = sum(is_on(row, "trPr/tblHeader") for row in table.iter(f"{W}tr"))
        look = 'width="100%" cellspacing="0" cellpadding="5" style="border-collapse: collapse; margin: 6px 0 8px 0"'
        head = f"<thead>{''.join(rows[:heads])}</thead>" if heads else ""
        return f'<table aria-label="{caption}" {look}>{head}<tbody>{"".join(rows[heads:])}</tbody></table>'

    def _row(self, row: Element, widths: list[int]) -> str:
        tag, scope = ("th", ' scope="col"') if is_on(row, "trPr/tblHeader") else ("td", "")
        height = value(row, "trPr/trHeight")
        room = max(0, round(int(height) / 15) - _ROW) if height.isdigit() else 0
        tall = f' style="border: 1px solid {_LINE}; padding-bottom: {room}px"' if room else ""
        cells = []
        for width, cell in zip(widths, row.iter(f"{W}tc"), strict=False):
            fill = value(cell, "tcPr/shd", "fill")
            ground = f' bgcolor="#{fill}"' if len(fill) == 6 else ""
            share = f' width="{width * 100 // sum(widths)}%"'
            cells.append(f'<{tag}{scope}{share}{ground}{tall} align="left">{"".join(self._blocks(cell))}</{tag}>')
        return f"<tr>{''.join(cells)}</tr>"

    def _footnotes(self) -> Iterator[str]:
        notes = [] if self._notes is None else [n for n in self._notes if not n.get(f"{W}type")]
        if notes:
            yield f'<h2 class="Heading1">{_("Notes")}</h2>'
        for note in notes:
            number = escape(str(note.get(f"{W}id")))
            words = "".join(map(self._inline, note.iter(f"{W}p")))
            back = f'<a href="#mark-{number}">{number}</a>'
            yield f'<p class="FootnoteText" id="note-{number}">{back}. {words.lstrip()}</p>'
