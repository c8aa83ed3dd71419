"""The row of what was set aside, dimmed, with the way to bring it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Finding, Found, Rule, SetAside
from essay_planner.ui.look import Mark
from essay_planner.ui.review.row import RoundMark, Row, small_act
from essay_planner.ui.review.words import aside_words, lead_words


class AsideRow(Row):
    """What was set aside of a rule with one reason, dimmed."""

    leadAsked = Signal(object)  # Found
    backAsked = Signal(object)  # itself

    def __init__(self, rule: Rule, changes: bool) -> None:
        super().__init__(RoundMark(Mark.MINUS, "chip", "muted"), "finding-aside")
        self.rule, self.found = rule, tuple[Found, ...]()
        self.back = small_act(_("Bring back"))
        self.back.setEnabled(changes)
        self.back.clicked.connect(self.on_back)
        self.acts.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)

    def show_aside(self, plan: Plan, aside: Sequence[SetAside]) -> None:
        """Show findings of one rule that were set aside with one reason."""
        self.found = tuple(one.found for one in aside)
        title = Finding(self.rule, self.found).title
        self.say(title, aside_words(aside[0].reason), lead_words(plan, self.found[0]))
        self.back.setAccessibleDescription(title)

    def on_lead(self) -> None:
        """Go to the place, or the first one."""
        self.leadAsked.emit(self.found[0])

    def on_back(self) -> None:
        """Bring it back."""
        self.backAsked.emit(self)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [self, self.lead, self.back]
