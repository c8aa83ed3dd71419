"""Where cards stand, and how the lists of cards are read and rewritten."""

import pytest
from tests.builders import a_plan

from essay_planner.core.errors import EditRefused
from essay_planner.core.places import (
    CONCLUSION,
    INTRODUCTION,
    TRAY,
    Place,
    all_places,
    cards_in,
    column,
    home_of,
    homes,
    section_of,
    with_cards,
)
from essay_planner.core.plan import Role, Side

EVERY_PLACE = {
    INTRODUCTION: ("k7",),
    column("s1", Side.CONTEXT): ("k4",),
    column("s1", Side.FOR): ("k1", "k2"),
    column("s1", Side.AGAINST): ("k3",),
    column("s2", Side.CONTEXT): (),
    column("s2", Side.FOR): ("k5",),
    column("s2", Side.AGAINST): ("k6",),
    CONCLUSION: ("k1", "k3", "k9"),
    TRAY: ("k8",),
}


def test_places_come_in_the_order_of_the_board() -> None:
    assert all_places(a_plan()) == list(EVERY_PLACE)


@pytest.mark.parametrize(("place", "cards"), EVERY_PLACE.items())
def test_each_place_has_its_cards(place: Place, cards: tuple[str, ...]) -> None:
    assert cards_in(a_plan(), place) == cards


@pytest.mark.parametrize("place", EVERY_PLACE)
def test_each_place_can_be_rewritten(place: Place) -> None:
    assert cards_in(with_cards(a_plan(), place, ("k2", "k1")), place) == ("k2", "k1")


@pytest.mark.parametrize(("place", "cards"), EVERY_PLACE.items())
def test_rewriting_a_place_as_it_was_gives_the_same_plan(place: Place, cards: tuple[str, ...]) -> None:
    plan = a_plan()
    assert with_cards(plan, place, cards) is plan


def test_a_ranked_card_keeps_its_role_when_the_ranking_changes() -> None:
    plan = with_cards(a_plan(), CONCLUSION, ("k3", "k1"))
    assert [ranked.role for ranked in plan.judgement.cards] == [Role.QUALIFIER, Role.REASON]


def test_a_section_is_found_by_its_id() -> None:
    assert section_of(a_plan(), "s2").heading == "Culture and the Thaw"


def test_a_section_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditRefused, match="no section 's9'"):
        section_of(a_plan(), "s9")


@pytest.mark.parametrize(
    ("card", "home"),
    [("k1", column("s1", Side.FOR)), ("k7", INTRODUCTION), ("k8", TRAY), ("k9", None)],
)
def test_a_card_has_one_home_beside_the_conclusion(card: str, home: Place | None) -> None:
    assert home_of(a_plan(), card) == home


def test_the_conclusion_is_home_only_to_cards_that_stand_nowhere_else() -> None:
    found = homes(a_plan())
    assert (found["k1"], found["k9"]) == (column("s1", Side.FOR), CONCLUSION)


def test_every_card_has_a_home() -> None:
    assert homes(a_plan()).keys() == a_plan().cards.keys()
