"""WordprocessingML as text: paragraphs, runs, tables, bookmarks, notes and fields, all dressed by styles alone.

Where an element's order matters it follows ECMA-376 part 1, section 17.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from essay_planner.core.text import clean
from essay_planner.export.citations.runs import Run, curl

_LONGEST_WHOLE_ROW = 8000  # characters of mark-up; LibreOffice would cut off what does not fit on one page
_AS_LONG_AS_A_PICTURE = 2000  # characters that take as much room, beyond those of its own mark-up
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


def control(number: int, name: str, label: str, style: str, words: str) -> str:
    """A place to fill in: a content control that shows 'words' until somebody types; 'label' says what for."""
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={quoted(label)}/><w:tag w:val={quoted(name)}/>"
        f'<w:id w:val="{number}"/><w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr>'
        f"<w:sdtContent>{run(words, style)}</w:sdtContent></w:sdt>"
    )


def comment_range(number: int, content: str) -> str:
    """Content that a comment is on, and the comment's mark after it."""
    mark = f'<w:r>{_run_style("CommentReference")}<w:commentReference w:id="{number}"/></w:r>'
    start, end = (f'<w:commentRange{which} w:id="{number}"/>' for which in ("Start", "End"))
    return f"{start}{content}{end}{mark}"


def part(root: str, content: str) -> str:
    """A whole part of the file, such as the footnotes, by its root element."""
    return f'<w:{root} xmlns:w="{NAMESPACE}">{content}</w:{root}>'


def quoted(text: str) -> str:
    """Text as the value of an attribute, quotation marks included."""
    return quoteattr(clean(text))


def field(instruction: str, shown: str) -> str:
    """A field that Word works out, such as PAGE; 'shown' stands until it has."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{code}{marks['separate']}{run(shown)}{marks['end']}"


def cell(width: int, content: str, fill: str = "") -> str:
    """A table cell of whole paragraphs; 'width' in twentieths of a point."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{content}</w:tc>'


def row(*cells: str, header: bool = False, height: int = 0) -> str:
    """A row that stays whole on a page, unless it is longer than one; a header row repeats on each.

    'height' is the least that it has, in twentieths of a point.
    """
    content = "".join(cells)
    length = len(content) + content.count("<w:drawing>") * _AS_LONG_AS_A_PICTURE
    whole = "<w:cantSplit/>" if length <= _LONGEST_WHOLE_ROW else ""
    room = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    properties = f"{whole}{room}{'<w:tblHeader/>' if header else ''}"
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{content}</w:tr>"


def header_row(*cells: tuple[int, str, str, str]) -> str:
    """A row of headings, each with its width, its paragraph style, its words and the colour behind them."""
    return row(*(cell(width, paragraph(style, run(words)), fill) for width, style, words, fill in cells), header=True)


def table(widths: tuple[int, ...], title: str, description: str, rows: Iterable[str]) -> str:
    """A table in the style 'Sides Table', with the text that a screen reader says for it."""
    properties = (
        f'<w:tblPr><w:tblStyle w:val="SidesTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        ' w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoted(title)}/><w:tblDescription w:val={quoted(description)}/>"
        "</w:tblPr>"
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
