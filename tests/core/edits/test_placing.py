"""Evidence put on a plan, cards moved about it and taken off."""

import pytest
from tests.builders import a_library, a_plan, an_empty_plan

from essay_planner.core.edits import explain_card, move_cards, place_evidence, remove_cards, take_side
from essay_planner.core.errors import EditRefused
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Place, cards_in, column
from essay_planner.core.plan import Card, Library, RankedCard, Role, Side

FOR, AGAINST, CONTEXT = (column("s1", side) for side in (Side.FOR, Side.AGAINST, Side.CONTEXT))


@pytest.mark.parametrize("place", [FOR, AGAINST, CONTEXT, INTRODUCTION, CONCLUSION, TRAY])
def test_evidence_stands_where_it_was_put(place: Place) -> None:
    plan = place_evidence(an_empty_plan(), {"k1": "d/amnesty"}, Library(), place)
    assert (cards_in(plan, place), plan.cards) == (("k1",), {"k1": Card(id="k1", evidence="d/amnesty")})


def test_several_pieces_go_in_together_in_their_order() -> None:
    plan = place_evidence(a_plan(), {"n1": "d/zhivago", "n2": "d/amnesty"}, Library(), FOR, row=1)
    assert cards_in(plan, FOR) == ("k1", "n1", "n2", "k2")


def test_a_row_past_the_end_is_the_end() -> None:
    assert cards_in(place_evidence(a_plan(), {"n": "d/amnesty"}, Library(), FOR, row=99), FOR) == ("k1", "k2", "n")


def test_a_row_before_the_first_is_the_first() -> None:
    assert cards_in(place_evidence(a_plan(), {"n": "d/amnesty"}, Library(), FOR, row=-1), FOR) == ("n", "k1", "k2")


def test_evidence_brings_its_copies_into_the_library() -> None:
    plan = place_evidence(an_empty_plan(library=Library()), {"k1": "d/amnesty"}, a_library(), FOR)
    assert "d/filtzer-1993" in plan.library.sources


def test_a_side_counts_in_the_conclusion() -> None:
    plan = place_evidence(an_empty_plan(), {"k1": "d/amnesty"}, Library(), CONCLUSION, side=Side.FOR)
    assert plan.cards["k1"].side is Side.FOR


def test_a_side_does_not_count_in_a_column() -> None:
    plan = place_evidence(an_empty_plan(), {"k1": "d/amnesty"}, Library(), AGAINST, side=Side.FOR)
    assert plan.cards["k1"].side is None


def test_an_id_in_use_is_refused() -> None:
    with pytest.raises(EditRefused, match="has a card 'k1' already"):
        place_evidence(a_plan(), {"k1": "d/amnesty"}, Library(), FOR)


def test_evidence_without_a_copy_is_refused() -> None:
    with pytest.raises(EditRefused, match="no evidence 'd/unknown'"):
        place_evidence(a_plan(), {"n": "d/unknown"}, Library(), FOR)


def test_a_section_that_is_not_there_takes_no_evidence() -> None:
    with pytest.raises(EditRefused, match="no section 's9'"):
        place_evidence(a_plan(), {"n": "d/amnesty"}, Library(), column("s9", Side.FOR))


def test_a_dropped_card_stands_where_it_was_dropped() -> None:
    plan = move_cards(a_plan(), ["k3"], FOR, row=1)
    assert (cards_in(plan, FOR), cards_in(plan, AGAINST)) == (("k1", "k3", "k2"), ())


@pytest.mark.parametrize(
    ("row", "order"),
    [(0, ("k1", "k2")), (1, ("k1", "k2")), (2, ("k2", "k1")), (None, ("k2", "k1")), (-1, ("k1", "k2"))],
)
def test_a_card_moves_within_its_column_to_before_the_card_at_that_row(row: int | None, order: tuple[str, ...]) -> None:
    assert cards_in(move_cards(a_plan(), ["k1"], FOR, row), FOR) == order


def test_cards_move_in_the_order_given() -> None:
    assert cards_in(move_cards(a_plan(), ["k8", "k1", "k8"], AGAINST, row=0), AGAINST) == ("k8", "k1", "k3")


def test_moving_a_card_to_where_it_stands_changes_nothing() -> None:
    assert move_cards(a_plan(), ["k2"], FOR, row=1) == a_plan()


def test_moving_no_cards_changes_nothing() -> None:
    assert move_cards(a_plan(), [], FOR) == a_plan()


def test_a_card_keeps_its_words_when_it_moves() -> None:
    plan = explain_card(a_plan(), "k1", "It mattered.")
    assert move_cards(plan, ["k1"], TRAY).cards["k1"] == plan.cards["k1"]


