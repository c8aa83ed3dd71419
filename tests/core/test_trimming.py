"""Line ends round what the student wrote."""

from dataclasses import fields, replace
from typing import Any

from tests.export.sample import a_full_plan

from essay_planner.core.outline import outline
from essay_planner.core.plan import (
    Card,
    Comment,
    Criterion,
    Introduction,
    Judgement,
    Plan,
    Section,
    TermDefined,
    Verdict,
)
from essay_planner.core.trimming import trimmed

SAID = {
    Card: ("explanation", "because", "note", "flag"),
    Comment: ("text",),
    Criterion: ("text", "verdict"),
    Introduction: ("text",),
    Judgement: ("decides", "degree", "conclusion"),
    Plan: (),
    Section: ("heading", "point", "counter", "link"),
    TermDefined: ("term", "meaning"),
    Verdict: ("text",),
}


def padded(value: Any) -> Any:
    """A value with line ends and spaces round all that the student said in it."""
    if isinstance(value, tuple):
        return tuple(map(padded, value))
    if isinstance(value, dict):
        return {key: padded(inner) for key, inner in value.items()}
    if type(value) not in SAID:
        return value
    own = {name: f"\n {getattr(value, name)} \n\n" for name in SAID[type(value)]}
    return replace(value, **{f.name: padded(getattr(value, f.name)) for f in fields(value)} | own)


def test_line_ends_round_what_is_said_do_not_print() -> None:
    assert outline(padded(a_full_plan())) == outline(a_full_plan())


def test_what_has_no_line_ends_round_it_is_left_as_it_is() -> None:
    plan = a_full_plan()
    made = trimmed(plan)
    assert all(made.cards[card_id] is card for card_id, card in plan.cards.items())
    assert made == plan
