"""What a student does with a whole section by menu or key: sort its cards, split a section off, join two."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import cards_in, column, section_of
from essay_planner.core.plan import Leaning, Plan, Section, Side
from essay_planner.core.wording import side_word
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.session import new_id

SIDES: Sequence[Sequence[Side]] = ((Side.FOR, Side.AGAINST), (Side.FOR,), (Side.AGAINST,), (Side.CONTEXT,))
FEWEST = 2  # cards on a side that there is anything to sort among


def sort_section(desk: Desk, section_id: str, sides: Sequence[Side], order: edits.Order, *_checked: object) -> None:
    """Sort the cards on these sides of a section, as one step, and say so; also that they are in order already."""
    edit = partial(edits.sort_cards, section_id=section_id, order=order, sides=sides)
    named = _(" and ").join(side_word(side) for side in sides)
    if edit(desk.plan) == desk.plan:
        desk.session.announced.emit(_already(order).format(sides=named))
    elif desk.session.apply(edit, _label(order).format(sides=named)):
        desk.session.announced.emit(_done(order).format(sides=named))


def _already(order: edits.Order) -> str:
    return {
        edits.Order.DATE: _("{sides}: in order of date already."),
        edits.Order.STRENGTH: _("{sides}: in order of strength already."),
        edits.Order.CRITERION: _("{sides}: in the order of the criteria already."),
    }[order]


def _label(order: edits.Order) -> str:
    return {
        edits.Order.DATE: _("Sort {sides} by date"),
        edits.Order.STRENGTH: _("Sort {sides} by strength"),
        edits.Order.CRITERION: _("Sort {sides} by criterion"),
    }[order]


def _done(order: edits.Order) -> str:
    return {
        edits.Order.DATE: _("{sides}: sorted by date."),
        edits.Order.STRENGTH: _("{sides}: sorted by strength, the strongest first."),
        edits.Order.CRITERION: _("{sides}: sorted by the criteria that they bear on."),
    }[order]


def can_sort(plan: Plan, section_id: str, sides: Sequence[Side]) -> bool:
    """Whether a side of a section has several cards."""
    return any(len(cards_in(plan, column(section_id, side))) >= FEWEST for side in sides)


def split_off(desk: Desk, cards: Sequence[str], *_checked: object) -> None:
    """Make a section of these cards, ready to be named."""
    edit = partial(edits.split_off, section_id=(new := new_id("s")), heading=_("New section"), cards=tuple(cards))
    if not desk.session.apply(edit, _("New section from cards")):
        return
    desk.go_to_section(new)
    desk.sectionAsked.emit(new, True)
    said = ngettext(
        "New section with {n} card. Type its heading.", "New section with {n} cards. Type its heading.", len(cards)
    )
    desk.session.announced.emit(said.format(n=len(cards)))


def join_below(desk: Desk, section_id: str, *_checked: object) -> None:
    """Join a section with the one below it, show the joined one, and say what became of their words."""
    first = section_of(desk.plan, section_id)
    second = next(iter(desk.plan.sections[desk.plan.sections.index(first) + 1 :]), first)
    if desk.session.apply(partial(edits.join_sections, section_id=section_id), _("Join sections")):
        desk.go_to_section(section_id)
        desk.sectionAsked.emit(section_id, False)
        desk.session.announced.emit(_said_of_joined(first, second, section_of(desk.plan, section_id)))


def _said_of_joined(first: Section, second: Section, joined: Section) -> str:
    said = [_("‘{first}’ and ‘{second}’ are one section now.").format(first=first.heading, second=second.heading)]
    if joined.heading != second.heading and second.heading in joined.point:
        said.append(_("The second heading leads what was its point."))
    if joined.verdict.leans is Leaning.UNSAID and first.verdict.leans is not second.verdict.leans:
        said.append(_("Their verdicts leaned differently: say anew which way it leans."))
    return " ".join(said)


def add_arranging(menu: QMenu, desk: Desk, section_id: str) -> None:
    """The rows of a section's menu that sort, split and join."""
    sort_menu(menu, desk, section_id)
    ids = [section.id for section in desk.plan.sections]
    row = ids.index(section_id)
    split = menu.addAction(_("New section from the chosen cards") + "\tCtrl+Alt+N")
    split.triggered.connect(partial(split_off, desk, desk.cards))
    split.setEnabled(bool(desk.cards))
    below = menu.addAction(_("Join with the section below") + "\tCtrl+Alt+J")
    below.triggered.connect(partial(join_below, desk, section_id))
    below.setEnabled(row < len(ids) - 1)
    above = menu.addAction(_("Join with the section above"))
    above.triggered.connect(partial(join_below, desk, ids[max(row - 1, 0)]))
    above.setEnabled(row > 0)


def sort_menu(menu: QMenu, desk: Desk, section_id: str) -> QMenu:
    """'Sort cards', by date or strength: both sides, or one of them."""
    inner = menu.addMenu(_("Sort cards"))
    for sides in SIDES:
        for order, words in sort_words(sides).items():
            action = inner.addAction(words)
            action.triggered.connect(partial(sort_section, desk, section_id, sides, order))
            action.setEnabled(can_sort(desk.plan, section_id, sides))
        inner.addSeparator()
    inner.menuAction().setEnabled(any(can_sort(desk.plan, section_id, (side,)) for side in Side))
    return inner


def sort_words(sides: Sequence[Side]) -> Mapping[edits.Order, str]:
    """What the menu says: 'Both sides by date', 'For by strength'."""
    name = side_word(sides[0]) if len(sides) == 1 else _("Both sides")
    return {
        edits.Order.DATE: _("{side} by date").format(side=name),
        edits.Order.STRENGTH: _("{side} by strength").format(side=name),
        edits.Order.CRITERION: _("{side} by criterion").format(side=name),
    }
