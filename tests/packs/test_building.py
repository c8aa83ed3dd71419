"""The one file of a pack: the same bytes for the same folder, and never one with problems."""

import hashlib
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.packs.pictures import png

from essay_planner.core.pack import Media
from essay_planner.files.problems import Unreadable
from essay_planner.packs.archive import open_archive
from essay_planner.packs.building import build
from essay_planner.packs.reading import load_pack
from essay_planner.packs.writing import dump_pack

PIECES = (
    a_piece("a", media=(Media(file="media/b.png", alt="B"), Media(file="media/a.png", alt="A"))),
    a_piece("b", media=(Media(file="media/a.png", alt="A"),)),
)


TEXT = b"""format: evidence-pack/1
id: vector
version: 1.0.0
title: A pack that is the same for all time
licence: CC0-1.0
sources:
  - {id: book, type: book, title: A book}
evidence:
  - id: b
    text: A sentence.
    media:
      - {file: media/a.png, alt: A}
"""


def test_the_bytes_hold_on_every_machine_and_for_all_time(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, "a.png")
    (folder / "pack.yaml").write_bytes(TEXT)
    assert (
        hashlib.sha256(build(folder).data).hexdigest()
        == "d45238e980483befc8217b4954b805488f96a99175151b341c07097b6e0ed724"
    )


def a_folder(path: Path, *backwards: str) -> Path:
    (path / "media").mkdir(parents=True)
    for name in backwards or ("a.png", "b.png"):
        (path / "media" / name).write_bytes(png(3 if name == "a.png" else 4))
    (path / "pack.yaml").write_bytes(dump_pack(a_pack(*PIECES, licence="CC-BY-4.0")))
    return path


def test_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = a_folder(tmp_path / "one"), a_folder(tmp_path / "two", "b.png", "a.png")
    (other / "notes.txt").write_text("what is not the pack's does not matter")
    assert build(one).data == build(other / "pack.yaml").data


def test_a_file_holds_the_pack_and_the_pictures_that_it_names(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    files = open_archive(build(folder).data, "f")
    assert files.keys() == {"pack.yaml", "media/a.png", "media/b.png"}
    assert load_pack(files["pack.yaml"], "f").pack == build(folder).loaded.pack


def refused(path: Path) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        build(path)
    return [problem.message for problem in caught.value.problems]


def test_a_pack_with_problems_is_not_built_and_all_are_told(tmp_path: Path) -> None:
    folder = a_folder(tmp_path)
    (folder / "media" / "spare.png").write_bytes(png())
    (folder / "media" / "a.png").unlink()
    text = (folder / "pack.yaml").read_text().replace("marks: 25", "marks: many")
    (folder / "pack.yaml").write_text(text)
    assert [said[:30] for said in refused(folder)] == [
        "No evidence names the file 'me",
        "A whole number from 1 to 1000 ",
        "There is no file 'media/a.png'",
        "There is no file 'media/a.png'",
    ]


def test_a_folder_without_a_pack_is_not_built(tmp_path: Path) -> None:
    assert refused(tmp_path) == ["This cannot be read as a pack: No such file or directory."]


def test_a_pack_that_is_one_file_already_is_not_built(tmp_path: Path) -> None:
    (tmp_path / "p.evidencepack").write_bytes(build(a_folder(tmp_path / "p")).data)
    assert refused(tmp_path / "p.evidencepack") == ["This is one file already. Name the folder of the pack."]
