"""What a student makes of cards, and where they stand, from the command line."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.shell import Answer, run_here

from essay_planner.core.pack import Evidence, Kind, Reliability
from essay_planner.core.plan import Card, Plan, Role, Side, Stance
from essay_planner.files.lock import FileLock
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

pytestmark = pytest.mark.usefixtures("plan_file")


def card(act: str, *words: str) -> Answer:
    """What a command for cards of the plan answers."""
    return run_here("card", act, "a.essayplan", *words)


def plan() -> Plan:
    return read_plan(Path("a.essayplan"))


def held(card_id: str) -> Card:
    return plan().cards[card_id]


def let_it_be(card_id: str, **fields: object) -> None:
    """Change what the evidence of a card is."""
    now = plan()
    ref = now.cards[card_id].evidence
    piece: Evidence = replace(now.library.evidence[ref], **fields)  # type: ignore[arg-type]
    library = replace(now.library, evidence={**now.library.evidence, ref: piece})
    write_plan(Path("a.essayplan"), replace(now, library=library))


def test_what_is_said_of_a_card_stands_on_it_and_the_rest_stays() -> None:
    answer = card("say", "k3", "--explain", "It shows the limits.", "--note", "Tbilisi, 1956.", "--mark", "ask")
    assert (answer.code, answer.out) == (0, ["Changed 1 card."])
    said = held("k3")
    assert (said.explanation, said.note, said.flag) == ("It shows the limits.", "Tbilisi, 1956.", "ask")
    assert (said.strength, said.answers) == (1, ("k1",))


def test_a_mark_stands_on_several_cards_and_is_taken_off_again() -> None:
    assert card("say", "k1", "k2", "k1", "--mark", "ask").out == ["Changed 2 cards."]
    assert (held("k1").flag, held("k2").flag) == ("ask", "ask")
    card("say", "k1", "--mark", "")
    assert (held("k1").flag, held("k2").flag) == ("", "ask")


def test_a_strength_keeps_its_reason_and_a_reason_its_strength() -> None:
    card("say", "k1", "--strength", "2")
    assert (held("k1").strength, held("k1").because) == (2, "Filtzer dates the break to it.")
    card("say", "k1", "--because", "It was early.")
    assert (held("k1").strength, held("k1").because) == (2, "It was early.")
    card("say", "k1", "--strength", "none")
    assert held("k1").strength is None


def test_a_card_answers_those_that_are_named_and_no_others() -> None:
    assert card("say", "k3", "--answers", "k2", "--answers", "k5").code == 0
    assert held("k3").answers == ("k2", "k5")
    card("say", "k3", "--answers", "none")
    assert held("k3").answers == ()


def test_a_card_of_its_own_side_cannot_be_answered() -> None:
    answer = card("say", "k2", "--answers", "k1")
    assert (answer.code, answer.err) == (
        1,
        ["'k2' can answer only cards on the other side. There are: k3, k6."],
    )


def test_a_card_without_a_side_answers_nothing() -> None:
    assert card("say", "k8", "--answers", "k3").err == ["'k8' can answer only cards on the other side. There are: –."]


@pytest.mark.parametrize("name", ["1", "c1", "ended-terror"])
def test_a_card_bears_on_a_criterion_by_its_number_or_id(name: str) -> None:
    assert card("say", "k2", "--criterion", name).code == 0
    assert held("k2").criteria == ("c1",)


def test_a_card_bears_on_no_criterion_any_more() -> None:
    card("say", "k1", "--criterion", "none")
    assert held("k1").criteria == ()


def test_a_criterion_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    assert card("say", "k1", "--criterion", "2").err == [
        "There is no criterion '2' on this plan. There are: 1 (Did rule by terror end?)."
    ]


def test_a_view_is_agreed_with_and_unsaid_again() -> None:
    let_it_be("k2", kind=Kind.INTERPRETATION)
    card("say", "k2", "--stance", "qualifies")
    assert held("k2").stance is Stance.QUALIFIES
    card("say", "k2", "--stance", "none")
    assert held("k2").stance is None


def test_a_fact_is_no_view_to_agree_with() -> None:
    assert card("say", "k2", "--stance", "agrees").err == ["'k2' is no view to agree with or to reject."]


def test_whose_a_disputed_figure_is_is_said_and_unsaid() -> None:
    let_it_be("k2", reliability=Reliability.DISPUTED)
    card("say", "k2", "--whose")
    assert held("k2").whose
    card("say", "k2", "--no-whose")
    assert not held("k2").whose


def test_nobody_needs_to_own_what_is_not_disputed() -> None:
    assert card("say", "k2", "--whose").err == ["What 'k2' says is not disputed."]


def test_a_card_of_the_conclusion_gets_a_part_there() -> None:
    card("say", "k1", "--role", "verdict")
    assert plan().judgement.cards[0].role is Role.VERDICT


def test_what_is_said_already_is_told() -> None:
    assert card("say", "k1", "--strength", "3").out == ["The plan says that already."]


def test_nothing_to_say_is_a_wrong_use() -> None:
    answer = card("say", "k1")
    assert (answer.code, "such as --explain TEXT" in answer.err[-1]) == (2, True)


@pytest.mark.parametrize("words", [("say", "--mark", "ask"), ("move", "--section", "2"), ("remove",)])
def test_all_unknown_cards_are_named_and_nothing_is_changed(words: tuple[str, ...]) -> None:
    before = plan()
    answer = card(words[0], "k1", "k77", "k88", *words[1:])
    assert answer.code == 1
    assert answer.err == ["There is no card 'k77' on this plan.", "There is no card 'k88' on this plan."]
    assert plan() == before


def test_a_plan_that_is_open_elsewhere_keeps_its_cards() -> None:
    before, lock = plan(), FileLock(Path("a.essayplan"))
    assert lock.acquire()
    try:
        answer = card("remove", "k1")
    finally:
        lock.release()
    assert "open elsewhere" in answer.err[0]
    assert plan() == before


def test_cards_move_to_another_section_each_to_its_side() -> None:
    assert card("move", "k1", "k3", "k4", "--section", "2").out == ["Moved 3 cards."]
    second = plan().sections[1]
    assert (second.for_, second.against, second.context) == (("k5", "k1"), ("k6", "k3"), ("k4",))


def test_a_card_moves_to_the_other_side() -> None:
    card("move", "k1", "--section", "1", "--side", "against")
    first = plan().sections[0]
    assert (first.for_, first.against) == (("k2",), ("k3", "k1"))


def test_a_card_without_a_side_needs_one_in_a_section() -> None:
    assert card("move", "k8", "--section", "1").err == ["Say with --side on which side 'k8' is to stand."]
    assert card("move", "k8", "--section", "1", "--side", "for").code == 0
    assert plan().sections[0].for_ == ("k2", "k1", "k8")


def test_a_card_moves_to_the_tray_without_a_side() -> None:
    card("move", "k6", "--section", "tray")
    assert plan().tray == ("k8", "k6")
    answer = card("move", "k5", "--section", "tray", "--side", "for")
    assert (answer.code, "leave --side out" in answer.err[-1]) == (2, True)


def test_a_card_in_the_conclusion_stays_in_its_section() -> None:
    card("move", "k5", "--section", "conclusion")
    assert [ranked.card for ranked in plan().judgement.cards] == ["k1", "k3", "k9", "k5"]
    assert plan().sections[1].for_ == ("k5",)


def test_a_card_in_the_conclusion_alone_takes_a_side_there() -> None:
    card("move", "k9", "--section", "conclusion", "--side", "against")
    assert held("k9").side is Side.AGAINST
    card("move", "k9", "--section", "2")
    assert plan().sections[1].against == ("k6", "k9")


def test_a_card_is_taken_off_with_what_answers_it() -> None:
    assert card("remove", "k1").out == ["Removed 1 card."]
    now = plan()
    assert "k1" not in now.cards
    assert now.cards["k3"].answers == ()


def test_a_card_is_taken_from_the_conclusion_alone() -> None:
    assert card("remove", "k1", "k3", "--from-conclusion").out == ["Removed 2 cards."]
    now = plan()
    assert [ranked.card for ranked in now.judgement.cards] == ["k9"]
    assert (now.sections[0].for_, now.sections[0].against) == (("k2", "k1"), ("k3",))


@pytest.mark.parametrize("name", ["k9", "k5"])
def test_only_what_stands_elsewhere_too_is_taken_from_the_conclusion_alone(name: str) -> None:
    assert card("remove", name, "--from-conclusion").err == [
        f"'{name}' does not stand in the conclusion and elsewhere as well."
    ]
