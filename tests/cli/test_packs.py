"""Packs looked after from the command line."""

from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.cli.shell import install, own_plan, run, start_a_plan, text_on

from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("desk")


def test_a_sound_pack_is_told_by_its_contents() -> None:
    answer = run("pack", "check", "mine")
    assert (answer.code, answer.out[0][:58]) == (0, "small 1.0.0: 1 question, 6 pieces of evidence, 2 sources. ")


def test_every_problem_of_a_pack_is_a_line_with_its_place() -> None:
    path = Path("mine/pack.yaml")
    path.write_text(path.read_text().replace("kind: event", "kind: evnt"))
    answer = run("pack", "check", "mine/pack.yaml")
    assert (answer.code, answer.out) == (1, [])
    faults = [line for line in answer.err if "evnt" in line]
    assert len(faults) == 2
    assert all(line.startswith("mine/pack.yaml:") and "Did you mean 'event'?" in line for line in faults)


def test_an_unknown_pack_is_named_with_those_there_are() -> None:
    answer = run("pack", "check", "smal")
    assert answer.code == 1
    assert "Did you mean 'small'?" in answer.err[0]


def test_packs_are_added_to_a_plan_and_their_evidence_is_found_by_its_id(planner_home: Path) -> None:
    install(planner_home, "walls", "wall")
    plan = start_a_plan()
    answer = run("pack", "add", str(plan), "walls")
    assert answer.out == ["Added Khrushchev and de-Stalinisation, 1953–64: place its evidence as walls/ID."]
    assert run("place", str(plan), "wall", "amnesty", "--side", "for").code == 0
    assert text_on(read_plan(plan), 0, "for_") == ["walls/wall", "d/amnesty"]


def test_evidence_is_placed_from_a_pack_that_was_added_by_its_path() -> None:
    Path("stick.yaml").write_bytes(dump_pack(a_pack(a_piece("wall"), id="walls", licence="CC-BY-4.0")))
    plan = start_a_plan()
    assert run("pack", "add", str(plan), "stick.yaml").code == 0
    Path("stick.yaml").unlink()
    assert run("place", str(plan), "walls/wall", "--side", "for").err == []
    assert text_on(read_plan(plan), 0, "for_") == ["walls/wall"]


def test_a_pack_of_which_no_copy_can_be_kept_is_added_with_a_warning(planner_home: Path) -> None:
    Path("stick.yaml").write_bytes(dump_pack(a_pack(a_piece("wall"), id="walls", licence="CC-BY-4.0")))
    plan = start_a_plan()
    (planner_home / "packs").rename(planner_home / "elsewhere")
    (planner_home / "packs").write_text("a file, not a folder")
    answer = run("pack", "add", str(plan), "stick.yaml")
    assert answer.code == 0
    assert "The pack 'walls' could not be kept among your packs, so say --pack with its path" in answer.err[0]


def test_a_pack_that_is_in_a_plan_is_not_added_again() -> None:
    plan = start_a_plan()
    before = plan.read_bytes()
    answer = run("pack", "add", str(plan), "small")
    assert (answer.code, answer.err) == (1, ["The pack 'small' is in this plan already."])
    assert plan.read_bytes() == before


def test_a_pack_is_taken_from_a_plan_and_what_is_used_stays() -> None:
    plan = start_a_plan()
    run("place", str(plan), "amnesty", "--side", "for")
    answer = run("pack", "remove", str(plan), "small")
    assert answer.out == ["Took 'small' away. What the plan uses of it stays, as its own copies."]
    assert text_on(read_plan(plan), 0, "for_") == ["d/amnesty"]
    assert run("place", str(plan), "criminal-code", "--side", "for").code == 1


def test_a_pack_of_which_nothing_is_used_is_taken_away_without_more_words(planner_home: Path) -> None:
    install(planner_home, "walls", "wall")
    plan = own_plan("--pack", "walls")
    assert run("pack", "remove", str(plan), "walls").out == ["Took 'walls' away."]


def test_a_pack_that_is_not_in_a_plan_cannot_be_taken_away() -> None:
    answer = run("pack", "remove", str(own_plan()), "small")
    assert (answer.code, answer.err) == (1, ["There is no pack 'small' in this plan."])
