"""Workbooks: as spreadsheets save them, and as nobody should."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.packs.importing.taking import FILES, WITH_QUESTION, from_file, whys
from tests.packs.importing.workbooks import a_workbook

from essay_planner.core.pack import Leans
from essay_planner.packs.importing import Choices, ImportRefused, read_data, understand
from essay_planner.packs.importing.shown_numbers import shown

TWO_ROWS = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"


def cells(data: bytes, table: int = 0) -> list[tuple[str, ...]]:
    return [row.cells for row in read_data(data, "a.xlsx").tables[table].rows]


def refused(data: bytes) -> str:
    with pytest.raises(ImportRefused) as refusal:
        read_data(data, "a.xlsx")
    return str(refusal.value)


def test_a_workbook_gives_the_pieces_of_its_first_sheet() -> None:
    found = from_file("workbook.xlsx", WITH_QUESTION)
    first, second, third, *_others = found.items.evidence
    assert first.text == "Pasternak was made to refuse the Nobel Prize."
    assert (first.date, second.date, third.date) == ("1958-10-29", "1956-02", "1956-02-25")
    assert first.bearing["destalinisation-success"].side is Leans.AGAINST
    assert first.themes == second.themes == ("culture",)


def test_numbers_stand_as_they_are_shown() -> None:
    (_heads, _first, second, third, *_others) = cells((FILES / "workbook.xlsx").read_bytes())
    assert (second[3], second[4], third[3], third[4]) == ("8,500,000", "25%", "1956", "12.5")


def test_what_a_formula_came_to_and_words_in_several_hands_are_text() -> None:
    rows = cells((FILES / "workbook.xlsx").read_bytes())
    assert (rows[4][1], rows[5][1]) == ("A formula says this.", "Some bold words stand here.")


def test_an_error_in_a_cell_is_told_with_its_sheet_row_and_column() -> None:
    found = from_file("workbook.xlsx", WITH_QUESTION)
    said = "Row 5, ‘Evidence, column D’: This cell shows the error #DIV/0!, so it is left out."
    assert said in whys(found)


def test_another_sheet_can_be_chosen_and_hidden_ones_are_told() -> None:
    offer = read_data((FILES / "workbook.xlsx").read_bytes(), "workbook.xlsx")
    assert [table.name for table in offer.tables] == ["Evidence", "Words"]
    assert offer.notes == ("Hidden sheets are left out: Notes to self.",)
    assert [term.term for term in understand(offer, WITH_QUESTION, Choices(table=1)).items.terms] == ["Thaw"]


def test_empty_rows_and_columns_are_left_out_and_rows_keep_their_numbers() -> None:
    offer = read_data((FILES / "never-worked-out.xlsx").read_bytes(), "a.xlsx")
    (table,) = offer.tables
    assert [row.number for row in table.rows] == [3, 4, 5]
    assert table.rows[1].cells == ("Novy Mir printed a novel of the camps.", "November 1962", "for")


def test_a_formula_that_was_never_worked_out_is_told() -> None:
    found = from_file("never-worked-out.xlsx", WITH_QUESTION)
    assert any(why.startswith("Row 5, ‘Cards, column B’: This formula was never worked out.") for why in whys(found))


def test_a_formula_that_came_to_nothing_is_no_loss() -> None:
    offer = read_data(a_workbook(f'{TWO_ROWS}<row><c t="str"><f>A1</f><v/></c></row>'), "a.xlsx")
    assert offer.dropped == ()


def test_cells_without_places_stand_one_after_another() -> None:
    assert cells(a_workbook('<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row>')) == [("1", "3", "4")]


def test_texts_stand_in_the_cell_or_among_the_shared_ones() -> None:
    rows = (
        '<row><c t="inlineStr"><is><t>here</t></is></c><c t="s"><v>1</v></c><c t="s"><v/></c><c t="b"><v>1</v></c>'
        '<c t="b"><v>0</v></c><c t="d"><v>1956-02-25</v></c><c/></row>'
    )
    texts = "<si><t>a</t></si><si><r><t>shared _x0042_</t><rPh><t>said</t></rPh></r><r><t/></r></si>"
    assert cells(a_workbook(rows, texts=texts)) == [("here", "shared B", "TRUE", "FALSE", "1956-02-25")]


def test_sheets_may_be_named_from_the_top() -> None:
    assert cells(a_workbook(TWO_ROWS, target="/xl/worksheets/sheet{n}.xml")) == [("1",), ("2",)]


def test_days_may_be_counted_from_1904() -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="199"/></cellXfs>'
    rows = '<row><c s="1"><v>0</v></c><c s="2"><v>5</v></c><c s="9"><v>6</v></c></row>'
    made = a_workbook(rows, styles=styles, book='<workbookPr date1904="1"/>')
    assert cells(made) == [("1 January 1904", "5", "6")]


def test_cells_that_are_merged_downwards_say_the_same_in_each_row() -> None:
    rows = '<row r="1"><c><v>1</v></c><c><v>7</v></c></row><row r="3"><c r="B3"><v>8</v></c></row>'
    merged = '<mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="C1:C3"/><mergeCell ref="B3"/></mergeCells>'
    assert cells(a_workbook(rows + merged)) == [("1", "7"), ("1", "8")]


def test_pictures_of_a_sheet_are_told() -> None:
    offer = read_data(a_workbook(f'{TWO_ROWS}<drawing id="r1"/>'), "a.xlsx")
    assert "Pictures and charts of the sheet ‘Sheet1’ are left out." in offer.dropped[0].why


def test_a_sheet_that_is_too_wide_is_told_and_others_are_taken() -> None:
    wide = "<row>" + "<c><v>1</v></c>" * 201 + "</row>"
    offer = read_data(a_workbook(wide, TWO_ROWS), "a.xlsx")
    assert [table.name for table in offer.tables] == ["Sheet2"]
    assert "more than 200 columns" in offer.dropped[0].why
    assert "more than 200 columns" in refused(a_workbook(wide))


def test_rows_beyond_all_measure_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.workbook._MOST_ROWS", 1)
    offer = read_data(a_workbook(TWO_ROWS), "a.xlsx")
    assert len(offer.tables[0].rows) == 1
    assert (offer.dropped[0].row, "more than 1 rows" in offer.dropped[0].why) == (2, True)


def test_one_text_in_very_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.workbook._MOST_LETTERS", 5)
    assert "too big" in refused(
        a_workbook("<row>" + '<c t="s"><v>0</v></c>' * 3 + "</row>", texts="<si><t>abc</t></si>")
    )


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert "too big" in refused(a_workbook(TWO_ROWS, parts={"xl/bomb.xml": " " * 50_000_001}))
    assert "too big" in refused(a_workbook(TWO_ROWS, parts={f"xl/{n}.xml": "" for n in range(5001)}))


def test_a_workbook_with_nothing_in_it_is_refused() -> None:
    assert refused(a_workbook("")) == "There is nothing in the sheets of this workbook."
    assert refused(a_workbook(TWO_ROWS, state="hidden")) == "There is nothing in the sheets of this workbook."


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04....xl/workbook.xml",
        a_workbook(TWO_ROWS)[:-40],
        a_workbook("<row>"),
        a_workbook("<row><c><v>one</v></c></row>"),
        a_workbook("<row><c><v>1e999</v></c></row>"),
        a_workbook('<row><c r="1A"><v>1</v></c></row>'),
        a_workbook('<row><c t="s"><v>0</v></c></row>'),
        a_workbook('<row r="x"/>'),
        a_workbook(TWO_ROWS, target="worksheets/none.xml"),
        a_workbook(TWO_ROWS, parts={"xl/_rels/workbook.xml.rels": "<x/>"}),
        a_workbook(TWO_ROWS, parts={"xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
    ],
)
def test_a_damaged_workbook_gives_a_sentence(data: bytes) -> None:
    assert "damaged or protected" in refused(data)


def test_a_workbook_is_known_by_its_bytes_whatever_it_is_called() -> None:
    assert read_data(a_workbook(TWO_ROWS), "a.csv").tables[0].name == "Sheet1"
    assert read_data(a_workbook(TWO_ROWS, parts={"word/document.xml": ""}), "a.xlsm").tables[0].name == "Sheet1"


def test_a_document_with_another_kind_of_workbook_is_told_what_to_do() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.bin", b"")
    assert "Save it as .xlsx or CSV" in refused(buffer.getvalue())


@given(st.binary(max_size=30), st.integers(0, 1200))
def test_no_damage_does_more_than_give_tables_or_a_sentence(other: bytes, at: int) -> None:
    whole = a_workbook('<row><c t="s"><v>0</v></c><c s="1"><v>5</v></c></row>', texts="<si><t>a</t></si>")
    try:
        offer = read_data(whole[:at] + other + whole[at + len(other) :], "a.xlsx")
    except ImportRefused:
        return
    assert offer.tables


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (1956, "General", "1956"),
        (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "1e+20"),
        (12, "@", "12"),
        (1234567.891, "#,##0", "1,234,568"),
        (1234567.891, '"£"#,##0.00', "£1,234,567.89"),
        (1234.5, "[$€-407] #,##0.00", "€ 1,234.50"),
        (8_500_000, '0.0,,"m"', "8.5m"),
        (0.005, "0.00", "0.01"),
        (1.5, "0.0##", "1.5"),
        (1, "0.##", "1"),
        (7, "000", "007"),
        (0.256, "0.0%", "25.6%"),
        (12, "0\\ \\x", "12 x"),
        (-5, "#,##0", "-5"),
        (-5, "#,##0_);[Red](#,##0)", "(5)"),
        (0, '0;-0;"none"', "none"),
        (5, ";;;", ""),
        (3.5, "# ?/?", "3.5"),
        (12345, "0.00E+00", "12345"),
        (1e300, "0.00", "1e+300"),
        (1, "0.000000000000", "1"),
        (-5, "General;[Red]-General", "-5"),
        (-5, '"£"General', "-£5"),
        (5, 'General" kg"', "5 kg"),
        (1956.5, "general", "1956.5"),
        (0, 'General;-General;"none"', "none"),
        (5, "General%", "5"),
        (5, "General 0", "5"),
        (500, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "500"),
        (-3, '0;[<-2]"low";0', "-3"),
        (1234567, "# ##0", "1234567"),
        (1234567, "000-00-0000", "1234567"),
        (-5, "0;-0.00E+00", "-5"),
        (0.5, ".00", "0.5"),
        (0.5, "0%%", "0.5"),
        (5, '"about "@', "5"),
        (-0.001, "0.00", "0.00"),
        (5, "", "5"),
        (5, "0" * 255, "5".rjust(255, "0")),
        (5, "0" * 256, "5"),
    ],
)
def test_a_number_is_said_as_its_format_shows_it(number: float, code: str, words: str) -> None:
    assert shown(number, code) == words


@pytest.mark.parametrize(
    ("number", "code", "words"),
    [
        (20510, "d/m/yyyy", "25 February 1956"),
        (20510, "[$-809]dddd, d mmmm yyyy;@", "25 February 1956"),
        (20510, "mmm-yy", "February 1956"),
        (20510, "yyyy", "1956"),
        (20510, "d mmmm", "25 February"),
        (20510, "d", "25"),
        (20510.5, "dd/mm/yyyy hh:mm", "25 February 1956 12:00"),
        (0.5, "h:mm AM/PM", "12:00"),
        (0.5, "h:mm:ss", "12:00:00"),
        (0.5, "mm:ss", "12:00:00"),
        (1.5, "[h]:mm", "36:00"),
        (-1.5, "[h]:mm:ss", "-36:00:00"),
        (1, "d/m/yyyy", "1 January 1900"),
        (59, "d/m/yyyy", "28 February 1900"),
        (61, "d/m/yyyy", "1 March 1900"),
        (-16_000, "d mmmm yyyy", "10 March 1856"),
        (3_000_000, "d/m/yyyy", "3000000"),
    ],
)
def test_a_date_says_as_much_as_its_format_shows(number: float, code: str, words: str) -> None:
    assert shown(number, code) == words


@given(st.floats(allow_nan=False, allow_infinity=False), st.text('#0?.,%;"\\[]$-_*yMmdhsE+/ £AP@General', max_size=20))
def test_every_number_is_said_in_every_format(number: float, code: str) -> None:
    assert isinstance(shown(number, code), str)
