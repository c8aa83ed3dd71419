"""Packs that are kept among the user's own."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece

from essay_planner.core.pack import Media
from essay_planner.files.data import data_path
from essay_planner.files.problems import Unreadable
from essay_planner.packs.catalogue import installed_packs
from essay_planner.packs.installing import install, packs_folder
from essay_planner.packs.reading import LoadedPack, load_pack, read_pack
from essay_planner.packs.writing import dump_pack


def pack_on_a_stick(folder: Path, title: str = "The Thaw", version: str = "1.0.0") -> LoadedPack:
    """A pack that is nowhere else."""
    path = folder / "thaw.yaml"
    path.write_bytes(dump_pack(a_pack(id="thaw", title=title, version=version, licence="CC-BY-4.0")))
    return read_pack(path)


def kept() -> list[str]:
    return sorted(path.name for path in packs_folder().iterdir())


def test_a_kept_pack_is_installed_and_the_same_to_the_letter(tmp_path: Path) -> None:
    loaded = install(pack_on_a_stick(tmp_path))
    (tmp_path / "thaw.yaml").unlink()
    found = installed_packs().find("thaw")
    assert (found.pack, found.sha256, found.path) == (loaded.pack, loaded.sha256, loaded.path)
    assert loaded.path == packs_folder() / "thaw-1.0.0.evidencepack"


def test_the_same_version_is_replaced_and_another_is_kept_beside_it(tmp_path: Path) -> None:
    for title, version in (("The Thaw", "1.0.0"), ("The long Thaw", "1.0.0"), ("The Thaw", "1.1.0")):
        install(pack_on_a_stick(tmp_path, title, version))
    assert kept() == ["thaw-1.0.0.evidencepack", "thaw-1.1.0.evidencepack"]
    assert installed_packs().find("thaw").pack.title == "The long Thaw"
    assert [loaded.pack.version for loaded in installed_packs().editions] == ["1.1.0"]


def test_a_pack_that_is_known_to_be_kept_is_not_copied(tmp_path: Path) -> None:
    loaded = pack_on_a_stick(tmp_path)
    known = replace(loaded, path=tmp_path / "elsewhere")
    assert install(loaded, [known]) is known
    assert not packs_folder().exists()


def test_a_pack_that_ships_or_is_kept_already_is_not_copied(tmp_path: Path) -> None:
    shipped = read_pack(data_path("evidence", "de-stalinisation"))
    assert install(shipped) is shipped
    there = install(pack_on_a_stick(tmp_path))
    assert install(there) is there
    assert kept() == ["thaw-1.0.0.evidencepack"]


def test_a_pack_from_memory_has_nothing_to_copy() -> None:
    loaded = load_pack(dump_pack(a_pack(licence="CC-BY-4.0")), "pack.yaml")
    assert install(loaded) is loaded


def test_a_pack_whose_file_went_away_meanwhile_is_not_kept(tmp_path: Path) -> None:
    loaded = pack_on_a_stick(tmp_path)
    (tmp_path / "thaw.yaml").unlink()
    with pytest.raises(FileNotFoundError, match="cannot be read any more"):
        install(loaded)


def test_a_pack_that_would_not_open_again_is_not_kept(tmp_path: Path) -> None:
    media = tuple(Media(file=f"media/{number}.png", alt="A map") for number in range(500))
    (tmp_path / "media").mkdir()
    for medium in media:
        (tmp_path / medium.file).write_bytes(b"a picture")
    (tmp_path / "pack.yaml").write_bytes(dump_pack(a_pack(a_piece(media=media), id="maps", licence="CC-BY-4.0")))
    with pytest.raises(Unreadable, match="more than 500 files"):
        install(read_pack(tmp_path))
    assert not packs_folder().exists()
