"""The menu of a card and of a piece in the library: everything that dragging does, and more."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core.edits.choosing import shift_chosen
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Area, Chosen, Place, chosen_cards, column, home_of
from essay_planner.core.plan import Plan, Role, Side
from essay_planner.core.queries import cards_of_evidence, evidence_used, headed_sections, is_strongest
from essay_planner.core.wording import role_word, side_word, strength_word
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.answering import answering_menu
from essay_planner.ui.board.arranging import split_off
from essay_planner.ui.board.bearing import bearing_menu, side_with_strongest, turn_strongest
from essay_planner.ui.board.clipboard import Clipboard
from essay_planner.ui.board.flagging import add_flag
from essay_planner.ui.menu_rows import add_row

_SIDES = (Side.FOR, Side.AGAINST, Side.CONTEXT)
_KEYS = {Side.FOR: "F", Side.AGAINST: "A", Side.CONTEXT: "B"}
Go = Callable[[Place], object]


def evidence_menu(acts: Acts, refs: Sequence[str], parent: QWidget, clipboard: Clipboard | None = None) -> QMenu:
    """Where evidence from the library can go; 'clipboard' takes it too, and what is on the plan can be taken off it."""
    menu = QMenu(parent)
    plan = acts.desk.plan
    section = acts.desk.section
    used = evidence_used(plan)
    add = _("Move to {side}") if used.issuperset(refs) else _("Add to {side}")
    for side in _SIDES:
        add_row(
            menu, f"{add.format(side=side_word(side))}\t{_KEYS[side]}", partial(acts.place, refs, column(section, side))
        )
    if not used.isdisjoint(refs):
        _add_again(menu, acts, refs, section)
    menu.addSeparator()
    _add_places(menu, plan, partial(acts.place, refs))
    if clipboard is not None:
        menu.addSeparator()
        add_row(menu, _("Copy") + "\tCtrl+C", clipboard.copy).setProperty("reads", True)
        if standing := _standing(plan, refs):
            menu.addSeparator()
            add_row(menu, _("Remove from the plan"), partial(acts.remove, standing))
    return _usable(menu, acts)


def _standing(plan: Plan, refs: Sequence[str]) -> Chosen:
    """The cards that hold evidence, by the list that each stands in."""
    found: dict[Place, tuple[str, ...]] = {}
    for card in (card for ref in refs for card in cards_of_evidence(plan, ref)):
        home = home_of(plan, card) or CONCLUSION
        found[home] = (*found.get(home, ()), card)
    return found


def card_menu(acts: Acts, chosen: Chosen, parent: QWidget, clipboard: Clipboard | None = None) -> QMenu:
    """What can be done with cards, all at once, that were chosen in these lists; 'clipboard' takes and gives them."""
    menu = QMenu(parent)
    plan, cards = acts.desk.plan, chosen_cards(chosen)
    here = next(iter(chosen)) if len(chosen) == 1 else None
    _add_count(menu, len(cards))
    if here == CONCLUSION:
        _add_sides(menu, acts, chosen)
    elif any(place.area is Area.SECTION for place in chosen):
        _add_moves(menu, acts, chosen, here)
    _add_order(menu, acts, chosen)
    menu.addSeparator()
    _add_places(menu, plan, partial(acts.move, chosen), here)
    add_row(menu, _("New section from these cards") + "\tCtrl+Alt+N", partial(split_off, acts.desk, cards))
    menu.addSeparator()
    _add_strength(menu, acts, cards)
    menu.addMenu(bearing_menu(acts.desk, cards, menu))
    if len(cards) == 1:
        menu.addMenu(answering_menu(acts.desk, cards[0], menu))
    add_flag(menu, acts.desk, cards)
    if CONCLUSION in chosen:
        _add_roles(menu, acts, chosen[CONCLUSION])
    section = here.section if here is not None and here.section else acts.desk.section
    _add_again(menu, acts, [plan.cards[card].evidence for card in cards], section)
    menu.addSeparator()
    if clipboard is not None:
        add_row(menu, _("Cut") + "\tCtrl+X", clipboard.cut)
        add_row(menu, _("Copy") + "\tCtrl+C", clipboard.copy).setProperty("reads", True)
        add_row(menu, _("Paste after it") + "\tCtrl+V", clipboard.paste)
        menu.addSeparator()
    add_row(menu, _("Remove from the plan") + "\t" + _("Del"), partial(acts.remove, chosen))
    return _usable(menu, acts)


def _add_count(menu: QMenu, count: int) -> None:
    """How many cards the menu is about, if that is more than one."""
    if count > 1:
        add_row(menu, ngettext("{n} card", "{n} cards", count).format(n=count), _nothing).setEnabled(False)
        menu.addSeparator()


def _add_moves(menu: QMenu, acts: Acts, chosen: Chosen, here: Place | None) -> None:
    """To the sides where the cards, of the list 'here' or of several, do not stand already."""
    for side in _SIDES:
        if here is None or side is not here.side:
            words = _("Move to {side}").format(side=side_word(side))
            add_row(menu, f"{words}\t{_KEYS[side]}", partial(acts.gather, chosen, side))


def place_menu(acts: Acts, clipboard: Clipboard, parent: QWidget) -> QMenu:
    """What can be done in a list where no card is chosen."""
    menu = QMenu(parent)
    add_row(menu, _("Paste here") + "\tCtrl+V", clipboard.paste)
    return _usable(menu, acts)


def move_menu(acts: Acts, chosen: Chosen, parent: QWidget) -> QMenu:
    """Only where cards can go, for the panel's 'Move' button."""
    menu = QMenu(parent)
    here = next(iter(chosen)) if len(chosen) == 1 else None
    _add_places(menu, acts.desk.plan, partial(acts.move, chosen), here)
    return _usable(menu, acts)


