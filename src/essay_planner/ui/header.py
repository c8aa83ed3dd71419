"""The head of an open plan: its question, what it is part of, and the way to Word."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.ui.look import button


class ElidedLabel(QLabel):
    """One line of text that ends in '…' where there is no room; the whole is its tooltip and its accessible name."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be, one line high."""
        return QSize(40, super().minimumSizeHint().height())

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Header(QFrame):
    """The question, its pack and task, and 'Export to Word…'."""

    exportAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._question = ElidedLabel("question")
        self._about = ElidedLabel("small")
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

    def show_plan(self, plan: Plan, pack_title: str) -> None:
        """Show the question of a plan, and the title of its pack ('' if it has none)."""
        self._question.show_text(plan.question.text)
        self._about.show_text(" · ".join(about(plan, pack_title)))


def about(plan: Plan, pack_title: str) -> list[str]:
    """What a plan is part of and how long the essay may be, as far as that is known."""
    task, marks = plan.task, plan.question.marks
    parts = [pack_title] if pack_title else []
    if marks:
        parts.append(ngettext("{n} mark", "{n} marks", marks).format(n=marks))
    if task.minutes:
        parts.append(ngettext("{n} minute", "{n} minutes", task.minutes).format(n=task.minutes))
    if task.words:
        parts.append(
            ngettext("essay length {n} word", "essay length {n} words", task.words).format(n=f"{task.words:,}")
        )
    return parts
