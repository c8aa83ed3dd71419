"""The conclusion in words, as on the board, and the cards that it rests on in order of weight."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.judging.grid import SIDES, strongest_first
from essay_planner.core.messages import _
from essay_planner.core.outline.items import name_of
from essay_planner.core.places import CONCLUSION, cards_in, homes
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_on, side_of
from essay_planner.core.wording import role_word, side_word
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.focus import show_below
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.chip import TIES, chip_of, read_ties, shortened
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.look import Space, blank, button, column_of, label
from essay_planner.ui.session import PlanSession


class RestsOn(QWidget):
    """The cards of the conclusion, numbered; others are added by drop or menu and stay where they stand."""

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists) -> None:
        super().__init__(parent)
        self._acts = acts
        name = _("It rests on")
        self.view = lists.add(ChipList(self, _("The conclusion rests on")), "rests")
        self.none = label(_("No card yet: choose those that your answer stands or falls with."), "small", wrap=True)
        self.add = button(_("Add a card…"), "board-link", name=_("Add a card that the conclusion rests on"))
        self.add.clicked.connect(self.on_add)
        layout = column_of(self, label(name, "small-heading"), self.view, self.none, spacing=Space.LINE)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAcceptDrops(True)

    def follow(self, plan: Plan) -> None:
        """Show the cards in the order of weight."""
        standing, placed = plan.judgement.cards, homes(plan)
        chips = [
            chip_of(plan, r.card, side_of(plan, r.card, placed.get(r.card)), f"{number} · {role_word(r.role)}")
            for number, r in enumerate(standing, 1)
        ]
        self.view.show_chips(chips)
        self.none.setVisible(not chips)
        self.add.setEnabled(bool(plan.cards) and not self._acts.session.read_only)

    def on_add(self) -> None:
        """Show the cards that can be added."""
        show_below(self.add, self.make_menu())

    def make_menu(self) -> QMenu:
        """The cards of both sides that the conclusion does not rest on yet, strongest first."""
        menu, plan = QMenu(self), self._acts.plan
        ranked = cards_in(plan, CONCLUSION)
        for side in SIDES:
            inner = menu.addMenu(side_word(side))
            for card in strongest_first(plan, cards_on(plan, side)):
                if card not in ranked:
                    action = inner.addAction(shortened(name_of(plan, card)))
                    action.triggered.connect(partial(self._add, card))
            inner.setEnabled(not inner.isEmpty())
        return menu

    def _add(self, card: str, *_checked: object) -> None:
        self._acts.rest_on((card,))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take cards that the conclusion does not rest on yet."""
        ours = event.mimeData().hasFormat(TIES) and not self._acts.session.read_only
        if ours and self._fresh(read_ties(event.mimeData())[1]):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Rest the conclusion on the cards, too."""
        event.acceptProposedAction()
        self._acts.rest_on(self._fresh(read_ties(event.mimeData())[1]))

    def _fresh(self, cards: tuple[str, ...]) -> tuple[str, ...]:
        ranked = cards_in(self._acts.plan, CONCLUSION)
        return tuple(card for card in cards if card not in ranked)


class ConclusionPart(QWidget):
    """The conclusion: its words, and what it rests on."""

    def __init__(self, parent: QWidget, session: PlanSession, acts: JudgingActs, lists: ChipLists) -> None:
        super().__init__(parent)
        words = _("In one or two sentences: how far, by which standard, and why that one matters most.")
        self.text = PlanText(self, session, _("Conclusion text"), words, "", sentence=False).bind(
            lambda plan: plan.judgement.conclusion, edits.set_conclusion, _("Write the conclusion"), "conclusion"
        )
        self.rests = RestsOn(self, acts, lists)
        layout = column_of(self, label(_("Conclusion"), "heading"), self.text, spacing=Space.SMALL)
        blank(layout, Space.TINY)
        layout.addWidget(self.rests)

    def follow(self, plan: Plan) -> None:
        """Show the conclusion as it is in the plan now."""
        self.text.follow(plan)
        self.rests.follow(plan)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [self.text, self.rests.view, self.rests.add]
