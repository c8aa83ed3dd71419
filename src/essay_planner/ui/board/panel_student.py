"""What the student says of a card, in the panel: explanation, strength, side, stance, part, a note, and a mark."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Kind, Reliability
from essay_planner.core.places import CONCLUSION, home_of
from essay_planner.core.plan import Card, Plan, Role, Side, Stance
from essay_planner.core.queries import is_strongest
from essay_planner.core.wording import role_word, side_word, strength_word
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.bearing import Bearing, side_with_strongest, turn_strongest
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.panel_parts import Check, Segments, titled
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.look import Space, button, column_of

_STANCES = {Stance.AGREES: _("Agree"), Stance.QUALIFIES: _("In part"), Stance.REJECTS: _("Disagree")}
_SIDES = {Side.FOR: side_word(Side.FOR), Side.AGAINST: side_word(Side.AGAINST), None: _("No side")}


class StudentPart(QWidget):
    """Follows one card of the plan; what does not concern it is hidden."""

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._card = ""
        self._make_texts()
        self.strength = Segments(_("Strength"), [(n, strength_word(n)) for n in (1, 2, 3)])
        self.stance = Segments(_("What do you make of this view?"), list(_STANCES.items()))
        self.side = Segments(_("Which side does it take?"), list(_SIDES.items()))
        self.role = Segments(_("Part in the conclusion"), [(role, role_word(role)) for role in Role], 2)
        self.whose, self.strongest = Check(), Check()
        self.strongest.say(_("The strongest card on its side"))
        self.bearing = Bearing(desk)
        self.note_button = button(_("Note for the footnote"), "board-link")
        self.flag_button = button(_("Your own mark"), "board-link", what=_("Mark the card, with what to come back for"))
        for opener in (self.note_button, self.flag_button):
            opener.setCheckable(True)
        self._connect()
        self._lay_out()

    def _make_texts(self) -> None:
        session = self._desk.session
        name, words = _("How does this answer the question?"), _("This shows that… which matters because…")
        self.explanation = PlanText(self, session, name, words, "", sentence=False)
        why = _("Why? For example: exact, and close in time")
        self.because = PlanText(self, session, _("Why this strong?"), why, "")
        self.note = PlanText(self, session, _("Note for the footnote"), _("What the footnote adds to the source"), "")
        self.flag = PlanText(self, session, _("Your own mark"), _("For example: look up the page"), "")

    def _connect(self) -> None:
        self.strength.picked.connect(self.on_strength)
        self.stance.picked.connect(self.on_stance)
        self.side.picked.connect(self.on_side)
        self.role.picked.connect(self.on_role)
        self.whose.ticked.connect(self.on_whose)
        self.strongest.ticked.connect(self.on_strongest)
        self.note_button.toggled.connect(self.note.setVisible)
        self.flag_button.toggled.connect(self.flag.setVisible)

    def _lay_out(self) -> None:
        self.stance_block = titled(_("What do you make of this view?"), self.stance)
        self.side_block = titled(_("Which side does it take?"), self.side)
        self.role_block = titled(_("Part in the conclusion"), self.role)
        layout = column_of(
            self,
            titled(_("How does this answer the question?"), self.explanation, self.whose),
            titled(_("Strength"), self.strength, self.because, self.strongest),
            self.bearing,
            self.side_block,
            self.stance_block,
            self.role_block,
            spacing=Space.MEDIUM,
        )
        for opener, text in self._asides():
            layout.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(text)

    def _asides(self) -> Sequence[tuple[QPushButton, PlanText]]:
        """What is seldom written, each with the button that opens it."""
        return (self.note_button, self.note), (self.flag_button, self.flag)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        choices = [*self.side.buttons, *self.stance.buttons, *self.role.buttons]
        top = [self.explanation, self.whose.box, *self.strength.buttons, self.because, self.strongest.box]
        return [*top, *self.bearing.stops(), *choices, *chain.from_iterable(self._asides())]

    def follow(self, plan: Plan, card: Card, piece: Evidence) -> None:
        """Show what the student says of a card now."""
        if card.id != self._card:
            self._bind(card.id)
            for (opener, text), said in zip(self._asides(), (card.note, card.flag), strict=True):
                opener.setChecked(bool(said))
                text.setVisible(bool(said))
        for text in (self.explanation, self.because, self.note, self.flag):
            text.follow(plan)
        ranked = {r.card: r.role for r in plan.judgement.cards}
        view = _("I agree, or not, because… which matters because…")
        usual = _("This shows that… which matters because…")
        self.explanation.say(view if piece.kind is Kind.INTERPRETATION else usual)
        self.strength.show_value(card.strength)
        self.stance.show_value(card.stance)
        self.side.show_value(card.side)
        self.role.show_value(ranked.get(card.id))
        self._show_blocks(card, piece, in_conclusion=card.id in ranked, alone=home_of(plan, card.id) is None)
        self.bearing.follow(plan, (card.id,))
        self.strongest.setVisible(side_with_strongest(plan, card.id) is not None)
        self.strongest.box.setChecked(is_strongest(plan, card.id))
        for choice in (self.strength, self.stance, self.side, self.role, self.whose, self.strongest):
            choice.setEnabled(not self._desk.session.read_only)

    def _show_blocks(self, card: Card, piece: Evidence, in_conclusion: bool, alone: bool) -> None:
        self.stance_block.setVisible(piece.kind is Kind.INTERPRETATION)
        self.side_block.setVisible(alone)
        self.role_block.setVisible(in_conclusion)
        self.whose.setVisible(piece.reliability is Reliability.DISPUTED)
        is_view = piece.kind is Kind.INTERPRETATION
        view, usual = _("My explanation says whose view this is"), _("My explanation says whose figure or view this is")
        self.whose.say(view if is_view else usual)
        self.whose.box.setChecked(card.whose)

    def _bind(self, card: str) -> None:
        self._card = card
        self._bind_text(self.explanation, "explanation", edits.explain_card, _("Explain a card"))
        self._bind_text(self.because, "because", _say_why, _("Say why it is that strong"))
        self._bind_text(self.note, "note", edits.note_card, _("Write the note for the footnote"))
        self._bind_text(self.flag, "flag", edits.flag_card, _("Mark a card for yourself"))

    def _bind_text(self, text: PlanText, field: str, edit: Callable[[Plan, str, str], Plan], label_: str) -> None:
        """Let a text be one of the card's fields, written by an edit."""
        card = self._card

        def read(plan: Plan) -> str:
            return str(getattr(plan.cards[card], field)) if card in plan.cards else ""

        text.bind(read, lambda plan, said: edit(plan, card, said), label_, f"{field} {card}")

    def on_strength(self, value: int | None) -> None:
        """Say how strong the card is."""
        self._apply(partial(edits.rate_card, card_id=self._card, strength=value), _("Say how strong it is"))

    def on_stance(self, value: Stance | None) -> None:
        """Say what one makes of an interpretation."""
        self._apply(partial(edits.say_stance, card_id=self._card, stance=value), _("Say what you make of the view"))

    def on_side(self, value: Side | None) -> None:
        """Say which side a card takes that stands in the conclusion alone."""
        self._acts.take_side({CONCLUSION: (self._card,)}, value or Side.CONTEXT)

    def on_role(self, value: Role | None) -> None:
        """Say what the card does in the conclusion; it always does something."""
        role = value or Role.REASON
        self._apply(partial(edits.rank_as, card_id=self._card, role=role), _("Say what it does in the conclusion"))
        self.role.show_value(role)

    def on_whose(self, ticked: bool) -> None:
        """Say that the explanation tells whose disputed figure or view it is."""
        self._apply(partial(edits.say_whose, card_id=self._card, whose=ticked), _("Say whose figure or view it is"))

    def on_strongest(self) -> None:
        """Call the card the strongest of its side, or take that back."""
        turn_strongest(self._desk, self._card)

    def _apply(self, edit: Callable[[Plan], Plan], label_: str) -> None:
        self._desk.session.apply(edit, label_)


def _say_why(plan: Plan, card: str, said: str) -> Plan:
    return edits.rate_card(plan, card, plan.cards[card].strength, said)
