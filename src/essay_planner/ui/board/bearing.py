"""Which criteria cards bear on, said by a tick, a menu or a key; and which card is the strongest of its side."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import homes
from essay_planner.core.plan import Criterion, Plan, Side
from essay_planner.core.queries import is_strongest, side_of
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.panel_parts import Check
from essay_planner.ui.look import Space, button, column_of, label

MOST_KEYS = 4  # criteria that have a key of their own


def turn(desk: Desk, cards: Sequence[str], number: int, *_checked: object) -> None:
    """Let cards bear on the criterion of that number, from 0; if all of them do, on it no longer. And say so."""
    if not cards or number >= len(desk.plan.criteria):
        return
    criterion = desk.plan.criteria[number]
    tied = how_many(desk.plan, cards, criterion) == len(cards)
    change = edits.untie_cards if tied else edits.tie_cards
    label_ = _("No longer bears on ‘{criterion}’") if tied else _("Bears on ‘{criterion}’")
    edit = partial(change, card_ids=tuple(cards), criterion_id=criterion.id)
    if desk.session.apply(edit, label_.format(criterion=criterion.text)):
        desk.session.announced.emit(_said(criterion, len(cards), tied))


def _said(criterion: Criterion, count: int, tied: bool) -> str:
    if tied:
        said = ngettext("No longer bears on: {c}", "{n} cards no longer bear on: {c}", count)
    else:
        said = ngettext("Bears on: {c}", "{n} cards bear on: {c}", count)
    return said.format(n=count, c=criterion.text)


def how_many(plan: Plan, cards: Sequence[str], criterion: Criterion) -> int:
    """How many of these cards bear on a criterion."""
    return sum(criterion.id in plan.cards[card].criteria for card in cards)


def bearing_menu(desk: Desk, cards: Sequence[str], parent: QWidget) -> QMenu:
    """'Bears on', with a tick for each criterion that all of these cards bear on."""
    menu = QMenu(_("Bears on"), parent)
    for number, criterion in enumerate(desk.plan.criteria):
        key = f"\tCtrl+Alt+{number + 1}" if number < MOST_KEYS else ""
        action = menu.addAction(numbered(number, criterion).replace("&", "&&") + key)
        action.setCheckable(True)
        action.setChecked(bool(cards) and how_many(desk.plan, cards, criterion) == len(cards))
        action.triggered.connect(partial(turn, desk, tuple(cards), number))
    menu.menuAction().setEnabled(bool(desk.plan.criteria))
    return menu


def numbered(number: int, criterion: Criterion) -> str:
    """'1 · Did rule by terror end?': 'number' counts from 0."""
    return f"{number + 1} · {criterion.text}"


class Bearing(QWidget):
    """A tick for each criterion of the plan, for one card or several; for some of several it is half set."""

    stopsChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cards: tuple[str, ...] = ()
        self.checks: list[Check] = []
        self.choose = button(_("Choose what to judge by"), "board-link")
        self.choose.clicked.connect(desk.criteriaAsked)
        self._layout = column_of(self, label(_("Bears on"), "label", wrap=True), spacing=Space.TINY)
        self._layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [*(check.box for check in self.checks), self.choose]

    def follow(self, plan: Plan, cards: Sequence[str]) -> None:
        """Show on which criteria these cards bear now."""
        self._cards = tuple(cards)
        self._make(len(plan.criteria))
        self.choose.setVisible(not plan.criteria)
        for number, (check, criterion) in enumerate(zip(self.checks, plan.criteria, strict=True)):
            check.say(numbered(number, criterion), f"Ctrl+Alt+{number + 1}")
            check.box.setAccessibleName(_("Bears on: {criterion}").format(criterion=criterion.text))
            check.box.setCheckState(_state(how_many(plan, self._cards, criterion), len(self._cards)))
            check.setToolTip(f"Ctrl+Alt+{number + 1}" if number < MOST_KEYS else "")
        for control in (self.choose, *self.checks):
            control.setEnabled(not self._desk.session.read_only)

    def _make(self, count: int) -> None:
        if len(self.checks) == count:
            return
        for gone in self.checks[count:]:
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        del self.checks[count:]
        for number in range(len(self.checks), count):
            check = Check()
            check.ticked.connect(partial(self._turn, number))
            self.checks.append(check)
            self._layout.insertWidget(number + 1, check)
        self.stopsChanged.emit()

    def _turn(self, number: int, *_checked: object) -> None:
        turn(self._desk, self._cards, number)
        self.follow(self._desk.plan, self._cards)  # the box has turned by itself


def _state(count: int, all_: int) -> Qt.CheckState:
    if not count:
        return Qt.CheckState.Unchecked
    return Qt.CheckState.Checked if count == all_ else Qt.CheckState.PartiallyChecked


def side_with_strongest(plan: Plan, card: str) -> Side | None:
    """The side of which a card could be the strongest: where it stands for or against; else None."""
    side = side_of(plan, card, homes(plan).get(card))
    return side if side in (Side.FOR, Side.AGAINST) else None


def turn_strongest(desk: Desk, card: str, *_checked: object) -> None:
    """Call a card the strongest of its side, or take that back; and say so."""
    side = side_with_strongest(desk.plan, card)
    if side is None:
        return
    taken_back = is_strongest(desk.plan, card)
    edit = partial(edits.choose_strongest, side=side, card_id="" if taken_back else card)
    words = _("No longer the strongest on its side") if taken_back else _("Strongest on its side")
    if desk.session.apply(edit, words):
        desk.session.announced.emit(words + ".")
