"""The one file of a pack, made from the command line."""

from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.cli.shell import run_here as run
from tests.packs.pictures import png

from essay_planner.core.pack import Media
from essay_planner.packs.writing import dump_pack

pytestmark = pytest.mark.usefixtures("desk")


def test_a_pack_is_built_with_its_pictures_and_keeps_its_fingerprint() -> None:
    piece = a_piece(media=(Media(file="media/map.png", alt="A map"),))
    Path("mine/media").mkdir()
    Path("mine/media/map.png").write_bytes(png())
    Path("mine/pack.yaml").write_bytes(dump_pack(a_pack(piece, licence="MIT")))
    built = run("pack", "build", "mine", "-o", "mine.evidencepack")
    assert (built.code, built.out[2]) == (0, "mine.evidencepack: 2 kB")
    assert run("pack", "check", "mine.evidencepack").out == built.out[:2]


def test_a_pack_with_problems_is_not_built_and_the_old_file_stays() -> None:
    Path("mine.evidencepack").write_text("the old one")
    Path("mine/media").mkdir()
    Path("mine/media/spare.png").write_bytes(png())
    answer = run("pack", "build", "mine", "-o", "mine.evidencepack")
    assert (answer.code, answer.out) == (1, [])
    assert answer.err == [
        "mine/pack.yaml:1:1: No evidence names the file 'media/spare.png'. Name it under 'media:', or leave it out."
    ]
    assert Path("mine.evidencepack").read_text() == "the old one"


def test_a_file_of_another_name_is_wrong_usage() -> None:
    assert run("pack", "build", "mine", "-o", "mine.zip").code == 2
