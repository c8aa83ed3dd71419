"""What is kept of a plan's packs beyond its own library."""

from dataclasses import replace
from pathlib import Path

from tests.builders import a_pack, a_plan
from tests.picture_files import a_png

from essay_planner.core.pack import Media
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.pictures import kept_picture
from essay_planner.packs.keeping import keep_for
from essay_planner.packs.reading import LoadedPack, read_pack
from essay_planner.packs.updating import edition_before
from essay_planner.packs.writing import dump_pack

FILE = "media/map.png"


def a_folder(folder: Path) -> LoadedPack:
    """A pack with a picture, as a folder."""
    pack = a_pack(licence="CC-BY-4.0")
    first = replace(pack.evidence[0], media=(Media(file=FILE, alt="A map."),))
    (folder / "media").mkdir(parents=True)
    (folder / FILE).write_bytes(a_png())
    (folder / "pack.yaml").write_bytes(dump_pack(replace(pack, evidence=(first, *pack.evidence[1:]))))
    return read_pack(folder)


def a_plan_of(loaded: LoadedPack) -> Plan:
    """A plan whose cards hold that evidence."""
    plan = a_plan(packs={"d": PackReference(id=loaded.pack.id, version="1.0.0", sha256=loaded.sha256)})
    evidence = {f"d/{piece.id}": piece for piece in loaded.pack.evidence}
    return replace(plan, library=replace(plan.library, evidence=evidence))


def test_the_text_and_the_pictures_of_a_pack_are_kept(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)

    assert keep_for(plan, {"d": loaded})

    picture, before = kept_picture(plan.packs["d"], FILE), edition_before(plan.packs["d"])
    assert picture is not None
    assert before is not None
    assert (picture.data, before.pack) == (a_png(), loaded.pack)


def test_nothing_is_new_the_second_time(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    keep_for(a_plan_of(loaded), {"d": loaded})

    assert not keep_for(a_plan_of(loaded), {"d": loaded})


def test_another_edition_gives_its_pictures_but_is_not_the_one_the_plan_was_made_with(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    other = replace(plan, packs={"d": replace(plan.packs["d"], sha256="0" * 64)})

    assert keep_for(other, {"d": loaded})
    assert edition_before(other.packs["d"]) is None


def test_a_picture_that_the_pack_in_hand_does_not_have_is_passed_over(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    piece = replace(plan.library.evidence["d/amnesty"], media=(Media(file="media/other.png", alt="Other."),))
    library = replace(plan.library, evidence={**plan.library.evidence, "d/amnesty": piece})

    keep_for(replace(plan, library=library), {"d": loaded})

    assert kept_picture(plan.packs["d"], "media/other.png") is None


def test_a_pack_that_went_away_is_passed_over(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    (tmp_path / "pack" / FILE).unlink()

    assert not keep_for(a_plan_of(loaded), {"d": loaded})
