"""All that a plan can use, from its packs and from its own library."""

from dataclasses import replace

from tests.builders import a_library, a_pack, a_piece, a_source, an_empty_plan

from essay_planner.core.at_hand import at_hand, copies_beyond
from essay_planner.core.pack import Bearing, Leans, Theme
from essay_planner.core.plan import Library, PackReference, Plan

COLD_WAR = a_pack(
    a_piece("wall", themes=("terror", "berlin")),
    id="cold-war",
    title="The Cold War",
    themes=(Theme(id="terror", name="The balance of terror"), Theme(id="berlin", name="Berlin")),
    sources=(a_source("gaddis"),),
)


def a_plan_of_two(**fields: object) -> Plan:
    packs = {
        "d": PackReference(id="de-stalinisation", version="1.0.0"),
        "cold-war": PackReference(id="cold-war", version="1.0.0"),
    }
    return an_empty_plan(packs=packs, library=Library(), **fields)


def test_own_pieces_come_first_then_the_packs_in_order() -> None:
    own = Library(evidence={"own/diary": a_piece("diary")})
    found = at_hand(replace(a_plan_of_two(), library=own), {"d": a_pack(a_piece()), "cold-war": COLD_WAR})
    assert list(found.evidence) == ["own/diary", "d/amnesty", "cold-war/wall"]


def test_without_its_pack_a_plan_has_its_own_copies() -> None:
    plan = an_empty_plan()
    found = at_hand(plan, {})
    assert (found.evidence, found.sources) == (plan.library.evidence, plan.library.sources)


def test_a_plan_without_packs_and_evidence_has_nothing() -> None:
    assert not at_hand(replace(a_plan_of_two(), packs={}), {}).evidence


def test_the_sources_of_every_pack_are_found_by_reference() -> None:
    found = at_hand(a_plan_of_two(), {"d": a_pack(), "cold-war": COLD_WAR})
    assert {"d/filtzer-1993", "cold-war/gaddis"} <= found.sources.keys()


def test_themes_of_one_name_in_two_packs_are_one_theme() -> None:
    other = a_pack(a_piece("plays", themes=("arts",)), id="arts", themes=(Theme(id="arts", name="culture"),))
    found = at_hand(a_plan_of_two(), {"d": a_pack(), "e": other})
    assert found.themes == {"terror": "Terror and the law", "culture": "Culture"}
    assert found.evidence["e/plays"].themes == ("culture",)


def test_themes_of_one_id_and_two_names_are_two_themes() -> None:
    found = at_hand(a_plan_of_two(), {"d": a_pack(), "cold-war": COLD_WAR})
    assert found.themes["cold-war/terror"] == "The balance of terror"
    assert found.evidence["cold-war/wall"].themes == ("cold-war/terror", "berlin")
    assert found.theme_ids == {"cold-war/terror": "cold-war/terror"}


def test_a_piece_bears_only_on_the_question_of_its_own_pack() -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR), "other": Bearing(side=Leans.FOR)}
    stranger = a_pack(a_piece("wall", bearing=bearing), id="cold-war")
    found = at_hand(a_plan_of_two(), {"d": a_pack(a_piece(bearing=bearing)), "cold-war": stranger})
    assert found.evidence["d/amnesty"].bearing == bearing
    assert list(found.evidence["cold-war/wall"].bearing) == ["other"]


def test_a_copy_that_its_pack_no_longer_holds_is_still_at_hand() -> None:
    found = at_hand(an_empty_plan(), {"d": a_pack(a_piece("new"))})
    assert list(found.evidence)[:2] == ["d/new", "d/amnesty"]


def test_beyond_the_packs_are_own_pieces_and_copies_of_packs_that_are_not_at_hand() -> None:
    library = a_library()
    evidence = {**library.evidence, "own/diary": a_piece("diary"), "cold-war/wall": a_piece("wall")}
    plan = replace(a_plan_of_two(), library=replace(library, evidence=evidence))
    assert list(copies_beyond(plan, {"d": a_pack()}).evidence) == ["own/diary", "cold-war/wall"]
    assert not copies_beyond(plan, {"d": a_pack()}).sources
