"""Packs that are kept among the user's own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.packs.pictures import png

from essay_planner.core.pack import Author, Media
from essay_planner.files.data import data_path
from essay_planner.files.problems import Unreadable
from essay_planner.files.settings import Settings, write_settings
from essay_planner.packs.catalogue import installed_packs, packs_folder
from essay_planner.packs.installing import install, is_shipped
from essay_planner.packs.origin import origin_path, read_origin
from essay_planner.packs.pictures import pictures_of
from essay_planner.packs.reading import LoadedPack, load_pack, read_pack
from essay_planner.packs.removing import removed_packs_folder
from essay_planner.packs.writing import dump_pack


def pack_on_a_stick(folder: Path, title: str = "The Thaw", version: str = "1.0.0") -> LoadedPack:
    """A pack that is nowhere else."""
    path = folder / "thaw.yaml"
    path.write_bytes(dump_pack(a_pack(id="thaw", title=title, version=version, licence="CC-BY-4.0")))
    return read_pack(path)


def kept() -> list[str]:
    return sorted(path.name for path in packs_folder().glob("*.evidencepack"))


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
    assert installed_packs().find("thaw").pack.version == "1.1.0"
    assert [loaded.pack.title for loaded in installed_packs().editions] == ["The long Thaw"]


def test_a_copy_of_what_was_replaced_is_kept_for_a_month(tmp_path: Path) -> None:
    first = install(pack_on_a_stick(tmp_path))
    install(pack_on_a_stick(tmp_path, "The long Thaw"))
    (copy,) = removed_packs_folder().iterdir()
    assert read_pack(copy).sha256 == first.sha256


def with_picture(folder: Path, picture: bytes) -> LoadedPack:
    """A pack on a stick with a picture."""
    piece = a_piece("camps", media=(Media(file="media/map.png", alt="A map"),))
    folder.mkdir()
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(piece, id="thaw", licence="CC-BY-4.0")))
    (folder / "media").mkdir()
    (folder / "media" / "map.png").write_bytes(picture)
    return read_pack(folder)


def test_a_pack_in_which_only_a_picture_is_another_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    first = install(with_picture(tmp_path / "old", png(2, 2)))
    again = install(with_picture(tmp_path / "new", png(3, 3)), [first])
    assert pictures_of(again) == {"media/map.png": png(3, 3)}
    assert kept() == ["thaw-1.0.0.evidencepack"]
    assert install(read_pack(tmp_path / "new"), [again]) is again


def test_a_pack_of_which_a_picture_went_away_is_kept_anew(tmp_path: Path) -> None:
    known = with_picture(tmp_path / "old", png())
    (tmp_path / "old" / "media" / "map.png").unlink()
    again = install(with_picture(tmp_path / "new", png()), [known])
    assert again.path == packs_folder() / "thaw-1.0.0.evidencepack"


def by(author: str, folder: Path, title: str = "The Thaw") -> LoadedPack:
    """A pack of that author on a stick."""
    path = folder / "thaw.yaml"
    pack = a_pack(id="thaw", title=title, licence="CC-BY-4.0", authors=(Author(name=author),))
    path.write_bytes(dump_pack(pack))
    return read_pack(path)


def test_a_pack_of_the_same_name_by_others_takes_no_ones_place(tmp_path: Path) -> None:
    for author in ("A. Teacher", "B. Teacher", "C. Teacher"):
        install(by(author, tmp_path))
    assert kept() == ["thaw-1.0.0 (2).evidencepack", "thaw-1.0.0 (3).evidencepack", "thaw-1.0.0.evidencepack"]
    assert len(installed_packs().packs) == 4  # with the one that ships


def test_a_changed_pack_takes_the_place_of_its_own_earlier_text_among_those_of_others(tmp_path: Path) -> None:
    for author, title in (("A. Teacher", "The Thaw"), ("B. Teacher", "The Thaw"), ("B. Teacher", "The long Thaw")):
        install(by(author, tmp_path, title))
    titles = [loaded.pack.title for loaded in installed_packs().packs if loaded.pack.id == "thaw"]
    assert sorted(titles) == ["The Thaw", "The long Thaw"]


def test_what_cannot_be_read_makes_room(tmp_path: Path) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "thaw-1.0.0.evidencepack").write_bytes(b"no pack")
    install(pack_on_a_stick(tmp_path))
    assert installed_packs().find("thaw").pack.title == "The Thaw"


def test_where_a_pack_came_from_and_when_is_noted_beside_its_copy(tmp_path: Path) -> None:
    write_settings(Settings(pack_folders=(str(tmp_path),)))
    loaded = install(pack_on_a_stick(tmp_path))
    assert loaded.path is not None
    origin = read_origin(loaded.path)
    assert origin is not None
    assert (origin.file, origin.folder) == (str(tmp_path / "thaw.yaml"), str(tmp_path))
    assert origin.moment is not None
    assert datetime.now(UTC) - origin.moment < timedelta(minutes=1)


@pytest.mark.parametrize("text", ["", "at: yesterday", "at: '2026-01-05T12:00:00'", "["])
def test_an_origin_that_says_no_moment_has_none(tmp_path: Path, text: str) -> None:
    pack = tmp_path / "thaw.evidencepack"
    origin_path(pack).write_text(f"format: essay-planner-origin/1\n{text}\n")
    origin = read_origin(pack)
    assert origin is None or origin.moment is None


def test_a_pack_that_was_put_there_by_hand_says_nothing_of_where_it_came_from(tmp_path: Path) -> None:
    assert read_origin(tmp_path / "thaw.evidencepack") is None


def test_a_pack_is_kept_where_its_origin_cannot_be_noted(tmp_path: Path) -> None:
    (packs_folder() / "thaw-1.0.0.evidencepack.origin").mkdir(parents=True)
    assert install(pack_on_a_stick(tmp_path)).path == packs_folder() / "thaw-1.0.0.evidencepack"


def test_a_pack_is_shipped_if_it_came_with_the_program(tmp_path: Path) -> None:
    assert is_shipped(read_pack(data_path("evidence", "de-stalinisation")))
    assert not is_shipped(install(pack_on_a_stick(tmp_path)))
    assert not is_shipped(load_pack(dump_pack(a_pack(licence="CC-BY-4.0")), "pack.yaml"))


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
        (tmp_path / medium.file).write_bytes(png())
    (tmp_path / "pack.yaml").write_bytes(dump_pack(a_pack(a_piece(media=media), id="maps", licence="CC-BY-4.0")))
    with pytest.raises(Unreadable, match="more than 500 files"):
        install(read_pack(tmp_path))
    assert not packs_folder().exists()
