"""What the student makes of the review."""

import pytest
from tests.builders import an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.plan import Dismissal


def test_a_finding_is_set_aside_with_a_reason() -> None:
    plan = edits.set_aside(an_empty_plan(), "one-sided", "s1", " Nobody disagrees.\x07 ")
    assert plan.dismissed == (Dismissal(rule="one-sided", where="s1", reason="Nobody disagrees."),)


def test_setting_aside_again_gives_another_reason() -> None:
    plan = edits.set_aside(edits.set_aside(an_empty_plan(), "one-sided", "s1"), "one-sided", "s1", "Because.")
    assert plan.dismissed == (Dismissal(rule="one-sided", where="s1", reason="Because."),)


def test_a_finding_comes_back_and_others_stay_aside() -> None:
    plan = edits.set_aside(edits.set_aside(an_empty_plan(), "one-sided", "s1"), "one-sided", "s2")
    assert edits.bring_back(plan, "one-sided", "s1").dismissed == (Dismissal(rule="one-sided", where="s2"),)


def test_what_was_set_aside_as_a_kind_comes_back_as_a_kind() -> None:
    plan = edits.set_aside(an_empty_plan(), "one-sided")
    assert edits.bring_back(plan, "one-sided", "s1").dismissed == ()


def test_what_is_not_set_aside_cannot_come_back() -> None:
    with pytest.raises(EditRefused, match="not set aside"):
        edits.bring_back(an_empty_plan(), "one-sided", "s1")


def test_a_rule_is_turned_off_once_and_on_again() -> None:
    plan = edits.turn_rule_off(edits.turn_rule_off(an_empty_plan(), "one-sided"), "one-sided")
    assert plan.rules_off == ("one-sided",)
    assert edits.turn_rule_on(plan, "one-sided") == an_empty_plan()


def test_a_rule_of_a_later_version_can_be_turned_on() -> None:
    assert edits.turn_rule_on(an_empty_plan(rules_off=("later",)), "later").rules_off == ()


def test_a_rule_that_nobody_knows_is_neither_turned_off_nor_set_aside() -> None:
    with pytest.raises(EditRefused, match="no rule 'later'"):
        edits.turn_rule_off(an_empty_plan(), "later")
    with pytest.raises(EditRefused, match="no rule 'later'"):
        edits.set_aside(an_empty_plan(), "later")