def test_a_card_ranked_in_the_conclusion_stays_in_its_column() -> None:
    plan = move_cards(a_plan(), ["k2"], CONCLUSION, row=0)
    assert (cards_in(plan, CONCLUSION), cards_in(plan, FOR)) == (("k2", "k1", "k3", "k9"), ("k1", "k2"))


def test_a_card_from_the_tray_stands_in_the_conclusion_alone() -> None:
    plan = move_cards(a_plan(), ["k8"], CONCLUSION)
    assert (cards_in(plan, CONCLUSION), plan.tray) == (("k1", "k3", "k9", "k8"), ())


def test_a_ranked_card_moves_up_with_its_role() -> None:
    plan = move_cards(a_plan(), ["k3"], CONCLUSION, row=0)
    assert plan.judgement.cards[0] == RankedCard(card="k3", role=Role.QUALIFIER)


@pytest.mark.parametrize(
    ("row", "order"),
    [(1, ("k1", "k3", "k9")), (2, ("k3", "k1", "k9")), (None, ("k3", "k9", "k1")), (-1, ("k1", "k3", "k9"))],
)
def test_a_card_is_ranked_before_the_card_at_that_row(row: int | None, order: tuple[str, ...]) -> None:
    assert cards_in(move_cards(a_plan(), ["k1"], CONCLUSION, row), CONCLUSION) == order


def test_a_card_moved_between_columns_stays_ranked() -> None:
    assert "k1" in cards_in(move_cards(a_plan(), ["k1"], AGAINST), CONCLUSION)


def test_a_card_dragged_out_of_the_conclusion_is_no_longer_ranked() -> None:
    plan = move_cards(a_plan(), ["k9"], FOR, leaving=CONCLUSION)
    assert (cards_in(plan, CONCLUSION), cards_in(plan, FOR)) == (("k1", "k3"), ("k1", "k2", "k9"))


def test_a_side_is_forgotten_when_a_column_gives_one() -> None:
    plan = take_side(a_plan(), "k9", Side.AGAINST)
    assert move_cards(plan, ["k9"], FOR, leaving=CONCLUSION).cards["k9"].side is None


def test_moving_an_unknown_card_is_refused() -> None:
    with pytest.raises(EditRefused, match="no card 'k99'"):
        move_cards(a_plan(), ["k1", "k99"], FOR)


def test_moving_to_an_unknown_section_is_refused() -> None:
    with pytest.raises(EditRefused, match="no section 's9'"):
        move_cards(a_plan(), ["k1"], column("s9", Side.FOR))


def test_a_card_in_the_conclusion_alone_takes_a_side() -> None:
    assert take_side(a_plan(), "k9", Side.FOR).cards["k9"].side is Side.FOR


def test_a_card_in_a_column_cannot_take_another_side() -> None:
    with pytest.raises(EditRefused, match="Move it"):
        take_side(a_plan(), "k1", Side.AGAINST)


def test_a_removed_card_is_gone_from_everywhere() -> None:
    plan = remove_cards(a_plan(), ["k1"])
    assert "k1" not in plan.cards
    assert cards_in(plan, FOR) == ("k2",)
    assert cards_in(plan, CONCLUSION) == ("k3", "k9")


def test_nothing_points_to_a_removed_card() -> None:
    plan = remove_cards(a_plan(), ["k1", "k3"])
    assert (plan.judgement.strongest_for, plan.judgement.strongest_against) == ("", "")
    assert not remove_cards(a_plan(), ["k1"]).cards["k3"].answers


def test_other_links_stay_when_a_card_is_removed() -> None:
    plan = remove_cards(a_plan(), ["k2"])
    assert (plan.cards["k3"].answers, plan.judgement.strongest_for) == (("k1",), "k1")


def test_a_card_removed_from_the_conclusion_stays_in_its_column() -> None:
    plan = remove_cards(a_plan(), ["k1"], leaving=CONCLUSION)
    assert (cards_in(plan, CONCLUSION), cards_in(plan, FOR)) == (("k3", "k9"), ("k1", "k2"))


def test_a_card_removed_from_the_conclusion_where_it_stands_alone_is_gone() -> None:
    plan = remove_cards(a_plan(), ["k3", "k9"], leaving=CONCLUSION)
    assert (cards_in(plan, CONCLUSION), "k9" in plan.cards, "k3" in plan.cards) == (("k1",), False, True)


def test_removing_an_unknown_card_is_refused() -> None:
    with pytest.raises(EditRefused, match="no card 'k99'"):
        remove_cards(a_plan(), ["k99"])
