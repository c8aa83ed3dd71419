"""Whether the leanings that the student marked agree."""

import pytest
from tests.builders import a_plan, an_empty_plan
from tests.core.review.sound import sound_plan

from essay_planner.core import edits
from essay_planner.core.judging.agreement import Agreement, agreement
from essay_planner.core.plan import Leaning, Plan
from essay_planner.core.review.values import Spot

FOR, AGAINST, BALANCED, UNSAID = Leaning.FOR, Leaning.AGAINST, Leaning.BALANCED, Leaning.UNSAID
AGREES, DIFFERS, OPEN = Agreement.AGREES, Agreement.DIFFERS, Agreement.OPEN


def _said(plan: Plan) -> dict[str, Agreement]:
    return {line.text: line.agreement for line in agreement(plan)}


@pytest.mark.parametrize(
    ("start", "end", "how", "text"),
    [
        (FOR, FOR, AGREES, "Line of argument and judgement lean the same way."),
        (FOR, Leaning.STRONGLY_FOR, AGREES, "Line of argument and judgement lean the same way."),
        (FOR, AGAINST, DIFFERS, "Line of argument and judgement lean different ways."),
        (FOR, BALANCED, DIFFERS, "Line of argument and judgement differ: one leans, the other is balanced."),
        (UNSAID, FOR, OPEN, "You have not said which way your line of argument leans."),
        (FOR, UNSAID, OPEN, "You have not said which way your judgement leans."),
        (UNSAID, UNSAID, OPEN, "You have not said which way your line of argument and your judgement lean."),
    ],
)
def test_argument_and_judgement_are_held_against_each_other(
    start: Leaning, end: Leaning, how: Agreement, text: str
) -> None:
    plan = edits.lean_judgement(edits.lean_argument(sound_plan(), start), end)
    assert (agreement(plan)[0].agreement, agreement(plan)[0].text) == (how, text)


def test_a_sound_plan_agrees_with_itself() -> None:
    assert set(_said(sound_plan()).values()) == {AGREES}


def test_verdicts_that_are_not_there_are_counted() -> None:
    plan = edits.add_criterion(a_plan(), "c2", "Did it last?")
    said = _said(plan)
    assert said["2 criteria have no verdict yet."] is OPEN
    assert said["1 section has no verdict yet."] is OPEN


def test_verdicts_that_lean_the_other_way_are_counted() -> None:
    plan = edits.lean_section(sound_plan(), "s1", AGAINST)
    assert _said(plan)["1 verdict of 3 leans the other way from your judgement."] is DIFFERS


def test_verdicts_are_not_held_against_a_balanced_judgement() -> None:
    said = _said(edits.lean_judgement(sound_plan(), BALANCED))
    assert not [text for text in said if "verdict leans" in text or "weight" in text]


def test_verdicts_without_a_leaning_are_not_counted() -> None:
    plan = edits.lean_criterion(sound_plan(), "c1", UNSAID)
    plan = edits.lean_section(edits.lean_section(plan, "s1", UNSAID), "s2", UNSAID)
    assert not [text for text in _said(plan) if "verdict leans" in text]


@pytest.mark.parametrize(
    ("degree", "differs"), [("hardly", True), ("largely", False), ("partly", False), ("so", False)]
)
def test_the_degree_is_held_against_the_leaning(degree: str, differs: bool) -> None:
    said = _said(edits.choose_degree(sound_plan(), degree))
    assert ("The step that you chose and the way that your judgement leans differ." in said) is differs


def test_the_weight_of_the_cards_is_held_against_the_judgement() -> None:
    assert _said(sound_plan())["By weight your cards tip the same way as your judgement."] is AGREES
    said = _said(edits.lean_judgement(sound_plan(), AGAINST))
    assert said["By weight your cards tip the other way from your judgement."] is DIFFERS


def test_a_plan_that_was_just_begun_has_only_leanings_to_say() -> None:
    assert list(_said(an_empty_plan())) == [
        "You have not said which way your line of argument and your judgement lean."
    ]


def test_each_line_leads_to_its_place() -> None:
    plan = edits.add_criterion(a_plan(), "c2", "Did it last?")
    places = [(line.spot, line.where) for line in agreement(edits.judge_by(plan, "c1", "It ended."))]
    assert places[:3] == [(Spot.ARGUMENT, ""), (Spot.CRITERION, "c2"), (Spot.SECTION, "s2")]


def test_verdicts_that_lean_the_other_way_lead_to_the_first_of_them() -> None:
    lines = agreement(edits.lean_section(sound_plan(), "s1", AGAINST))
    assert [(line.spot, line.where) for line in lines if "verdict of" in line.text] == [(Spot.SECTION, "s1")]
