"""Tables as text: whatever stands between the cells, whatever the encoding, and nothing lost."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.packs.importing.taking import FILES, from_file, taken

from essay_planner.core.text import clean
from essay_planner.packs.importing import ImportRefused, read_data, read_pasted
from essay_planner.packs.importing.offer import Offer

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
TEACHER = (FILES / "teacher.csv").read_text(encoding="utf-8")


def cells(offer: Offer) -> list[tuple[str, ...]]:
    return [row.cells for row in offer.tables[0].rows]


def as_csv(text: str, **dialect: str) -> str:
    out = io.StringIO()
    csv.writer(out, **dialect).writerows(csv.reader(io.StringIO(text)))  # type: ignore[arg-type]
    return out.getvalue()


def tidy(cell: str) -> str:
    return clean(cell).strip()


def test_the_table_of_a_history_teacher_is_understood_as_it_stands() -> None:
    found = from_file("teacher.csv")
    assert [len(found.items.evidence), len(found.items.sources), len(found.items.themes)] == [38, 3, 8]
    assert sorted({lost.row for lost in found.dropped}) == [0, 37, 40, 41]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_table_is_the_same_whatever_stands_between_its_cells_and_however_it_is_coded(
    delimiter: str, coding: str
) -> None:
    data = as_csv(TEACHER, delimiter=delimiter).encode(coding)
    assert cells(read_data(data, "facts.csv")) == cells(read_pasted(TEACHER))


def test_another_encoding_than_utf_8_is_told() -> None:
    assert "Windows-1252" in read_data("Evidence\ncafé\n".encode("cp1252"), "a.csv").notes[0]
    assert "UTF-16" in read_data("Evidence\ncafé\n".encode("utf-16"), "a.csv").notes[0]


def test_bytes_that_are_no_letters_are_told() -> None:
    assert read_data(b"Evidence\ncaf\xe9 \x81\n", "a.csv").notes[1].endswith(": 1.")


def test_hidden_characters_are_taken_out_and_told() -> None:
    offer = read_data(b"Evidence\nthe \x07bell\n", "a.csv")
    assert cells(offer)[1] == ("the bell",)
    assert offer.notes == ("Characters that cannot be seen were taken out: 1.",)


def test_the_first_line_of_excel_says_what_stands_between_the_cells() -> None:
    offer = read_pasted("sep=;\nEvidence;Side\na, b;for\n")
    assert cells(offer)[1] == ("a, b", "for")
    assert [row.number for row in offer.tables[0].rows] == [2, 3]


def test_what_stands_between_the_cells_is_told_if_it_is_no_comma() -> None:
    assert read_pasted("sep=^\nA^B\n1^2\n").notes == ("Between the cells stand ‘^’.",)
    assert read_pasted("A\tB\n1\t2\n").notes == ("Between the cells stand tabs.",)


def test_a_space_after_a_comma_does_not_hide_quotation_marks() -> None:
    assert cells(read_pasted('A, B\none, "two, three"\n'))[1] == ("one", "two, three")


def test_quotation_marks_that_are_not_of_csv_are_kept() -> None:
    offer = read_pasted('Evidence\tSide\n"Peace" was said\tfor\n"a ""b"""\tpro\n')
    assert cells(offer)[1:] == [('"Peace" was said', "for"), ('a "b"', "pro")]
    assert "quotation marks" in offer.notes[0]


def test_a_quotation_mark_that_is_never_closed_swallows_nothing() -> None:
    assert cells(read_pasted('A,B\n"one,two\nthree,four\n')) == [("A", "B"), ('"one', "two"), ("three", "four")]


def test_rows_of_different_widths_are_evened() -> None:
    offer = read_pasted("A,B,C\n1\n1,2\n1,2,3\n,,\n")
    assert cells(offer)[1:] == [("1", "", ""), ("1", "2", ""), ("1", "2", "3")]


def test_rows_keep_the_numbers_that_a_spreadsheet_shows() -> None:
    offer = read_pasted('Evidence,Side\n"two\nlines",for\n,\none,for\n')
    assert [row.number for row in offer.tables[0].rows] == [1, 2, 4]


def test_empty_columns_are_left_out() -> None:
    assert cells(read_pasted("A,,B\n1,,2\n")) == [("A", "B"), ("1", "2")]


def test_rows_beyond_all_measure_are_told() -> None:
    offer = read_pasted("Evidence\n" + "a\n" * 100_000)
    assert (len(offer.tables[0].rows), offer.dropped[0].row) == (100_000, 100_001)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b",,\n,,\n", "is empty"),
        (b"\x07\x07", "is empty"),
        (b"%PDF-1.4", "PDF"),
        (b"\xd0\xcf\x11\xe0old", "workbook"),
        (b"PK\x03\x04....xl/workbook.xml", "workbook"),
        (b"PK\x03\x04....", "not a text"),
        (b"\x89PNG\r\n", "not a text"),
        (b"\x00\x00\x01\x00\x00\x98\x97\x01" * 9, "not a text"),
        (b"\xff\xfea\x00b", "damaged"),
        (b"a" * 25_000_001, "too big"),
        (("a," * 250).encode(), "columns"),
        (b'"' + b"a" * 1_000_001 + b'"\n', ""),
    ],
)
def test_what_is_no_table_gives_a_sentence(data: bytes, words: str) -> None:
    if words:
        with pytest.raises(ImportRefused, match=words):
            read_data(data, "a.csv")
    else:
        assert read_data(data, "a.csv").tables


def test_nothing_pasted_gives_a_sentence() -> None:
    with pytest.raises(ImportRefused, match="empty"):
        read_pasted("  \n")


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=8), st.sampled_from([",", ";", "\t"]))
def test_any_table_that_is_written_as_csv_comes_back(rows: list[list[str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    wanted = [[" ".join(tidy(cell).split(" ")).strip() for cell in row] for row in rows]
    wanted = [row for row in wanted if any(row)]
    try:
        offer = read_pasted(f"sep={delimiter}\n" + out.getvalue())
    except ImportRefused:
        assert not wanted
        return
    said = [[cell for cell in row if cell] for row in map(list, cells(offer))]
    assert said == [[cell for cell in row if cell] for row in wanted]


@given(st.binary(max_size=300))
def test_no_bytes_do_more_than_give_a_table_or_a_sentence(data: bytes) -> None:
    try:
        offer = read_data(data, "a.csv")
    except ImportRefused:
        return
    assert offer.tables or offer.items or offer.dropped


@given(st.text(alphabet=' ",;\t\na1-', max_size=60))
def test_no_text_loses_a_word(text: str) -> None:
    try:
        offer = read_pasted(text)
    except ImportRefused:
        assert not any(mark in text for mark in "a1-")
        return
    kept = "".join(cell for row in cells(offer) for cell in row)
    assert [kept.count(mark) for mark in "a1-"] == [text.count(mark) for mark in "a1-"]


def test_a_table_of_one_column_is_evidence() -> None:
    found = taken("He freed them.\nHe shot them.\n")
    assert [piece.text for piece in found.items.evidence] == ["He freed them.", "He shot them."]


def test_a_table_far_below_is_found() -> None:
    offer = read_pasted("\n" * 70_000 + "a\n")
    assert [(row.number, row.cells) for row in offer.tables[0].rows] == [(70_001, ("a",))]
