"""The Word file around the body: template, footnotes, footer, language, properties, and bytes that repeat exactly."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.core.text import clean
from essay_planner.export.citations import Run
from essay_planner.export.word import markup

_TEMPLATE = Path(__file__).with_name("template")
_BODY = "<w:body>"
_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    *(f"word/{name}.xml" for name in ("document", "styles", "numbering", "settings", "footer1", "footnotes")),
)
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold
_LONGEST_TITLE = 80  # characters that fit beside the page number


def filled_template(plan: Outline, body: str, notes: list[list[Run]]) -> dict[str, str]:
    """The template's parts by name, with the plan in them."""
    parts = {name: (_TEMPLATE / name).read_text(encoding="utf-8") for name in _PARTS}
    document = parts["word/document.xml"]
    parts["word/document.xml"] = document.replace(_BODY, _BODY + body, 1)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("en-GB", escape(clean(plan.language), {'"': "&quot;"}))
    parts["word/footnotes.xml"] = _part(
        "footnotes", _separators() + "".join(map(_note, range(1, len(notes) + 1), notes))
    )
    parts["word/footer1.xml"] = _part("ftr", _footer(plan.title))
    return parts


def _part(root: str, content: str) -> str:
    return f'<w:{root} xmlns:w="{markup.NAMESPACE}">{content}</w:{root}>'


def _separators() -> str:
    """The two lines above footnotes, which Word knows by the numbers -1 and 0."""
    kinds = (("separator", -1), ("continuationSeparator", 0))
    return "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">'
        f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in kinds
    )


def _note(number: int, runs: list[Run]) -> str:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    said = markup.paragraph("FootnoteText", mark, markup.run(" "), markup.runs(runs))
    return f'<w:footnote w:id="{number}">{said}</w:footnote>'


def _footer(title: str) -> str:
    shown = title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…"
    before, between, after = _("Page {number} of {count}").replace("{count}", "{number}").split("{number}")
    return markup.paragraph(
        "Footer",
        markup.run(f"{shown}\t{before}"),
        markup.field("PAGE", "1"),
        markup.run(between),
        markup.field("NUMPAGES", "1"),
        markup.run(after),
    )


def pack_parts(parts: Mapping[str, str], plan: Outline, created: datetime) -> bytes:
    """The parts as a Word file that says what it is. The same plan and time give the same bytes."""
    from docx import Document

    document = Document(BytesIO(_zipped({name: text.encode() for name, text in parts.items()})))
    about = document.core_properties
    about.title = clean(plan.title)[:255]
    about.author = about.last_modified_by = clean(plan.handed_in_by.name)[:255]
    about.subject = clean(_("Essay plan"))
    about.language = clean(plan.language)
    about.identifier = clean(plan.plan_id)[:255]
    about.created = about.modified = created.astimezone(UTC) if created.tzinfo else created
    about.revision = 1
    saved = BytesIO()
    document.save(saved)
    return _zipped(_unzipped(saved))


def _unzipped(packed: BytesIO) -> dict[str, bytes]:
    import zipfile

    with zipfile.ZipFile(packed) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    import zipfile

    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()
