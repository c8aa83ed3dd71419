"""Which cards of the other side a card answers, said from its menu or from the panel."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.outline.items import name_of
from essay_planner.core.places import homes
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_to_answer, headed_sections
from essay_planner.ui.board.desk import Desk

LONGEST = 60  # letters of a card in a menu


def turn_answer(desk: Desk, card: str, other: str, *_checked: object) -> None:
    """Let a card answer another; if it does, no longer. And say so."""
    said = desk.plan.cards[card].answers
    gone = other in said
    answers = tuple(known for known in said if known != other) if gone else (*said, other)
    words = _("No longer answers ‘{card}’") if gone else _("Answers ‘{card}’")
    words = words.format(card=_shortened(name_of(desk.plan, other)).rstrip("."))
    if desk.session.apply(partial(edits.answer_cards, card_id=card, answers=answers), words):
        desk.session.announced.emit(words + ".")


def answering_menu(desk: Desk, card: str, parent: QWidget) -> QMenu:
    """'Answers', with a tick for each card that this one answers: its section's first, those of others behind them."""
    menu, plan = QMenu(_("Answers"), parent), desk.plan
    cards, own = cards_to_answer(plan, card), _section(plan, card)
    for section, found in _by_section(plan, cards):
        _add(menu if section == own else menu.addMenu(_heading(plan, section)), desk, card, found)
    menu.menuAction().setEnabled(bool(cards))
    return menu


def _by_section(plan: Plan, cards: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    placed = homes(plan)
    for section, found in groupby(cards, key=lambda card: placed[card].section):
        yield section, tuple(found)


def _section(plan: Plan, card: str) -> str:
    return homes(plan)[card].section


def _heading(plan: Plan, section: str) -> str:
    """'2 · Culture', or that the cards stand in no section."""
    return headed_sections(plan).get(section, _("In no section")).replace("&", "&&")


def _add(menu: QMenu, desk: Desk, card: str, cards: Sequence[str]) -> None:
    for other in cards:
        action = menu.addAction(_shortened(name_of(desk.plan, other)).replace("&", "&&"))
        action.setToolTip(name_of(desk.plan, other))
        action.setCheckable(True)
        action.setChecked(other in desk.plan.cards[card].answers)
        action.triggered.connect(partial(turn_answer, desk, card, other))


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
