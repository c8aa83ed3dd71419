"""What the student says of a card."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.plan import Plan, Stance

SAID: list[tuple[Callable[..., Plan], Any, str]] = [
    (edits.explain_card, "Because.", "explanation"),
    (edits.rate_card, 3, "strength"),
    (edits.note_card, "See also.", "note"),
    (edits.flag_card, "check", "flag"),
    (edits.say_stance, Stance.REJECTS, "stance"),
    (edits.say_whose, True, "whose"),
    (edits.answer_cards, ("k1", "k3"), "answers"),
]


@pytest.mark.parametrize(("edit", "value", "field"), SAID)
def test_a_card_holds_what_is_said_of_it(edit: Callable[..., Plan], value: Any, field: str) -> None:
    assert getattr(edit(a_plan(), "k2", value).cards["k2"], field) == value


@pytest.mark.parametrize(("edit", "value", "field"), SAID)
def test_saying_it_again_gives_the_same_plan(edit: Callable[..., Plan], value: Any, field: str) -> None:
    plan = edit(a_plan(), "k2", value)
    assert edit(plan, "k2", value) is plan, field


@pytest.mark.parametrize(("edit", "value", "field"), SAID)
def test_nothing_is_said_of_an_unknown_card(edit: Callable[..., Plan], value: Any, field: str) -> None:
    with pytest.raises(EditRefused, match="no card 'k99'"):
        edit(a_plan(), "k99", value)
    assert field


def test_text_is_cleaned() -> None:
    assert edits.explain_card(a_plan(), "k2", "a\x07\r\nb").cards["k2"].explanation == "a\nb"


def test_a_reason_stays_when_only_the_strength_changes() -> None:
    assert edits.rate_card(a_plan(), "k1", 2).cards["k1"].because == "Filtzer dates the break to it."


def test_a_reason_can_be_given_with_the_strength() -> None:
    card = edits.rate_card(a_plan(), "k1", None, "I doubt it.").cards["k1"]
    assert (card.strength, card.because) == (None, "I doubt it.")


@pytest.mark.parametrize("strength", [0, 4, -1])
def test_a_strength_out_of_range_is_refused(strength: int) -> None:
    with pytest.raises(EditRefused, match="1 \\(weak\\)"):
        edits.rate_card(a_plan(), "k1", strength)


def test_several_cards_are_tied_to_a_criterion_and_untied() -> None:
    plan = edits.tie_cards(a_plan(), ["k1", "k2"], "c1")
    assert [plan.cards[card].criteria for card in ("k1", "k2")] == [("c1",), ("c1",)]
    plan = edits.untie_cards(plan, ["k1", "k3"], "c1")
    assert [plan.cards[card].criteria for card in ("k1", "k2", "k3")] == [(), ("c1",), ()]


def test_tying_leaves_what_a_card_is_tied_to() -> None:
    plan = edits.tie_cards(edits.add_criterion(a_plan(), "x", "Did it last?"), ["k1"], "x")
    assert plan.cards["k1"].criteria == ("c1", "x")
    assert edits.untie_cards(plan, ["k1"], "c1").cards["k1"].criteria == ("x",)


@pytest.mark.parametrize("edit", [edits.tie_cards, edits.untie_cards])
@pytest.mark.parametrize(("card", "criterion"), [("k99", "c1"), ("k1", "c9")])
def test_nothing_is_tied_that_is_not_there(edit: Callable[..., Plan], card: str, criterion: str) -> None:
    with pytest.raises(EditRefused, match="There is no"):
        edit(a_plan(), [card], criterion)


def test_a_card_cannot_answer_itself() -> None:
    with pytest.raises(EditRefused, match="itself"):
        edits.answer_cards(a_plan(), "k1", ["k1"])


def test_a_card_cannot_answer_one_that_is_not_there() -> None:
    with pytest.raises(EditRefused, match="no card 'k99'"):
        edits.answer_cards(a_plan(), "k1", ["k99"])
