"""A row that can be set aside, and the one of a single place of several."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Found, Rule
from essay_planner.ui.look import Space, pad
from essay_planner.ui.review.aside_field import AsideField
from essay_planner.ui.review.row import RoundMark, Row, small_act
from essay_planner.ui.review.words import lead_words


class AskingRow(Row):
    """A row that can be set aside. 'found' is what it speaks of."""

    leadAsked = Signal(object)  # Found
    asideAsked = Signal(object, str)  # itself, and the reason

    def __init__(self, mark: RoundMark | None, rule: Rule, changes: bool) -> None:
        """'changes' says whether the plan may be changed."""
        super().__init__(mark)
        self.rule, self.found, self._changes = rule, tuple[Found, ...](), changes
        self.field: AsideField | None = None
        self.aside = small_act(_("Set aside…"))
        self.aside.setEnabled(changes)
        self.aside.clicked.connect(self.on_delete)

    def on_lead(self) -> None:
        """Go to the place."""
        self.leadAsked.emit(self.found[0])

    def on_delete(self) -> None:
        """Ask for a reason; Enter alone sets aside without one."""
        if not self._changes:
            return
        if self.field is None:
            self.field = AsideField(self.title.text())
            self.field.asked.connect(self.on_reason)
            self.field.left.connect(self.on_left)
            self.add_below(self.field)
            self.order()
        self.field.show()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.revealed.emit(self.field)

    def on_reason(self, reason: str) -> None:
        """Set it aside."""
        self.asideAsked.emit(self, reason)

    def on_left(self) -> None:
        """Leave it as it is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.field is not None:
            self.field.hide()
            self.field.line.clear()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [self, *(self.field.stops() if self.field is not None else []), self.lead, self.aside]

    def order(self) -> None:
        """Let Tab go through it from the top."""
        stops = self.stops()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)


class PlaceRow(AskingRow):
    """One place of several at which a rule found something."""

    flat = True

    def __init__(self, rule: Rule, changes: bool) -> None:
        super().__init__(None, rule, changes)
        self.acts.addWidget(self.aside)
        pad(self._shell, Space.TINY, Space.HAIR, Space.TINY, Space.HAIR)
        self.title.setProperty("look", "small")

    def show_found(self, plan: Plan, found: Found) -> None:
        """Show what was found there."""
        self.found = (found,)
        self.say(found.title, "", lead_words(plan, found))
