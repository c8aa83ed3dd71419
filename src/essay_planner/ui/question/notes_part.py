"""The student's notes to themselves: thoughts that have no place yet, and words of cards that are gone."""

from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.look import Space, column_of, label, pad, set_look
from essay_planner.ui.session import PlanSession


class NotesPart(QFrame):
    """Follows the plan's notes, which are no part of the essay."""

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        super().__init__(parent)
        set_look(self, "box")
        hint = _("What has no place yet. Words of cards whose evidence was withdrawn are kept here, too.")
        self.text = PlanText(self, session, _("Notes to yourself"), hint, "", sentence=False).bind(
            lambda plan: plan.scratch, edits.set_scratch, _("Write a note"), "scratch"
        )
        layout = column_of(self, label(_("Notes to yourself"), "strong"), self.text, spacing=Space.GAP)
        pad(layout, Space.EDGE, Space.LARGE, Space.EDGE, Space.WIDE)

    def follow(self, plan: Plan) -> None:
        """Show the notes as they are in the plan now."""
        self.text.follow(plan)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.text]
