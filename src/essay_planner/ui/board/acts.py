"""What a student does with evidence on the board by mouse, menu or key; each is one named step of the session."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QObject, Signal

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import CONCLUSION, TRAY, Area, Place, cards_in, column, home_of
from essay_planner.core.plan import Library, Plan, Side
from essay_planner.core.queries import cards_of_evidence
from essay_planner.core.wording import side_word
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.mime import read_cards, read_evidence
from essay_planner.ui.cards.words import list_name, place_words
from essay_planner.ui.session import card_ids

_Edit = Callable[[Plan], Plan]


class Acts(QObject):
    """Places, moves and removes cards, and says what became of them."""

    landed = Signal(object, object)  # the ids of cards that were placed or moved, and their place

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    def drop(self, mime: QMimeData, place: Place, row: int | None) -> bool:
        """Do what a drop at a row of a place (None: its end) asks for. True if it was understood."""
        cards, leaving = read_cards(mime)
        known = [card for card in cards if card in self.desk.plan.cards]
        refs = read_evidence(mime)
        if known:
            self.move(known, place, row, leaving)
        elif refs:
            self.place(refs, place, row)
        return bool(known or refs)

    def place(self, refs: Sequence[str], place: Place, row: int | None = None) -> bool:
        """Put evidence into a place; a piece that is on the plan already is moved there, not doubled."""
        standing = {ref: cards_of_evidence(self.desk.plan, ref) for ref in dict.fromkeys(refs)}
        fresh = card_ids(len(standing))
        order = [ids[0] if ids else new for ids, new in zip(standing.values(), fresh, strict=True)]
        pieces = {card: ref for card, (ref, ids) in zip(order, standing.items(), strict=True) if not ids}
        copies = self.desk.copies(list(pieces.values()))
        edit = _Placing(pieces, copies, tuple(order), place, row)
        label = _("Add to {place}") if pieces else _("Move to {place}")
        return self._do(edit, label.format(place=self._words(place)), order, place)

    def add_again(self, refs: Sequence[str], place: Place) -> bool:
        """Put evidence into a place as another card, even if it is on the plan already."""
        pieces = dict(zip(card_ids(len(refs)), refs, strict=True))
        edit = _Placing(pieces, self.desk.copies(refs), tuple(pieces), place, None)
        label = _("Add another card to {place}").format(place=self._words(place))
        return self._do(edit, label, list(pieces), place)

    def move(self, cards: Sequence[str], place: Place, row: int | None = None, leaving: Place | None = None) -> bool:
        """Move cards to a row of a place (None: its end); 'leaving' is the list they are taken from."""

        def edit(plan: Plan) -> Plan:
            return edits.move_cards(plan, cards, place, row, leaving)

        return self._do(edit, _("Move to {place}").format(place=self._words(place)), cards, place)

    def shift(self, cards: Sequence[str], place: Place, step: int) -> bool:
        """Move cards up (-1) or down (1) by one within their place."""
        standing = cards_in(self.desk.plan, place)
        rows = sorted(standing.index(card) for card in cards if card in standing)
        if not rows or (step < 0 and rows[0] == 0) or (step > 0 and rows[-1] == len(standing) - 1):
            return False
        row = rows[0] - 1 if step < 0 else rows[-1] + 2
        ordered = [standing[number] for number in rows]

        def edit(plan: Plan) -> Plan:
            return edits.move_cards(plan, ordered, place, row, place)

        return self._do(edit, _("Move up") if step < 0 else _("Move down"), ordered, place)

    def take_side(self, cards: Sequence[str], place: Place, side: Side) -> bool:
        """Move cards to a side of the section they stand in; from tray and introduction, of the current section.

        Cards of the conclusion stay ranked. One that stands there alone is not moved: it says which side it takes,
        none for background.
        """
        if place == CONCLUSION:
            return self._take_side_in_conclusion(cards, side)
        section = place.section if place.area is Area.SECTION else self.desk.section
        return self.move(cards, column(section, side), leaving=place)

    def _take_side_in_conclusion(self, cards: Sequence[str], side: Side) -> bool:
        current = self.desk.section
        alone = all(home_of(self.desk.plan, card) is None for card in cards)

        def edit(plan: Plan) -> Plan:
            return _sided(plan, cards, side, current)

        label = _("Say which side it takes") if alone else _("Move to {place}").format(place=side_word(side))
        done = self.desk.session.apply(edit, label)
        if done:
            word = side_word(side) if side is not Side.CONTEXT or not alone else _("No side")
            self.desk.session.announced.emit(_("{side}. It stays in the conclusion.").format(side=word))
        return done

    def go_to_neighbour(self, cards: Sequence[str], place: Place, step: int) -> bool:
        """Move cards to the same side of the section before (-1) or after (1)."""
        sections = [section.id for section in self.desk.plan.sections]
        if place.area is not Area.SECTION or not 0 <= sections.index(place.section) + step < len(sections):
            return False
        section = sections[sections.index(place.section) + step]
        return self.move(cards, column(section, place.side or Side.CONTEXT), leaving=place)

    def remove(self, cards: Sequence[str], leaving: Place | None = None) -> bool:
        """Take cards off the plan; from the conclusion only, where they stand elsewhere as well."""

        def edit(plan: Plan) -> Plan:
            return edits.remove_cards(plan, cards, leaving)

        done = self.desk.session.apply(edit, ngettext("Remove card", "Remove cards", len(cards)))
        if done:
            count = len(cards)
            gone = ngettext("{count} card removed.", "{count} cards removed.", count).format(count=count)
            self.desk.session.announced.emit(gone + " " + _("Undo brings back what you wrote on it."))
        return done

    def put_selected(self, side: Side | None) -> bool:
        """Put what is selected at the end of a side of the current section, or into the tray (None).

        Cards that are selected in the conclusion take the side there: see 'take_side'.
        """
        place = TRAY if side is None else column(self.desk.section, side)
        cards = self.desk.cards
        if self.desk.refs:
            return self.place(self.desk.refs, place)
        if cards and side is not None and self.desk.place == CONCLUSION:
            return self.take_side(cards, CONCLUSION, side)
        return bool(cards) and self.move(cards, place, leaving=self._leaving(cards))

    def _leaving(self, cards: Sequence[str]) -> Place | None:
        return CONCLUSION if home_of(self.desk.plan, cards[0]) is None else None

    def _do(self, edit: _Edit, label: str, cards: Sequence[str], place: Place) -> bool:
        if not self.desk.session.apply(edit, label):
            return False
        self.desk.go_to_section(place.section)
        self.landed.emit(tuple(cards), place)
        self.desk.session.announced.emit(self._said(cards, place))
        return True

    def _said(self, cards: Sequence[str], place: Place) -> str:
        """'Against: Terror and the law, 2 of 3.'"""
        standing = cards_in(self.desk.plan, place)
        words = list_name(self.desk.plan, place)
        if len(cards) > 1:
            return ngettext("{count} card moved to {place}.", "{count} cards moved to {place}.", len(cards)).format(
                count=len(cards), place=words
            )
        number = standing.index(cards[0]) + 1
        return _("{place}, {number} of {count}.").format(place=words, number=number, count=len(standing))

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


def _sided(plan: Plan, cards: Sequence[str], side: Side, current: str) -> Plan:
    """The plan with cards of the conclusion on a side: of their own section, or of none if they stand there alone."""
    for card in cards:
        home = home_of(plan, card)
        if home is None:
            plan = edits.take_side(plan, card, None if side is Side.CONTEXT else side)
        elif home.side is not side:
            plan = edits.move_cards(plan, (card,), column(home.section or current, side))
    return plan
