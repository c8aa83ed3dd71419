"""Evidence put on a plan from the command line."""

from pathlib import Path

import pytest
from tests.builders import a_pack
from tests.cli.shell import run, start_a_plan, text_on

from essay_planner.core.plan import Side
from essay_planner.files.lock import FileLock
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("desk")


def test_evidence_is_placed_in_the_section_and_on_the_side_that_were_named() -> None:
    path = start_a_plan()
    answer = run("place", str(path), "amnesty", "tbilisi", "--side", "against", "--section", "2")
    assert (answer.code, answer.out) == (0, ["Placed 2 pieces of evidence."])
    assert text_on(read_plan(path), 1, "against") == ["d/amnesty", "d/tbilisi"]


def test_evidence_goes_to_the_first_section_if_none_is_named() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "context")
    assert text_on(read_plan(path), 0, "context") == ["d/amnesty"]


def test_a_section_can_be_named_by_its_id() -> None:
    path = start_a_plan()
    run("place", str(path), "d/amnesty", "--side", "for", "--section", read_plan(path).sections[1].id)
    assert text_on(read_plan(path), 1, "for_") == ["d/amnesty"]


def test_a_side_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    answer = run("place", "my.essayplan", "amnesty", "--side", "sideways")
    assert (answer.code, "there is no 'sideways'; there are for, against, context" in answer.err[-1]) == (2, True)


@pytest.mark.parametrize("part", ["introduction", "tray"])
def test_a_side_is_refused_where_nothing_takes_one(part: str) -> None:
    path = start_a_plan()
    answer = run("place", str(path), "amnesty", "--side", "for", "--section", part)
    assert (answer.code, "leave --side out" in answer.err[-1]) == (2, True)


@pytest.mark.parametrize("part", ["introduction", "tray"])
def test_parts_that_take_no_side_need_none(part: str) -> None:
    path = start_a_plan()
    assert run("place", str(path), "amnesty", "--section", part).code == 0
    plan = read_plan(path)
    assert len(plan.introduction.cards if part == "introduction" else plan.tray) == 1


def test_a_card_in_the_conclusion_alone_keeps_the_side_that_was_named() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--section", "conclusion", "--side", "against")
    plan = read_plan(path)
    assert plan.cards[plan.judgement.cards[0].card].side is Side.AGAINST


def test_the_explanation_and_the_strength_go_on_the_card() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for", "--explain", "It ended fear – «été».", "--strength", "3")
    (card,) = read_plan(path).cards.values()
    assert (card.explanation, card.strength) == ("It ended fear – «été».", 3)


def test_placed_evidence_brings_its_sources_along() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for")
    assert list(read_plan(path).library.sources) == ["d/filtzer-1993"]


def test_all_unknown_evidence_is_named_and_nothing_is_placed() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    answer = run("place", str(path), "amnesty", "tbilis", "nowhere", "--side", "for")
    assert answer.code == 1
    assert answer.err == [
        "There is no evidence 'tbilis' in the pack 'small'. Did you mean 'tbilisi'?",
        "There is no evidence 'nowhere' in the pack 'small'.",
    ]
    assert path.read_bytes() == before


def test_an_unknown_section_is_named_with_those_there_are() -> None:
    answer = run("place", str(start_a_plan()), "amnesty", "--side", "for", "--section", "3")
    assert answer.code == 1
    assert "1 (Terror and the law), 2 (Culture and the Thaw), introduction" in answer.err[0]


def test_a_plan_whose_pack_is_not_installed_takes_evidence_from_a_path(planner_home: Path) -> None:
    path = start_a_plan()
    (planner_home / "packs" / "small" / "pack.yaml").unlink()
    assert run("place", str(path), "amnesty", "--side", "for").code == 1
    assert run("place", str(path), "amnesty", "--side", "for", "--pack", "mine").code == 0


def test_evidence_of_another_pack_is_not_placed_as_if_it_were_the_plans() -> None:
    path = start_a_plan()
    Path("other.yaml").write_bytes(dump_pack(a_pack(id="other", licence="CC-BY-4.0")))
    answer = run("place", str(path), "amnesty", "--side", "for", "--pack", "other.yaml")
    assert (answer.code, answer.err) == (1, ["That is the pack 'other'; the plan uses 'small'."])


def test_evidence_of_a_pack_that_the_plan_does_not_use_is_refused() -> None:
    answer = run("place", str(start_a_plan()), "x/amnesty", "--side", "for")
    assert (answer.code, answer.err) == (1, ["The plan uses no pack by the name of 'x'."])


def test_a_plan_that_is_open_elsewhere_is_left_alone() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    lock = FileLock(path)
    assert lock.acquire()
    try:
        answer = run("place", str(path), "amnesty", "--side", "for")
    finally:
        lock.release()
    assert (answer.code, answer.err) == (1, ["a.essayplan: The plan is open elsewhere. Close it there first."])
    assert path.read_bytes() == before


def test_a_missing_plan_leaves_nothing_behind(desk: Path) -> None:
    answer = run("place", "no.essayplan", "amnesty", "--side", "for")
    assert (answer.code, answer.err) == (1, ["no.essayplan: No such file or directory."])
    assert sorted(path.name for path in desk.iterdir()) == ["mine"]
