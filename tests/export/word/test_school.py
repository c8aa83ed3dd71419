"""A plan in a school's own template."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from tests.export.sample import a_full_plan
from tests.export.word.opening import W, docx_of, part, style_of, text_of, tree
from tests.export.word.schools import (
    a_bare_template,
    a_german_template,
    a_letterhead,
    a_template_without_lists,
    changed,
    parts_of,
)
from tests.export.word.sound import faults

from essay_planner.core.errors import EssayPlannerError
from essay_planner.export.word import School
from essay_planner.export.word.opened import MOST_BYTES
from essay_planner.export.word.package import zipped
from essay_planner.export.word.school_file import school_at
from essay_planner.export.word_as_html import word_to_html

SETTINGS = b'<w:documentProtection w:edit="forms" w:enforcement="1"/><w:attachedTemplate r:id="rId9"/>'


def in_template(template: bytes) -> bytes:
    return docx_of(a_full_plan(), School(template))


def paragraphs_before(docx: bytes, words: str) -> list[str]:
    found = [text_of(p) for p in tree(docx).iter(f"{W}p")]
    return found[: found.index(words)]


def test_the_templates_header_footer_and_page_are_used_and_its_own_text_is_not() -> None:
    document = Document(BytesIO(in_template(a_letterhead())))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Hill Road School"
    assert section.footer.paragraphs[0].text == "History Department"
    assert (section.page_width, section.left_margin) == (7560310, 1080135)
    assert document.paragraphs[0].text == a_full_plan().question.text
    assert "Delete this text and write." not in [p.text for p in document.paragraphs]


def test_tables_are_as_wide_as_the_templates_text() -> None:
    widths = {str(w.get(f"{W}w")) for w in tree(in_template(a_letterhead())).iter(f"{W}tblW")}
    assert widths == {str(11906 - 2 * 1701)}


def test_styles_of_the_template_are_used_as_they_are() -> None:
    heading = Document(BytesIO(in_template(a_letterhead()))).styles["Heading 1"]
    assert str(heading.font.color.rgb) == "7A101F"


def test_styles_that_the_template_lacks_are_added() -> None:
    names = {style.name for style in Document(BytesIO(in_template(a_letterhead()))).styles}
    assert {"Section Heading", "Evidence", "footnote text", "Sides Table"} <= names


def test_added_styles_take_the_templates_fonts() -> None:
    styles = tree(in_template(a_letterhead()), "word/styles.xml").iter(f"{W}style")
    assert not [s for s in styles if s.get(f"{W}styleId") == "Hint" and list(s.iter(f"{W}rFonts"))]


def test_styles_are_found_by_their_names_whatever_their_ids() -> None:
    styles = {style_of(p) for p in tree(in_template(a_german_template())).iter(f"{W}p")}
    assert {"berschrift1", "Aufzhlungszeichen"} <= styles
    assert not {"Heading1", "ListBullet"} & styles


def test_a_name_that_a_style_of_another_kind_has_is_not_given_twice() -> None:
    names = [e.get(f"{W}val") for e in tree(in_template(a_german_template()), "word/styles.xml").iter(f"{W}name")]
    assert [name for name in names if name and name.startswith(("Label", "label"))] == ["Label", "label (essay)"]


def test_a_template_without_a_footer_gets_ours() -> None:
    footer = Document(BytesIO(in_template(a_bare_template()))).sections[0].footer.paragraphs[0]
    assert footer.text.endswith("Page 1 of 1")


def test_a_template_becomes_a_document() -> None:
    assert b"template.main+xml" not in part(in_template(a_bare_template()), "[Content_Types].xml")


@pytest.mark.parametrize("make", [a_letterhead, a_template_without_lists])
def test_sections_are_numbered_by_a_list_of_their_own(make: object) -> None:
    assert callable(make)
    docx = in_template(make())
    (style,) = [s for s in tree(docx, "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == "SectionHeading"]
    number = next(style.iter(f"{W}numId")).get(f"{W}val")
    numbering = tree(docx, "word/numbering.xml")
    (abstract,) = [
        next(n.iter(f"{W}abstractNumId")).get(f"{W}val")
        for n in numbering.findall(f"{W}num")
        if n.get(f"{W}numId") == number
    ]
    (list_,) = [a for a in numbering.findall(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == abstract]
    assert [e.get(f"{W}val") for e in list_.iter(f"{W}pStyle")] == ["SectionHeading"]


def test_the_text_is_in_the_plans_language_in_a_template_too() -> None:
    template = changed(a_letterhead(), "word/styles.xml", (rb"<w:lang [^>]*/>", b""))
    for data in (a_letterhead(), template):
        languages = {e.get(f"{W}val") for e in tree(in_template(data), "word/styles.xml").iter(f"{W}lang")}
        assert languages == {"en-GB"}


def test_nothing_of_who_made_the_template_stays() -> None:
    docx = in_template(a_letterhead())
    assert Document(BytesIO(docx)).core_properties.author == "Sam Reed"
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name or "Effects" in name]
        assert b"python-docx" not in b"".join(archive.read(name) for name in archive.namelist())


def test_locks_and_links_of_the_template_are_taken_out() -> None:
    template = changed(a_letterhead(), "word/settings.xml", (rb"(<w:settings [^>]*>)", rb"\1" + SETTINGS))
    tags = {e.tag for e in tree(in_template(template), "word/settings.xml")}
    assert not {f"{W}documentProtection", f"{W}attachedTemplate"} & tags
    assert f"{W}footnotePr" in tags


def test_a_picture_in_the_header_comes_along() -> None:
    docx = in_template(with_header_relation(b'Target="media/badge.png"', {"word/media/badge.png": b"picture"}))
    assert part(docx, "word/media/badge.png") == b"picture"


def with_header_relation(target: bytes, more: dict[str, bytes], kind: bytes = b"image") -> bytes:
    parts = parts_of(a_letterhead())
    (header,) = [name for name in parts if name.startswith("word/header")]
    relation = b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + relation
        + kind
        + b'" '
        + target
        + b"/></Relationships>"
    )
    types = parts["[Content_Types].xml"].replace(
        b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
    )
    beside = header.replace("word/", "word/_rels/") + ".rels"
    return zipped({**parts, "[Content_Types].xml": types, beside: rels, **more})


def test_a_web_address_in_the_header_may_stay() -> None:
    target = b'Target="https://school.example" TargetMode="External"'
    docx = in_template(with_header_relation(target, {}, b"hyperlink"))
    assert Document(BytesIO(docx)).sections[0].header.paragraphs[0].text == "Hill Road School"


def test_parts_that_several_parts_share_come_along_once() -> None:
    parts = parts_of(with_header_relation(b'Target="media/badge.png"', {"word/media/badge.png": b"picture"}))
    (header_rels,) = [name for name in parts if name.startswith("word/_rels/header")]
    footer_rels = header_rels.replace("header", "footer")
    (footer,) = [name for name in parts if name.startswith("word/footer")]
    beside = footer.replace("word/", "word/_rels/") + ".rels"
    assert beside.startswith(footer_rels[:17])
    docx = in_template(zipped({**parts, beside: parts[header_rels]}))
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        assert archive.namelist().count("word/media/badge.png") == 1


TYPES = "[Content_Types].xml"
DOCUMENT, RELS = "word/document.xml", "word/_rels/document.xml.rels"
WITH_MACROS = (rb"document.main\+xml", b"document.macroEnabled.main+xml")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        (b"\xd0\xcf\x11\xe0 and more", "locked with a password or of an old kind"),
        (b"Dear students", "it cannot be unpacked"),
        (zipped({"a.txt": b"a"}), "not a Word template of the usual kind"),
        (changed(a_letterhead(), "[Content_Types].xml", WITH_MACROS), "holds macros"),
        (zipped({**parts_of(a_letterhead()), "word/vbaProject.bin": b""}), "holds macros"),
        (changed(a_letterhead(), "_rels/.rels", (rb"officeDocument\"", b'other"')), "not a Word template of the usual"),
        (changed(a_letterhead(), DOCUMENT, (rb"<w:sectPr.*</w:sectPr>", b"")), "does not say how large its page is"),
        (changed(a_letterhead(), DOCUMENT, (rb"<w:pgSz[^>]*>", b"")), "does not say how large its page is"),
        (changed(a_letterhead(), DOCUMENT, (rb'w:w="\d+"', b'w:w="wide"')), "does not say how large its page is"),
        (changed(a_letterhead(), DOCUMENT, (rb"<w:cols ", b'<w:cols w:num="2" ')), "sets its text in columns"),
        (changed(a_letterhead(), DOCUMENT, (rb'w:w="\d+"', b'w:w="6000"')), "too little room for text"),
        (changed(a_letterhead(), DOCUMENT, (rb"<w:body>", b"<w:boby>")), "word/document.xml cannot be read"),
        (changed(a_letterhead(), DOCUMENT, (rb"(<w:document )", rb"<!DOCTYPE a>\1")), "document.xml cannot be read"),
        (changed(a_letterhead(), "word/styles.xml", (rb"<w:style ", b"<w:stile ")), "word/styles.xml cannot be read"),
        (
            changed(a_letterhead(), TYPES, (rb'<Default Extension="xml"[^>]*>|<Override[^>]*styles.xml"[^>]*>', b"")),
            "read",
        ),
        (changed(a_letterhead(), RELS, (rb'"styles.xml"', b'"gone.xml"')), "word/gone.xml is missing"),
        (changed(a_letterhead(), "word/header1.xml", (rb"</w:hdr>", b"")), "word/header1.xml cannot be read"),
        (changed(a_letterhead(), "word/theme/theme1.xml", (rb"(?s)^.*$", b"")), "word/theme/theme1.xml cannot be read"),
        (changed(a_letterhead(), "word/styles.xml", (rb"(?s)^.*$", b"<a/>")), "word/styles.xml cannot be read"),
        (a_letterhead()[:-22] + b"PK\x05\x06" + b"\xff" * 16 + b"\0\0", "cannot be unpacked"),
        (
            with_header_relation(b'Target="https://a.example/b.png" TargetMode="External"', {}),
            "https://a.example/b.png",
        ),
        (zipped({f"{n}.txt": b"" for n in range(1001)}), "too big"),
        (zipped({"a": b"\0" * (MOST_BYTES + 1)}), "too big"),
    ],
)
def test_a_template_that_cannot_be_used_gets_a_sentence(template: bytes, said: str) -> None:
    with pytest.raises(EssayPlannerError, match=said):
        School(template)


def test_a_part_that_the_files_list_names_and_the_file_lacks_is_told_of() -> None:
    parts = parts_of(a_letterhead())
    del parts[DOCUMENT]
    with pytest.raises(EssayPlannerError, match=r"incomplete: word/document.xml is missing"):
        School(zipped(parts))


def test_a_header_that_the_template_points_to_and_lacks_is_left_out() -> None:
    template = changed(a_letterhead(), RELS, (rb'<Relationship [^>]*header1.xml"[^>]*/>', b""))
    docx = in_template(template)
    assert not list(tree(docx).iter(f"{W}headerReference"))
    assert faults(docx) == []


def test_a_header_that_is_pointed_to_where_no_header_is_and_lacks_is_left_out() -> None:
    odd = rb'<w:docGrid><w:headerReference w:type="even" r:id="rIdGone"/></w:docGrid></w:sectPr>'
    docx = in_template(changed(a_letterhead(), DOCUMENT, (rb"</w:sectPr>", odd)))
    assert b"rIdGone" not in etree.tostring(tree(docx))


def test_list_numbers_that_belong_to_no_list_are_left_out() -> None:
    lost = b'<w:num w:numId="x"><w:abstractNumId w:val="77"/></w:num><w:num w:numId="78"/></w:numbering>'
    docx = in_template(changed(a_letterhead(), "word/numbering.xml", (rb"</w:numbering>", lost)))
    assert faults(docx) == []
    assert "Hill" not in word_to_html(docx)


def test_styles_without_a_name_are_left_alone() -> None:
    template = changed(a_letterhead(), "word/styles.xml", (rb'<w:name w:val="Body Text 3"/>', b""))
    ids = [e.get(f"{W}styleId") for e in tree(in_template(template), "word/styles.xml").iter(f"{W}style")]
    assert {"BodyText3", "Evidence"} <= set(ids)


def test_there_is_one_default_style_of_a_kind() -> None:
    template = changed(a_letterhead(), "word/styles.xml", (rb'<w:name w:val="Normal"/>', b'<w:name w:val="Text"/>'))
    styles = tree(in_template(template), "word/styles.xml").iter(f"{W}style")
    names = [str(next(s.iter(f"{W}name")).get(f"{W}val")) for s in styles if s.get(f"{W}default")]
    assert sorted(names) == ["Default Paragraph Font", "No List", "Normal Table", "Text"]


def test_a_template_without_defaults_keeps_none() -> None:
    template = changed(a_letterhead(), "word/styles.xml", (rb"(?s)<w:docDefaults>.*</w:docDefaults>", b""))
    assert not list(tree(in_template(template), "word/styles.xml").iter(f"{W}docDefaults"))


def test_what_the_templates_page_says_of_its_notes_and_breaks_is_not_kept() -> None:
    template = changed(a_letterhead(), DOCUMENT, (rb"(<w:pgSz )", rb'<w:type w:val="continuous"/>\1'))
    assert not list(tree(in_template(template)).iter(f"{W}type"))


@pytest.mark.parametrize(
    ("name", "said"), [("a.dotm", "macros"), ("a.odt", "must end in .dotx or .docx"), ("a.dotx", "no such template")]
)
def test_a_file_that_cannot_be_a_template_gets_a_sentence(name: str, said: str) -> None:
    with pytest.raises(EssayPlannerError, match=said):
        school_at(name)


def test_a_template_in_a_file_is_read_and_a_folder_is_not(tmp_path: Path) -> None:
    file = tmp_path / "school.docx"
    file.write_bytes(a_letterhead())
    school = school_at(str(file))
    assert school is not None
    assert school.width == 11906 - 2 * 1701
    assert school_at("") is None
    (tmp_path / "folder.dotx").mkdir()
    with pytest.raises(OSError, match=r"folder\.dotx"):
        school_at(str(tmp_path / "folder.dotx"))


def test_a_template_file_that_is_too_big_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "school.dotx"
    with file.open("wb") as opened:
        opened.truncate(MOST_BYTES + 1)
    with pytest.raises(EssayPlannerError, match=r"school.dotx: This template is too big."):
        school_at(str(file))


def test_a_template_without_styles_and_settings_gets_ours() -> None:
    parts = parts_of(a_letterhead())
    rels = etree.fromstring(parts[RELS])
    for relation in list(rels):
        if relation.get("Target") in ("styles.xml", "settings.xml", "numbering.xml"):
            rels.remove(relation)
    docx = in_template(zipped({**parts, RELS: etree.tostring(rels)}))
    assert {"Section Heading", "Evidence"} <= {style.name for style in Document(BytesIO(docx)).styles}
