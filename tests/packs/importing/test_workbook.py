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


def test_a_cell_for_yes_and_no_that_is_empty_says_neither() -> None:
    offer = read_data(a_workbook('<row><c><v>1</v></c><c t="b"/><c t="b"><f>1=1</f></c></row>'), "a.xlsx")
    assert [row.cells for row in offer.tables[0].rows] == [("1",)]
    (lost,) = offer.dropped
    assert "never worked out" in str(lost)


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


def test_merged_cells_that_cannot_be_read_are_as_if_they_were_not_merged() -> None:
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A:A", "A1:A", "1:2", "A0:A2", ""))
    assert cells(a_workbook(f"{TWO_ROWS}<mergeCells>{merged}<mergeCell/></mergeCells>")) == [("1",), ("2",)]


def test_merged_cells_are_filled_as_far_as_can_be_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_MERGED", 1)
    rows = "<row><c><v>1</v></c><c><v>7</v></c></row>" + '<row><c r="C1"><v>2</v></c></row>' * 2
    merged = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:B3"/></mergeCells>'
    assert cells(a_workbook(rows + merged)) == [("1", "7", ""), ("1", "", "2"), ("", "", "2")]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("<c><v>one</v></c>", "one"),
        ("<c><v>1E999</v></c>", "1E999"),
        ("<c><v>nan</v></c>", "nan"),
        ('<c t="s"><v>1</v></c>', "1"),
        ('<c t="s"><v>-1</v></c>', "-1"),
        ('<c t="s"><v>one</v></c>', "one"),
    ],
)
def test_a_cell_that_cannot_be_read_is_left_out_and_told(cell: str, words: str) -> None:
    offer = read_data(a_workbook(f"{TWO_ROWS}<row>{cell}<c><v>3</v></c></row>", texts="<si><t>a</t></si>"), "a.xlsx")
    assert [row.cells for row in offer.tables[0].rows] == [("1", ""), ("2", ""), ("", "3")]
    (lost,) = offer.dropped
    assert (lost.row, lost.column, lost.words) == (3, "Sheet1, column A", words)
    assert lost.why == "What stands in this cell cannot be read, so it is left out."


@pytest.mark.parametrize("place", ["1A", "A", "A0", "Å1", "A1"])
def test_a_cell_without_a_place_of_its_own_is_left_out_and_told(place: str) -> None:
    offer = read_data(a_workbook(f'<row><c><v>1</v></c><c r="{place}"><v>2</v></c></row>'), "a.xlsx")
    assert [row.cells for row in offer.tables[0].rows] == [("1",)]
    (lost,) = offer.dropped
    assert (lost.words, "no place of its own" in lost.why) == ("2", True)


def test_places_of_cells_may_be_in_small_letters() -> None:
    merged = '<mergeCells><mergeCell ref="c1:c2"/></mergeCells>'
    rows = '<row><c r="c1"><v>3</v></c><c r="a1"><v>1</v></c></row><row><c><v>2</v></c></row>'
    assert cells(a_workbook(rows + merged)) == [("1", "3"), ("2", "3")]


def test_rows_of_one_number_are_all_kept() -> None:
    rows = "".join(f'<row r="{number}"><c><v>{n}</v></c></row>' for n, number in enumerate((2, 2, "x", 3, -1, 9)))
    (table,) = read_data(a_workbook(rows), "a.xlsx").tables
    assert [(row.number, row.cells) for row in table.rows] == [
        (2, ("0",)), (3, ("1",)), (4, ("2",)), (5, ("3",)), (6, ("4",)), (9, ("5",))
    ]  # fmt: skip


def test_formats_for_cells_that_meet_a_condition_are_not_those_of_styles() -> None:
    styles = (
        '<numFmts><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="x" formatCode="0.00"/>'
        '<numFmt numFmtId="165"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="x"/><xf numFmtId="165"/>'
        '</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0.000"/></dxf></dxfs>'
    )
    rows = '<row><c><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c><c s="-1"><v>4</v></c></row>'
    assert cells(a_workbook(rows, styles=styles)) == [("1.0", "2", "3", "4.0")]


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
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_ROWS", 1)
    offer = read_data(a_workbook(TWO_ROWS * 2), "a.xlsx")
    assert len(offer.tables[0].rows) == 1
    (lost,) = offer.dropped
    assert (lost.row, "more than 1 rows" in lost.why) == (2, True)


def test_one_text_in_very_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_LETTERS", 5)
    assert "too big" in refused(
        a_workbook("<row>" + '<c t="s"><v>0</v></c>' * 3 + "</row>", texts="<si><t>abc</t></si>")
    )


def test_one_text_merged_over_very_many_rows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_LETTERS", 8)
    rows = '<row><c t="str"><v>abcde</v></c></row><row><c r="B2"><v>1</v></c></row>'
    assert cells(a_workbook(rows)) == [("abcde", ""), ("", "1")]
    assert "too big" in refused(a_workbook(f'{rows}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'))


