"""Shared folders that packs come from."""

import errno
import os
import threading
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from tests.builders import a_pack

from essay_planner.core.pack import Author
from essay_planner.packs import folders
from essay_planner.packs.archive import make_archive
from essay_planner.packs.catalogue import packs_folder
from essay_planner.packs.folders import (
    FolderRefused,
    Offer,
    Sight,
    folder_to_add,
    look_into_all,
    offers,
    shared_folder_of,
)
from essay_planner.packs.reading import LoadedPack, read_pack
from essay_planner.packs.writing import dump_pack


def look_into(folder: Path, passed_over: Collection[str] = (), seconds: float = 5.0) -> Sight:
    (sight,) = look_into_all([folder], passed_over, seconds)
    return sight


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """An empty folder on a school's drive."""
    folder = tmp_path / "School drive"
    folder.mkdir()
    return folder


def put(folder: Path, pack_id: str = "thaw", version: str = "1.0.0", author: str = "A. Teacher") -> LoadedPack:
    """A pack as one file in a folder."""
    pack = a_pack(
        id=pack_id, title=pack_id.title(), version=version, licence="CC-BY-4.0", authors=(Author(name=author),)
    )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{pack_id} {version} {author}.evidencepack"
    path.write_bytes(make_archive({"pack.yaml": dump_pack(pack)}))
    return read_pack(path)


def ids(sight: Sight) -> list[str]:
    return [loaded.pack.id for loaded in sight.found]


# -- what is seen --


def test_the_packs_in_a_folder_and_a_little_below_it_are_seen(drive: Path) -> None:
    for place in (drive, drive / "Year 12", drive / "Year 12" / "Mrs Brown", drive / "Year 12" / "a" / "b"):
        put(place, place.name[0].lower())
    assert sorted(ids(look_into(drive))) == ["m", "s", "y"]


def test_other_files_and_what_is_hidden_are_left_alone(drive: Path) -> None:
    (drive / "notes.docx").touch()
    (drive / "pack.yaml").write_bytes(dump_pack(a_pack(licence="CC-BY-4.0")))
    (drive / ".thaw.evidencepack").touch()
    put(drive / ".trash")
    (drive / "again").symlink_to(drive)
    assert look_into(drive) == Sight(drive)


def test_a_file_that_is_no_pack_is_told_with_what_is_wrong(drive: Path) -> None:
    put(drive)
    (drive / "half.evidencepack").write_bytes(b"PK")
    (drive / "folder.evidencepack").symlink_to(drive)
    sight = look_into(drive)
    assert (ids(sight), sight.count) == (["thaw"], 3)
    assert [path.name for path, _problem in sight.broken] == ["folder.evidencepack", "half.evidencepack"]


def test_packs_that_are_known_are_passed_over_and_counted(drive: Path) -> None:
    known = put(drive)
    put(drive, "cold-war")
    sight = look_into(drive, [known.sha256])
    assert (ids(sight), sight.count) == (["cold-war"], 2)


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    why = look_into(tmp_path / "drive").why
    assert why == "‘drive’ cannot be looked into now (No such file or directory)."


