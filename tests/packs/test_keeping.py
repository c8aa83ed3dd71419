"""What is kept of a plan's packs beyond its own library."""

import os
from dataclasses import replace
from pathlib import Path

from tests.builders import a_pack, a_plan
from tests.picture_files import a_png

from essay_planner.core.pack import Media
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.pictures import kept_at, kept_picture, picture_paths
from essay_planner.packs.archive import make_archive
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


def a_copy_from_long_ago(plan: Plan) -> None:
    """Let the copy that is kept be older than the pack's own picture, also on a disk that counts in seconds."""
    os.utime(picture_paths(plan.packs["d"], FILE)[0], (1, 1))


def shown(plan: Plan) -> bytes:
    """The picture that a plan shows."""
    picture = kept_picture(plan.packs["d"], FILE)
    assert picture is not None
    return picture.data


def test_a_picture_that_was_put_in_the_place_of_another_is_shown_by_plans_that_use_it(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    keep_for(plan, {"d": loaded})
    a_copy_from_long_ago(plan)
    (tmp_path / "pack" / FILE).write_bytes(a_png(4, 4))

    assert keep_for(plan, {"d": loaded})
    assert shown(plan) == a_png(4, 4)


def test_so_is_one_in_a_pack_of_one_file_that_was_installed_again(tmp_path: Path) -> None:
    folder = a_folder(tmp_path / "pack")
    text, file = (tmp_path / "pack" / "pack.yaml").read_bytes(), tmp_path / "small.evidencepack"
    plan = a_plan_of(folder)
    for picture in (a_png(), a_png(4, 4)):
        file.write_bytes(make_archive({"pack.yaml": text, FILE: picture}))
        keep_for(plan, {"d": replace(folder, path=file)})
        assert shown(plan) == picture
        a_copy_from_long_ago(plan)


def test_a_picture_that_is_the_same_is_looked_at_once(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    keep_for(plan, {"d": loaded})
    a_copy_from_long_ago(plan)

    assert not keep_for(plan, {"d": loaded})
    assert kept_at(plan.packs["d"], FILE) > 1


def test_another_edition_does_not_change_a_picture_of_the_one_that_the_plan_was_made_with(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    keep_for(plan, {"d": loaded})
    a_copy_from_long_ago(plan)
    (tmp_path / "pack" / FILE).write_bytes(a_png(4, 4))

    assert not keep_for(plan, {"d": replace(loaded, sha256="0" * 64)})
    assert shown(plan) == a_png()


def test_a_picture_that_is_kept_stays_where_the_pack_is_in_memory_alone(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    keep_for(plan, {"d": loaded})

    assert not keep_for(plan, {"d": replace(loaded, path=None)})
    assert shown(plan) == a_png()


def test_a_picture_that_is_kept_stays_where_the_packs_own_has_gone(tmp_path: Path) -> None:
    loaded = a_folder(tmp_path / "pack")
    plan = a_plan_of(loaded)
    keep_for(plan, {"d": loaded})
    (tmp_path / "pack" / FILE).unlink()

    assert not keep_for(plan, {"d": loaded})
    assert shown(plan) == a_png()
