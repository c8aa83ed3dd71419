"""The tests that the student judges by."""

from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import Criterion, Leaning, Plan, Side
from essay_planner.core.queries import cards_on
from essay_planner.core.text import clean, fold


def add_criterion(plan: Plan, criterion_id: str, text: str, suggested: str = "") -> Plan:
    """Judge by one more criterion, with a new id made by the caller.

    'suggested' is the id of the question's own criterion that it was taken from; one of the bank or the student's own
    has none. Raises EditRefused for an empty text, words that are on the plan already, or an id that is in use.
    """
    if any(criterion.id == criterion_id for criterion in plan.criteria):
        raise EditRefused(_("The plan has a criterion '{id}' already.").format(id=criterion_id))
    text = _words(plan, criterion_id, text)
    return replace(plan, criteria=(*plan.criteria, Criterion(id=criterion_id, text=text, from_=suggested)))


def criterion_of(plan: Plan, criterion_id: str) -> Criterion:
    """The criterion of that id. Raises EditRefused if there is none."""
    for criterion in plan.criteria:
        if criterion.id == criterion_id:
            return criterion
    raise EditRefused(_("There is no criterion '{id}' on this plan.").format(id=criterion_id))


def reword_criterion(plan: Plan, criterion_id: str, text: str) -> Plan:
    """Word a criterion otherwise. Raises EditRefused as 'add_criterion' does, and for an unknown one."""
    criterion = criterion_of(plan, criterion_id)
    return _with(plan, replace(criterion, text=_words(plan, criterion_id, text)))


def move_criterion(plan: Plan, criterion_id: str, row: int) -> Plan:
    """Move a criterion so that it is the one at 'row' (0 is the first). Raises EditRefused for an unknown one."""
    moved = criterion_of(plan, criterion_id)
    others = [criterion for criterion in plan.criteria if criterion.id != criterion_id]
    others.insert(max(0, row), moved)
    return replace(plan, criteria=tuple(others))


def judge_by(plan: Plan, criterion_id: str, verdict: str) -> Plan:
    """Write what the cards of a criterion add up to. Raises EditRefused for an unknown one."""
    return _with(plan, replace(criterion_of(plan, criterion_id), verdict=clean(verdict)))


def lean_criterion(plan: Plan, criterion_id: str, leans: Leaning) -> Plan:
    """Say which way the verdict by a criterion leans. Raises EditRefused for an unknown one."""
    return _with(plan, replace(criterion_of(plan, criterion_id), leans=leans))


def say_no_case(plan: Plan, criterion_id: str, side: Side, because: str = "") -> Plan:
    """Say that a side has no case by a criterion, and why (which may be left empty).

    Raises EditRefused for an unknown criterion, for the background, and where cards of that side are tied to it.
    """
    criterion = criterion_of(plan, criterion_id)
    if side is Side.CONTEXT:
        raise EditRefused(_("Background takes no side, so it has no case to make."))
    if any(criterion_id in plan.cards[card].criteria for card in cards_on(plan, side)):
        raise EditRefused(_("Cards on that side are tied to this criterion, so there is a case."))
    return _with(plan, replace(criterion, none={**criterion.none, side: clean(because)}))


def take_back_no_case(plan: Plan, criterion_id: str, side: Side) -> Plan:
    """No longer say that a side has no case. Raises EditRefused for an unknown criterion."""
    criterion = criterion_of(plan, criterion_id)
    return _with(plan, replace(criterion, none={s: why for s, why in criterion.none.items() if s is not side}))


def remove_criterion(plan: Plan, criterion_id: str) -> Plan:
    """Judge by it no longer; cards that were tied to it are not any more. Raises EditRefused for an unknown one."""
    gone = criterion_of(plan, criterion_id)
    rest = tuple(criterion for criterion in plan.criteria if criterion is not gone)
    cards = {
        card.id: replace(card, criteria=tuple(c for c in card.criteria if c != criterion_id))
        for card in plan.cards.values()
    }
    return replace(plan, criteria=rest, cards=cards)


def _words(plan: Plan, criterion_id: str, text: str) -> str:
    text = " ".join(clean(text).split())
    if not text:
        raise EditRefused(_("A criterion needs words."))
    if any(fold(other.text) == fold(text) for other in plan.criteria if other.id != criterion_id):
        raise EditRefused(_("You judge by ‘{text}’ already.").format(text=text))
    return text


def _with(plan: Plan, criterion: Criterion) -> Plan:
    return replace(plan, criteria=tuple(criterion if c.id == criterion.id else c for c in plan.criteria))
