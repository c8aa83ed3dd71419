"""Evidence that speaks against the selected piece, offered beside it: drag it, or use its buttons."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from essay_planner.core.links import Links, answered_by
from essay_planner.core.messages import _, ngettext
from essay_planner.core.places import CONCLUSION, home_of
from essay_planner.core.queries import cards_of_evidence, cards_to_answer
from essay_planner.ui.board.answering import answering_menu
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.finding_offered import Offer, OfferedCard
from essay_planner.ui.cards.face import Faces
from essay_planner.ui.cards.words import place_words
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Space, button, column_of, gap, label, row_of

FIRST = 3  # pieces shown at first; a button shows the others


class Linked(QWidget):
    """Pieces that speak against the selected one, or that it answers. They can be chosen or put on the plan."""

    chosen = Signal(str)
    added = Signal(str)
    dragEnded = Signal()
    stopsChanged = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._all = title, False
        self._offers: Sequence[Offer] = ()
        self._shown: tuple[object, ...] = ()
        self._side, self._movable, self._dragging = "", False, False
        self._rows: list[QWidget] = []
        self._buttons: list[QWidget] = []
        self.heading = label(title, "label", wrap=True)
        self.more = button("", "board-link", what=_("Show all of them, or fewer"))
        self.more.clicked.connect(self.on_more)
        self._cards = QVBoxLayout()
        gap(self._cards, Space.GAP)
        column = column_of(self, self.heading, spacing=Space.SMALL)
        column.addLayout(self._cards)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_offers(self, offers: Sequence[Offer], side: str, movable: bool) -> None:
        """Show these pieces; 'side' names the column that they can be added to, '' for none.

        'movable' says that they can be dragged.
        """
        self.setVisible(bool(offers))
        if [offer.ref for offer in offers] != [offer.ref for offer in self._offers]:
            self._all = False
        self._offers, self._side, self._movable = offers, side, movable
        self._fill()

    def on_more(self) -> None:
        """Show all of them, or only the first."""
        self._all = not self._all
        self._fill()

    def on_drag_started(self) -> None:
        """Keep the cards as they are: one of them is under way."""
        self._dragging = True

    def on_drag_ended(self) -> None:
        """Show what has changed since."""
        self._dragging = False
        self._fill()
        self.dragEnded.emit()

    def _fill(self) -> None:
        if self._dragging:
            return
        offers = self._offers if self._all else self._offers[:FIRST]
        if (self._side, self._movable, self._all, list(self._offers)) == self._shown:
            return
        self._shown = (self._side, self._movable, self._all, list(self._offers))
        for row in self._rows:
            self._cards.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._buttons = []
        self._rows = [self._row(offer) for offer in offers]
        for row in self._rows:
            self._cards.addWidget(row)
        used = sum(bool(offer.where) for offer in self._offers)
        self.heading.setText(self._title + (_(" · {count} in your plan").format(count=used) if used else ""))
        self.more.setVisible(len(self._offers) > FIRST)
        rest = max(0, len(self._offers) - FIRST)
        further = ngettext("Show {count} more", "Show {count} more", rest).format(count=rest)
        self.more.setText(_("Show fewer") if self._all else further)
        self.stopsChanged.emit()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [*self._buttons, self.more]

    def _row(self, offer: Offer) -> QWidget:
        row, card = QWidget(self), OfferedCard(offer, self._movable)
        card.clicked.connect(partial(self._emit, self.chosen, offer.ref))
        card.dragStarted.connect(self.on_drag_started)
        card.dragEnded.connect(self.on_drag_ended)
        words = _("In your plan: {place}").format(place=offer.where) if offer.where else _("Show")
        show = button(words, "board-link", what=_("Show this evidence"), name=f"{words}: {offer.face.text}")
        show.clicked.connect(partial(self._emit, self.chosen, offer.ref))
        buttons = row_of(show, spacing=Space.FINE)
        self._buttons.append(show)
        if self._side and not offer.where:
            words = _("Add to {side}").format(side=self._side)
            what = _("Put it opposite, in the same section")
            add = button(words, "board-link", name=f"{words}: {offer.face.text}", what=what)
            add.clicked.connect(partial(self._emit, self.added, offer.ref))
            buttons.addWidget(add)
            self._buttons.append(add)
        buttons.addStretch(1)
        column_of(row, card, spacing=Space.HAIR).addLayout(buttons)
        return row

    def _emit(self, signal: SignalInstance, ref: str, *_checked: object) -> None:
        signal.emit(ref)


class Answers(QWidget):
    """What speaks against the selected piece, which cards the student says answer it, and what it answers itself.

    'lead' says so further up in the panel.
    """

    chosen = Signal(str)
    added = Signal(str)
    dragEnded = Signal()
    stopsChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._links: tuple[Faces, Links] | None = None
        self._card = ""
        self.lead = button("", "board-link", what=_("Go down to what speaks against it"))
        self.against = Linked(_("What speaks against it"))
        self.answered = Linked(_("This answers"))
        self.by = Linked(_("Answered by"))
        self._parts = (self.against, self.by, self.answered)
        what = _("Choose the cards of the other side that this one answers")
        self.say = button(_("Say what it answers…"), "board-link", what=what)
        self.say.clicked.connect(self.on_say)
        column = column_of(self, *self._parts, spacing=Space.MEDIUM)
        column.addWidget(self.say, 0, Qt.AlignmentFlag.AlignLeft)
        for part in self._parts:
            part.chosen.connect(self.chosen)
            part.added.connect(self.added)
            part.dragEnded.connect(self.dragEnded)
            part.stopsChanged.connect(self.stopsChanged)

    def show_piece(self, ref: str, card: str, side: str) -> None:
        """Show what is linked to a piece, and to its card if it has one; 'side' names the column facing the card."""
        plan, links = self._desk.plan, self._links_now()
        self._card = card
        changes = not self._desk.session.read_only
        self.say.setVisible(changes and bool(card) and bool(cards_to_answer(plan, card)))
        every, by, answered = links.against(ref, plan, card), answered_by(plan, card), links.answered(ref, plan, card)
        against = [other for other in every if other not in (*by, *answered)]
        for part, refs in zip(self._parts, (against, by, answered), strict=True):
            part.show_offers(self._offers(refs), side, changes)
        self.setVisible(not all(part.isHidden() for part in (*self._parts, self.say)))
        count = len(against) + len(by)
        said = ngettext("{count} piece speaks against it", "{count} pieces speak against it", count)
        self.lead.setText(said.format(count=count))
        self.lead.setVisible(bool(count))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [*(stop for part in self._parts for stop in part.stops()), self.say]

    def on_say(self) -> None:
        """Show what the card could answer."""
        show_below(self.say, answering_menu(self._desk, self._card, self))

    def _links_now(self) -> Links:
        """The links between what is at hand now."""
        if self._links is None or self._links[0] is not self._desk.faces:
            self._links = (self._desk.faces, Links(self._desk.faces.evidence))
        return self._links[1]

    def _offers(self, refs: Sequence[str]) -> list[Offer]:
        """The pieces as they are offered, those that bear on the question first."""
        question, known = self._desk.plan.question.id, self._desk.faces.evidence
        ordered = sorted((ref for ref in refs if ref in known), key=lambda ref: question not in known[ref].bearing)
        return [
            Offer(ref, self._desk.faces.of_evidence(ref, bool(self._where(ref))), self._where(ref)) for ref in ordered
        ]

    def _where(self, ref: str) -> str:
        """Where a piece stands on the plan, in words; '' if nowhere."""
        cards = cards_of_evidence(self._desk.plan, ref)
        return place_words(self._desk.plan, home_of(self._desk.plan, cards[0]) or CONCLUSION) if cards else ""
