"""A plan for a rule, and how many things the rule finds in it."""

from typing import NamedTuple

from essay_planner.core.plan import Plan


class Case(NamedTuple):
    """A rule, what the plan is like in words, the plan, and how many things the rule finds in it."""

    rule: str
    words: str
    plan: Plan
    found: int = 0
