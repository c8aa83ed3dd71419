"""Shared folders that packs come from, on the command line."""

from pathlib import Path

import pytest
from tests.builders import a_pack
from tests.cli.shell import install, run, run_here

from essay_planner.files import settings
from essay_planner.files.lock import FileLock
from essay_planner.files.settings import Settings, read_settings, settings_path, write_settings
from essay_planner.packs.archive import make_archive
from essay_planner.packs.writing import dump_pack

pytestmark = pytest.mark.usefixtures("desk")


def put(name: str = "thaw.evidencepack", version: str = "1.0.0") -> str:
    """A pack in the folder 'drive'; the whole path of the folder."""
    Path("drive").mkdir(exist_ok=True)
    pack = a_pack(id="thaw", title="The Thaw", version=version, licence="CC-BY-4.0")
    Path("drive", name).write_bytes(make_archive({"pack.yaml": dump_pack(pack)}))
    return str(Path("drive").absolute())


def test_a_folder_is_added_and_says_what_is_new_in_it() -> None:
    drive = put()
    assert run("pack", "folder", "add", "drive").out == [
        f"Packs can come from '{drive}' now.",
        f"{drive}: 1 pack",
        "  new: The Thaw 1.0.0",
        f"    essay-planner pack install '{drive}/thaw.evidencepack'",
    ]
    assert read_settings().pack_folders == (drive,)


def test_without_a_folder_the_list_says_how_to_add_one() -> None:
    assert run("pack", "folder", "list").out == [
        "There is no shared folder. Add one: essay-planner pack folder add DIR"
    ]


def test_a_newer_version_is_told_with_the_one_that_is_installed(planner_home: Path) -> None:
    install(planner_home, "thaw")
    drive = put(version="1.1.0")
    run("pack", "folder", "add", drive)
    assert "  newer: The Thaw 1.1.0 (installed: 1.0.0)" in run("pack", "folder", "list").out


def test_an_empty_folder_has_nothing_new_and_one_that_is_off_is_a_warning() -> None:
    Path("drive").mkdir()
    drive = Path("drive").absolute()
    run("pack", "folder", "add", "drive")
    assert run("pack", "folder", "list").out == [f"{drive}: 0 packs, nothing new"]
    Path("drive").rmdir()
    answer = run("pack", "folder", "list")
    assert answer.code == 0
    assert answer.err == ["‘drive’ cannot be looked into now (No such file or directory)."]


def test_a_file_there_that_is_no_pack_is_a_warning() -> None:
    drive = put()
    Path("drive/half.evidencepack").write_bytes(b"PK")
    run("pack", "folder", "add", drive)
    assert run("pack", "folder", "list").err[0].startswith(f"{drive}/half.evidencepack: ")


def test_a_folder_is_removed() -> None:
    drive = put()
    run("pack", "folder", "add", "drive")
    assert run("pack", "folder", "remove", "drive").out == [
        f"Packs come from '{drive}' no more; those that are installed stay."
    ]
    assert read_settings().pack_folders == ()


def test_a_folder_that_packs_do_not_come_from_is_refused_with_those_that_there_are() -> None:
    answer = run("pack", "folder", "remove", "elsewhere")
    assert answer.code != 0
    assert answer.err[0].endswith("elsewhere' is not among the shared folders. There are: –.")


def test_settings_that_cannot_be_read_are_left_alone(planner_home: Path) -> None:
    drive = put()
    (planner_home / "settings.yaml").mkdir()
    answer = run("pack", "folder", "add", drive)
    assert answer.code != 0
    assert "could not be opened" in answer.err[0]


def test_a_folder_is_added_to_what_a_window_that_takes_long_makes_of_the_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drive = put()
    window = FileLock(settings_path())
    assert window.acquire()

    def done(_seconds: float) -> None:
        write_settings(Settings(compact=True))
        window.release()

    monkeypatch.setattr(settings, "PATIENCE", 0)
    monkeypatch.setattr(settings, "sleep", done)
    assert run_here("pack", "folder", "add", drive).code == 0
    assert read_settings() == Settings(compact=True, pack_folders=(drive,))
