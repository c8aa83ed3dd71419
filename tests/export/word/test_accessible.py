"""A Word document that a screen reader can read, in any variant: title, language, headings, tables, contrast."""

import re
from itertools import pairwise

import pytest
from lxml import etree
from tests.export.word.opening import W, a_full_docx, style_of, text_of, tree

from essay_planner.core.variants import variant_names

BLACK, WHITE = "000000", "FFFFFF"
pytestmark = pytest.mark.parametrize("variant", variant_names())


def document(variant: str) -> bytes:
    return a_full_docx(variant=variant, appendix=True)


def value(root: etree._Element, path: str, attribute: str = "val") -> str:
    found = root.find(path, {"w": W.strip("{}")})
    return "" if found is None else str(found.get(W + attribute))


def test_the_file_says_its_title_and_language(variant: str) -> None:
    core = {etree.QName(e).localname: e.text for e in tree(document(variant), "docProps/core.xml")}
    assert core["title"] == "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?"
    assert core["language"] == "en-GB"
    assert value(tree(document(variant), "word/styles.xml"), ".//w:docDefaults//w:lang") == "en-GB"


def test_headings_leave_out_no_level_and_are_never_empty(variant: str) -> None:
    levels = {"Title": 0, "Heading1": 1, "SectionHeading": 1, "Heading2": 2}
    found = [(levels[style_of(p)], text_of(p)) for p in tree(document(variant)).iter(f"{W}p") if style_of(p) in levels]
    assert found[0][0] == 0
    assert [text for level, text in found if not text.strip() or (level == 0 and text != found[0][1])] == []
    assert all(below - above <= 1 for (above, _), (below, _) in pairwise(found))


def test_headings_have_their_level_in_their_style(variant: str) -> None:
    styles = {s.get(f"{W}styleId"): s for s in tree(document(variant), "word/styles.xml").iter(f"{W}style")}
    said = {name: value(styles[name], "w:pPr/w:outlineLvl") for name in ("Heading1", "SectionHeading", "Heading2")}
    assert said == {"Heading1": "0", "SectionHeading": "0", "Heading2": "1"}


def test_tables_say_what_they_hold_and_mark_their_header_row_alone(variant: str) -> None:
    tables = list(tree(document(variant)).iter(f"{W}tbl"))
    assert tables or variant == "skeleton"
    for table in tables:
        assert value(table, "w:tblPr/w:tblCaption")
        assert value(table, "w:tblPr/w:tblDescription").count("column") >= 1
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(f"{W}tr")]
        assert marked == [True] + [False] * (len(marked) - 1)
        assert all(text_of(cell).strip() for cell in table.findall(f"{W}tr")[0].findall(f"{W}tc"))


def test_places_to_fill_in_say_what_belongs_there(variant: str) -> None:
    for properties in tree(document(variant)).iter(f"{W}sdtPr"):
        assert value(properties, "w:alias")
        assert value(properties, "w:tag")


def test_there_is_no_picture_that_would_need_words(variant: str) -> None:
    assert not [e for e in tree(document(variant)).iter() if etree.QName(e).localname in ("drawing", "pict", "object")]


def test_all_words_stand_out_from_what_is_behind_them(variant: str) -> None:
    docx = document(variant)
    styles = {str(s.get(f"{W}styleId")): s for s in tree(docx, "word/styles.xml").iter(f"{W}style")}
    pairs = {(colour, fill) for p in tree(docx).iter(f"{W}p") for colour, fill in _colours(p, styles)}
    assert len(pairs) >= 4
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def _colours(paragraph: etree._Element, styles: dict[str, etree._Element]) -> list[tuple[str, str]]:
    """The colours of a paragraph's runs, each with the one behind it."""
    own = style_of(paragraph)
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    fill = "" if cell is None else value(cell, "w:tcPr/w:shd", "fill")
    fill = inherited(styles, own, "w:pPr/w:shd", "fill") or fill or WHITE
    runs = [value(run, "w:rPr/w:rStyle") for run in paragraph.iter(f"{W}r")]
    above = inherited(styles, own, "w:rPr/w:color")
    return [((inherited(styles, run, "w:rPr/w:color") if run else "") or above or BLACK, fill) for run in runs]


def inherited(styles: dict[str, etree._Element], name: str, path: str, attribute: str = "val") -> str:
    """What a style says, or the nearest one that it is based on."""
    style = styles[name]
    based = value(style, "w:basedOn")
    return value(style, path, attribute) or (inherited(styles, based, path, attribute) if based else "")


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [int(pair, 16) / 255 for pair in re.findall("..", colour)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
