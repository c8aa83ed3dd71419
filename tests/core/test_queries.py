"""What views ask of a plan."""

from dataclasses import replace

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.core.edits import add_section, answer_cards, move_cards, place_evidence, set_point, take_side
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, column, homes
from essay_planner.core.plan import Judgement, Library, Side
from essay_planner.core.queries import (
    Balance,
    balance,
    cards_against,
    cards_of_evidence,
    cards_on,
    cards_to_answer,
    evidence_used,
    headed_sections,
    is_begun,
    is_strongest,
    is_untouched,
    numbered_sections,
    section_balance,
    side_of,
    strongest_of,
    times_used,
    used_again,
)


def test_a_section_that_nothing_was_done_with_has_no_number() -> None:
    plan = add_section(an_empty_plan(), "s2", "Economy")
    assert numbered_sections(plan) == {"s2": 1}


def test_the_only_section_has_a_number() -> None:
    assert numbered_sections(an_empty_plan()) == {"s1": 1}


def test_headings_stand_behind_the_numbers_that_the_board_shows() -> None:
    plan = add_section(an_empty_plan(), "s2", "Economy")
    assert headed_sections(plan) == {"s1": "Not grouped yet", "s2": "1 · Economy"}


def test_a_section_with_a_point_is_not_untouched() -> None:
    plan = set_point(an_empty_plan(), "s1", "It ended terror.")
    assert not is_untouched(plan.sections[0])


@pytest.mark.parametrize(
    ("card", "side"),
    [("k1", Side.FOR), ("k3", Side.AGAINST), ("k4", Side.CONTEXT), ("k7", None), ("k8", None), ("k9", None)],
)
def test_a_card_takes_the_side_of_its_column(card: str, side: Side | None) -> None:
    plan = a_plan()
    assert side_of(plan, card, homes(plan)[card]) is side


def test_a_card_in_the_conclusion_alone_takes_the_side_that_it_was_given() -> None:
    plan = take_side(a_plan(), "k9", Side.AGAINST)
    assert side_of(plan, "k9", homes(plan)["k9"]) is Side.AGAINST


def test_a_card_without_a_home_takes_no_side() -> None:
    assert side_of(a_plan(), "k1", None) is None


def test_cards_of_a_side_come_in_the_order_of_the_board_and_the_conclusion_last() -> None:
    assert cards_on(take_side(a_plan(), "k9", Side.FOR), Side.FOR) == ("k1", "k2", "k5", "k9")


def test_the_strongest_of_a_side_is_the_one_that_was_named_while_it_stands_there() -> None:
    plan = a_plan()
    assert (strongest_of(plan, Side.FOR), strongest_of(plan, Side.AGAINST)) == ("k1", "k3")
    assert [is_strongest(plan, card) for card in ("k1", "k2", "k3")] == [True, False, True]
    plan = move_cards(plan, ["k1"], TRAY)
    assert (strongest_of(plan, Side.FOR), is_strongest(plan, "k1")) == ("", False)
    plan = replace(plan, judgement=replace(plan.judgement, strongest_for=""))
    assert strongest_of(plan, Side.FOR) == ""


def test_the_balance_counts_cards_and_weighs_them_with_two_where_unsaid() -> None:
    assert balance(a_plan()) == Balance(for_count=3, against_count=2, for_weight=7, against_weight=3)


def test_a_section_has_a_balance_of_its_own() -> None:
    assert section_balance(a_plan(), a_plan().sections[0]) == Balance(2, 1, 5, 1)


def test_an_empty_plan_is_in_balance() -> None:
    assert balance(an_empty_plan()) == Balance()


def test_one_piece_of_evidence_can_be_two_cards() -> None:
    assert cards_of_evidence(a_plan(), "d/amnesty") == ("k1", "k8")


def test_evidence_on_the_plan_is_used() -> None:
    assert evidence_used(replace(a_plan(), tray=())) == frozenset(
        {"d/amnesty", "d/criminal-code", "d/tbilisi", "d/gulag-releases", "d/one-day", "d/zhivago"}
    )


def test_cards_whose_evidence_answers_each_other_speak_against_each_other() -> None:
    assert (cards_against(a_plan(), "k6"), cards_against(a_plan(), "k5")) == (("k5", "k9"), ("k6",))


def test_cards_that_the_student_set_against_each_other_do_so_too() -> None:
    plan = answer_cards(a_plan(), "k2", ["k4"])
    assert (cards_against(plan, "k2"), cards_against(plan, "k4")) == (("k4",), ("k2",))


def test_evidence_of_another_pack_with_the_same_id_is_not_meant() -> None:
    plan = a_plan()
    other = replace(plan.cards["k5"], evidence="own/one-day")
    library = replace(
        plan.library, evidence={**plan.library.evidence, "own/one-day": plan.library.evidence["d/one-day"]}
    )
    plan = replace(plan, cards={**plan.cards, "k5": other}, library=library)
    assert cards_against(plan, "k6") == ("k9",)


def test_evidence_on_several_cards_is_found_with_the_places_of_the_others() -> None:
    again = used_again(a_plan())
    assert again.keys() == {"k1", "k8", "k4", "k7", "k5", "k9"}
    assert again["k1"] == (TRAY,)
    assert again["k8"] == (column("s1", Side.FOR),)
    assert (again["k9"], again["k5"]) == ((column("s2", Side.FOR),), (CONCLUSION,))


def test_the_places_of_other_cards_come_in_the_order_of_the_board() -> None:
    plan = place_evidence(a_plan(), {"new": "d/amnesty"}, Library(), INTRODUCTION)
    assert used_again(plan)["k1"] == (INTRODUCTION, TRAY)


def test_no_card_is_used_again_on_an_empty_plan() -> None:
    assert used_again(an_empty_plan()) == {}


def test_evidence_is_counted_by_its_cards() -> None:
    assert times_used(a_plan())["d/amnesty"] == 2
    assert times_used(a_plan())["d/zhivago"] == 1


def test_a_plan_is_begun_once_some_cards_are_sorted_or_a_judgement_is_written() -> None:
    assert is_begun(a_plan())
    assert not is_begun(an_empty_plan())
    assert is_begun(replace(an_empty_plan(), judgement=Judgement(decides="It decided itself.")))


def test_a_card_can_answer_those_of_the_other_side_its_own_section_first() -> None:
    assert cards_to_answer(a_plan(), "k1") == ("k3", "k6")
    assert cards_to_answer(a_plan(), "k6") == ("k5", "k1", "k2")


def test_what_a_card_answers_stays_offered_wherever_it_stands() -> None:
    assert cards_to_answer(answer_cards(a_plan(), "k1", ["k8", "k3"]), "k1") == ("k3", "k6", "k8")


def test_a_card_without_a_side_answers_nothing() -> None:
    assert [cards_to_answer(a_plan(), card) for card in ("k4", "k7", "k8")] == [(), (), ()]
