"""The answer itself: how far, on the question's own scale or in free words, which way it leans, and what decides it."""

from functools import partial

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Leaning, Plan
from essay_planner.core.question.asking import Degree, closing, degrees, to_decide
from essay_planner.core.question.marked import understood
from essay_planner.core.question.values import Reading
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.deciding import DecidingCard
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.leaning import LeanChoice
from essay_planner.ui.look import Space, blank, column_of, label, look, pad, set_look
from essay_planner.ui.session import PlanSession


class FreeDegree(PlanText):
    """How far, in the student's own words. What is typed stays as it is while one types, blanks and all."""

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        super().__init__(parent, session, _("Your answer in a few words"), "", "")
        self.on_scale = False
        self.bind(self._free, edits.choose_degree, _("Say how far"), "degree")

    def _free(self, plan: Plan) -> str:
        """What the plan says in free words; a step of the scale is shown on that, but for one that is typed here."""
        degree = plan.judgement.degree
        typed = self.toPlainText()
        if self.hasFocus() and degree == " ".join(typed.split()):
            return typed
        return "" if self.on_scale and degree in set(Degree) else degree

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what the plan keeps of it."""
        super().focusOutEvent(event)
        self.follow(self._session.plan)


class Scale(Segments):
    """The steps of the scale side by side, in two lines each if need be; else one below the other."""

    def __init__(self, steps: dict[Degree, str]) -> None:
        super().__init__(_("How far"), list(steps.items()), len(steps))
        self._words = tuple(steps.values())
        look().changed.connect(self.fit)

    def fit(self) -> None:
        """Stand as the words have room."""
        room = self.width() // len(self.buttons) - 16
        metrics = self.buttons[0].fontMetrics()
        for words in (self._words, tuple(_in_two(step) for step in self._words)):
            if max(metrics.horizontalAdvance(line) for step in words for line in step.split("\n")) <= room:
                self._show(words, len(words))
                return
        self._show(self._words, 1)

    def _show(self, words: tuple[str, ...], columns: int) -> None:
        for made, step in zip(self.buttons, words, strict=True):
            made.setText(step)
        tall = max(made.sizeHint().height() for made in self.buttons)
        for made in self.buttons:
            made.setFixedHeight(tall)
        self.arrange(columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as the room allows."""
        super().resizeEvent(event)
        self.fit()


class AnswerView(QFrame):
    """'How successful, then?' and all that belongs to the answer but its words in the conclusion."""

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists) -> None:
        super().__init__(parent)
        session = self._session = acts.session
        self._asked: object = None
        self.heading = label("", "heading", wrap=True)
        self.advice = label("", "muted", wrap=True)
        self.scale: Scale | None = None
        self.free_title = label("", "small-heading", wrap=True)
        self.free = FreeDegree(self, session)
        self.leaning = LeanChoice(_("Which way your judgement leans"))
        self.leaning.leaned.connect(self.on_leaned)
        words = _("what tips the balance, and why it weighs more")
        self.decides = PlanText(self, session, _("What decides it"), words, "", sentence=False).bind(
            lambda plan: plan.judgement.decides, edits.set_decides, _("Say what decides it"), "decides"
        )
        self._layout = column_of(self, self.heading, self.advice, self.free_title, self.free, spacing=Space.SMALL)
        pad(self.free_title, Space.NONE, Space.FIELD, Space.NONE, Space.NONE)
        for title, part in ((_("Which way it leans"), self.leaning), (_("What decides it"), self.decides)):
            blank(self._layout, Space.SMALL)
            self._layout.addWidget(label(title, "small-heading", wrap=True))
            self._layout.addWidget(part)
        self.deciding = DecidingCard(self, acts, lists)
        self._layout.addWidget(self.deciding)
        self._layout.addStretch(1)
        pad(self._layout, Space.BROAD, Space.LARGE, Space.BROAD, Space.BROAD)
        set_look(self, "section")

    def follow(self, plan: Plan) -> None:
        """Show the answer as it is in the plan now."""
        if (plan.question.text, plan.question.markup) != self._asked:
            self._asked = (plan.question.text, plan.question.markup)
            self._ask(understood(plan))
        if self.scale is not None:
            self.scale.show_value(plan.judgement.degree)
            self.scale.setEnabled(not self._session.read_only)
        self.free.follow(plan)
        self.leaning.show_leaning(plan.judgement.leans)
        self.leaning.setEnabled(not self._session.read_only)
        self.decides.follow(plan)
        self.deciding.follow(plan)

    def _ask(self, reading: Reading) -> None:
        """Ask in the terms of the question."""
        steps = degrees(reading)
        self.heading.setText(closing(reading))
        self.advice.setText(to_decide(reading))
        self.advice.setVisible(not steps)
        self.deciding.setVisible(not steps)
        if self.scale is not None:
            self._layout.removeWidget(self.scale)
            self.scale.hide()
            self.scale.deleteLater()
            self.scale = None
        if steps:
            self.scale = Scale(dict(steps))
            self.scale.picked.connect(self.on_picked)
            self._layout.insertWidget(2, self.scale)
        self.free.on_scale = bool(steps)
        title = _("Or in your own words, in place of a step above") if steps else _("Your answer in a few words")
        example = _("such as ‘in law more than in practice’") if steps else _("such as ‘the war above all’")
        self.free_title.setText(title)
        self.free.placeholder = example
        self.free.setAccessibleDescription(f"{title}, {example}" if steps else example)

    def on_picked(self, step: Degree | None) -> None:
        """Choose a step, or take it back."""
        self._session.apply(partial(edits.choose_degree, degree=step.value if step else ""), _("Say how far"))

    def on_leaned(self, leans: Leaning) -> None:
        """Say which way the judgement leans."""
        self._session.apply(partial(edits.lean_judgement, leans=leans), _("Say which way your judgement leans"))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        scale = self.scale.buttons if self.scale is not None else []
        return [*scale, self.free, *self.leaning.buttons.buttons, self.decides, *self.deciding.stops()]


def _in_two(words: str) -> str:
    """Words in two lines, broken at the blank that is nearest to the middle."""
    blanks = [place for place, letter in enumerate(words) if letter == " "]
    place = min(blanks, key=lambda place: abs(place - len(words) / 2), default=0)
    return f"{words[:place]}\n{words[place + 1 :]}" if place else words
