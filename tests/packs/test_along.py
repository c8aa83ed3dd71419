"""The packs that go along with a plan."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.packs.pictures import png

from essay_planner.core.pack import Media, Pack
from essay_planner.core.plan import PackReference
from essay_planner.packs.along import packs_along, packs_beside
from essay_planner.packs.archive import open_archive
from essay_planner.packs.catalogue import reference_to
from essay_planner.packs.reading import LoadedPack, load_pack, read_pack
from essay_planner.packs.writing import dump_pack


def installed(folder: Path, pack: Pack | None = None) -> LoadedPack:
    """A pack in a folder of its own."""
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(pack or a_pack(licence="CC-BY-4.0")))
    return read_pack(folder)


def beside(folder: Path, loaded: LoadedPack, *others: LoadedPack) -> list[LoadedPack]:
    """What is found beside a plan after its packs were put there."""
    references = {str(number): reference_to(pack) for number, pack in enumerate((loaded, *others))}
    folder.mkdir()
    for name, data in packs_along(references, [loaded, *others]).files.items():
        (folder / name).write_bytes(data)
    return packs_beside(folder / "my.essayplan", references)


def test_a_pack_goes_along_as_one_file_and_is_found_beside_the_plan(tmp_path: Path) -> None:
    loaded = installed(tmp_path / "pack")
    (found,) = beside(tmp_path / "out", loaded)
    assert found.path == tmp_path / "out" / "de-stalinisation.evidencepack"
    assert (found.pack, found.sha256) == (loaded.pack, loaded.sha256)


def test_the_pictures_of_a_pack_go_along(tmp_path: Path) -> None:
    piece = a_piece(media=(Media(file="media/map.png", alt="A map"),))
    (tmp_path / "pack" / "media").mkdir(parents=True)
    (tmp_path / "pack" / "media" / "map.png").write_bytes(png())
    (tmp_path / "pack" / "media" / "unused.png").write_bytes(png())
    (tmp_path / "pack" / "pack.yaml").write_bytes(dump_pack(a_pack(piece, licence="CC-BY-4.0")))
    (found,) = beside(tmp_path / "out", read_pack(tmp_path / "pack" / "pack.yaml"))
    assert found.path is not None
    files = open_archive(found.path.read_bytes(), "x")
    assert {name: data for name, data in files.items() if name != "pack.yaml"} == {"media/map.png": png()}


def test_a_pack_that_is_one_file_already_goes_along_as_it_is(tmp_path: Path) -> None:
    (first,) = beside(tmp_path / "out", installed(tmp_path / "pack"))
    assert first.path is not None
    files = packs_along({"d": reference_to(first)}, [first]).files
    assert files == {"de-stalinisation.evidencepack": first.path.read_bytes()}


def test_two_packs_of_one_id_get_names_of_their_own(tmp_path: Path) -> None:
    one = installed(tmp_path / "one")
    other = installed(tmp_path / "other", a_pack(licence="CC-BY-4.0", version="2.0.0"))
    found = beside(tmp_path / "out", one, other)
    assert {pack.pack.version for pack in found} == {"1.0.0", "2.0.0"}


def test_a_pack_that_is_not_at_hand_is_missing(tmp_path: Path) -> None:
    loaded = installed(tmp_path / "pack")
    references = {"d": reference_to(loaded), "e": PackReference(id="economy", version="1.0.0")}
    along = packs_along(references, [loaded])
    assert (list(along.files), along.missing) == (["de-stalinisation.evidencepack"], ["economy"])


def test_a_pack_that_the_student_closed_is_neither_taken_nor_missed(tmp_path: Path) -> None:
    loaded = installed(tmp_path / "pack")
    along = packs_along({"d": replace(reference_to(loaded), closed=True)}, [loaded])
    assert (along.files, along.missing) == ({}, [])


@pytest.mark.parametrize("gone", [True, False])
def test_a_pack_that_cannot_be_read_any_more_is_missing(tmp_path: Path, gone: bool) -> None:
    loaded = installed(tmp_path / "pack")
    if gone:
        shutil.rmtree(tmp_path / "pack")
    else:
        loaded = load_pack(dump_pack(loaded.pack), "pack.yaml")  # from memory: it has no file
    assert packs_along({"d": reference_to(loaded)}, [loaded]).missing == ["de-stalinisation"]


def test_what_cannot_be_read_beside_a_plan_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "de-stalinisation.evidencepack").write_bytes(b"no pack")
    reference = PackReference(id="de-stalinisation", version="1.0.0")
    assert packs_beside(tmp_path / "my.essayplan", {"d": reference}) == []
