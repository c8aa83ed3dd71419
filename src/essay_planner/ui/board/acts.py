"""What a student does with evidence on the board by mouse, menu or key; each is one named step of the session."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QObject, Signal

from essay_planner.core import edits
from essay_planner.core.edits.choosing import (
    gather,
    move_chosen,
    move_on,
    rate_cards,
    remove_chosen,
    shift_chosen,
    take_sides,
)
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import (
    CONCLUSION,
    TRAY,
    Chosen,
    Place,
    cards_in,
    chosen_cards,
    column,
    found_again,
    home_of,
)
from essay_planner.core.plan import Library, Plan, Role, Side
from essay_planner.core.queries import cards_of_evidence
from essay_planner.core.wording import side_word
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.mime import read_cards, read_evidence
from essay_planner.ui.cards.words import list_name, place_words
from essay_planner.ui.session import card_ids

_Edit = Callable[[Plan], Plan]


class Acts(QObject):
    """Places, moves and removes cards, and says what became of them."""

    landed = Signal(object)  # the cards that were placed or moved, by the list in which they are now

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    def drop(self, mime: QMimeData, place: Place, row: int | None) -> bool:
        """Do what a drop at a row of a place (None: its end) asks for. True if it was understood."""
        chosen = found_again(self.desk.plan, read_cards(mime))
        refs = read_evidence(mime)
        if chosen:
            self.move(chosen, place, row)
        elif refs:
            self.place(refs, place, row)
        return bool(chosen or refs)

    def place(self, refs: Sequence[str], place: Place, row: int | None = None) -> bool:
        """Put evidence into a place; a piece that is on the plan already is moved there, not doubled."""
        standing = {ref: cards_of_evidence(self.desk.plan, ref) for ref in dict.fromkeys(refs)}
        fresh = card_ids(len(standing))
        order = [ids[0] if ids else new for ids, new in zip(standing.values(), fresh, strict=True)]
        pieces = {card: ref for card, (ref, ids) in zip(order, standing.items(), strict=True) if not ids}
        copies = self.desk.copies(list(pieces.values()))
        edit = _Placing(pieces, copies, tuple(order), place, row)
        label = _added(len(order)) if pieces else _moved(len(order))
        said = self._said_added(len(pieces), len(order), place) if pieces and len(order) > 1 else ""
        return self._do(edit, label.format(place=self._words(place)), {place: tuple(order)}, said)

    def _said_added(self, new: int, count: int, place: Place) -> str:
        """'3 pieces added to For.', and how many were on the plan already."""
        words = list_name(self.desk.plan, place)
        added = ngettext("{count} piece added to {place}.", "{count} pieces added to {place}.", new)
        moved = ngettext("{count} card moved there.", "{count} cards moved there.", count - new)
        more = " " + moved.format(count=count - new) if count > new else ""
        return added.format(count=new, place=words) + more

    def add_again(self, refs: Sequence[str], place: Place) -> bool:
        """Put evidence into a place as another card, even if it is on the plan already."""
        pieces = dict(zip(card_ids(len(refs)), refs, strict=True))
        edit = _Placing(pieces, self.desk.copies(refs), tuple(pieces), place, None)
        label = _("Add another card to {place}").format(place=self._words(place))
        return self._do(edit, label, {place: tuple(pieces)})

    def move(self, chosen: Chosen, place: Place, row: int | None = None) -> bool:
        """Move cards to a row of a place (None: its end)."""
        cards = chosen_cards(chosen)
        label = _moved(len(cards)).format(place=self._words(place))
        return self._do(lambda plan: move_chosen(plan, chosen, place, row), label, {place: cards})

    def shift(self, chosen: Chosen, step: int) -> bool:
        """Move cards up (-1) or down (1) by one, each within its list."""
        count = len(chosen_cards(chosen))
        up, down = (
            ngettext("Move up", "Move {count} cards up", count),
            ngettext("Move down", "Move {count} cards down", count),
        )
        label = (up if step < 0 else down).format(count=count)
        return self._do(lambda plan: shift_chosen(plan, chosen, step), label, chosen)

    def take_side(self, chosen: Chosen, side: Side) -> bool:
        """Move cards to a side of the section that each stands in; from tray and introduction, of the current one.

        Cards of the conclusion stay ranked. One that stands there alone is not moved: it says which side it takes,
        none for background.
        """
        return self._to_side(lambda plan: take_sides(plan, chosen, side, self.desk.section), chosen, side)

    def gather(self, chosen: Chosen, side: Side) -> bool:
        """Move cards to the end of a side of the current section; those of the conclusion take the side there."""
        return self._to_side(lambda plan: gather(plan, chosen, side, self.desk.section), chosen, side)

    def _to_side(self, edit: _Edit, chosen: Chosen, side: Side) -> bool:
        cards = chosen_cards(chosen)
        ranked = chosen.keys() == {CONCLUSION}
        alone = ranked and all(home_of(self.desk.plan, card) is None for card in cards)
        moved = _moved(len(cards)).format(place=side_word(side))
        said = ngettext("Say which side it takes", "Say which side {count} cards take", len(cards))
        label = said.format(count=len(cards)) if alone else moved
        if not ranked:
            return self._do(edit, label, chosen)
        done = self.desk.session.apply(edit, label)
        if done:
            word = side_word(side) if side is not Side.CONTEXT or not alone else _("No side")
            stays = ngettext("{side}. It stays in the conclusion.", "{side}. They stay in the conclusion.", len(cards))
            self.desk.session.announced.emit(stays.format(side=word))
        return done

    def go_to_neighbour(self, chosen: Chosen, step: int) -> bool:
        """Move cards to the same side of the section before (-1) or after (1) their own."""
        count = len(chosen_cards(chosen))
        before = ngettext("Move to the section above", "Move {count} cards to the section above", count)
        after = ngettext("Move to the section below", "Move {count} cards to the section below", count)
        label = (before if step < 0 else after).format(count=count)
        return self._do(lambda plan: move_on(plan, chosen, step), label, chosen)

    def remove(self, chosen: Chosen) -> bool:
        """Take cards off the plan; from the conclusion only, where they were chosen there and stand elsewhere too."""
        count = len(chosen_cards(chosen))
        label = ngettext("Remove card", "Remove {count} cards", count).format(count=count)
        done = self.desk.session.apply(lambda plan: remove_chosen(plan, chosen), label)
        if done:
            gone = ngettext("{count} card removed.", "{count} cards removed.", count).format(count=count)
            back = ngettext("Undo brings back what you wrote on it.", "Undo brings back what you wrote on them.", count)
            self.desk.session.announced.emit(f"{gone} {back}")
        return done

    def cut(self, chosen: Chosen) -> bool:
        """Take cards off the plan that are on the clipboard now."""
        count = len(chosen_cards(chosen))
        label = ngettext("Cut card", "Cut {count} cards", count).format(count=count)
        done = self.desk.session.apply(lambda plan: remove_chosen(plan, chosen), label)
        if done:
            words = ngettext("{count} card cut.", "{count} cards cut.", count).format(count=count)
            self.desk.session.announced.emit(f"{words} " + _("Paste puts it where you want it, with all your words."))
        return done

    def paste(self, edit: _Edit, chosen: Chosen) -> bool:
        """Make the edit that pastes these cards, and show them where they stand then."""
        count = len(chosen_cards(chosen))
        label = ngettext("Paste card", "Paste {count} cards", count).format(count=count)
        said = ngettext("{count} card pasted.", "{count} cards pasted.", count).format(count=count)
        return self._do(edit, label, chosen, said)

    def rate(self, cards: Sequence[str], strength: int | None) -> bool:
        """Say how strong cards are."""
        label = ngettext("Say how strong it is", "Say how strong {count} cards are", len(cards))
        return self.desk.session.apply(lambda plan: rate_cards(plan, cards, strength), label.format(count=len(cards)))

    def give_role(self, cards: Sequence[str], role: Role) -> bool:
        """Say what cards do in the conclusion."""

        def edit(plan: Plan) -> Plan:
            for card in cards:
                plan = edits.rank_as(plan, card, role)
            return plan

        label = ngettext(
            "Say what it does in the conclusion", "Say what {count} cards do in the conclusion", len(cards)
        )
        return self.desk.session.apply(edit, label.format(count=len(cards)))

    def put_selected(self, side: Side | None) -> bool:
        """Put what is selected at the end of a side of the current section, or into the tray (None).

        Cards that are selected in the conclusion take the side there: see 'take_side'.
        """
        desk = self.desk
        if desk.refs:
            return self.place(desk.refs, TRAY if side is None else column(desk.section, side))
        if not desk.cards:
            return False
        return self.move(self._at_home(), TRAY) if side is None else self.gather(desk.chosen, side)

    def _at_home(self) -> Chosen:
        """What is selected, but a card of the conclusion that stands elsewhere too stays ranked when it moves."""
        ranked = self.desk.chosen.get(CONCLUSION, ())
        homes = {card: home_of(self.desk.plan, card) for card in ranked}
        chosen = {**self.desk.chosen, CONCLUSION: tuple(card for card in ranked if homes[card] is None)}
        for card, home in homes.items():
            if home is not None:
                chosen[home] = (*chosen.get(home, ()), card)
        return {place: cards for place, cards in chosen.items() if cards}

    def _do(self, edit: _Edit, label: str, chosen: Chosen, said: str = "") -> bool:
        """Make an edit, show the chosen cards where they stand after it, and say so."""
        before = self.desk.plan
        if not self.desk.session.apply(edit, label):
            return False
        found = found_again(self.desk.plan, chosen)
        for place in list(found)[:1]:
            self.desk.go_to_section(place.section)
        self.landed.emit(found)
        self.desk.session.announced.emit(said or self._said(found, before))
        return True

    def _said(self, found: Chosen, before: Plan) -> str:
        """'Moved to Against, Terror and the law, 2 of 3.', or 'Added to …' for what was not on the plan before."""
        cards, places = chosen_cards(found), list(found)
        if len(places) > 1:
            return ngettext("{count} card moved.", "{count} cards moved.", len(cards)).format(count=len(cards))
        standing = cards_in(self.desk.plan, places[0])
        words = list_name(self.desk.plan, places[0])
        if len(cards) > 1:
            return ngettext("{count} card moved to {place}.", "{count} cards moved to {place}.", len(cards)).format(
                count=len(cards), place=words
            )
        number = standing.index(cards[0]) + 1
        where = _("Moved to {place}, {number} of {count}.")
        if cards[0] not in before.cards:
            where = _("Added to {place}, {number} of {count}.")
        spoken = place_words(self.desk.plan, places[0])
        return where.format(place=spoken, number=number, count=len(standing))

    def _words(self, place: Place) -> str:
        return side_word(place.side) if place.side is not None else place_words(self.desk.plan, place)


class _Placing:
    """Places new cards and moves standing ones to one row, as one edit."""

    def __init__(
        self, pieces: Mapping[str, str], copies: Library, order: tuple[str, ...], place: Place, row: int | None
    ) -> None:
        self._pieces, self._copies, self._order, self._place, self._row = pieces, copies, order, place, row

    def __call__(self, plan: Plan) -> Plan:
        if self._pieces:
            plan = edits.place_evidence(plan, self._pieces, self._copies, self._place, self._row)
        if len(self._pieces) < len(self._order):
            plan = edits.move_cards(plan, self._order, self._place, self._row)
        return plan


def _moved(count: int) -> str:
    """The name of the step that moves that many cards; '{place}' is still to be filled in."""
    return ngettext("Move to {place}", "Move {count} cards to {place}", count).format(count=count, place="{place}")


def _added(count: int) -> str:
    return ngettext("Add to {place}", "Add {count} pieces to {place}", count).format(count=count, place="{place}")
