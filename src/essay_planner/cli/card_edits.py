"""What the commands for the cards of a plan do."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from essay_planner.cli.parts import place_for
from essay_planner.cli.plan_file import read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Kind, Reliability
from essay_planner.core.places import CONCLUSION, Area, cards_in, home_of
from essay_planner.core.plan import Plan, Side, Stance
from essay_planner.core.queries import cards_to_answer, side_of

NONE = "none"


def say(path: Path, cards: Sequence[str], said: Mapping[str, Any]) -> Report:
    """Say something of cards of the plan in 'path'; 'said' maps names of SAID to what the command line gave.

    Raises EssayPlannerError, and then the file is as it was.
    """

    def edit(plan: Plan) -> Plan:
        _check(plan, cards)
        for name, value in said.items():
            for card in cards:
                plan = SAID[name](plan, card, value)
        return plan

    before = read(path)
    if rewrite(path, edit) == before:
        return Report([_("The plan says that already.")])
    return Report([ngettext("Changed {n} card.", "Changed {n} cards.", len(cards)).format(n=len(cards))])


def move(path: Path, cards: Sequence[str], section: str, side: Side | None) -> Report:
    """Move cards of the plan in 'path' to a place, each to its own side where none is given.

    'section' is a number as 'show' prints it, an id, or introduction, conclusion or tray. Raises EssayPlannerError.
    """

    def edit(plan: Plan) -> Plan:
        _check(plan, cards)
        for card in cards:
            stands = side or _side_of(plan, card)
            place = place_for(plan, section, stands)
            if place.area is Area.SECTION and stands is None:
                raise EditRefused(_("Say with --side on which side '{card}' is to stand.").format(card=card))
            plan = edits.move_cards(plan, (card,), place)
            plan = edits.take_side(plan, card, side) if place == CONCLUSION and side is not None else plan
        return plan

    rewrite(path, edit)
    return Report([ngettext("Moved {n} card.", "Moved {n} cards.", len(cards)).format(n=len(cards))])


def remove(path: Path, cards: Sequence[str], from_conclusion: bool = False) -> Report:
    """Take cards off the plan in 'path', or from its conclusion alone. Raises EssayPlannerError."""

    def edit(plan: Plan) -> Plan:
        _check(plan, cards)
        if not from_conclusion:
            return edits.remove_cards(plan, cards)
        for card in cards:
            if card not in cards_in(plan, CONCLUSION) or home_of(plan, card) is None:
                words = _("'{card}' does not stand in the conclusion and elsewhere as well.")
                raise EditRefused(words.format(card=card))
        return edits.remove_cards(plan, cards, leaving=CONCLUSION)

    rewrite(path, edit)
    return Report([ngettext("Removed {n} card.", "Removed {n} cards.", len(cards)).format(n=len(cards))])


def _check(plan: Plan, cards: Sequence[str]) -> None:
    unknown = [card for card in cards if card not in plan.cards]
    if unknown:
        raise EditRefused("\n".join(_("There is no card '{id}' on this plan.").format(id=card) for card in unknown))


def _side_of(plan: Plan, card: str) -> Side | None:
    return side_of(plan, card, home_of(plan, card) or CONCLUSION)


def _rate(plan: Plan, card: str, strength: str) -> Plan:
    return edits.rate_card(plan, card, None if strength == NONE else int(strength))


def _because(plan: Plan, card: str, because: str) -> Plan:
    return edits.rate_card(plan, card, plan.cards[card].strength, because)


def _answer(plan: Plan, card: str, names: Sequence[str]) -> Plan:
    others = () if list(names) == [NONE] else names
    known = cards_to_answer(plan, card)
    if any(other not in known for other in others):
        words = _("'{card}' can answer only cards on the other side. There are: {known}.")
        raise EditRefused(words.format(card=card, known=", ".join(known) or "–"))
    return edits.answer_cards(plan, card, others)


def _tie(plan: Plan, card: str, names: Sequence[str]) -> Plan:
    chosen = [] if list(names) == [NONE] else [_criterion(plan, name) for name in names]
    for criterion in plan.cards[card].criteria:
        plan = edits.untie_cards(plan, (card,), criterion)
    for criterion in chosen:
        plan = edits.tie_cards(plan, (card,), criterion)
    return plan


def _criterion(plan: Plan, name: str) -> str:
    """The id of a criterion, by its number, its id or the id that its pack gives it."""
    for number, criterion in enumerate(plan.criteria, 1):
        if name in (str(number), criterion.id, criterion.from_):
            return criterion.id
    known = ", ".join(f"{number} ({criterion.text})" for number, criterion in enumerate(plan.criteria, 1))
    words = _("There is no criterion '{name}' on this plan. There are: {known}.")
    raise EditRefused(words.format(name=name, known=known or "–"))


def _take_stance(plan: Plan, card: str, stance: str) -> Plan:
    if evidence_of(plan, card).kind is not Kind.INTERPRETATION:
        raise EditRefused(_("'{card}' is no view to agree with or to reject.").format(card=card))
    return edits.say_stance(plan, card, None if stance == NONE else Stance(stance))


def _say_whose(plan: Plan, card: str, whose: bool) -> Plan:
    if evidence_of(plan, card).reliability is not Reliability.DISPUTED:
        raise EditRefused(_("What '{card}' says is not disputed.").format(card=card))
    return edits.say_whose(plan, card, whose)


# What can be said of a card, by the name of its option.
SAID: Mapping[str, Callable[[Plan, str, Any], Plan]] = {
    "explain": edits.explain_card,
    "strength": _rate,
    "because": _because,
    "answers": _answer,
    "criterion": _tie,
    "stance": _take_stance,
    "whose": _say_whose,
    "role": edits.rank_as,
    "note": edits.note_card,
    "mark": edits.flag_card,
}
