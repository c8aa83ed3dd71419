"""The Word file around the body: its parts, footnotes, footer, language, and bytes that repeat exactly."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.core.text import clean
from essay_planner.export.citations import Run
from essay_planner.export.word import markup
from essay_planner.export.word.marks import Marks, comments_part
from essay_planner.export.word.pictures import with_relations, with_types
from essay_planner.export.word.properties import core_properties, custom_properties
from essay_planner.export.word.source_list import source_list

_TEMPLATE = Path(__file__).with_name("template")
_BODY = "<w:body>"
_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "word/_rels/document.xml.rels",
    *(f"word/{name}.xml" for name in ("document", "styles", "numbering", "settings")),
    "customXml/_rels/item1.xml.rels",
    "customXml/itemProps1.xml",
)
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold
_LONGEST_TITLE = 90  # characters that fit beside the page number
_EFFORT = 2  # of compressing, from 1 to 9: a long plan is packed three times as fast as with 6, and a fifth larger


def filled_template(plan: Outline, body: str, marks: Marks, created: datetime) -> dict[str, str]:
    """Our own template's parts by name, with the plan in them."""
    parts = {name: (_TEMPLATE / name).read_text(encoding="utf-8") for name in _PARTS}
    document = parts["word/document.xml"]
    parts["word/document.xml"] = document.replace(_BODY, _BODY + body, 1)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace("en-GB", escape(clean(plan.language), {'"': "&quot;"}))
    notes = marks.notes.foot
    parts["word/footnotes.xml"] = markup.part(
        "footnotes", _separators() + "".join(map(_note, range(1, len(notes) + 1), notes))
    )
    parts["word/comments.xml"] = comments_part(marks.printed)
    parts["word/footer1.xml"] = markup.part("ftr", _footer(plan.title))
    parts["customXml/item1.xml"] = source_list(plan)
    shown = marks.pictures.values()
    parts["word/_rels/document.xml.rels"] = with_relations(parts["word/_rels/document.xml.rels"], shown)
    parts["[Content_Types].xml"] = with_types(parts["[Content_Types].xml"], shown)
    parts["docProps/core.xml"] = core_properties(plan, created)
    parts["docProps/custom.xml"] = custom_properties(plan)
    return parts


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
    line = " ".join(title.split())
    start = line[: _LONGEST_TITLE - 1]
    shown = line if len(line) <= _LONGEST_TITLE else (start.rpartition(" ")[0] or start) + "…"
    before, between, after = _("Page {number} of {count}").replace("{count}", "{number}").split("{number}")
    return markup.paragraph(
        "Footer",
        markup.run(f"{shown}\t{before}"),
        markup.field("PAGE", "1"),
        markup.run(between),
        markup.field("NUMPAGES", "1"),
        markup.run(after),
    )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts by name as a zip file, the same for the same parts."""
    import zipfile

    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, compresslevel=_EFFORT)
    return packed.getvalue()
