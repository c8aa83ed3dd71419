"""The menu of a card and of a piece in the library: everything that dragging does, and more."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Area, Place, cards_in, column, home_of
from essay_planner.core.plan import Plan, Role, Side
from essay_planner.core.queries import evidence_used
from essay_planner.core.wording import role_word, side_word, strength_word
from essay_planner.ui.board.acts import Acts

_SIDES = (Side.FOR, Side.AGAINST, Side.CONTEXT)
_KEYS = {Side.FOR: "F", Side.AGAINST: "A", Side.CONTEXT: "B"}
Go = Callable[[Place], object]


def evidence_menu(acts: Acts, refs: Sequence[str], parent: QWidget) -> QMenu:
    """Where evidence from the library can go."""
    menu = QMenu(parent)
    plan = acts.desk.plan
    section = acts.desk.section
    used = evidence_used(plan)
    add = _("Move to {side}") if used.issuperset(refs) else _("Add to {side}")
    for side in _SIDES:
        _add(
            menu, f"{add.format(side=side_word(side))}\t{_KEYS[side]}", partial(acts.place, refs, column(section, side))
        )
    if not used.isdisjoint(refs):
        _add_again(menu, acts, refs, section)
    menu.addSeparator()
    _add_places(menu, plan, partial(acts.place, refs))
    return _usable(menu, acts)


def card_menu(acts: Acts, cards: Sequence[str], place: Place, parent: QWidget) -> QMenu:
    """What can be done with cards that stand in a place."""
    menu = QMenu(parent)
    if place == CONCLUSION:
        _add_sides(menu, acts, cards)
    if place.area is Area.SECTION:
        for side in _SIDES:
            if side is not place.side:
                words = _("Move to {side}").format(side=side_word(side))
                _add(menu, f"{words}\t{_KEYS[side]}", partial(acts.take_side, cards, place, side))
    _add_order(menu, acts, cards, place)
    menu.addSeparator()
    _add_places(menu, acts.desk.plan, partial(acts.move, cards, leaving=place), place)
    menu.addSeparator()
    _add_strength(menu, acts, cards)
    if place == CONCLUSION:
        _add_roles(menu, acts, cards)
    _add_again(menu, acts, [acts.desk.plan.cards[card].evidence for card in cards], place.section or acts.desk.section)
    _add(menu, _("Remove from the plan") + "\t" + _("Del"), partial(acts.remove, cards, place))
    return _usable(menu, acts)


def move_menu(acts: Acts, cards: Sequence[str], place: Place, parent: QWidget) -> QMenu:
    """Only where cards can go, for the panel's 'Move' button."""
    menu = QMenu(parent)
    _add_places(menu, acts.desk.plan, partial(acts.move, cards, leaving=place), place)
    return _usable(menu, acts)


def _usable(menu: QMenu, acts: Acts) -> QMenu:
    """The menu, with nothing to choose where the plan cannot be changed."""
    for action in menu.actions():
        action.setEnabled(action.isEnabled() and not acts.desk.session.read_only)
    return menu


def _add_sides(menu: QMenu, acts: Acts, cards: Sequence[str]) -> None:
    """Which side cards of the conclusion take; those that stand elsewhere as well move there."""
    alone = all(home_of(acts.desk.plan, card) is None for card in cards)
    for side in _SIDES:
        words = _("Move to {side}").format(side=side_word(side))
        if alone:
            words = _("No side") if side is Side.CONTEXT else _("Takes the side {side}").format(side=side_word(side))
        _add(menu, f"{words}\t{_KEYS[side]}", partial(acts.take_side, cards, CONCLUSION, side))


def _add_again(menu: QMenu, acts: Acts, refs: Sequence[str], section: str) -> None:
    """The same evidence once more, in a section."""
    inner = menu.addMenu(_("Add as another card"))
    for side in (Side.FOR, Side.AGAINST):
        _add(inner, side_word(side), partial(acts.add_again, refs, column(section, side)))


def _add_order(menu: QMenu, acts: Acts, cards: Sequence[str], place: Place) -> None:
    standing = cards_in(acts.desk.plan, place)
    rows = [standing.index(card) for card in cards if card in standing]
    up = _add(menu, _("Move up") + "\tCtrl+Alt+↑", partial(acts.shift, cards, place, -1))
    down = _add(menu, _("Move down") + "\tCtrl+Alt+↓", partial(acts.shift, cards, place, 1))
    up.setEnabled(bool(rows) and min(rows) > 0)
    down.setEnabled(bool(rows) and max(rows) < len(standing) - 1)


def _add_places(menu: QMenu, plan: Plan, go: Go, here: Place | None = None) -> None:
    for number, section in enumerate(plan.sections, 1):
        inner = menu.addMenu(f"{number} · {section.heading}".replace("&", "&&"))
        for side in _SIDES:
            place = column(section.id, side)
            _add(inner, side_word(side), partial(go, place)).setEnabled(place != here)
    menu.addSeparator()
    _add(menu, _("Introduction"), partial(go, INTRODUCTION)).setEnabled(here != INTRODUCTION)
    _add(menu, _("Conclusion"), partial(go, CONCLUSION)).setEnabled(here != CONCLUSION)
    _add(menu, _("Tray") + "\tT", partial(go, TRAY)).setEnabled(here != TRAY)


def _add_strength(menu: QMenu, acts: Acts, cards: Sequence[str]) -> None:
    inner = menu.addMenu(_("Strength"))
    for strength in (1, 2, 3):
        _add(inner, strength_word(strength), partial(_rate, acts, cards, strength))


def _rate(acts: Acts, cards: Sequence[str], strength: int) -> None:
    def edit(plan: Plan) -> Plan:
        for card in cards:
            plan = edits.rate_card(plan, card, strength)
        return plan

    acts.desk.session.apply(edit, _("Say how strong it is"))


def _add_roles(menu: QMenu, acts: Acts, cards: Sequence[str]) -> None:
    inner = menu.addMenu(_("Part in the conclusion"))
    for role in Role:
        _add(inner, role_word(role), partial(_give_role, acts, cards, role))


def _give_role(acts: Acts, cards: Sequence[str], role: Role) -> None:
    def edit(plan: Plan) -> Plan:
        for card in cards:
            plan = edits.rank_as(plan, card, role)
        return plan

    acts.desk.session.apply(edit, _("Say what it does in the conclusion"))


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(partial(_call, act))
    return action


def _call(act: Callable[[], object], *_checked: object) -> None:
    act()
