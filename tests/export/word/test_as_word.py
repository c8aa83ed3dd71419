"""A plan in templates with all that Word, and LibreOffice, put into theirs."""

import subprocess
from pathlib import Path

import pytest
from lxml import etree
from tests.export.sample import a_full_plan
from tests.export.word.as_word import OFFICE, a_word_template
from tests.export.word.opening import W, docx_of, part, tree
from tests.export.word.schools import changed, parts_of
from tests.export.word.sound import faults

from essay_planner.export.word import School
from essay_planner.export.word_as_html import word_to_html

DOCUMENT, SETTINGS = "word/document.xml", "word/settings.xml"
WITHOUT_FOOTERS = (rb"<w:footerReference [^>]*>", b"")
HEADERS = {"default": "header1", "first": "header2", "even": "header3"}


def in_template(template: bytes) -> bytes:
    return docx_of(a_full_plan(), School(template))


def shown(docx: bytes, kind: str) -> dict[str, str]:
    """The part of each header or footer that the pages have, by which pages they are."""
    relations = etree.fromstring(part(docx, "word/_rels/document.xml.rels"))
    targets = {found.get("Id"): str(found.get("Target")).rpartition("/")[2] for found in relations}
    found = tree(docx).iter(f"{W}{kind}Reference")
    return {str(one.get(f"{W}type")): targets[one.get(f"{{{OFFICE}}}id")].removesuffix(".xml") for one in found}


@pytest.mark.parametrize("inherited", [False, True], ids=["own", "of the cover"])
def test_the_headers_and_footers_of_every_page_are_used(inherited: bool) -> None:
    docx = in_template(a_word_template(inherited))
    assert faults(docx) == []
    assert shown(docx, "header") == HEADERS
    assert shown(docx, "footer") == {"default": "footer1", "first": "footer2"}


def test_our_footer_is_on_the_first_page_and_on_left_hand_pages_too() -> None:
    docx = in_template(changed(a_word_template(), DOCUMENT, WITHOUT_FOOTERS))
    assert faults(docx) == []
    assert shown(docx, "footer") == dict.fromkeys(("default", "first", "even"), "essay-footer")


def test_what_belongs_to_a_printer_is_not_kept() -> None:
    docx = in_template(a_word_template(more='<w:printerSettings r:id="rId99"/>'))
    assert faults(docx) == []


def test_nothing_of_the_templates_own_data_comes_along() -> None:
    docx = in_template(a_word_template())
    everything = b"".join(parts_of(docx).values())
    for theirs in (b"Somebody", b"hill-road", b"Hill%20Road", b"Click here", b"glossary", b"Hill Road.dotx"):
        assert theirs not in everything


def test_its_theme_styles_and_picture_bullets_are_kept() -> None:
    docx = in_template(a_word_template())
    styles = part(docx, "word/styles.xml")
    assert b"latentStyles" in styles
    assert b'w:themeColor="accent1"' in styles
    assert {"word/theme/theme1.xml", "word/media/image1.png", "word/media/image2.png"} <= set(parts_of(docx))
    assert b"numPicBullet" in part(docx, "word/numbering.xml")


@pytest.mark.parametrize("compat", [True, False])
def test_what_is_said_of_notes_has_its_place_among_the_settings(compat: bool) -> None:
    template = a_word_template()
    if not compat:
        template = changed(template, SETTINGS, (rb"<w:compat>.*</w:compat>", b""))
    names = [element.tag.rpartition("}")[2] for element in tree(in_template(template), SETTINGS)]
    assert names.index("hdrShapeDefaults") < names.index("footnotePr") < names.index("mathPr")


def test_it_can_be_looked_at_before_it_is_written() -> None:
    assert a_full_plan().judgement.conclusion in word_to_html(in_template(a_word_template()))


@pytest.mark.word
def test_a_template_that_libreoffice_saved_keeps_its_headers_on_the_pages(tmp_path: Path) -> None:
    (tmp_path / "school.dotx").write_bytes(a_word_template())
    converted(tmp_path, "school.dotx", "dotx:MS Word 2007 XML Template", tmp_path / "saved")
    docx = in_template((tmp_path / "saved" / "school.dotx").read_bytes())
    assert faults(docx) == []
    (tmp_path / "plan.docx").write_bytes(docx)
    converted(tmp_path, "plan.docx", "pdf", tmp_path)
    printed = subprocess.run(
        ["pdftotext", str(tmp_path / "plan.pdf"), "-"], check=True, capture_output=True, timeout=60
    )
    first, second, third, *_rest = printed.stdout.decode().split("\f")
    assert "Hill Road School: History" in first
    assert "Registered in England" in first
    assert "Left-hand page" in second
    assert "Hill Road School" in third
    assert " ".join(a_full_plan().argument.text.split()) in " ".join(first.split())


def converted(folder: Path, name: str, kind: str, into: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(into), str(folder / name)]
    subprocess.run(command, check=True, capture_output=True, timeout=280)
