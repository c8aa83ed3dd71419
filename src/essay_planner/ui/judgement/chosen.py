"""The strip below the page: the chosen card in full, its strength, its criteria, and the way to it on the board."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Criterion, Plan
from essay_planner.core.wording import strength_word
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.look import (
    FewLines,
    Flow,
    Mark,
    MarkButton,
    Space,
    button,
    column_of,
    current_theme,
    label,
    look,
    pad,
    set_look,
)


class ChosenStrip(QFrame):
    """Follows the cards that are chosen on the page; hidden while there are none."""

    boardAsked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, acts: JudgingActs) -> None:
        super().__init__(parent)
        self._acts = acts
        self.cards: tuple[str, ...] = ()
        self._criteria: tuple[tuple[str, str], ...] = ()
        self._short = False
        self.text = FewLines(most=2)
        self.close_button = MarkButton(Mark.CROSS, _("Choose nothing"))
        self.to_board = button(_("Show on the board"), "board-link")
        choices = [(strength, strength_word(strength)) for strength in (1, 2, 3)]
        self.strength = Segments(_("Strength"), list[tuple[object, str]](choices), 3)
        self.strength.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.ties: dict[str, QPushButton] = {}
        self.bears_on = label(_("Bears on"), "small")
        self.flow = Flow(Space.GAP)
        self.close_button.clicked.connect(self.closed)
        self.to_board.clicked.connect(self.boardAsked)
        self.strength.picked.connect(self.on_strength)
        look().changed.connect(self.fit)
        self._lay_out()
        self.fit()
        self.hide()

    def _lay_out(self) -> None:
        for part in (self.strength, self.to_board, self.bears_on):
            self.flow.addWidget(part)
        top = QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = column_of(self, spacing=Space.SMALL)
        layout.addLayout(top)
        layout.addLayout(self.flow)
        pad(layout, Space.EDGE, Space.GAP, Space.LARGE, Space.GAP)
        set_look(self, "foot")

    def fit(self) -> None:
        """Give the strength the width that its words need."""
        widest = max(made.fontMetrics().horizontalAdvance(made.text()) for made in self.strength.buttons)
        self.strength.setFixedWidth(3 * (widest + current_theme().sizes.body + 8))

    def show_cards(self, plan: Plan, cards: tuple[str, ...]) -> None:
        """Show these cards of a plan."""
        self.cards = tuple(card for card in cards if card in plan.cards)
        if self.cards:
            self._show(plan)
        self.setVisible(bool(self.cards))

    def _show(self, plan: Plan) -> None:
        count = len(self.cards)
        several = ngettext("{n} card", "{n} cards", count).format(n=count)
        self.text.show_text(evidence_of(plan, self.cards[0]).text if count == 1 else several)
        strengths = {plan.cards[card].strength for card in self.cards}
        self.strength.show_value(next(iter(strengths)) if len(strengths) == 1 else None)
        self.to_board.setVisible(count == 1)
        self._make_ties(plan.criteria)
        for criterion, made in self.ties.items():
            tied = [criterion in plan.cards[card].criteria for card in self.cards]
            made.setChecked(all(tied))
            made.setEnabled(not self._acts.session.read_only)
        self._show_ties()
        self.strength.setEnabled(not self._acts.session.read_only)

    def be_short(self, short: bool) -> None:
        """Leave the criteria to the menu of the chip, where the page has little room."""
        if short != self._short:
            self._short = short
            self._show_ties()

    def _show_ties(self) -> None:
        for part in (self.bears_on, *self.ties.values()):
            part.setVisible(bool(self.ties) and not self._short)

    def _make_ties(self, criteria: tuple[Criterion, ...]) -> None:
        wanted = tuple((criterion.id, criterion.text) for criterion in criteria)
        if wanted == self._criteria:
            return
        self._criteria = wanted
        for made in self.ties.values():
            self.flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.ties = {}
        for key, words in wanted:
            made = button(words, "board-chip", name=f"{self.bears_on.text()}: {words}")
            made.setCheckable(True)
            made.clicked.connect(partial(self.on_tie, key))
            self.ties[key] = made
            self.flow.addWidget(made)

    def on_strength(self, strength: int | None) -> None:
        """Say how strong the cards are."""
        self._acts.rate(self.cards, strength)

    def on_tie(self, criterion: str, *_checked: object) -> None:
        """Tie the cards to a criterion, or no longer."""
        if not self._acts.toggle_tie(self.cards, criterion):
            self._show(self._acts.plan)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the left."""
        return [*self.strength.buttons, self.to_board, *self.ties.values(), self.close_button]
