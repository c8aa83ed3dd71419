"""Cards of several lists changed at once."""

from tests.builders import a_plan

from essay_planner.core.edits.choosing import (
    gather,
    move_chosen,
    move_on,
    rate_cards,
    remove_chosen,
    shift_chosen,
    take_sides,
)
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, cards_in, column, found_again
from essay_planner.core.plan import Side

FOR, AGAINST, BACKGROUND = (column("s1", side) for side in Side)
FOR_2, AGAINST_2 = column("s2", Side.FOR), column("s2", Side.AGAINST)


def test_cards_of_several_lists_move_to_one_place_in_the_order_of_the_board() -> None:
    plan = move_chosen(a_plan(), {FOR: ("k2",), AGAINST_2: ("k6",), TRAY: ("k8",)}, AGAINST, 0)
    assert cards_in(plan, AGAINST) == ("k2", "k6", "k8", "k3")


def test_a_card_chosen_in_the_conclusion_is_no_longer_ranked_once_it_moves_away() -> None:
    plan = move_chosen(a_plan(), {FOR: ("k2",), CONCLUSION: ("k3",)}, TRAY)
    assert cards_in(plan, CONCLUSION) == ("k1", "k9")
    assert cards_in(plan, TRAY) == ("k8", "k2", "k3")


def test_a_card_chosen_in_its_section_and_in_the_conclusion_stays_ranked_when_it_moves() -> None:
    plan = move_chosen(a_plan(), {AGAINST: ("k3",), CONCLUSION: ("k3",)}, TRAY)
    assert "k3" in cards_in(plan, CONCLUSION)


def test_cards_moved_into_the_conclusion_are_all_ranked() -> None:
    plan = move_chosen(a_plan(), {FOR: ("k2",), CONCLUSION: ("k9",)}, CONCLUSION, 0)
    assert cards_in(plan, CONCLUSION) == ("k2", "k9", "k1", "k3")


def test_of_removed_cards_those_chosen_in_the_conclusion_stay_in_their_section() -> None:
    plan = remove_chosen(a_plan(), {FOR: ("k2",), CONCLUSION: ("k1", "k9")})
    assert cards_in(plan, FOR) == ("k1",)
    assert cards_in(plan, CONCLUSION) == ("k3",)
    assert "k9" not in plan.cards


def test_cards_of_several_lists_shift_each_within_its_own() -> None:
    plan = shift_chosen(a_plan(), {FOR: ("k2",), CONCLUSION: ("k9",)}, -1)
    assert cards_in(plan, FOR) == ("k2", "k1")
    assert cards_in(plan, CONCLUSION) == ("k1", "k9", "k3")
    assert shift_chosen(plan, {FOR: ("k2",)}, 1) == shift_chosen(a_plan(), {CONCLUSION: ("k9",)}, -1)


def test_cards_at_the_end_of_their_list_stay() -> None:
    plan = a_plan()
    assert shift_chosen(plan, {FOR: ("k2",), AGAINST: ("k3",)}, 1) is plan
    assert shift_chosen(plan, {FOR: ("k1",)}, -1) is plan


def test_cards_change_sides_each_within_its_own_section() -> None:
    plan = take_sides(a_plan(), {FOR: ("k1",), FOR_2: ("k5",), TRAY: ("k8",)}, Side.AGAINST, "s2")
    assert cards_in(plan, AGAINST) == ("k3", "k1")
    assert cards_in(plan, AGAINST_2) == ("k6", "k5", "k8")


def test_a_card_that_is_on_the_side_already_keeps_its_row() -> None:
    assert cards_in(take_sides(a_plan(), {FOR: ("k1",), AGAINST: ("k3",)}, Side.FOR, "s1"), FOR) == ("k1", "k2", "k3")


def test_a_card_in_the_conclusion_alone_says_its_side_and_another_moves_within_its_section() -> None:
    plan = take_sides(a_plan(), {CONCLUSION: ("k1", "k3", "k9")}, Side.FOR, "s2")
    assert plan.cards["k9"].side is Side.FOR
    assert cards_in(plan, FOR) == ("k1", "k2", "k3")
    assert cards_in(plan, CONCLUSION) == ("k1", "k3", "k9")
    assert take_sides(plan, {CONCLUSION: ("k9",)}, Side.CONTEXT, "s2").cards["k9"].side is None


def test_cards_of_several_sections_are_gathered_in_one() -> None:
    plan = gather(a_plan(), {FOR: ("k1",), AGAINST_2: ("k6",), CONCLUSION: ("k9",)}, Side.FOR, "s2")
    assert cards_in(plan, FOR_2) == ("k5", "k1", "k6")
    assert plan.cards["k9"].side is Side.FOR
    assert gather(plan, {CONCLUSION: ("k9",)}, Side.AGAINST, "s2").cards["k9"].side is Side.AGAINST


def test_cards_move_on_to_the_next_section_where_there_is_one() -> None:
    plan = move_on(a_plan(), {BACKGROUND: ("k4",), FOR: ("k1",), FOR_2: ("k5",), INTRODUCTION: ("k7",)}, 1)
    assert cards_in(plan, column("s2", Side.CONTEXT)) == ("k4",)
    assert cards_in(plan, FOR_2) == ("k5", "k1")
    assert cards_in(plan, INTRODUCTION) == ("k7",)


def test_several_cards_are_said_to_be_equally_strong() -> None:
    plan = rate_cards(a_plan(), ("k1", "k2"), 2)
    assert [plan.cards[card].strength for card in ("k1", "k2")] == [2, 2]


def test_chosen_cards_are_found_again_where_they_went() -> None:
    plan = move_chosen(remove_chosen(a_plan(), {FOR: ("k2",)}), {AGAINST: ("k3",)}, FOR, 0)
    chosen = {FOR: ("k1", "k2"), AGAINST: ("k3",), column("gone", Side.FOR): ("k5",), CONCLUSION: ("k1",)}
    assert found_again(plan, chosen) == {FOR: ("k3", "k1"), FOR_2: ("k5",), CONCLUSION: ("k1",)}
