"""The head of an open plan: its question, what it is part of, its stages, and the way to Word."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.look import FewLines, Space, button, gap, look, pad
from essay_planner.ui.welcome.words import period_label

if TYPE_CHECKING:
    from essay_planner.ui.stages.buttons import StageButtons

QUESTION_SHARE = 0.4  # of the width, that the stages leave to the question as long as they can be shorter


class Header(QFrame):
    """The question, its pack and task, the stages, and 'Export…'."""

    exportAsked = Signal()
    stageAsked = Signal(str)  # the name of a stage to be opened

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._question = FewLines("question", most=2)
        self._about = FewLines("small")
        self.export = button(_("Export…"), "primary", self.exportAsked.emit)
        words = QVBoxLayout()
        gap(words, Space.FINE)
        words.addWidget(self._question)
        words.addWidget(self._about)
        self._row = row = QHBoxLayout(self)
        pad(row, Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        gap(row, Space.BROAD)
        row.addLayout(words, 1)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignVCenter)
        look().changed.connect(self.fit)

    @cached_property
    def stages(self) -> "StageButtons":
        """The stages, made for the first plan that is shown: Welcome does not wait for them."""
        from essay_planner.ui.stages.buttons import StageButtons
        from essay_planner.ui.stages.table import stages

        made = StageButtons(stages(), self)
        made.asked.connect(self.stageAsked)
        self._row.insertWidget(1, made, 0, Qt.AlignmentFlag.AlignVCenter)
        for before, after in pairwise((self.export.previousInFocusChain() or self, *made.buttons.values())):
            self.setTabOrder(before, after)
        made.fit(self._room())
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew between the question and the stages."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Let the stages have the room that the question and the button leave."""
        if "stages" in self.__dict__:
            self.stages.fit(self._room())

    def _room(self) -> int:
        around = self.export.sizeHint().width() + 2 * 18 + 2 * 16
        return round(self.width() * (1 - QUESTION_SHARE)) - around

    def show_plan(self, plan: Plan, packs: Sequence[str]) -> None:
        """Show the question of a plan, and the titles of its packs."""
        self._question.show_text(plan.question.text)
        self._about.show_text(" · ".join(about(plan, packs)))


def about(plan: Plan, packs: Sequence[str]) -> list[str]:
    """What a plan is part of and how long the essay may be, as far as that is known."""
    task, marks = plan.task, plan.question.marks
    own = [] if plan.question.id else [_("Your own question")]
    if own and plan.question.period:
        own.append(period_label(plan.question.period))
    parts = [*own, " + ".join(packs)] if packs else own
    if marks:
        parts.append(ngettext("{n} mark", "{n} marks", marks).format(n=marks))
    if task.minutes:
        parts.append(ngettext("{n} minute", "{n} minutes", task.minutes).format(n=task.minutes))
    if task.words:
        parts.append(
            ngettext("essay length {n} word", "essay length {n} words", task.words).format(n=f"{task.words:,}")
        )
    return parts
