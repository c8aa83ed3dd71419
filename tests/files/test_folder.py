"""A folder is written whole or not at all."""

import os
from pathlib import Path

import pytest

from essay_planner.files.folder import write_folder


def test_a_folder_holds_the_files_that_it_was_given(tmp_path: Path) -> None:
    write_folder(tmp_path / "handed on", {"a.txt": b"1", "b.txt": b"2"})
    assert {file.name: file.read_bytes() for file in (tmp_path / "handed on").iterdir()} == {
        "a.txt": b"1",
        "b.txt": b"2",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["handed on"]


@pytest.mark.parametrize("kind", ["folder", "file", "link that leads nowhere"])
def test_what_is_there_already_stays_as_it_is(tmp_path: Path, kind: str) -> None:
    there = tmp_path / "there"
    if kind == "folder":
        there.mkdir()
    elif kind == "file":
        there.write_bytes(b"mine")
    else:
        there.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_folder(there, {"a.txt": b"1"})
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
    assert kind != "folder" or list(there.iterdir()) == []


def test_nothing_is_left_of_a_folder_that_cannot_be_filled(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_folder(tmp_path / "half", {"a.txt": b"1", "not/there.txt": b"2"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_nobody_can_write_to_gets_none(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_folder(tmp_path / "missing" / "handed on", {"a.txt": b"1"})


@pytest.mark.parametrize(("name", "why"), [("missing/handed on", "No such file"), ("d" * 300, "name too long")])
def test_what_is_wrong_is_told_of_the_folder_that_was_asked_for(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(OSError, match=why) as caught:
        write_folder(tmp_path / name, {"a.txt": b"1"})
    assert caught.value.filename == str(tmp_path / name)


def test_others_can_read_the_folder_as_far_as_the_system_lets_them(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_folder(tmp_path / "mine", {})
    finally:
        os.umask(before)
    assert (tmp_path / "mine").stat().st_mode & 0o777 == 0o755
