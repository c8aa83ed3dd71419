"""What the student says of a card, in the panel: explanation, strength, side, stance, part, and a note."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Kind, Reliability
from essay_planner.core.places import CONCLUSION, home_of
from essay_planner.core.plan import Card, Plan, Role, Side, Stance
from essay_planner.core.wording import role_word, side_word, strength_word
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.bearing import Bearing, is_strongest, side_with_strongest, turn_strongest
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
        self.note_button.setCheckable(True)
        self._connect()
        self._lay_out()

    def _make_texts(self) -> None:
        session = self._desk.session
        name, words = _("How does this answer the question?"), _("This shows that… which matters because…")
        self.explanation = PlanText(self, session, name, words, "", sentence=False)
        why = _("Why? For example: exact, and close in time")
        self.because = PlanText(self, session, _("Why this strong?"), why, "")
        self.note = PlanText(self, session, _("Note for the footnote"), _("What the footnote adds to the source"), "")

    def _connect(self) -> None:
        self.strength.picked.connect(self.on_strength)
        self.stance.picked.connect(self.on_stance)
        self.side.picked.connect(self.on_side)
        self.role.picked.connect(self.on_role)
        self.whose.ticked.connect(self.on_whose)
        self.strongest.ticked.connect(self.on_strongest)
        self.note_button.toggled.connect(self.note.setVisible)

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
        layout.addWidget(self.note_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.note)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        choices = [*self.side.buttons, *self.stance.buttons, *self.role.buttons]
        top = [self.explanation, self.whose.box, *self.strength.buttons, self.because, self.strongest.box]
        return [*top, *self.bearing.stops(), *choices, self.note_button, self.note]

    def follow(self, plan: Plan, card: Card, piece: Evidence) -> None:
        """Show what the student says of a card now."""
        if card.id != self._card:
            self._bind(card.id)
            self.note_button.setChecked(bool(card.note))
            self.note.setVisible(bool(card.note))
        for text in (self.explanation, self.because, self.note):
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
        self.whose.say(
            _("My explanation says whose view this is") if is_view else _("My explanation says whose figure this is")
        )
        self.whose.box.setChecked(card.whose)

    def _bind(self, card: str) -> None:
        self._card = card

        def read(said: Callable[[Card], str]) -> Callable[[Plan], str]:
            return lambda plan: said(plan.cards[card]) if card in plan.cards else ""

        self.explanation.bind(
            read(lambda found: found.explanation),
            lambda plan, said: edits.explain_card(plan, card, said),
            _("Explain a card"),
            f"explanation {card}",
        )
        self.because.bind(
            read(lambda found: found.because),
            lambda plan, said: edits.rate_card(plan, card, plan.cards[card].strength, said),
            _("Say why it is that strong"),
            f"because {card}",
        )
        self.note.bind(
            read(lambda found: found.note),
            lambda plan, said: edits.note_card(plan, card, said),
            _("Write the note for the footnote"),
            f"note {card}",
        )

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
