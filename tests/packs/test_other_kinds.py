"""A file that was taken for a pack is named by what it is, and a pack that is cut short by that."""

from pathlib import Path

import pytest
from tests.builders import a_pack

from essay_planner.files.problems import Unreadable
from essay_planner.packs.archive import make_archive
from essay_planner.packs.drafts import read_draft
from essay_planner.packs.other_kinds import NotAPack
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack

WORD = b"PK\x03\x04" + bytes(26) + b"word/document.xml" + bytes(20)
BOOK = b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml" + bytes(20)
OTHERS = [
    ("cards.csv", b"What happened,When: and where\nThe Thaw,1956\n", "This is a table, ", True),
    ("cards.xlsx", BOOK, "This is a table, ", True),
    ("refs.bib", b"@book{filtzer1993,\n  title = {The Thaw}\n}\n", "This is a list of works, ", True),
    ("refs.txt", b"TY  - BOOK\nTI  - The Thaw\nER  - \n", "This is a list of works, ", True),
    ("refs.json", b'[{"title": "The Thaw"}]', "This is a list of works, ", True),
    ("facts.docx", WORD, "This is a Word document, ", True),
    ("facts.evidencepack", WORD, "This is a Word document, ", True),
    ("facts.yaml", b"%PDF-1.4\n", "This is a PDF, ", False),
]


def complaint(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_pack(path)
    return str(caught.value)


@pytest.mark.parametrize(("name", "data", "said", "importable"), OTHERS)
def test_a_file_of_another_kind_is_named_without_a_line(
    name: str, data: bytes, said: str, importable: bool, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(NotAPack) as caught:
        read_pack(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path / name}: {said}")
    assert caught.value.importable is importable


@pytest.mark.parametrize("name", ["cards.csv", "facts.evidencepack"])
def test_the_editor_names_it_as_well(name: str, tmp_path: Path) -> None:
    data = {one: data for one, data, _said, _importable in OTHERS}[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(NotAPack):
        read_draft(tmp_path / name)


def test_a_pack_with_a_fault_is_told_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("@book{filtzer1993,\n")
    assert ":1:1: A value cannot begin with '@'" in complaint(tmp_path / "pack.yaml")


def test_a_pack_under_the_name_of_a_table_is_told_where_its_fault_is(tmp_path: Path) -> None:
    (tmp_path / "pack.csv").write_bytes(dump_pack(a_pack(licence="MIT")).replace(b"licence: MIT", b"licence: [MIT"))
    assert "pack.csv:" in complaint(tmp_path / "pack.csv")
    assert "table" not in complaint(tmp_path / "pack.csv")


def test_a_text_of_no_kind_that_is_known_is_told_where_it_fails(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("The Thaw\n")
    assert complaint(tmp_path / "notes.txt").startswith(f"{tmp_path}/notes.txt:1:1: This is not a file of Essay")


def test_a_pack_that_is_cut_short_is_to_be_fetched_again(tmp_path: Path) -> None:
    whole = make_archive({"pack.yaml": dump_pack(a_pack(licence="MIT"))})
    (tmp_path / "half.evidencepack").write_bytes(whole[: len(whole) // 2])
    said = "half.evidencepack: This pack is cut short. Fetch it again, or ask for it again."
    assert complaint(tmp_path / "half.evidencepack").endswith(said)
