"""The student's own mark on a card: asked for and taken off in its menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.menu_rows import add_row


def add_flag(menu: QMenu, desk: Desk, cards: Sequence[str]) -> None:
    """Add what is done with the marks of cards: a single card is given one in the panel, all of them lose theirs."""
    marked = [card for card in cards if desk.plan.cards[card].flag]
    if len(cards) == 1:
        words = _("Change your mark…") if marked else _("Mark it for yourself…")
        add_row(menu, words, partial(desk.flagAsked.emit, cards[0]))
    if marked:
        off = ngettext("Take your mark off", "Take your marks off", len(cards))
        add_row(menu, off, partial(take_off, desk, marked))


def take_off(desk: Desk, cards: Sequence[str]) -> None:
    """Take the student's marks off cards, and say so."""

    def edit(plan: Plan) -> Plan:
        for card in cards:
            plan = edits.flag_card(plan, card, "")
        return plan

    count = len(cards)
    label = ngettext("Take your mark off", "Take your marks off {n} cards", count).format(n=count)
    if desk.session.apply(edit, label):
        said = ngettext("Your mark is off the card.", "Your marks are off {n} cards.", count)
        desk.session.announced.emit(said.format(n=count))