def test_a_lower_folder_that_is_closed_to_us_hides_nothing_else(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(drive)
    (drive / "closed").mkdir()
    really_scan = os.scandir

    def scan(folder: Path) -> Iterator[os.DirEntry[str]]:
        if Path(folder).name == "closed":
            raise PermissionError(errno.EACCES, "Permission denied")
        return really_scan(folder)

    monkeypatch.setattr(os, "scandir", scan)
    assert look_into(drive) == Sight(drive, (read_pack(next(drive.glob("*.evidencepack"))),), count=1)


def test_a_folder_of_too_many_files_is_looked_at_in_part(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST_FILES", 1)
    put(drive, "a")
    put(drive, "b")
    sight = look_into(drive)
    assert ids(sight) == ["a"]
    assert sight.why == "‘School drive’ holds more than 1 files, so not all of it was looked at."


def test_a_drive_that_does_not_answer_is_left_alone(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer, really_scan = threading.Event(), os.scandir

    def scan(folder: Path) -> Iterator[os.DirEntry[str]]:
        answer.wait()
        return really_scan(folder)

    monkeypatch.setattr(os, "scandir", scan)
    sight = look_into(drive, seconds=0.01)
    answer.set()
    assert sight == Sight(drive, why="‘School drive’ does not answer. It may be on a drive that is off or slow.")


def test_a_drive_that_answers_slowly_is_looked_at_in_part(drive: Path) -> None:
    put(drive)
    seen = folders._Seen()
    folders._look(drive, (), seen, lambda: True)
    assert (seen.found, seen.why) == ([], "‘School drive’ is slow, so not all of it was looked at.")


def test_of_several_folders_one_that_does_not_answer_keeps_no_other_waiting(
    drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(drive)
    answer, really_scan = threading.Event(), os.scandir

    def scan(folder: Path) -> Iterator[os.DirEntry[str]]:
        if folder == tmp_path / "off":
            answer.wait()
        return really_scan(drive)

    monkeypatch.setattr(os, "scandir", scan)
    off, on = look_into_all([tmp_path / "off", drive], (), seconds=0.5)
    answer.set()
    assert (off.count, on.count) == (0, 1)
    assert (off.why != "", on.why) == (True, "")


def test_a_file_is_in_the_shared_folder_that_it_is_below(drive: Path) -> None:
    assert shared_folder_of(drive / "Year 12" / "thaw.evidencepack", ["/elsewhere", str(drive)]) == drive
    assert shared_folder_of(drive / "thaw.evidencepack", ["/elsewhere"]) is None


# -- what is offered --


def test_a_pack_that_is_not_installed_is_offered(drive: Path) -> None:
    loaded = put(drive)
    assert offers([look_into(drive)], []) == [Offer(loaded, drive)]


def test_what_is_installed_is_not_offered_nor_anything_older(drive: Path) -> None:
    put(drive, version="0.9.0")
    installed = put(drive)
    assert offers([look_into(drive)], [installed]) == []


def test_a_newer_version_is_offered_in_place_of_the_newest_that_is_installed(drive: Path, tmp_path: Path) -> None:
    old, middle = put(tmp_path, version="0.8.0"), put(tmp_path, version="0.9.0")
    put(drive, version="0.9.5")
    new = put(drive)
    assert offers([look_into(drive)], [old, middle]) == [Offer(new, drive, middle)]


def test_the_pack_of_another_author_is_offered_by_itself(drive: Path, tmp_path: Path) -> None:
    other = put(drive, author="B. Teacher")
    assert offers([look_into(drive)], [put(tmp_path)]) == [Offer(other, drive)]


def test_a_pack_that_was_changed_under_its_version_is_offered_in_place_of_the_installed_one(
    drive: Path, tmp_path: Path
) -> None:
    installed = put(tmp_path)
    pack = a_pack(id="thaw", title="The long Thaw", licence="CC-BY-4.0", authors=(Author(name="A. Teacher"),))
    (drive / "thaw.evidencepack").write_bytes(make_archive({"pack.yaml": dump_pack(pack)}))
    (offer,) = offers([look_into(drive)], [installed])
    assert (offer.loaded.pack.title, offer.instead_of) == ("The long Thaw", installed)


def test_a_pack_in_two_folders_is_offered_once_from_the_first(drive: Path, tmp_path: Path) -> None:
    put(drive)
    put(tmp_path / "stick")
    found = offers([look_into(drive), look_into(tmp_path / "stick")], [])
    assert [offer.folder for offer in found] == [drive]


# -- which folders can be added --


def test_a_folder_is_added_by_its_whole_path(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drive.parent)
    assert folder_to_add(Path(drive.name), ()) == str(drive)


def test_a_folder_that_cannot_be_added_is_refused_with_a_sentence(drive: Path, planner_home: Path) -> None:
    with pytest.raises(FolderRefused, match="is not a folder that is there now"):
        folder_to_add(drive / "gone", ())
    with pytest.raises(FolderRefused, match="among the shared folders already"):
        folder_to_add(drive, [str(drive)])
    packs_folder().mkdir(parents=True)
    for place in (planner_home, packs_folder()):
        with pytest.raises(FolderRefused, match="where the program itself keeps packs"):
            folder_to_add(place, ())
