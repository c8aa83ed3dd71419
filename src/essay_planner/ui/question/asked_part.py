"""The question at the head of its page: its words with their marks, the legend, and marking by hand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Markup, MarkupRole, Plan
from essay_planner.core.question.marked import understood
from essay_planner.core.question.values import Reading
from essay_planner.core.review.reviewing import rule_of
from essay_planner.core.review.sight import Sight
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.look import Space, button, column_of, label, pad, row_of, set_look
from essay_planner.ui.question.legend import Legend, entries
from essay_planner.ui.question.marked import MarkedQuestion
from essay_planner.ui.question.marking import MarkingBar
from essay_planner.ui.question.roles import role_word
from essay_planner.ui.session import PlanSession

STOPS = "'‘’\"“”.,;:?!"  # that a mark does not take in at its ends


class AskedPart(QFrame):
    """Follows the plan's question. Every mark is an edit of the plan, so undo takes it back."""

    cardAsked = Signal(str)  # a card that is dated outside the period

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        super().__init__(parent)
        set_look(self, "box")
        self._session = session
        self._outside: Sequence[str] = ()
        self.words = MarkedQuestion(self)
        self.legend = Legend(self)
        self.outside = button("", "board-link", what=_("Show only evidence from the time of the question, or all"))
        self.missing = label("", "care-words", wrap=True)
        self.by_hand = button(_("Mark words yourself"), "board-link")
        self.by_hand.setCheckable(True)
        self.marking = MarkingBar(self)
        self.marking.hide()
        links = row_of(self.by_hand, self.outside, spacing=Space.LARGE)
        links.addStretch(1)
        layout = column_of(self, self.words, self.legend, self.missing, spacing=Space.SMALL)
        layout.addLayout(links)
        layout.addWidget(self.marking)
        pad(layout, Space.EDGE, Space.WIDE, Space.EDGE, Space.MEDIUM)
        self._connect()

    def _connect(self) -> None:
        self.words.chosenChanged.connect(self.on_chosen)
        self.words.roleAsked.connect(self.mark)
        self.words.removeAsked.connect(self.unmark)
        self.marking.picked.connect(self.mark)
        self.marking.removeAsked.connect(self.unmark)
        self.marking.againAsked.connect(self.read_again)
        self.legend.asked.connect(self.on_entry)
        self.by_hand.toggled.connect(self.on_by_hand)
        self.outside.clicked.connect(self.on_outside)

    def follow(self, plan: Plan) -> None:
        """Show the question and its marks as they are in the plan now."""
        reading, marks = understood(plan), edits.marks_of(plan)
        self.words.show_question(plan.question.text, marks)
        self.legend.show_entries(entries(reading, marks, plan.question.period or reading.period))
        missing = " ".join(_missing(reading, marks, plan.question.period))
        self.missing.setText(missing)
        self.missing.setVisible(bool(missing))
        self._show_outside(plan)
        self.by_hand.setEnabled(not self._session.read_only)
        self.on_chosen()

    def _show_outside(self, plan: Plan) -> None:
        rule = rule_of("outside-period")
        self._outside = [found.where for found in rule.check(Sight(plan))] if rule is not None else []
        count = len(self._outside)
        words = ngettext("{n} of your cards falls outside", "{n} of your cards fall outside", count)
        self.outside.setText(words.format(n=count))
        self.outside.setAccessibleDescription(_("Go to the first card that is dated outside the period"))
        self.outside.setVisible(bool(count))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        bar = self.marking
        return [
            *(self.words, *self.legend.entries, self.by_hand, self.outside),
            *(*bar.roles.values(), bar.remove, bar.again),
        ]

    def show_way(self) -> None:
        """Go to the question; to mark it up where it is not clear what it asks for."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        if MarkupRole.COMMAND not in {mark.role for mark in edits.marks_of(self._session.plan)}:
            self.by_hand.setChecked(True)

    def leave(self) -> None:
        """The student works elsewhere: no words are chosen any more."""
        self.words.let_go()

    def mark(self, role: MarkupRole) -> None:
        """Say what the chosen words are."""
        start, end = self.words.chosen()
        label_ = _("Mark words of the question")
        if self._session.apply(lambda plan: edits.mark_question(plan, role, start, end), label_):
            words = self._session.plan.question.text[start:end].strip()
            self._session.announced.emit(_("{role}: {words}").format(role=role_word(role), words=words))
            self._go_on()

    def unmark(self) -> None:
        """Take the mark on the chosen words away."""
        mark = self.words.mark_chosen()
        if mark is not None and self._session.apply(partial(edits.unmark_question, mark=mark), _("Take a mark away")):
            self._session.announced.emit(_("The mark is taken away."))
            self._go_on()

    def _go_on(self) -> None:
        """Let the new mark be seen; the bar may go, and the focus with it."""
        if holds_focus(self.marking):
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.let_go()

    def read_again(self) -> None:
        """Drop all marks that were made by hand."""
        if holds_focus(self.marking):
            self.words.setFocus()
        if self._session.apply(edits.read_question_again, _("Go back to what was read")):
            self._session.announced.emit(_("The question is marked as it was read."))

    def on_entry(self, mark: Markup) -> None:
        """Choose the words of an entry of the legend."""
        self.words.choose(mark.start, mark.end)

    def on_by_hand(self, marking: bool) -> None:
        """Begin to mark by hand, or end."""
        if marking:
            self.words.setFocus()
        else:
            self.words.let_go()
        self.by_hand.setText(_("Done marking") if marking else _("Mark words yourself"))
        self.on_chosen()

    def on_chosen(self) -> None:
        """Offer what the chosen words can be."""
        has_choice = self.words.has_choice() and not self._session.read_only
        self.marking.setVisible(has_choice or self.by_hand.isChecked())
        if self.marking.isHidden():
            return
        start, end = self.words.chosen()
        text, mark = self._session.plan.question.text, self.words.mark_chosen()
        words = " ".join(text[start:end].split()).strip(STOPS)
        by_hand = bool(self._session.plan.question.markup)
        self.marking.show_choice(words, mark.role if mark is not None else None, by_hand)

    def on_outside(self) -> None:
        """Go to the first card that is dated outside the period."""
        if self._outside:
            self.cardAsked.emit(self._outside[0])


def _missing(reading: Reading, marks: Sequence[Markup], period: str) -> list[str]:
    """Sentences on what was not recognised in the question."""
    roles, said = {mark.role for mark in marks}, []
    if MarkupRole.COMMAND not in roles:
        said.append(_("No words were recognised that tell you what to do: mark the command phrase yourself."))
    if not roles & {MarkupRole.CONCEPT, MarkupRole.FACTOR, MarkupRole.VIEW}:
        said.append(_("What the question is about was not recognised: mark its focus yourself."))
    if not (period or reading.period):
        said.append(_("It names no period."))
    return said
