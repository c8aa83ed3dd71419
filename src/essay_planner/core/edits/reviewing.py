"""What the student makes of the review: findings set aside and brought back, rules turned off and on."""

from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Dismissal, Plan
from essay_planner.core.text import clean


def set_aside(plan: Plan, rule_id: str, where: str = "", reason: str = "") -> Plan:
    """Set a finding of a rule aside, by the place that it leads to, with or without a reason.

    Without a place all that the rule finds is set aside. Setting aside again gives another reason. Raises EditRefused
    for an unknown rule.
    """
    _check(rule_id)
    new = Dismissal(rule=rule_id, where=where, reason=clean(reason).strip())
    known = {(old.rule, old.where): old for old in plan.dismissed}
    return replace(plan, dismissed=tuple({**known, (rule_id, where): new}.values()))


def bring_back(plan: Plan, rule_id: str, where: str = "") -> Plan:
    """Bring a finding back that was set aside: that of a place, or with all that its rule finds.

    Raises EditRefused if it was not set aside.
    """
    by_place = {(old.rule, old.where) for old in plan.dismissed}
    gone = next((key for key in ((rule_id, where), (rule_id, "")) if key in by_place), None)
    if gone is None:
        raise EditRefused(_("That is not set aside."))
    return replace(plan, dismissed=tuple(old for old in plan.dismissed if (old.rule, old.where) != gone))


def turn_rule_off(plan: Plan, rule_id: str) -> Plan:
    """Let the review of this plan pass a rule over. Raises EditRefused for an unknown one."""
    _check(rule_id)
    return replace(plan, rules_off=tuple(dict.fromkeys((*plan.rules_off, rule_id))))


def turn_rule_on(plan: Plan, rule_id: str) -> Plan:
    """Let the review go by a rule again; also one of a later version that is not known here."""
    return replace(plan, rules_off=tuple(rule for rule in plan.rules_off if rule != rule_id))


def _check(rule_id: str) -> None:
    from essay_planner.core.review.reviewing import rule_of

    if rule_of(rule_id) is None:
        raise EditRefused(_("The review has no rule '{id}'.").format(id=rule_id))
