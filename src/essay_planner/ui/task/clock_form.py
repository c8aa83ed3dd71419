"""The form that sets the planning clock, with or without exam conditions."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.task.sharing import USUAL_PLANNING, share_out
from essay_planner.files.clock import MOST_MINUTES
from essay_planner.ui.board.panel_parts import Check
from essay_planner.ui.look import Space, button, column_of, label
from essay_planner.ui.own.lines import Line
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.session import PlanSession


class NumberLine(Line):
    """A line for a whole number from 1 to 'most', or nothing."""

    def __init__(self, words: str, most: int, hint: str = "") -> None:
        super().__init__(words, hint)
        self._most = most

    @property
    def number(self) -> int | None:
        """The number; None for none, and 0 for what is none or out of bounds."""
        digits = self.text.replace(",", "").replace(" ", "")
        if not digits:
            return None
        return int(digits) if digits.isdecimal() and len(digits) < 9 and 1 <= int(digits) <= self._most else 0

    def show_number(self, number: int | None) -> None:
        """Let a number stand there, or nothing."""
        self.show_text(str(number) if number else "")

    def on_typed(self) -> None:
        """Say why it cannot be used, if so."""
        words = _("A whole number from 1 to {most}.").format(most=f"{self._most:,}") if self.number == 0 else ""
        self.say(words, "own-care")
        super().on_typed()


class ClockForm(SheetDialog):
    """'chosen' carries the minutes, and whether exam conditions are on until they are over."""

    chosen = Signal(int, bool)

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        hint = _("It is at the foot of the window. You can pause it or hide it, and it makes no noise.")
        super().__init__(parent, _("Planning clock"), hint)
        self.minutes = NumberLine(_("Minutes"), MOST_MINUTES)
        self.minutes.show_number(share_out(session.plan).planning or USUAL_PLANNING)
        self.exam = Check()
        self.exam.say(_("Exam conditions"))
        what = _("Teachers’ hints and notes, the comparison with them, and the review are hidden until the end.")
        words = label(what, "small", wrap=True)
        self.exam.box.setAccessibleDescription(what)
        block = QWidget()
        column_of(block, self.exam, words, spacing=Space.FINE)
        self.column.addWidget(self.minutes)
        self.column.addWidget(block)
        self.column.addStretch(1)
        self.start_button, self.cancel = button(_("Start"), "primary"), button(_("Cancel"), "quiet")
        self.start_button.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.lay_foot(QWidget(), self.cancel, self.start_button)

    def start(self) -> None:
        """Open, ready to type."""
        self.show_over()
        self.minutes.field.setFocus()
        self.minutes.field.selectAll()

    def accept(self) -> None:
        """Set the clock going, or lead to what cannot be used."""
        if not self.minutes.number:
            if self.minutes.number is None:
                self.minutes.say(_("How many minutes?"), "own-care")
            self.minutes.field.setFocus()
            return
        super().accept()
        self.chosen.emit(self.minutes.number, self.exam.box.isChecked())