def test_empty_cells_of_all_tables_count_in_what_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_CELLS", 8)
    sheet = '<row><c><v>1</v></c></row><row><c r="B2"><v>2</v></c></row>'
    assert len(read_data(a_workbook(sheet, sheet), "a.xlsx").tables) == 2
    assert "too big" in refused(a_workbook(sheet, sheet, sheet))


def test_cells_that_are_left_out_count_in_what_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_CELLS", 8)
    assert "too big" in refused(a_workbook("<row>" + '<c t="e"><v>#N/A</v></c>' * 9 + "</row>"))


def test_of_very_many_cells_that_are_left_out_the_last_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.sheets._MOST_TOLD", 2)
    errors = "<row>" + '<c t="e"><v>#N/A</v></c>' * 3 + "</row>"
    offer = read_data(a_workbook(TWO_ROWS + errors, errors), "a.xlsx")
    assert [lost.row for lost in offer.dropped] == [3, 3, 0]
    assert str(offer.dropped[-1]) == "More cells that are left out: 4."


def test_a_workbook_of_very_many_sheets_is_refused() -> None:
    assert len(read_data(a_workbook(*[TWO_ROWS] * 500), "a.xlsx").tables) == 500
    assert "too big" in refused(a_workbook(*[TWO_ROWS] * 501))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert "too big" in refused(a_workbook(TWO_ROWS, parts={"xl/bomb.xml": " " * 50_000_001}))
    assert "too big" in refused(a_workbook(TWO_ROWS, parts={f"xl/{n}.xml": "" for n in range(5001)}))


@pytest.mark.parametrize(("mark", "times"), [("<x/>", 2_500_000), ("<x a='' b='' c='' d='' e=''/>", 1_000_000)])
def test_very_many_marks_are_refused_before_they_are_gone_through(mark: str, times: int) -> None:
    assert "too big" in refused(a_workbook(TWO_ROWS, styles=mark * times))


@pytest.mark.parametrize(
    "sheet",
    [
        "<row>" + "<c a='' b='' d=''/>" * 200_000 + "</row>",
        "<row><c><v>1</v></c></row>" + "<x a='' b='' d=''/>" * 200_000,
        "<x " + " ".join(f"a{n:x}=''" for n in range(450_000)) + "/>",
    ],
    ids=["in a row", "after a row", "in an element"],
)
def test_very_many_marks_that_would_be_held_at_once_are_refused(sheet: str) -> None:
    assert "too big" in refused(a_workbook(sheet))


def test_very_many_marks_in_the_list_of_sheets_are_refused() -> None:
    assert "too big" in refused(a_workbook(TWO_ROWS, book="<x a='' b='' d=''/>" * 200_000))


def test_more_rows_and_styles_than_are_held_at_once_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essay_planner.packs.importing.xml_parts._MOST_AT_ONCE", 30_000)
    look = "<font a='' b='' d='' e=''/>" * 10_000 + '<cellXfs><xf numFmtId="9"/></cellXfs>'
    found = read_data(a_workbook("<row><c s='0' t='n' x=''><v>0.5</v></c></row>" * 4000, styles=look), "a.xlsx")
    assert [row.cells for row in found.tables[0].rows] == [("50%",)] * 4000


def test_remarks_of_the_file_cut_no_cell_short() -> None:
    row = "<row><c><v>1<!-- a -->2</v></c><c t='inlineStr'><is><t>He <?b c?>freed</t></is></c></row>"
    assert cells(a_workbook(row)) == [("12", "He freed")]


@pytest.mark.parametrize("inside", ["<col/>", "<row/>", "<hyperlink>1</hyperlink>"])
def test_what_stands_where_nothing_puts_it_takes_no_cells_away(inside: str) -> None:
    row = "<row>" + f"<c t='str'><v>{'word ' * 200}</v></c>{inside}" * 150 + "</row>"
    assert [len(row) for row in cells(a_workbook(row))] == [150]


def test_a_workbook_with_nothing_in_it_is_refused() -> None:
    assert refused(a_workbook("")) == "There is nothing in the sheets of this workbook."
    assert refused(a_workbook(TWO_ROWS, state="hidden")) == "There is nothing in the sheets of this workbook."


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04....xl/workbook.xml",
        a_workbook(TWO_ROWS)[:-40],
        a_workbook("<row>"),
        a_workbook(TWO_ROWS, TWO_ROWS, target="worksheets/sheet1.xml"),
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
        (-0.0, "General", "0"),
        (1234567890123450, "General", "1234567890123450"),
        (-1.23456789012345e17, "General", "-123456789012345000"),
        (1.23456789012345e19, "#,##0.0000000000", "12,345,678,901,234,500,000.0000000000"),
        (9.9e19, "0.0000000000%", "9900000000000000000000.0000000000%"),
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
        (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "-"),
        (0, "#,###", ""),
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
        (20510, "dddd", "25 February 1956"),
        (20510, "ddd mmm yyyy", "February 1956"),
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
