"""The tests that the student judges by."""

from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Criterion, Plan
from essay_planner.core.text import clean


def add_criterion(plan: Plan, criterion_id: str, text: str, suggested: str = "") -> Plan:
    """Judge by one more criterion, with a new id made by the caller.

    'suggested' is the id of the question's own criterion that it was taken from. Raises EditRefused for an empty
    text, or an id that is in use.
    """
    if any(criterion.id == criterion_id for criterion in plan.criteria):
        raise EditRefused(_("The plan has a criterion '{id}' already.").format(id=criterion_id))
    text = " ".join(clean(text).split())
    if not text:
        raise EditRefused(_("A criterion needs words."))
    return replace(plan, criteria=(*plan.criteria, Criterion(id=criterion_id, text=text, from_=suggested)))


def remove_criterion(plan: Plan, criterion_id: str) -> Plan:
    """Judge by it no longer; cards that were tied to it are not any more. Raises EditRefused for an unknown one."""
    rest = tuple(criterion for criterion in plan.criteria if criterion.id != criterion_id)
    if rest == plan.criteria:
        raise EditRefused(_("There is no criterion '{id}' on this plan.").format(id=criterion_id))
    cards = {
        card.id: replace(card, criteria=tuple(c for c in card.criteria if c != criterion_id))
        for card in plan.cards.values()
    }
    return replace(plan, criteria=rest, cards=cards)
