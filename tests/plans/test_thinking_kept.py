"""What the student makes of question, criteria and review is in the file, and comes back from it."""

from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.plan import Leaning, MarkupRole, Plan, Shape, Side
from essay_planner.core.review.reviewing import RULES, review
from essay_planner.plans.reading import load_plan
from essay_planner.plans.writing import dump_plan


def _saved_and_opened(plan: Plan) -> Plan:
    return load_plan(dump_plan(plan), "a.essayplan")


def test_every_rule_that_is_off_stays_off() -> None:
    plan = a_plan()
    for rule in RULES:
        plan = edits.turn_rule_off(plan, rule.id)
    opened = _saved_and_opened(plan)
    assert opened.rules_off == tuple(rule.id for rule in RULES)
    assert review(opened).count == 0
    for rule in RULES:
        opened = edits.turn_rule_on(opened, rule.id)
    assert review(opened) == review(a_plan())


def test_every_finding_that_is_set_aside_stays_aside_with_its_reason() -> None:
    plan = a_plan()
    for number, finding in enumerate(review(plan).findings):
        for found in finding.found:
            plan = edits.set_aside(plan, finding.rule.id, found.where, "Because." if number % 2 else "")
    opened = _saved_and_opened(plan)
    assert opened.dismissed == plan.dismissed
    assert review(opened).count == 0
    assert {aside.reason for aside in review(opened).set_aside} == {"", "Because."}


def test_marks_criteria_and_judgement_come_back() -> None:
    plan = edits.mark_question(a_plan(), MarkupRole.FACTOR, 0, 14)
    plan = edits.add_criterion(plan, "c2", "Did it last?")
    plan = edits.say_no_case(edits.say_no_case(plan, "c2", Side.FOR), "c2", Side.AGAINST, "Nobody doubts it.")
    plan = edits.lean_criterion(edits.judge_by(plan, "c1", "Largely."), "c1", Leaning.STRONGLY_FOR)
    plan = edits.tie_cards(plan, ["k2", "k3"], "c1")
    plan = edits.choose_strongest(edits.choose_degree(plan, "more than it seems"), Side.FOR, "k5")
    plan = edits.shape_section(edits.choose_profile(plan, "ib-paper-2"), "s2", Shape.PEACE)
    assert _saved_and_opened(plan) == plan
