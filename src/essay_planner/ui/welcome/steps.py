"""What this program is for, in three steps: shown until there is a plan to go on with."""

from collections.abc import Iterator

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Space, gap, label, pad


class FirstSteps(QFrame):
    """Three short columns, each a step over what it means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "box")
        row = QHBoxLayout(self)
        pad(row, Space.EDGE, Space.LARGE, Space.EDGE, Space.LARGE)
        gap(row, Space.PAGE)
        for number, (step, meaning) in enumerate(_steps(), 1):
            column = QVBoxLayout()
            gap(column, Space.LINE)
            column.addWidget(label(_("{n}. {step}").format(n=number, step=step), "strong", wrap=True))
            column.addWidget(label(meaning, "small", wrap=True))
            column.addStretch(1)
            row.addLayout(column, 1)


def _steps() -> Iterator[tuple[str, str]]:
    yield _("Choose a question"), _("It comes with evidence, and with who says so.")
    yield _("Sort the evidence"), _("Drag each piece to For or Against, and say how it answers the question.")
    yield _("Take a plan to Word"), _("With your argument, footnotes and a list of sources.")