def _nothing() -> None:
    """The line that only says how many cards the menu is about."""


def _usable(menu: QMenu, acts: Acts) -> QMenu:
    """The menu, with nothing that changes the plan where it cannot be changed."""
    for action in menu.actions():
        allowed = not acts.desk.session.read_only or bool(action.property("reads"))
        action.setEnabled(action.isEnabled() and allowed)
    return menu


def _add_sides(menu: QMenu, acts: Acts, chosen: Chosen) -> None:
    """Which side cards of the conclusion take; those that stand elsewhere as well move there."""
    alone = all(home_of(acts.desk.plan, card) is None for card in chosen_cards(chosen))
    for side in _SIDES:
        words = _("Move to {side}").format(side=side_word(side))
        if alone:
            words = _("No side") if side is Side.CONTEXT else _("Takes the side {side}").format(side=side_word(side))
        add_row(menu, f"{words}\t{_KEYS[side]}", partial(acts.take_side, chosen, side))


def _add_again(menu: QMenu, acts: Acts, refs: Sequence[str], section: str) -> None:
    """The same evidence once more, in a section."""
    inner = menu.addMenu(_("Add as another card"))
    for side in (Side.FOR, Side.AGAINST):
        add_row(inner, side_word(side), partial(acts.add_again, refs, column(section, side)))


def _add_order(menu: QMenu, acts: Acts, chosen: Chosen) -> None:
    for words, step in ((_("Move up") + "\tCtrl+Alt+↑", -1), (_("Move down") + "\tCtrl+Alt+↓", 1)):
        moves = shift_chosen(acts.desk.plan, chosen, step) is not acts.desk.plan
        add_row(menu, words, partial(acts.shift, chosen, step)).setEnabled(moves)


def _add_places(menu: QMenu, plan: Plan, go: Go, here: Place | None = None) -> None:
    for section, words in headed_sections(plan).items():
        inner = menu.addMenu(words.replace("&", "&&"))
        for side in _SIDES:
            place = column(section, side)
            add_row(inner, side_word(side), partial(go, place)).setEnabled(place != here)
    menu.addSeparator()
    add_row(menu, _("Introduction"), partial(go, INTRODUCTION)).setEnabled(here != INTRODUCTION)
    add_row(menu, _("Conclusion"), partial(go, CONCLUSION)).setEnabled(here != CONCLUSION)
    add_row(menu, _("Tray") + "\tT", partial(go, TRAY)).setEnabled(here != TRAY)


def _add_strength(menu: QMenu, acts: Acts, cards: Sequence[str]) -> None:
    inner = menu.addMenu(_("Strength"))
    for strength in (1, 2, 3):
        add_row(inner, strength_word(strength), partial(acts.rate, cards, strength))
    if len(cards) == 1 and side_with_strongest(acts.desk.plan, cards[0]) is not None:
        inner.addSeparator()
        strongest = add_row(inner, _("The strongest on its side"), partial(turn_strongest, acts.desk, cards[0]))
        strongest.setCheckable(True)
        strongest.setChecked(is_strongest(acts.desk.plan, cards[0]))


def _add_roles(menu: QMenu, acts: Acts, cards: Sequence[str]) -> None:
    inner = menu.addMenu(_("Part in the conclusion"))
    for role in Role:
        add_row(inner, role_word(role), partial(acts.give_role, cards, role))
