"""Plans that take evidence from packs, from the command line."""

from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.cli.shell import install, own_plan, run, start_a_plan, text_on

from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("desk")


def test_packs_are_added_to_a_plan_and_their_evidence_is_found_by_its_id(planner_home: Path) -> None:
    install(planner_home, "walls", "wall")
    plan = start_a_plan()
    answer = run("pack", "use", str(plan), "walls")
    assert answer.out == ["Added Khrushchev and de-Stalinisation, 1953–64: place its evidence as walls/ID."]
    assert run("place", str(plan), "wall", "amnesty", "--side", "for").code == 0
    assert text_on(read_plan(plan), 0, "for_") == ["walls/wall", "d/amnesty"]


def test_evidence_is_placed_from_a_pack_that_was_added_by_its_path() -> None:
    Path("stick.yaml").write_bytes(dump_pack(a_pack(a_piece("wall"), id="walls", licence="CC-BY-4.0")))
    plan = start_a_plan()
    assert run("pack", "use", str(plan), "stick.yaml").code == 0
    Path("stick.yaml").unlink()
    assert run("place", str(plan), "walls/wall", "--side", "for").err == []
    assert text_on(read_plan(plan), 0, "for_") == ["walls/wall"]


def test_a_pack_of_which_no_copy_can_be_kept_is_added_with_a_warning(planner_home: Path) -> None:
    Path("stick.yaml").write_bytes(dump_pack(a_pack(a_piece("wall"), id="walls", licence="CC-BY-4.0")))
    plan = start_a_plan()
    (planner_home / "packs").rename(planner_home / "elsewhere")
    (planner_home / "packs").write_text("a file, not a folder")
    answer = run("pack", "use", str(plan), "stick.yaml")
    assert answer.code == 0
    assert "The pack 'walls' could not be kept among your packs, so say --pack with its path" in answer.err[0]


def test_a_pack_that_is_in_a_plan_is_not_added_again() -> None:
    plan = start_a_plan()
    before = plan.read_bytes()
    answer = run("pack", "use", str(plan), "small")
    assert (answer.code, answer.err) == (1, ["The pack 'small' is in this plan already."])
    assert plan.read_bytes() == before


def test_a_pack_is_taken_from_a_plan_and_what_is_used_stays() -> None:
    plan = start_a_plan()
    run("place", str(plan), "amnesty", "--side", "for")
    answer = run("pack", "leave", str(plan), "small")
    assert answer.out == ["Took 'small' away. What the plan uses of it stays, as its own copies."]
    assert text_on(read_plan(plan), 0, "for_") == ["d/amnesty"]
    assert run("place", str(plan), "criminal-code", "--side", "for").code == 1


def test_a_pack_of_which_nothing_is_used_is_taken_away_without_more_words(planner_home: Path) -> None:
    install(planner_home, "walls", "wall")
    plan = own_plan("--pack", "walls")
    assert run("pack", "leave", str(plan), "walls").out == ["Took 'walls' away."]


def test_a_pack_that_is_not_in_a_plan_cannot_be_taken_away() -> None:
    answer = run("pack", "leave", str(own_plan()), "small")
    assert (answer.code, answer.err) == (1, ["There is no pack 'small' in this plan."])
