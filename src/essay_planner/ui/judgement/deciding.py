"""The card that decides a question without a scale: the one that the conclusion rests on first."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core.judging.grid import SIDES, strongest_first
from essay_planner.core.messages import _
from essay_planner.core.outline.items import name_of
from essay_planner.core.places import CONCLUSION, cards_in, homes
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_on, side_of
from essay_planner.core.wording import side_word
from essay_planner.ui.focus import show_below
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.chip import chip_of, shortened
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.look import Space, button, column_of, label


class DecidingCard(QWidget):
    """Shows it, and lets the student choose it from the cards of both sides."""

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists) -> None:
        super().__init__(parent)
        self._acts = acts
        words = _("The card that decides it")
        self.view = lists.add(ChipList(self, words), "decides")
        self.choose = button(_("Choose…"), "board-link", name=_("Choose the card that decides it"))
        self.choose.clicked.connect(self.on_choose)
        layout = column_of(self, label(words, "small-heading", wrap=True), self.view, spacing=Space.LINE)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)

    def follow(self, plan: Plan) -> None:
        """Show the card that is first in the conclusion."""
        placed = homes(plan)
        first = cards_in(plan, CONCLUSION)[:1]
        self.view.show_chips(chip_of(plan, card, side_of(plan, card, placed.get(card))) for card in first)
        self.choose.setText(_("Choose another…") if first else _("Choose…"))
        self.choose.setEnabled(bool(plan.cards) and not self._acts.session.read_only)

    def on_choose(self) -> None:
        """Show the cards of both sides."""
        show_below(self.choose, self.make_menu())

    def make_menu(self) -> QMenu:
        """The cards of both sides in order of strength, which chooses none of them."""
        menu, plan = QMenu(self), self._acts.plan
        for side in SIDES:
            inner = menu.addMenu(side_word(side))
            for card in strongest_first(plan, cards_on(plan, side)):
                inner.addAction(shortened(name_of(plan, card))).triggered.connect(partial(self._choose, card))
            inner.setEnabled(not inner.isEmpty())
        return menu

    def _choose(self, card: str, *_checked: object) -> None:
        self._acts.decide_by(card)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.view, self.choose]
