"""Packs that are taken away, and come back."""

import os
from pathlib import Path

import pytest
from tests.builders import a_pack

from essay_planner.core.errors import EssayPlannerError
from essay_planner.files.data import data_path
from essay_planner.packs.catalogue import installed_packs, packs_folder
from essay_planner.packs.installing import install
from essay_planner.packs.origin import read_origin
from essay_planner.packs.reading import read_pack
from essay_planner.packs.removing import bring_back, removed_packs_folder, uninstall
from essay_planner.packs.writing import dump_pack


def an_installed_pack(folder: Path) -> Path:
    """Where a pack is kept that was copied from a folder."""
    (folder / "thaw.yaml").write_bytes(dump_pack(a_pack(id="thaw", title="The Thaw", licence="CC-BY-4.0")))
    path = install(read_pack(folder / "thaw.yaml")).path
    assert path is not None
    return path


def ids() -> list[str]:
    return [loaded.pack.id for loaded in installed_packs().packs]


def test_a_pack_that_is_removed_is_no_longer_installed(tmp_path: Path) -> None:
    uninstall(an_installed_pack(tmp_path))
    assert "thaw" not in ids()
    assert list(packs_folder().iterdir()) == []


def test_a_pack_that_is_brought_back_is_as_it_was(tmp_path: Path) -> None:
    path = an_installed_pack(tmp_path)
    data, origin = path.read_bytes(), read_origin(path)
    assert bring_back(uninstall(path)) == path
    assert (path.read_bytes(), read_origin(path)) == (data, origin)
    assert origin is not None


def test_a_pack_comes_back_beside_one_that_took_its_place_meanwhile(tmp_path: Path) -> None:
    removed = uninstall(an_installed_pack(tmp_path))
    an_installed_pack(tmp_path)
    assert bring_back(removed).name == "thaw-1.0.0 (2).evidencepack"


def test_a_folder_that_was_put_there_by_hand_is_removed_and_comes_back() -> None:
    folder = packs_folder() / "mine"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(id="mine", licence="CC-BY-4.0")))
    removed = uninstall(folder)
    assert "mine" not in ids()
    bring_back(removed)
    assert "mine" in ids()


def test_a_pack_that_came_with_the_program_cannot_be_removed() -> None:
    path = data_path("evidence", "de-stalinisation")
    with pytest.raises(EssayPlannerError, match="came with the program and cannot be removed"):
        uninstall(path)
    assert path.is_dir()


def test_two_packs_of_one_name_can_be_removed_one_after_the_other(tmp_path: Path) -> None:
    for _time in range(2):
        uninstall(an_installed_pack(tmp_path))
    assert len(list(removed_packs_folder().glob("*.evidencepack"))) == 2


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_was_removed_more_than_a_month_ago_is_gone_for_good(tmp_path: Path, kind: str) -> None:
    old = removed_packs_folder() / "old"
    if kind == "folder":
        (old / "media").mkdir(parents=True)
    else:
        old.parent.mkdir(parents=True)
        old.touch()
    os.utime(old, (1, 1))
    removed = uninstall(an_installed_pack(tmp_path))
    assert not old.exists()
    assert removed.path.exists()


def test_the_month_begins_when_a_pack_is_removed(tmp_path: Path) -> None:
    path = an_installed_pack(tmp_path)
    os.utime(path, (1, 1))
    removed = uninstall(path)
    uninstall(an_installed_pack(tmp_path))
    assert removed.path.exists()
