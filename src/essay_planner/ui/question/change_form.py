"""The form that changes the question of a plan."""

from functools import partial

from PySide6.QtWidgets import QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.ui.look import button
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.question.fields import QuestionFields
from essay_planner.ui.session import PlanSession


class ChangeQuestionForm(SheetDialog):
    """What is typed is in the plan when the form is closed by its button; Escape leaves the question as it was."""

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        hint = _("What stands on the plan stays where it is. Undo brings the old question back.")
        super().__init__(parent, _("Change the question"), hint)
        self._session = session
        self.fields = QuestionFields(session.plan.question)
        self.column.addWidget(self.fields)
        self.column.addStretch(1)
        self.change, self.cancel = button(_("Change"), "primary"), button(_("Cancel"), "quiet")
        self.change.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.lay_foot(QWidget(), self.cancel, self.change)

    def start(self) -> None:
        """Open, ready to type."""
        self.show_over()
        self.fields.first().setFocus()

    def accept(self) -> None:
        """Change the question, or lead to what cannot be used."""
        question = self.fields.question()
        if question is None:
            return
        super().accept()
        self._session.apply(partial(edits.change_question, question=question), _("Change the question"))
