"""What the student says of a card."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from essay_planner.core.edits.criteria import criterion_of
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Card, Plan, Stance
from essay_planner.core.text import clean


def explain_card(plan: Plan, card_id: str, explanation: str) -> Plan:
    """Say how the card answers the question."""
    return _changed(plan, card_id, explanation=clean(explanation))


def rate_card(plan: Plan, card_id: str, strength: int | None, because: str | None = None) -> Plan:
    """Say how strong the card is (1 to 3, None for unsaid) and why (None leaves that as it is)."""
    if strength not in (None, 1, 2, 3):
        raise EditRefused(_("Strength is 1 (weak), 2 (good) or 3 (strong)."))
    reason = _card(plan, card_id).because if because is None else clean(because)
    return _changed(plan, card_id, strength=strength, because=reason)


def note_card(plan: Plan, card_id: str, note: str) -> Plan:
    """Write a note that goes into the card's footnote."""
    return _changed(plan, card_id, note=clean(note))


def flag_card(plan: Plan, card_id: str, flag: str) -> Plan:
    """Put the student's own mark on a card, or '' for none."""
    return _changed(plan, card_id, flag=clean(flag))


def say_stance(plan: Plan, card_id: str, stance: Stance | None) -> Plan:
    """Say whether one agrees with, qualifies or rejects an interpretation."""
    return _changed(plan, card_id, stance=stance)


def say_whose(plan: Plan, card_id: str, whose: bool) -> Plan:
    """Say that one's explanation tells whose disputed figure it is."""
    return _changed(plan, card_id, whose=whose)


def tie_cards(plan: Plan, card_ids: Sequence[str], criterion_id: str) -> Plan:
    """Tie cards to a criterion, after those that they are tied to. Raises EditRefused for what is not on the plan."""
    criterion_of(plan, criterion_id)
    for card in card_ids:
        plan = _changed(plan, card, criteria=tuple(dict.fromkeys((*_card(plan, card).criteria, criterion_id))))
    return plan


def untie_cards(plan: Plan, card_ids: Sequence[str], criterion_id: str) -> Plan:
    """Tie cards to a criterion no longer. Raises EditRefused for what is not on the plan."""
    criterion_of(plan, criterion_id)
    for card in card_ids:
        plan = _changed(plan, card, criteria=tuple(c for c in _card(plan, card).criteria if c != criterion_id))
    return plan


def answer_cards(plan: Plan, card_id: str, answers: Sequence[str]) -> Plan:
    """Say which other cards this one answers."""
    for other in answers:
        _card(plan, other)
        if other == card_id:
            raise EditRefused(_("A card cannot answer itself."))
    return _changed(plan, card_id, answers=tuple(dict.fromkeys(answers)))


def _card(plan: Plan, card_id: str) -> Card:
    if card_id not in plan.cards:
        raise EditRefused(_("There is no card '{id}' on this plan.").format(id=card_id))
    return plan.cards[card_id]


def _changed(plan: Plan, card_id: str, **changes: Any) -> Plan:
    card = replace(_card(plan, card_id), **changes)
    return plan if card == plan.cards[card_id] else replace(plan, cards={**plan.cards, card_id: card})
