"""Packs that a plan takes evidence from."""

from dataclasses import replace

import pytest
from tests.builders import a_pack, a_piece, a_plan, an_empty_plan

from essay_planner.core.edits import add_pack, own_question, place_evidence, remove_cards, take_pack_away
from essay_planner.core.errors import EditRefused
from essay_planner.core.library import copy_from_pack
from essay_planner.core.pack import Meaning, Term
from essay_planner.core.places import TRAY
from essay_planner.core.plan import Library, PackReference, Plan

COLD_WAR = PackReference(id="cold-war", version="1.0.0", sha256="a1")
OTHER_COLD_WAR = PackReference(id="cold-war", version="1.0.0", sha256="b2")
WALL = a_pack(
    a_piece("wall", "The Wall was built in Berlin.", sources=a_pack().evidence[0].sources),
    a_piece("detente"),
    id="cold-war",
    terms=(Term(id="wall", term="the Wall", meanings=(Meaning(text="A wall."),)),),
)


def empty() -> Plan:
    return an_empty_plan(question=own_question("Why?"), packs={}, library=Library())


def with_the_wall(plan: Plan) -> Plan:
    """The plan with a card on one piece of the pack, and a copy of another that stands nowhere any more."""
    copies = copy_from_pack(WALL, "cold-war", ["wall", "detente"])
    plan = place_evidence(plan, {"k21": "cold-war/wall", "k22": "cold-war/detente"}, copies, TRAY)
    return remove_cards(plan, ("k22",))


def test_a_pack_is_added_under_its_id() -> None:
    assert add_pack(empty(), COLD_WAR).packs == {"cold-war": COLD_WAR}


def test_two_packs_of_one_id_stay_apart() -> None:
    assert list(add_pack(add_pack(empty(), COLD_WAR), OTHER_COLD_WAR).packs) == ["cold-war", "cold-war-2"]


def test_a_pack_called_as_the_students_own_evidence_is_gets_another_name() -> None:
    assert list(add_pack(empty(), replace(COLD_WAR, id="own")).packs) == ["own-2"]


def test_a_name_that_only_copies_go_by_is_not_given_again() -> None:
    plan = replace(empty(), library=Library(evidence={"cold-war/wall": a_piece("wall")}))
    assert list(add_pack(plan, COLD_WAR).packs) == ["cold-war-2"]


def test_a_pack_that_is_there_is_not_added_again() -> None:
    with pytest.raises(EditRefused, match="in this plan already"):
        add_pack(add_pack(empty(), COLD_WAR), COLD_WAR)


def test_a_pack_of_which_nothing_is_used_is_forgotten() -> None:
    assert take_pack_away(add_pack(empty(), COLD_WAR), "cold-war") == empty()


def test_what_is_used_of_a_pack_stays_when_it_is_taken_away_and_nothing_else() -> None:
    plan = take_pack_away(with_the_wall(add_pack(empty(), COLD_WAR)), "cold-war")
    assert plan.packs == {"cold-war": replace(COLD_WAR, closed=True)}
    assert plan.library == copy_from_pack(WALL, "cold-war", ["wall"])
    assert plan.library.terms


def test_the_copies_of_other_packs_stay_when_one_is_taken_away() -> None:
    plan = add_pack(a_plan(), COLD_WAR)
    assert take_pack_away(plan, "cold-war") == a_plan()


def test_the_pack_of_the_question_is_remembered_though_nothing_of_it_is_used() -> None:
    plan = take_pack_away(an_empty_plan(), "d")
    assert (plan.packs["d"].closed, plan.library) == (True, Library())


def test_a_pack_comes_back_under_its_old_name() -> None:
    plan = with_the_wall(add_pack(empty(), COLD_WAR))
    assert add_pack(take_pack_away(plan, "cold-war"), COLD_WAR).packs == plan.packs


def test_a_newer_version_takes_the_place_of_a_pack_that_was_taken_away() -> None:
    newer = replace(COLD_WAR, version="1.1.0", sha256="c3")
    plan = take_pack_away(with_the_wall(add_pack(empty(), COLD_WAR)), "cold-war")
    assert add_pack(plan, newer).packs == {"cold-war": newer}


def test_another_pack_of_the_same_name_does_not_take_that_place() -> None:
    plan = take_pack_away(with_the_wall(add_pack(empty(), COLD_WAR)), "cold-war")
    assert list(add_pack(plan, OTHER_COLD_WAR).packs) == ["cold-war", "cold-war-2"]


@pytest.mark.parametrize("alias", ["cold-war", "d"])
def test_a_pack_that_is_not_there_cannot_be_taken_away(alias: str) -> None:
    with pytest.raises(EditRefused, match="no pack"):
        take_pack_away(take_pack_away(an_empty_plan(), "d"), alias)
