"""The two sides of a question and its period, as they stand, and the way to change them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.question.marked import understood
from essay_planner.ui.look import Mark, MarkLabel, Space, button, column_of, label, pad, row_of, set_look


class SidesPart(QFrame):
    """Shows what For and Against say in the question's own words."""

    changeAsked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "box")
        self.for_, self.against = label("", wrap=True), label("", wrap=True)
        self.period = label("", "small", wrap=True)
        self.change = button("", "board-link", what=_("Say in your own words what each side says"))
        self.change.clicked.connect(self.changeAsked)
        layout = column_of(self, label(_("The two sides"), "strong"), spacing=Space.GAP)
        for mark, colour, words in ((Mark.UP, "for_", self.for_), (Mark.DOWN, "against", self.against)):
            row = row_of(MarkLabel(mark, colour, 11), words, spacing=Space.GAP)
            row.setStretch(1, 1)
            layout.addLayout(row)
        layout.addWidget(self.period)
        layout.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        pad(layout, Space.EDGE, Space.LARGE, Space.EDGE, Space.WIDE)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.change]

    def follow(self, plan: Plan, read_only: bool) -> None:
        """Show the sides as they are in the plan now."""
        asked = plan.question
        self.for_.setText(_("For: {words}").format(words=asked.sides.for_))
        self.against.setText(_("Against: {words}").format(words=asked.sides.against))
        self.period.setText(_period_words(asked.period, understood(plan).period))
        self.period.setVisible(not asked.id)
        own = _("Change question, sides or period…")
        self.change.setText(own if not asked.id else _("Word the sides yourself…"))
        self.change.setVisible(not read_only)


def _period_words(known: str, read: str) -> str:
    if known:
        return _("Period: {period}").format(period=parse(known).label())
    if read:
        return _("Period: {period}, as its words say").format(period=parse(read).label())
    return _("Period: none is set")
