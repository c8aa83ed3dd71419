"""A Word document as a page of HTML, for its pages to be seen before it is written."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from tests.export.sample import a_full_plan

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.outline import Outline, outline
from essay_planner.core.plan import ExportOptions
from essay_planner.core.variants import variant_names
from essay_planner.export.html import to_html
from essay_planner.export.paged import as_word, to_page, word_page
from essay_planner.export.word_as_html import word_to_html
from essay_planner.export.word_look import ListMark, list_marks, looks

CREATED = datetime(2026, 3, 1, tzinfo=UTC)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Tags(HTMLParser):
    """Reads a page: its tags must close as they opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def laid(**options: str | bool) -> Outline:
    return outline(replace(a_full_plan(), export=ExportOptions(**options)))  # type: ignore[arg-type]


def words(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", html.partition("<body>")[2])).split())


@pytest.mark.parametrize("variant", list(variant_names()))
def test_every_variant_is_a_sound_page_that_begins_with_its_title(variant: str) -> None:
    page = word_page(laid(variant=variant))
    assert Tags(page).headings[0] == "h1"
    assert '<html lang="en-GB">' in page
    assert a_full_plan().question.text in words(page)


def test_what_the_student_wrote_is_on_the_pages() -> None:
    plan, seen = a_full_plan(), words(word_page(laid()))
    said = [plan.argument.text, plan.judgement.conclusion, *(s.point for s in plan.sections)]
    assert [text for text in said if text not in seen] == []


def test_sections_and_lists_have_their_numbers() -> None:
    seen = words(word_page(laid()))
    assert "1. Terror and the law" in seen
    assert "2. Religion" in seen


def test_marks_and_notes_lead_to_one_another() -> None:
    page = word_page(laid())
    marks, notes = re.findall(r'id="mark-(\d+)"', page), re.findall(r'id="note-(\d+)"', page)
    assert marks == notes != []
    assert re.findall(r'href="#note-(\d+)"', page) == re.findall(r'href="#mark-(\d+)"', page) == marks


def test_a_sheet_without_notes_has_no_heading_for_them() -> None:
    assert 'id="note-' not in word_page(laid(variant="blank"))


def test_the_head_of_a_table_is_said_to_be_one() -> None:
    page = word_page(laid())
    assert re.search(r'<thead><tr><th scope="col"', page)
    assert re.search(r'<table aria-label="[^"]+"', page)


def test_lines_to_write_on_are_rows_with_a_line_below() -> None:
    page = word_page(laid(variant="teacher"))
    lines = re.findall(r'<table role="presentation"[^>]*>(.*?)</table>', page)
    assert [line.count("<tr>") for line in lines] == [3, 3, 6 + 6 + 1]
    assert "border-bottom: 1px solid" in lines[0]
    assert words(f"<body>{lines[0]}") == "Comments:"


def test_rows_to_write_in_have_room() -> None:
    page = word_page(laid(variant="blank"))
    assert page.count("padding-bottom: 53px") == 2 * 4 * len(a_full_plan().sections)
    assert "padding-bottom" not in word_page(laid()).partition("<body>")[2]


def test_words_in_italics_are_as_large_as_those_round_them() -> None:
    (emphasis,) = re.findall(r"^\.Emphasis \{ (.*) \}$", word_page(laid()), re.MULTILINE)
    assert "font-style: italic" in emphasis
    assert "font-size" not in emphasis


def test_the_argument_stands_on_its_own_ground() -> None:
    (argument,) = re.findall(r"^\.Argument \{ (.*) \}$", word_page(laid()), re.MULTILINE)
    assert "background-color: #EEF2FB" in argument
    assert "border-left: 3px solid #3B5BDB" in argument


def test_what_looks_like_a_tag_is_shown_as_it_was_typed() -> None:
    plan = replace(a_full_plan(), export=ExportOptions())
    plan = replace(plan, argument=replace(plan.argument, text="<b>bold</b> & \n more"))
    assert "<b>bold</b> & more" in words(word_to_html(as_word(outline(plan), CREATED)))


def test_whole_paragraphs_to_fill_in_are_shown() -> None:
    made = BytesIO()
    with ZipFile(BytesIO(as_word(laid(), CREATED))) as before, ZipFile(made, "w") as after:
        for name in before.namelist():
            wrapped = before.read(name).replace(b"<w:body>", b"<w:body><w:sdt><w:sdtContent>", 1)
            if name == "word/document.xml":
                wrapped = wrapped.replace(b"</w:p>", b"</w:p></w:sdtContent></w:sdt>", 1)
            after.writestr(name, wrapped)
    assert words(word_to_html(made.getvalue())) == words(word_page(laid()))


def test_the_whole_plan_is_our_own_page_and_other_variants_are_as_word_prints_them() -> None:
    assert to_page(laid()) == to_html(laid())
    assert to_page(laid(variant="blank")) == word_page(laid(variant="blank"))
    assert to_page(laid(appendix=True)) == word_page(laid(appendix=True))


def test_only_word_needs_the_template() -> None:
    assert to_page(laid(variant="blank", template="gone.dotx")) == word_page(laid(variant="blank"))
    with pytest.raises(EssayPlannerError, match=r"^gone\.dotx: There is no such template"):
        as_word(laid(template="gone.dotx"), CREATED)


def test_a_template_that_is_none_is_named_with_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "school.dotx").write_bytes(b"no template")
    with pytest.raises(EssayPlannerError, match=r"school\.dotx: "):
        as_word(laid(template=str(tmp_path / "school.dotx")), CREATED)


