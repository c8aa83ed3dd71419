"""What a student makes of a review, from the command line: findings set aside and brought back, rules off and on."""

from pathlib import Path

from essay_planner.cli.plan_file import packs_at_hand, rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.review.reviewing import review


def set_aside(path: Path, rule: str, where: str = "", reason: str = "") -> Report:
    """Set aside what a rule finds in the plan in 'path', at a place, or at each where it finds something now.

    Raises EssayPlannerError.
    """
    said: list[str] = []

    def edit(plan: Plan) -> Plan:
        said[:] = []
        loaded = packs_at_hand(plan).get(plan.question.pack)
        asked = loaded.pack.question(plan.question.id) if loaded else None
        for finding in review(plan, asked).findings:
            for found in finding.found if finding.rule.id == rule else ():
                if where in ("", found.where):
                    said.append(found.title)
                    plan = edits.set_aside(plan, rule, found.where, reason)
        if not said:
            raise EditRefused(_("The review finds nothing there by '{rule}'.").format(rule=rule))
        return plan

    rewrite(path, edit)
    return Report([_("Set aside:"), *(f"  {title}" for title in said)])


def bring_back(path: Path, rule: str, where: str = "") -> Report:
    """Bring back what was set aside by a rule, at a place, or all of it. Raises EssayPlannerError."""

    def edit(plan: Plan) -> Plan:
        places = [old.where for old in plan.dismissed if old.rule == rule and where in ("", old.where)]
        for place in places or [where]:
            plan = edits.bring_back(plan, rule, place)
        return plan

    rewrite(path, edit)
    return Report([_("Brought back.")])


def turn_off(path: Path, rule: str) -> Report:
    """Let the review of the plan in 'path' pass a rule over. Raises EssayPlannerError."""
    rewrite(path, lambda plan: edits.turn_rule_off(plan, rule))
    return Report([_("'{rule}' is not looked for in this plan any more.").format(rule=rule)])


def turn_on(path: Path, rule: str) -> Report:
    """Let the review go by a rule again. Raises EssayPlannerError."""
    rewrite(path, lambda plan: edits.turn_rule_on(plan, rule))
    return Report([_("'{rule}' is looked for in this plan.").format(rule=rule)])
