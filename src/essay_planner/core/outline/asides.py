"""What the student set aside in the review, as it prints."""

from essay_planner.core.outline.values import Aside
from essay_planner.core.plan import Plan
from essay_planner.core.review.reviewing import review
from essay_planner.core.review.values import Finding, Found, Rule


def set_aside(plan: Plan) -> tuple[Aside, ...]:
    """What was set aside and would be found again, in the review's order; of one rule with one reason as one.

    What was mended since does not print.
    """
    together: dict[tuple[str, str], tuple[Rule, list[Found]]] = {}
    for one in review(plan).set_aside:
        together.setdefault((one.rule.id, one.reason), (one.rule, []))[1].append(one.found)
    return tuple(
        Aside(rule=name, title=Finding(rule, tuple(found)).title, reason=reason)
        for (name, reason), (rule, found) in together.items()
    )
