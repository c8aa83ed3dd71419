"""Pictures of the evidence in Word, on the page, and as PDF."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from tests.builders import a_plan
from tests.export.word.schools import a_letterhead
from tests.export.word.sound import faults
from tests.picture_files import a_png

from essay_planner.core.outline import Outline, outline
from essay_planner.core.pack import Media
from essay_planner.core.pictures import Picture
from essay_planner.export.html import to_html
from essay_planner.export.markdown import to_markdown
from essay_planner.export.word import School, to_docx
from essay_planner.export.word_as_html import word_to_html
from essay_planner.files.pictures import as_picture

FILE = "media/map.png"
ALT = "A map of camps; the <largest> are in the north."


def laid(at_hand: Mapping[str, Picture], pictures: bool = True) -> Outline:
    """A plan on which one piece shows a picture."""
    plan = a_plan()
    piece = replace(plan.library.evidence["d/amnesty"], media=(Media(file=FILE, alt=ALT, credit="Memorial"),))
    evidence = {**plan.library.evidence, "d/amnesty": piece}
    plan = replace(
        plan, library=replace(plan.library, evidence=evidence), export=replace(plan.export, pictures=pictures)
    )
    return outline(plan, pictures=at_hand)


def the_map(width: int = 800, height: int = 400) -> dict[str, Picture]:
    picture = as_picture(FILE, a_png(width, height))
    assert picture is not None
    return {f"d/{FILE}": picture}


def docx_of(outline_: Outline, school: School | None = None) -> bytes:
    return to_docx(outline_, created=datetime(2026, 1, 1, tzinfo=UTC), school=school)


def text_of(docx: bytes) -> str:
    document = Document(BytesIO(docx))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def drawings(docx: bytes) -> list[tuple[str, float, float]]:
    """The alternative texts of all pictures, with their width and height in points."""
    wp = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    found = []
    for inline in Document(BytesIO(docx)).element.body.iter(f"{wp}inline"):
        extent, said = inline.find(f"{wp}extent"), inline.find(f"{wp}docPr")
        found.append((said.get("descr"), int(extent.get("cx")) / 12700, int(extent.get("cy")) / 12700))
    return found


def test_a_picture_stands_in_its_cell_with_its_alternative_text_and_credit() -> None:
    docx = docx_of(laid(the_map()))
    (alt, width, height), *others = drawings(docx)
    assert alt == ALT
    assert width == 2 * height
    assert width < 236
    assert "Picture: Memorial" in text_of(docx)
    assert len(others) == 0
    assert faults(docx) == []


def test_a_picture_is_in_the_file_once() -> None:
    with ZipFile(BytesIO(docx_of(laid(the_map())))) as archive:
        assert [name for name in archive.namelist() if "media" in name] == ["word/media/essay1.png"]


def test_a_tall_picture_does_not_fill_the_page() -> None:
    (_alt, width, height), *_others = drawings(docx_of(laid(the_map(200, 4000))))
    assert height == 180
    assert width == 9


def test_a_row_with_more_pictures_than_a_page_has_room_for_may_break() -> None:
    plan = a_plan()
    media = tuple(Media(file=f"media/{n}.png", alt=f"Picture {n}.") for n in range(5))
    piece = replace(plan.library.evidence["d/amnesty"], media=media)
    plan = replace(plan, library=replace(plan.library, evidence={**plan.library.evidence, "d/amnesty": piece}))
    (one,) = the_map().values()
    docx = docx_of(outline(plan, pictures={f"d/{medium.file}": one for medium in media}))
    rows = [row for table in Document(BytesIO(docx)).tables for row in table.rows]
    whole = {"Picture 1." in row._tr.xml: "cantSplit" in row._tr.xml for row in rows}
    assert whole == {True: False, False: True}


def test_a_picture_that_is_not_at_hand_is_told_in_words() -> None:
    docx = docx_of(laid({}))
    assert drawings(docx) == []
    assert f"Picture, not at hand: {ALT}" in text_of(docx)


def test_pictures_are_left_out_where_none_are_wanted() -> None:
    docx = docx_of(laid(the_map(), pictures=False))
    assert drawings(docx) == []
    assert "Memorial" not in text_of(docx)


def test_pictures_stand_in_a_schools_template_too() -> None:
    docx = docx_of(laid(the_map()), School(a_letterhead()))
    assert [alt for alt, _width, _height in drawings(docx)] == [ALT]
    assert faults(docx) == []


def test_the_page_of_a_word_document_has_the_picture() -> None:
    page = word_to_html(docx_of(laid(the_map())))
    assert page.count("data:image/png;base64,") == 1
    assert "A map of camps; the &lt;largest&gt; are in the north." in page


def test_our_own_page_has_the_picture_or_its_words() -> None:
    page, without = to_html(laid(the_map())), to_html(laid({}))
    assert page.count('<img src="data:image/png;base64,') == 1
    assert 'alt="A map of camps; the &lt;largest&gt; are in the north."' in page
    assert "Picture: Memorial" in page
    assert "<img" not in without
    assert "Picture, not at hand: A map of camps" in without


def test_markdown_tells_the_picture_in_words() -> None:
    assert "Picture: A map of camps;" in to_markdown(laid(the_map()))
    assert "(Memorial)" in to_markdown(laid({}))
    assert "Picture:" not in to_markdown(laid({}, pictures=False))
