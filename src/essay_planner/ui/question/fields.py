"""The fields for a question's words: the question itself, what its sides say, its period and its marks."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from essay_planner.core.edits import own_question, usual_sides
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import PlanQuestion
from essay_planner.ui.look import Space, column_of, label, look, set_look
from essay_planner.ui.own.lines import DateLine, Line, Pairs, Words

LARGE = 150  # per cent of text, from which the fields stand below one another


class MarksLine(Line):
    """How many marks there are, or nothing."""

    @property
    def marks(self) -> int | None:
        """The number; None for none, and 0 for what is no number."""
        return (int(self.text) if self.text.isdecimal() else 0) if self.text else None

    def on_typed(self) -> None:
        """Say why it cannot be used, if so."""
        why = ""
        try:
            own_question("?", marks=self.marks)
        except EditRefused as refusal:
            why = str(refusal)
        self.say(why, "own-care")
        super().on_typed()


class QuestionFields(QWidget):
    """What can be said of a question."""

    def __init__(self, question: PlanQuestion | None = None) -> None:
        """Show a question, or none yet. One from a pack shows its words and its period as they are."""
        super().__init__()
        self._known, self._usual = question, usual_sides()
        self._fixed = question is not None and bool(question.id)
        self.text = Words(self, _("The question"), _("For example: How far did the Thaw change Soviet culture?"))
        self.missing = label("", "own-care", wrap=True)
        self.missing.hide()
        self.for_ = Line(_("For: what this side says"), name=_("What the For side says"))
        self.against = Line(_("Against: what this side says"), name=_("What the Against side says"))
        self.period = DateLine(_("Period, if there is one"), _("For example: 1953–64, the 1950s"))
        self.marks = MarksLine(_("Marks, if there are any"), _("For example: 25"))
        self._lay_out()
        self._show(question)
        self.text.written.connect(self.on_changed)

    def _lay_out(self) -> None:
        above = label(_("The question"), "label", wrap=True)
        above.setBuddy(self.text)
        whole = QWidget()
        column_of(whole, above, self.text, self.missing, spacing=Space.LINE)
        lines = Pairs()
        for line in (self.for_, self.against, *(() if self._fixed else (self.period,)), self.marks):
            lines.add(line, across=look().percent >= LARGE)
            if (column := line.layout()) is not None:
                column.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = label(self._known.text if self._known is not None else "", "strong", wrap=True)
        self.why = label(_why_it_stays(), "small", wrap=True)
        column_of(self, words, self.why, whole, lines, spacing=Space.WIDE)
        for part in (whole,) if self._fixed else (words, self.why):
            part.hide()

    def _show(self, question: PlanQuestion | None) -> None:
        sides = question.sides if question is not None else self._usual
        self.for_.show_text(sides.for_)
        self.against.show_text(sides.against)
        if question is not None:
            self.ask(question.text)
            self.period.show_edtf(question.period)
            self.marks.show_text(str(question.marks or ""))

    def ask(self, words: str) -> None:
        """Let these words stand as the question."""
        self.text.setPlainText(words)
        self.text.moveCursor(QTextCursor.MoveOperation.End)

    def question(self) -> PlanQuestion | None:
        """The question as it stands there; None where it cannot be used, and then one is led to where to mend that."""
        try:
            return self._asked()
        except EditRefused:
            self._lead_to_trouble()
            return None

    def _asked(self) -> PlanQuestion:
        if self._known is not None and self._fixed:
            asked = own_question("?", self.for_.text, self.against.text, marks=self.marks.marks)
            return replace(self._known, sides=asked.sides, marks=asked.marks)
        words, period = self.text.toPlainText(), self.period.text
        return own_question(words, self.for_.text, self.against.text, period, self.marks.marks)

    def _lead_to_trouble(self) -> None:
        """Go to the first field that cannot be used as it is, and say why."""
        if not self.text.toPlainText().strip() and not self._fixed:
            set_look(self.missing, "own-care")
            self.missing.setText(_("Write the question first."))
            self.missing.show()
            self.text.setAccessibleDescription(self.missing.text())
            self.text.setFocus()
        elif not self.period.is_read:
            self.period.field.setFocus()
        else:
            self.marks.field.setFocus()

    def first(self) -> QWidget:
        """Where one starts to type."""
        return self.for_.field if self._fixed else self.text

    def on_changed(self) -> None:
        """Something else stands there. Sides that nobody has worded go with what a new question asks for."""
        if self._known is None:
            before, self._usual = self._usual, usual_sides(self.text.toPlainText())
            for line, old, new in (
                (self.for_, before.for_, self._usual.for_),
                (self.against, before.against, self._usual.against),
            ):
                if line.text == old != new:
                    line.show_text(new)
        self.missing.hide()
        self.text.setAccessibleDescription(self.text.placeholder)


def _why_it_stays() -> str:
    return _("The question is its pack’s, so its words and its period stay. You can word the sides yourself.")
