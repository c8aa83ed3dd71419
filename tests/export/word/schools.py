"""Templates such as schools give out, made with python-docx and by hand."""

import re
import zipfile
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentObject
from docx.shared import Mm, RGBColor

from essay_planner.export.word.package import zipped

_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"


def a_letterhead() -> bytes:
    """A .docx with a header, a footer, a page, a colour for headings, and a body with a picture of its own."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(30)
    section.header.paragraphs[0].text = "Hill Road School"
    section.footer.paragraphs[0].text = "History Department"
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x10, 0x1F)
    document.add_paragraph("Delete this text and write.")
    return _saved(document)


def a_bare_template() -> bytes:
    """A .dotx without header and footer."""
    parts = parts_of(_saved(Document()))
    types = parts["[Content_Types].xml"]
    return zipped(
        {**parts, "[Content_Types].xml": types.replace(_DOCUMENT_TYPE, b"wordprocessingml.template.main+xml")}
    )


def a_german_template() -> bytes:
    """A template whose styles have other ids than ours, and one of ours as a style of another kind."""
    numbered = changed(a_letterhead(), "word/numbering.xml", (rb'"ListBullet"', b'"Aufzhlungszeichen"'))
    return changed(
        numbered,
        "word/styles.xml",
        (rb'"Heading1"', b'"berschrift1"'),
        (rb'"ListBullet"', b'"Aufzhlungszeichen"'),
        (rb'<w:style w:type="character" w:styleId="Strong">', b'<w:style w:type="character" w:styleId="Fett">'),
        (rb'<w:name w:val="Body Text"/>', b'<w:name w:val="Label"/>'),
    )


def a_template_without_lists() -> bytes:
    """A template that defines no list numbers."""
    parts = parts_of(a_letterhead())
    del parts["word/numbering.xml"]
    rels = re.sub(rb'<Relationship [^>]*numbering.xml"[^>]*/>', b"", parts["word/_rels/document.xml.rels"])
    types = re.sub(rb'<Override PartName="/word/numbering.xml"[^>]*/>', b"", parts["[Content_Types].xml"])
    styles = re.sub(rb"<w:numPr>.*?</w:numPr>", b"", parts["word/styles.xml"], flags=re.DOTALL)
    changes = {"word/_rels/document.xml.rels": rels, "[Content_Types].xml": types, "word/styles.xml": styles}
    return zipped({**parts, **changes})


def changed(docx: bytes, name: str, *changes: tuple[bytes, bytes]) -> bytes:
    """A Word file with replacements (of regular expressions) in one part, every one of which must have a place."""
    parts = parts_of(docx)
    for pattern, new in changes:
        parts[name], count = re.subn(pattern, new, parts[name])
        assert count, pattern
    return zipped(parts)


def parts_of(docx: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _saved(document: DocumentObject) -> bytes:
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()
