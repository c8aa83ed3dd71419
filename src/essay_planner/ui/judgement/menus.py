"""The menu of a chip: all that dragging does, and more."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import CONCLUSION, cards_in, homes
from essay_planner.core.plan import Plan, Role, Side
from essay_planner.core.queries import side_of
from essay_planner.core.wording import role_word, side_word, strength_word
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.menu_rows import add_row


def chip_menu(
    acts: JudgingActs, cards: tuple[str, ...], criterion: str, ranked: bool, show: Callable[[], None], parent: QWidget
) -> QMenu:
    """What can be done with cards that were chosen in the list of a criterion, or ('') elsewhere.

    'ranked' is the list of the conclusion; 'show' shows the card on the board.
    """
    menu = QMenu(parent)
    if len(cards) > 1:
        menu.addAction(ngettext("{n} card", "{n} cards", len(cards)).format(n=len(cards))).setEnabled(False)
        menu.addSeparator()
    else:
        add_row(menu, _("Show on the board") + "\t" + _("Enter"), show)
        menu.addSeparator()
    reading = len(menu.actions())
    _add_criteria(menu, acts, cards)
    if criterion:
        add_row(menu, _("Bears on this no longer") + "\t" + _("Del"), partial(acts.untie, cards, criterion))
    menu.addSeparator()
    inner = menu.addMenu(_("Strength"))
    for strength in (1, 2, 3):
        add_row(inner, strength_word(strength), partial(acts.rate, cards, strength))
    add_row(inner, _("Not said"), partial(acts.rate, cards, None))
    if len(cards) == 1:
        _add_strongest(menu, acts, cards[0])
    _add_conclusion(menu, acts, cards, ranked)
    if acts.session.read_only:
        for action in menu.actions()[reading:]:
            action.setEnabled(False)
    return menu


def _add_criteria(menu: QMenu, acts: JudgingActs, cards: tuple[str, ...]) -> None:
    inner = menu.addMenu(_("Bears on"))
    for known in acts.plan.criteria:
        action = add_row(inner, known.text.replace("&", "&&"), partial(acts.toggle_tie, cards, known.id))
        action.setCheckable(True)
        action.setChecked(all(known.id in acts.plan.cards[card].criteria for card in cards))
    inner.setEnabled(bool(acts.plan.criteria))


def _add_strongest(menu: QMenu, acts: JudgingActs, card: str) -> None:
    side = _side(acts.plan, card)
    if side in (Side.FOR, Side.AGAINST):
        end = acts.plan.judgement
        chosen = card == (end.strongest_for if side is Side.FOR else end.strongest_against)
        words = _("The strongest {side}").format(side=side_word(side).lower())
        action = add_row(menu, words, partial(acts.choose_strongest, side, "" if chosen else card))
        action.setCheckable(True)
        action.setChecked(chosen)


def _add_conclusion(menu: QMenu, acts: JudgingActs, cards: tuple[str, ...], ranked: bool) -> None:
    standing = cards_in(acts.plan, CONCLUSION)
    menu.addSeparator()
    if ranked:
        add_row(menu, _("Weigh it more") + "\tCtrl+Alt+↑", partial(acts.shift, cards, -1))
        add_row(menu, _("Weigh it less") + "\tCtrl+Alt+↓", partial(acts.shift, cards, 1))
        inner = menu.addMenu(_("Part in the conclusion"))
        for role in Role:
            add_row(inner, role_word(role), partial(_give_role, acts, cards, role))
    if fresh := tuple(card for card in cards if card not in standing):
        add_row(menu, _("Rest the conclusion on it"), partial(acts.rest_on, fresh))
    else:
        key = "\t" + _("Del") if ranked else ""
        add_row(menu, _("Take it out of the conclusion") + key, partial(acts.rest_no_longer, cards))


def _give_role(acts: JudgingActs, cards: tuple[str, ...], role: Role) -> None:
    def edit(plan: Plan) -> Plan:
        for card in cards:
            plan = edits.rank_as(plan, card, role)
        return plan

    acts.session.apply(edit, _("Say what it does in the conclusion"))


def _side(plan: Plan, card: str) -> Side | None:
    return side_of(plan, card, homes(plan).get(card))