def test_a_template_gives_its_look(tmp_path: Path) -> None:
    (tmp_path / "school.docx").write_bytes(as_word(laid(), CREATED))
    assert "Terror and the law" in words(word_page(laid(template=str(tmp_path / "school.docx"))))


def test_a_style_takes_over_what_it_is_based_on_and_what_all_have() -> None:
    styles = fromstring(
        f"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='24'/><w:i/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:spacing w:after='120' w:line='276'/></w:pPr></w:pPrDefault></w:docDefaults>"
        "<w:style w:styleId='A'><w:rPr><w:b/><w:color w:val='112233'/></w:rPr></w:style>"
        "<w:style w:styleId='B'><w:basedOn w:val='A'/><w:pPr><w:jc w:val='center'/><w:ind w:left='-20'/>"
        "<w:outlineLvl w:val='1'/></w:pPr><w:rPr><w:rFonts w:ascii='Arial'/><w:b w:val='0'/><w:color w:val='auto'/>"
        "<w:i w:val='0'/></w:rPr></w:style></w:styles>"
    )
    look = looks(styles)["B"]
    for said in (
        *("font-size: 12pt", "margin-bottom: 8px", "line-height: 115%", "font-weight: 400", "font-style: normal"),
        *("color: #112233", "text-align: center", "margin-left: 0px", "font-family: 'Arial', sans-serif"),
    ):
        assert said in look.css
    assert look.heading == 3


def test_a_list_without_levels_and_a_document_without_lists_have_no_marks() -> None:
    numbering = fromstring(
        f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'/>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
    )
    assert list_marks(numbering) == list_marks(None) == {}


def test_what_a_list_holds_stands_as_far_in_as_its_mark() -> None:
    page = word_page(laid())
    assert re.search(r"\.Detail {.*; margin-left: 23px }", page)  # of 567 - 227 twentieths of a point
    assert re.search(r"\.ListBullet {(?!.*margin-left).* }", page)


def test_a_source_hangs_over_its_further_lines() -> None:
    assert re.search(r"\.Bibliography {(?=.* margin-left: 38px)(?=.* text-indent: -38px).* }", word_page(laid()))


def test_a_list_that_says_of_no_indent_has_none() -> None:
    numbering = fromstring(
        f"<w:numbering {W}><w:abstractNum w:abstractNumId='0'><w:lvl><w:lvlText w:val='–'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>"
    )
    assert list_marks(numbering) == {"1": ListMark("–", 0)}
