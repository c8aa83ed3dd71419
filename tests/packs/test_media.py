"""The pictures of a pack are there, can be shown, and are no more than it names."""

from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.packs.pictures import png

from essay_planner.core.pack import Media
from essay_planner.files.problems import Unreadable
from essay_planner.packs import media, media_checks
from essay_planner.packs.archive import make_archive
from essay_planner.packs.pictures import pictures_of
from essay_planner.packs.reading import load_pack, read_pack
from essay_planner.packs.writing import dump_pack


def text_naming(*names: str) -> bytes:
    pieces = [a_piece(f"piece-{n}", media=(Media(file=name, alt="A map"),)) for n, name in enumerate(names)]
    return dump_pack(a_pack(*pieces, licence="CC-BY-4.0"))


def in_folder(folder: Path, text: bytes, **files: bytes) -> Path:
    (folder / "media").mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_bytes(text)
    for name, data in files.items():
        (folder / "media" / name.replace("_", ".")).write_bytes(data)
    return folder


def faults(path: Path) -> list[str]:
    with pytest.raises(Unreadable) as refused:
        read_pack(path)
    return [problem.message for problem in refused.value.problems]


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "media/../../passwd", "map.png", "media", "media//map.png", "media\\map.png", "C:map.png"]
)
def test_a_picture_must_be_in_the_packs_folder_for_media(tmp_path: Path, name: str) -> None:
    (said,) = faults(in_folder(tmp_path, text_naming(name)))
    assert "is not in the folder 'media' of the pack" in said


def test_a_name_that_is_nearly_right_is_guessed(tmp_path: Path) -> None:
    (said,) = faults(in_folder(tmp_path, text_naming("media/mop.png"), map_png=png()))
    assert said == "There is no file 'media/mop.png' in the pack. Did you mean 'media/map.png'?"


def test_a_picture_that_is_named_twice_and_no_picture_is_told_at_each_place(tmp_path: Path) -> None:
    text = text_naming("media/map.png", "media/map.png")
    assert len(faults(in_folder(tmp_path, text, map_png=b"no picture"))) == 2


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.png").write_bytes(png())
    folder = in_folder(tmp_path / "pack", text_naming("media/map.png"))
    (folder / "media" / "map.png").symlink_to(tmp_path / "elsewhere.png")
    assert faults(folder) == ["The file 'media/map.png' cannot be read: it is a link to another place."]


def test_a_picture_that_is_too_big_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MEDIA_LIMIT", 40)
    monkeypatch.setattr(media_checks, "MEDIA_LIMIT", 40)
    (said,) = faults(in_folder(tmp_path, text_naming("media/map.png"), map_png=png()))
    assert said.startswith("The picture 'media/map.png' is bigger than")


def test_pictures_are_checked_also_where_the_pack_has_other_faults(tmp_path: Path) -> None:
    text = text_naming("media/map.png").replace(b"marks: 25", b"marks: many")
    assert len(faults(in_folder(tmp_path, text))) == 2


def test_a_file_that_no_evidence_names_is_only_doubtful_in_a_folder(tmp_path: Path) -> None:
    folder = in_folder(tmp_path, text_naming("media/map.png"), map_png=png(), spare_png=png(), Thumbs_db=b"")
    (folder / "media" / ".hidden").touch()
    (folder / "media" / "empty").mkdir()
    said = [warning.message for warning in read_pack(folder).warnings if "file" in warning.message]
    assert said == ["No evidence names the file 'media/spare.png'. Name it under 'media:', or leave it out."]


def test_a_file_that_no_evidence_names_is_refused_in_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "p.evidencepack"
    path.write_bytes(make_archive({"pack.yaml": text_naming("media/a.png"), "media/a.png": png(), "media/b": b""}))
    assert faults(path) == ["No evidence names the file 'media/b'. Name it under 'media:', or leave it out."]


def test_the_pictures_of_a_pack_are_those_that_it_names(tmp_path: Path) -> None:
    folder = in_folder(tmp_path, text_naming("media/a.png", "media/a.png"), a_png=png(), b_png=png(3, 3))
    assert pictures_of(read_pack(folder)) == pictures_of(read_pack(folder / "pack.yaml")) == {"media/a.png": png()}


def test_a_pack_from_memory_and_one_without_pictures_have_none(tmp_path: Path) -> None:
    assert pictures_of(load_pack(text_naming("media/a.png"), "f")) == {}
    assert pictures_of(read_pack(in_folder(tmp_path, dump_pack(a_pack(licence="MIT")), a_png=png()))) == {}
