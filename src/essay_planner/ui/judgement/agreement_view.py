"""'Do they agree?': a line for each thing that the student marked, each leading to its place."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from essay_planner.core.judging.agreement import Agreement, Line, agreement
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.look import Mark, MarkLabel, Space, button, column_of, label, pad, row_of
from essay_planner.ui.task.conditions import conditions

_MARKS = {
    Agreement.AGREES: (Mark.TICK, "for_"),
    Agreement.DIFFERS: (Mark.CARE, "care"),
    Agreement.OPEN: (Mark.CIRCLE, "muted"),
}


class LineView(QWidget):
    """One sentence with its mark and 'Go there'."""

    asked = Signal(object)  # the line whose place is asked for

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self.line = line
        mark, colour = _MARKS[line.agreement]
        self.go = button(_("Go there"), "board-link", name=f"{_said(line)} {line.text} " + _("Go there"))
        self.go.clicked.connect(partial(self.asked.emit, line))
        words = label(line.text, wrap=True)
        shape = MarkLabel(mark, colour, 14)
        shape.setAccessibleName(_said(line))
        row = row_of(shape, words, self.go, spacing=Space.GAP)
        row.setStretch(1, 1)
        pad(row, Space.NONE, Space.LINE, Space.NONE, Space.LINE)
        row.setAlignment(self.go, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class AgreementView(QWidget):
    """Follows what agrees with what; nothing is read out of the student's words."""

    asked = Signal(object, str)  # a Spot and its id
    stopsChanged = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[LineView] = []
        self._column = column_of(None, spacing=Space.NONE)
        self.hidden = label(_("Out of sight under exam conditions."), "muted", wrap=True)
        layout = column_of(self, label(_("Do they agree?"), "heading"), self.hidden, spacing=Space.FIELD)
        layout.addLayout(self._column)

    def follow(self, plan: Plan) -> None:
        """Show the lines as they are now, none under exam conditions, as with the review."""
        self.hidden.setVisible(conditions().on)
        wanted = agreement(plan) if not conditions().on else ()
        if [view.line for view in self.lines] == list(wanted):
            return
        held = next((number for number, view in enumerate(self.lines) if holds_focus(view)), None)
        for view in self.lines:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.lines = [LineView(self, line) for line in wanted]
        for view in self.lines:
            view.asked.connect(self.on_asked)
            self._column.addWidget(view)
        if held is not None and self.lines:
            self.lines[min(held, len(self.lines) - 1)].go.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stopsChanged.emit()

    def on_asked(self, line: Line) -> None:
        """Lead to a line's place."""
        self.asked.emit(line.spot, line.where)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [view.go for view in self.lines]


def _said(line: Line) -> str:
    """What the mark of a line means."""
    return {
        Agreement.AGREES: _("Agrees:"),
        Agreement.DIFFERS: _("Differs:"),
        Agreement.OPEN: _("Not said yet:"),
    }[line.agreement]
