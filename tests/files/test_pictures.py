"""Copies of pictures, kept so that plans have them without their packs."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_plan
from tests.picture_files import a_bomb, a_png

from essay_planner.core.pack import Media
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.pictures import keep_picture, kept_at, kept_picture, pictures_needed, pictures_of

PACK = PackReference(id="small", version="1.0.0", sha256="a" * 64)
FILE = "media/map.png"


def with_map() -> Plan:
    """A plan on which one piece shows a picture, twice."""
    plan = a_plan(packs={"d": PACK})
    piece = replace(plan.library.evidence["d/amnesty"], media=(Media(file=FILE, alt="A map of camps."),))
    evidence = {**plan.library.evidence, "d/amnesty": piece}
    return replace(plan, library=replace(plan.library, evidence=evidence))


def test_a_kept_picture_is_found_again_with_its_size() -> None:
    keep_picture(PACK, FILE, a_png(8, 6))

    picture = kept_picture(PACK, FILE)

    assert picture is not None
    assert (picture.data, picture.kind, picture.width, picture.height) == (a_png(8, 6), "PNG", 8, 6)
    assert kept_at(PACK, FILE)
    assert not kept_at(PACK, "media/other.png")


def test_another_edition_has_the_picture_of_the_one_before_until_it_brings_its_own() -> None:
    newer = replace(PACK, version="2.0.0", sha256="b" * 64)
    keep_picture(PACK, FILE, a_png(8, 6))
    found = kept_picture(newer, FILE)
    keep_picture(newer, FILE, a_png(4, 4))

    own, old = kept_picture(newer, FILE), kept_picture(PACK, FILE)

    assert found is not None
    assert own is not None
    assert old is not None
    assert (found.width, own.width, old.width) == (8, 4, 8)


def test_what_is_kept_already_is_not_written_again(planner_home: Path) -> None:
    assert keep_picture(PACK, FILE, a_png())
    before = {file: file.stat().st_ino for file in (planner_home / "pictures").iterdir()}

    assert not keep_picture(PACK, FILE, a_png())
    assert {file: file.stat().st_ino for file in (planner_home / "pictures").iterdir()} == before


@pytest.mark.parametrize("data", [b"", b"GIF89a", a_png()[:40], a_bomb()], ids=["empty", "gif", "cut short", "bomb"])
def test_what_cannot_be_shown_is_not_kept(data: bytes, planner_home: Path) -> None:
    keep_picture(PACK, FILE, data)

    assert kept_picture(PACK, FILE) is None
    assert not (planner_home / "pictures").exists()


def test_the_pictures_of_a_plan_are_those_of_its_cards() -> None:
    keep_picture(PACK, FILE, a_png())

    assert list(pictures_of(with_map())) == [f"d/{FILE}"]
    assert pictures_needed(with_map()) == {"d": {FILE}}


def test_a_picture_that_is_not_at_hand_is_left_out() -> None:
    assert pictures_of(with_map()) == {}


def test_evidence_of_ones_own_has_no_pictures_of_packs() -> None:
    assert pictures_needed(replace(with_map(), packs={})) == {}
