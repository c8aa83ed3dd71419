"""WordprocessingML as text: paragraphs, runs, tables, bookmarks, notes and fields, all dressed by styles alone.

Where an element's order matters it follows ECMA-376 part 1, section 17.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from essay_planner.core.text import clean
from essay_planner.export.citations.runs import Run, curl

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(text: str, style: str = "") -> str:
    """A run of text in a character style. Tabs and line ends become Word's; straight quotation marks curly."""
    lines = [_tabbed(line) for line in curl(clean(text)).split("\n")]
    return f"<w:r>{_run_style(style)}{'<w:br/>'.join(lines)}</w:r>" if text else ""


def _tabbed(line: str) -> str:
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in line.split("\t")]
    return "<w:tab/>".join(parts)


def _run_style(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""


def runs(parts: Iterable[Run]) -> str:
    """Upright and italic runs."""
    return "".join(run(part.text, "Emphasis" if part.italic else "") for part in parts)


def paragraph(style: str, *content: str) -> str:
    """A paragraph in a paragraph style, of runs and other marked-up content."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(content)}</w:p>'


def note_mark(number: int) -> str:
    """The place of a footnote in the text."""
    return f'<w:r>{_run_style("FootnoteReference")}<w:footnoteReference w:id="{number}"/></w:r>'


def bookmark(number: int, name: str, content: str) -> str:
    """Content between the two ends of a bookmark."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def field(instruction: str, shown: str) -> str:
    """A field that Word works out, such as PAGE; 'shown' stands until it has."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{code}{marks['separate']}{run(shown)}{marks['end']}"


def cell(width: int, content: str, fill: str = "") -> str:
    """A table cell of whole paragraphs; 'width' in twentieths of a point."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{content}</w:tc>'


def row(*cells: str, header: bool = False) -> str:
    """A row that stays whole on a page; a header row repeats on each."""
    repeat = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: tuple[int, ...], title: str, description: str, rows: Iterable[str]) -> str:
    """A table in the style 'Sides Table', with the text that a screen reader says for it."""
    properties = (
        f'<w:tblPr><w:tblStyle w:val="SidesTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        ' w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(clean(title))}/><w:tblDescription w:val={quoteattr(clean(description))}/>"
        "</w:tblPr>"
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
