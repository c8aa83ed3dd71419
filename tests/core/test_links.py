"""Which evidence speaks against which."""

from dataclasses import replace

from tests.builders import a_piece, a_plan

from essay_planner.core.links import Links, answered_by

PLAN = a_plan()


def links(*pieces: tuple[str, tuple[str, ...]]) -> Links:
    return Links({f"d/{name}": a_piece(name, answers=answers) for name, answers in pieces})


def test_a_piece_that_answers_another_speaks_against_it() -> None:
    both = links(("one", ()), ("two", ("one",)))
    assert both.against("d/one", PLAN) == ("d/two",)
    assert both.against("d/two", PLAN) == ()


def test_what_a_piece_answers_is_told_too() -> None:
    both = links(("one", ()), ("two", ("one",)))
    assert both.answered("d/two", PLAN) == ("d/one",)
    assert both.answered("d/one", PLAN) == ()


def test_pieces_that_answer_each_other_speak_against_each_other_and_are_told_once() -> None:
    both = links(("one", ("two",)), ("two", ("one",)))
    assert both.against("d/one", PLAN) == ("d/two",)
    assert both.answered("d/one", PLAN) == ()


def test_what_is_not_at_hand_and_a_piece_itself_are_passed_over() -> None:
    assert links(("one", ("one", "gone"))).answered("d/one", PLAN) == ()


def test_a_link_stays_within_its_pack() -> None:
    pieces = {"d/one": a_piece("one"), "e/two": a_piece("two", answers=("one",))}
    assert Links(pieces).against("d/one", PLAN) == ()


def test_what_the_student_says_of_cards_counts() -> None:
    cards = {**PLAN.cards, "k1": replace(PLAN.cards["k1"], answers=("k2", "gone"))}
    plan, none = replace(PLAN, cards=cards), links()
    one, two = PLAN.cards["k1"].evidence, PLAN.cards["k2"].evidence
    assert none.against(two, plan, "k2") == (one,)
    assert none.answered(one, plan, "k1") == (two,)


def test_what_the_student_says_is_answered_counts_also_where_it_speaks_against_in_turn() -> None:
    cards = {**PLAN.cards, "k1": replace(PLAN.cards["k1"], answers=("k2",))}
    plan = replace(PLAN, cards=cards)
    one, two = PLAN.cards["k1"].evidence, PLAN.cards["k2"].evidence
    both = links((one[2:], (two[2:],)), (two[2:], (one[2:],)))
    assert both.answered(one, plan, "k1") == (two,)
    assert answered_by(plan, "k2") == (one,)
    assert answered_by(plan, "") == ()
