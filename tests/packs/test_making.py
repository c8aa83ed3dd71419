"""Packs in the making: kept until they are saved."""

import os
from pathlib import Path

import pytest
from tests.builders import a_pack

from essay_planner.packs.making import (
    drop_all_but_pictures,
    drop_making,
    handed_out,
    handed_out_to,
    imported_from,
    keep_handed_out,
    keep_handed_out_to,
    keep_imported_from,
    keep_making,
    making_folder,
    packs_in_making,
    read_making,
    read_opened,
    recent_folders,
    remember_folder,
)
from essay_planner.packs.writing import dump_pack


def test_a_pack_is_kept_with_the_folder_that_it_belongs_to(tmp_path: Path) -> None:
    keep_making(making_folder() / "one", a_pack(title="The Thaw"), tmp_path)
    (kept,) = packs_in_making()
    assert (kept.title, kept.folder) == ("The Thaw", tmp_path)
    assert read_making(kept.path).pack == a_pack(title="The Thaw")


def test_a_pack_without_a_folder_is_kept_too() -> None:
    keep_making(making_folder() / "one", a_pack(title=""), None)
    assert [kept.folder for kept in packs_in_making()] == [None]


def test_the_pack_that_was_kept_last_comes_first() -> None:
    for number, name in enumerate(("old", "new")):
        keep_making(making_folder() / name, a_pack(title=name), None)
        os.utime(making_folder() / name / "pack.yaml", (number, number))
    assert [kept.title for kept in packs_in_making()] == ["new", "old"]


def test_those_of_one_folder_can_be_asked_for(tmp_path: Path) -> None:
    for name in ("mine", "other"):
        keep_making(making_folder() / name, a_pack(title=name), tmp_path / name)
    assert [kept.title for kept in packs_in_making(tmp_path / "mine")] == ["mine"]


def test_without_any_there_are_none() -> None:
    assert list(packs_in_making()) == []


def test_what_cannot_be_read_is_left_out_and_stays() -> None:
    keep_making(making_folder() / "bad", a_pack(), None)
    (making_folder() / "bad" / "pack.yaml").write_text("]")
    assert list(packs_in_making()) == []
    assert (making_folder() / "bad" / "pack.yaml").exists()


def test_a_pack_that_is_saved_is_kept_no_longer() -> None:
    keep_making(making_folder() / "one", a_pack(), None)
    drop_making(making_folder() / "one")
    assert list(packs_in_making()) == []


def test_nothing_else_is_ever_dropped(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    drop_making(tmp_path / "mine")
    drop_all_but_pictures(tmp_path / "mine")
    assert (tmp_path / "mine").exists()


def test_pictures_stay_where_the_rest_is_dropped_but_those_that_are_elsewhere_too() -> None:
    kept = making_folder() / "one"
    keep_making(kept, a_pack(), None)
    (kept / "media").mkdir()
    for name in ("map", "chart"):
        (kept / "media" / f"{name}.png").write_bytes(b"picture")
    drop_all_but_pictures(kept, ["media/map.png"])
    assert [file.name for file in kept.rglob("*")] == ["media", "chart.png"]
    drop_all_but_pictures(kept, ["media/chart.png"])
    assert not kept.exists()


def test_what_was_handed_out_is_remembered_by_its_id() -> None:
    keep_handed_out("thaw", dump_pack(a_pack(id="thaw", version="2.0.0")))
    found = handed_out("thaw")
    assert found is not None
    assert found.version == "2.0.0"


@pytest.mark.parametrize("text", [None, "]"])
def test_what_cannot_be_read_was_not_handed_out(text: str | None) -> None:
    if text is not None:
        keep_handed_out("thaw", text.encode())
    assert handed_out("thaw") is None


def test_the_folder_that_was_imported_from_is_remembered_beside_packs_in_the_making(tmp_path: Path) -> None:
    assert imported_from() is None
    keep_imported_from(tmp_path)
    keep_handed_out_to(tmp_path / "Class")
    assert imported_from() == tmp_path
    assert packs_in_making() == []


def test_the_folder_that_was_handed_out_to_is_remembered_while_it_is_there(tmp_path: Path) -> None:
    assert handed_out_to() is None
    (tmp_path / "Class").mkdir()
    keep_handed_out_to(tmp_path / "Class")
    assert handed_out_to() == tmp_path / "Class"
    (tmp_path / "Class").rmdir()
    assert handed_out_to() is None


def test_the_folder_that_was_edited_last_comes_first(tmp_path: Path) -> None:
    for name in ("one", "two", "one"):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "pack.yaml").write_text("")
        remember_folder(tmp_path / name)
    assert [folder.name for folder in recent_folders()] == ["one", "two"]


def test_a_folder_without_a_pack_is_not_offered(tmp_path: Path) -> None:
    remember_folder(tmp_path)
    assert list(recent_folders()) == []


def test_folders_are_no_packs_in_the_making(tmp_path: Path) -> None:
    remember_folder(tmp_path)
    assert list(packs_in_making()) == []


def test_no_folder_is_remembered_at_first() -> None:
    assert list(recent_folders()) == []


def test_what_a_pack_was_opened_from_is_known_while_it_stands_there(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes(b"as it was")
    keep_making(making_folder() / "one", a_pack(), tmp_path, b"as it was")
    (kept,) = packs_in_making()
    assert read_opened(kept) == b"as it was"
    (tmp_path / "pack.yaml").write_bytes(b"by a colleague")
    assert read_opened(kept) == b""
    (tmp_path / "pack.yaml").unlink()
    assert read_opened(kept) == b""


def test_a_pack_of_which_nothing_says_what_it_was_opened_from_is_there_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes(b"as it is")
    keep_making(making_folder() / "one", a_pack(), tmp_path, b"as it is")
    (making_folder() / "one" / "opened-as.txt").unlink()
    assert [read_opened(kept) for kept in packs_in_making()] == [b""]


def test_a_pack_without_a_folder_was_opened_from_nothing() -> None:
    keep_making(making_folder() / "one", a_pack(), None)
    assert [read_opened(kept) for kept in packs_in_making()] == [b""]


@pytest.mark.skipif(os.name == "nt", reason="names of files are always text there")
def test_a_folder_whose_name_is_no_text_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    keep_making(making_folder() / "one", a_pack(), folder)
    assert [kept.folder for kept in packs_in_making()] == [folder]
