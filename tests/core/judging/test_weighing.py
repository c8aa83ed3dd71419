"""Weighing the two sides."""

from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.judging.weighing import Exchange, answering_sides, weigh
from essay_planner.core.places import column
from essay_planner.core.plan import Side


def test_the_balance_counts_and_weighs() -> None:
    found = weigh(a_plan()).balance
    assert (found.for_count, found.against_count, found.for_weight, found.against_weight) == (3, 2, 7, 3)


def test_cards_without_a_strength_are_counted_on_both_sides() -> None:
    assert weigh(a_plan()).unrated == 3
    assert weigh(edits.rate_card(a_plan(), "k6", 1)).unrated == 2


def test_the_card_that_the_student_chose_leads_its_side() -> None:
    plan = edits.choose_strongest(a_plan(), Side.FOR, "k5")
    assert weigh(plan).strongest == {Side.FOR: ("k5", "k1", "k2"), Side.AGAINST: ("k3", "k6")}


def test_a_choice_that_went_to_the_other_side_leads_no_more() -> None:
    plan = edits.move_cards(a_plan(), ["k1"], column("s1", Side.AGAINST))
    assert "k1" not in weigh(plan).strongest[Side.FOR]


def test_without_a_choice_the_strongest_card_leads() -> None:
    plan = edits.rate_card(edits.choose_strongest(a_plan(), Side.AGAINST, ""), "k6", 3)
    assert weigh(plan).strongest[Side.AGAINST] == ("k6", "k3")


def test_cards_that_speak_against_each_other_are_pairs_the_weightiest_first() -> None:
    assert weigh(a_plan()).exchanges == (Exchange("k1", "k3"), Exchange("k5", "k6"))
    assert weigh(edits.rate_card(a_plan(), "k6", 3)).exchanges == (Exchange("k5", "k6"), Exchange("k1", "k3"))


def test_cards_on_one_side_are_no_exchange() -> None:
    plan = edits.answer_cards(a_plan(), "k1", ["k2"])
    assert Exchange("k1", "k2") not in weigh(plan).exchanges


def test_strong_cards_that_nothing_speaks_against_are_told() -> None:
    plan = edits.rate_card(edits.rate_card(a_plan(), "k2", 3), "k6", 3)
    assert weigh(plan).unanswered == {Side.FOR: ("k2",), Side.AGAINST: ()}


def test_which_side_answers_the_other_is_what_the_student_says() -> None:
    pair, plan = Exchange("k1", "k3"), edits.answer_cards(edits.answer_cards(a_plan(), "k1", ()), "k3", ())
    assert answering_sides(plan, pair) == ()
    assert answering_sides(edits.answer_cards(plan, "k3", ["k1"]), pair) == (Side.AGAINST,)
    both = edits.answer_cards(edits.answer_cards(plan, "k3", ["k1"]), "k1", ["k3"])
    assert answering_sides(both, pair) == (Side.FOR, Side.AGAINST)
