"""The review of a plan: all rules in one table, what they find, and what of it the student has set aside."""

from collections.abc import Iterator

from essay_planner.core.pack import Question
from essay_planner.core.plan import Plan, TaskKind
from essay_planner.core.review import (
    balance_rules,
    budget_rules,
    coursework_rules,
    evidence_rules,
    judgement_rules,
    question_rules,
    section_rules,
)
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Finding, Found, Review, Rule, SetAside
from essay_planner.core.trimming import trimmed

RULES: tuple[Rule, ...] = (
    *question_rules.RULES,
    *judgement_rules.RULES,
    *balance_rules.RULES,
    *section_rules.RULES,
    *evidence_rules.RULES,
    *coursework_rules.RULES,
    *budget_rules.RULES,
)


def rule_of(rule_id: str) -> Rule | None:
    """The rule of that id; None if there is none, as in a plan of a later version."""
    return next((rule for rule in RULES if rule.id == rule_id), None)


def review(plan: Plan, asked: Question | None = None) -> Review:
    """What is worth another look in a plan, the most important first.

    'asked' is the pack's question that the plan answers, where it is at hand: some rules need its themes. Where only
    spaces and line ends stand, nothing is said.
    """
    sight = Sight(trimmed(plan), asked)
    findings: list[Finding] = []
    aside: list[SetAside] = []
    for rule in _spoken(plan):
        left = []
        for found in rule.check(sight):
            reason = _set_aside(plan, rule, found)
            if reason is None:
                left.append(found)
            else:
                aside.append(SetAside(rule, found, reason))
        if left:
            findings.append(Finding(rule, tuple(left)))
    return Review(tuple(sorted(findings, key=lambda finding: -finding.rule.weight)), tuple(aside))


def _spoken(plan: Plan) -> Iterator[Rule]:
    """The rules that speak of this plan."""
    coursework = plan.task.kind is TaskKind.COURSEWORK
    return (rule for rule in RULES if rule.id not in plan.rules_off and (coursework or not rule.coursework))


def _set_aside(plan: Plan, rule: Rule, found: Found) -> str | None:
    """The reason for setting a finding aside; None if it was not."""
    reasons = (d.reason for d in plan.dismissed if d.rule == rule.id and d.where in ("", found.where))
    return next(reasons, None)
