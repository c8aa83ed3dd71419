"""The two ends of the plan on the sheet: the introduction and the conclusion, each with its cards."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, INTRODUCTION
from essay_planner.core.plan import Plan
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.columns import DropFrame, column_of_cards
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.look import Space, column_of, pad, row_of, title


class IntroductionView(DropFrame):
    """What the introduction says, and the background that it gives."""

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide) -> None:
        super().__init__(parent, guide, "section")
        box, self.list = column_of_cards(self, desk, acts, guide, INTRODUCTION, Dress.STRIP)
        words = _("Set the scene, say what the key words mean here, and give your answer in a sentence")
        self.text = PlanText(self, desk.session, _("Introduction text"), words, "point", sentence=False).bind(
            lambda plan: plan.introduction.text, edits.set_introduction, _("Write the introduction"), "introduction"
        )
        head = title(_("Introduction"))
        row = row_of(head, self.text, spacing=Space.TINY)
        row.setAlignment(head, Qt.AlignmentFlag.AlignTop)
        pad(head, Space.NONE, Space.LINE, Space.NONE, Space.NONE)
        layout = column_of(self, spacing=Space.TINY)
        layout.addLayout(row)
        layout.addWidget(box)
        pad(layout, Space.WIDE, Space.GAP, Space.WIDE, Space.MEDIUM)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def follow(self, plan: Plan) -> None:
        """Show the introduction as it is in the plan now."""
        self.text.follow(plan)

    def list_at(self, point: QPoint) -> CardList | None:
        """The introduction has one list."""
        del point
        return self.list


class ConclusionView(DropFrame):
    """The cards that the answer rests on, in order of weight, what decides it, and the conclusion."""

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide) -> None:
        super().__init__(parent, guide, "section")
        box, self.list = column_of_cards(self, desk, acts, guide, CONCLUSION, Dress.COMPACT)
        self.decides = PlanText(
            self, desk.session, _("What decides it"), _("what tips the balance, and why it weighs more"), "point"
        ).bind(lambda plan: plan.judgement.decides, edits.set_decides, _("Say what decides it"), "decides")
        self.text = PlanText(
            self,
            desk.session,
            _("Conclusion text"),
            _("Your answer to the question: how far, and why"),
            "point",
            sentence=False,
        ).bind(lambda plan: plan.judgement.conclusion, edits.set_conclusion, _("Write the conclusion"), "conclusion")
        layout = column_of(self, title(_("Conclusion")), box, spacing=Space.TINY)
        layout.addLayout(row_of(title(_("What decides it:"), "small-heading"), self.decides, spacing=Space.TINY))
        layout.addWidget(self.text)
        pad(layout, Space.WIDE, Space.GAP, Space.WIDE, Space.MEDIUM)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def follow(self, plan: Plan) -> None:
        """Show the conclusion as it is in the plan now."""
        self.decides.follow(plan)
        self.text.follow(plan)

    def list_at(self, point: QPoint) -> CardList | None:
        """The conclusion has one list."""
        del point
        return self.list
