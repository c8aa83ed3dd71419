"""What the question asks of the student: what its command phrase demands, and the terms to define."""

from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.question.asking import demand
from essay_planner.core.question.marked import understood
from essay_planner.core.question.values import Reading
from essay_planner.ui.look import Space, blank, column_of, label, pad, set_look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.question.terms_part import TermsPart


class DemandPart(QFrame):
    """Follows what is understood of the question."""

    def __init__(self, parent: QWidget, current: OpenPlan) -> None:
        super().__init__(parent)
        set_look(self, "box")
        self.head = label("", "strong", wrap=True)
        self.words = label("", wrap=True)
        self.terms = TermsPart(self, current)
        layout = column_of(self, self.head, self.words, spacing=Space.GAP)
        blank(layout, Space.GAP)
        layout.addWidget(self.terms)
        layout.addStretch(1)
        pad(layout, Space.EDGE, Space.LARGE, Space.EDGE, Space.BROAD)

    def follow(self, plan: Plan) -> None:
        """Show what the question asks for as it is read now."""
        reading = understood(plan)
        self.head.setText(_head(reading))
        self.words.setText(demand(reading.concept) if reading.concept else _unknown())
        self.terms.follow(plan)


def _head(reading: Reading) -> str:
    if reading.concept is None or not reading.command:
        return _("What the question asks of you")
    words = " … ".join(" ".join(span.of(reading.text).split()) for span in reading.command)
    return _("What ‘{words}’ asks of you").format(words=words)


def _unknown() -> str:
    return _(
        "The program does not know this wording. Say for yourself what you are to do: give a degree, a choice, reasons "
        "or a comparison? Then mark the words that say so as the command phrase."
    )
