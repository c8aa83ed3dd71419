"""The head of an open plan: its question, what it is part of, and the way to Word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.look import FewLines, button


class Header(QFrame):
    """The question, its pack and task, and 'Export to Word…'."""

    exportAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._question = FewLines("question", most=2)
        self._about = FewLines("small")
        self.export = button(_("Export to Word…"), "primary", self.exportAsked.emit)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._question)
        words.addWidget(self._about)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 9, 18, 9)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_plan(self, plan: Plan, packs: Sequence[str]) -> None:
        """Show the question of a plan, and the titles of its packs."""
        self._question.show_text(plan.question.text)
        self._about.show_text(" · ".join(about(plan, packs)))


def about(plan: Plan, packs: Sequence[str]) -> list[str]:
    """What a plan is part of and how long the essay may be, as far as that is known."""
    task, marks = plan.task, plan.question.marks
    own = [] if plan.question.id else [_("Your own question")]
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
