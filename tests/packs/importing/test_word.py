"""Tables of Word documents: as LibreOffice and python-docx write them, and as nobody should."""

import io
import zipfile
from collections.abc import Sequence

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from tests.packs.importing.taking import FILES, WITH_QUESTION, from_file
from tests.packs.pictures import png

from essay_planner.core.pack import Leans
from essay_planner.packs.importing import Choices, ImportRefused, Offer, read_data, understand


def a_document(*tables: Sequence[Sequence[str]]) -> "docx.document.Document":
    document = docx.Document()
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return document


def saved(document: "docx.document.Document") -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(document: "docx.document.Document") -> Offer:
    return read_data(saved(document), "a.docx")


def cells(offer: Offer) -> list[tuple[str, ...]]:
    return [row.cells for row in offer.tables[0].rows]


SMALL = (("Evidence", "Side"), ("He did.", "for"))


def test_a_document_of_libreoffice_gives_its_tables_with_merged_cells_filled() -> None:
    found = from_file("merged.docx", WITH_QUESTION)
    pieces = found.items.evidence
    assert [piece.themes for piece in pieces] == [("culture",), ("culture",), ("abroad",)]
    assert pieces[1].text == "Pasternak was made to refuse the Nobel Prize."
    assert pieces[0].bearing["destalinisation-success"].side is Leans.FOR
    assert [lost.row for lost in found.dropped] == [4]


def test_which_table_can_be_chosen() -> None:
    offer = read_data((FILES / "merged.docx").read_bytes(), "merged.docx")
    assert [table.name for table in offer.tables] == ["1: Topic, Evidence, Side, Source", "2: Term, Meaning"]
    assert [term.term for term in understand(offer, WITH_QUESTION, Choices(table=1)).items.terms] == ["Thaw"]


def test_long_heads_are_shortened_in_the_name_of_a_table() -> None:
    assert read(a_document((("Evidence " * 10, "B"), ("a", "b")))).tables[0].name.endswith("…")


def test_paragraphs_and_line_breaks_of_a_cell_are_lines() -> None:
    document = a_document(SMALL)
    document.tables[0].cell(1, 0).text = "one\ntwo\tthree"
    document.tables[0].cell(1, 0).add_paragraph("four")
    assert cells(read(document))[1][0] == "one\ntwo three\nfour"


def test_what_is_deleted_with_changes_tracked_is_not_there_and_what_is_inserted_is() -> None:
    document = a_document(SMALL)
    words = "<w:r><w:t>{}</w:t></w:r>"
    for tag, text in (("ins", "new"), ("del", "old"), ("moveFrom", "gone")):
        document.tables[0].cell(1, 0).paragraphs[0]._p.append(
            parse_xml(f"<w:{tag} {nsdecls('w')} w:id='1' w:author='a'>{words.format(text)}</w:{tag}>")
        )
    assert cells(read(document))[1][0] == "He did.new"


def test_pictures_and_tables_in_a_cell_are_told() -> None:
    document = a_document(SMALL)
    cell = document.tables[0].cell(1, 0)
    cell.paragraphs[0].add_run().add_picture(io.BytesIO(png(4, 4)))
    cell.add_table(1, 1).cell(0, 0).text = "inner"
    offer = read(document)
    assert cells(offer)[1] == ("He did.", "for")
    assert [(lost.row, lost.why.split()[1]) for lost in offer.dropped] == [(2, "picture"), (2, "table")]


def test_a_cell_that_goes_on_with_words_of_its_own_has_both() -> None:
    document = a_document((("Theme", "Evidence"), ("Culture", "He did."), ("", "He went.")))
    table = document.tables[0]
    table.cell(1, 0).merge(table.cell(2, 0))
    table._tbl.tr_lst[2].tc_lst[0].p_lst[0].add_r().text = "more"
    assert [row[0] for row in cells(read(document))] == ["Theme", "Culture", "Culture\nmore"]


def test_cells_merged_across_and_rows_that_begin_later_stand_in_their_columns() -> None:
    document = a_document((("A", "B", "C"), ("1", "2", "3"), ("4", "5", "6")))
    table = document.tables[0]
    table.cell(1, 0).merge(table.cell(1, 1))
    row = table._tbl.tr_lst[2]
    row.remove(row.tc_lst[0])
    row.insert(0, parse_xml(f"<w:trPr {nsdecls('w')}><w:gridBefore w:val='1'/></w:trPr>"))
    assert cells(read(document))[1:] == [("1\n2", "", "3"), ("", "5", "6")]


def test_empty_rows_and_columns_are_left_out() -> None:
    document = a_document((("A", "", "B"), ("", "", ""), ("1", "", "2")))
    assert [(row.number, row.cells) for row in read(document).tables[0].rows] == [(1, ("A", "B")), (3, ("1", "2"))]


def test_a_document_without_a_table_gives_a_sentence() -> None:
    for document in (docx.Document(), a_document((("", ""),))):
        with pytest.raises(ImportRefused, match="no table"):
            read(document)


def rewritten(data: bytes, name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        saved(a_document(SMALL))[:900],
        rewritten(saved(a_document(SMALL)), "word/document.xml", b"<w:broken"),
        rewritten(saved(a_document(SMALL)), "word/document.xml", b"<other/>"),
        rewritten(saved(a_document(SMALL)), "[Content_Types].xml", b"<Types/>"),
        rewritten(saved(a_document(SMALL)), "_rels/.rels", b"<Relationships/>"),
        b"PK\x03\x04word/",
    ],
)
def test_a_damaged_document_gives_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportRefused, match=r"damaged|no table|not a text"):
        read_data(data, "a.docx")


def test_a_document_that_swells_gives_a_sentence() -> None:
    with pytest.raises(ImportRefused, match="too big"):
        read_data(rewritten(saved(a_document(SMALL)), "word/styles.xml", b"\0" * 200_000_001), "a.docx")
