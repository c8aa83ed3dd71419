"""The paragraph plan of a section: how the paragraph would run, line by line, each gap leading to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.paragraph.running import Line, Part, gaps, paragraph
from essay_planner.core.paragraph.shapes import Field, lead
from essay_planner.core.places import section_of
from essay_planner.core.plan import Plan, Shape
from essay_planner.ui.look import (
    Mark,
    Space,
    button,
    column_of,
    gap,
    label,
    look,
    row_of,
    set_look,
)

_FIELDS = {
    Part.POINT: Field.POINT,
    Part.COUNTER: Field.COUNTER,
    Part.VERDICT: Field.VERDICT,
    Part.LINK: Field.LINK,
}


class LineRow(QWidget):
    """A line: what it does in the paragraph, and its words, or the link to where they are missing."""

    asked = Signal(object)  # the line whose words are missing

    def __init__(self) -> None:
        super().__init__()
        self._line: Line | None = None
        self.role: QLabel = label("", "count")
        self.words: QLabel = label("", "", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.gap = button("", "board-link", what=_("Go to the place where this can be filled in"))
        self.gap.show_mark(Mark.PLUS)
        self.gap.clicked.connect(self.on_gap)
        self._row = row_of(self.role, self.words, self.gap, spacing=Space.GAP)
        self._row.setStretch(1, 1)
        self.setLayout(self._row)

    def show_line(self, line: Line, role: str) -> None:
        """Show another line."""
        if line == self._line and role == self.role.text():
            return
        self._line = line
        self.role.setText(role)
        self.words.setText("" if line.gap else line.text)
        self.words.setVisible(not line.gap)
        set_look(self.words, {Part.CRITERION: "small-heading", Part.EVIDENCE: "small"}.get(line.part, ""))
        self.gap.setText(line.text.replace("&", "&&") if line.gap else "")
        self.gap.setAccessibleName(_("Missing: {words}").format(words=line.text) if line.gap else "")
        self.gap.setVisible(line.gap)
        self._row.setAlignment(self.role, Qt.AlignmentFlag.AlignVCenter if line.gap else Qt.AlignmentFlag.AlignTop)

    def fit(self, width: int) -> None:
        """Give what the line does a width in pixels."""
        self.role.setFixedWidth(width)

    def on_gap(self) -> None:
        """Ask for the place where the words are missing."""
        if self._line is not None:
            self.asked.emit(self._line)


class ParagraphView(QFrame):
    """Follows a section while it is open. 'asked' leads to a gap, 'closed' is its own button."""

    asked = Signal(object)
    stopsChanged = Signal()

    def __init__(self, parent: QWidget, section_id: str) -> None:
        super().__init__(parent)
        self._id = section_id
        self.rows: list[LineRow] = []
        set_look(self, "paragraph")
        self.counts: QLabel = label("", "count")
        head = row_of(label(_("Paragraph plan"), "small-heading"), self.counts, spacing=Space.GAP)
        head.setStretch(0, 1)
        self._lines = QVBoxLayout()
        gap(self._lines, Space.FIELD)
        layout = column_of(self, spacing=Space.SMALL, margins=Space.MEDIUM)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.fit)
        self.hide()

    def follow(self, plan: Plan) -> None:
        """Show the paragraph as it would run now; costs nothing while it is closed."""
        if self.isHidden():
            return
        section, lines = section_of(plan, self._id), paragraph(plan, self._id)
        self.setAccessibleName(_("Paragraph plan of {heading}").format(heading=section.heading))
        self.counts.setText(gap_words(lines))
        self._make(len(lines))
        roles = [_role(line, section.shape) for line in lines]
        for row, line, role in zip(self.rows, lines, roles, strict=True):
            row.show_line(line, role)
        self.fit()

    def fit(self) -> None:
        """Leave what the lines do as much room as it needs in the type that is worn."""
        self.counts.ensurePolished()
        metrics = self.counts.fontMetrics()
        width = max((metrics.horizontalAdvance(row.role.text()) for row in self.rows), default=0) + 2
        for row in self.rows:
            row.fit(width)

    def said(self, plan: Plan) -> str:
        """What a screen reader hears when it opens."""
        lines = paragraph(plan, self._id)
        words = ngettext("Paragraph plan: {n} line, {gaps}.", "Paragraph plan: {n} lines, {gaps}.", len(lines))
        return words.format(n=len(lines), gaps=gap_words(lines))

    def stops(self) -> list[QWidget]:
        """The gaps, from the top."""
        return [row.gap for row in self.rows]

    def _make(self, count: int) -> None:
        before = len(self.rows)
        for gone in self.rows[count:]:
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        del self.rows[count:]
        for _number in range(before, count):
            row = LineRow()
            row.asked.connect(self.asked)
            self._lines.addWidget(row)
            self.rows.append(row)
        if count != before:
            self.stopsChanged.emit()


def field_of(line: Line) -> Field | None:
    """The field that a line is written in; None for a card's and for evidence."""
    return _FIELDS.get(line.part)


def gap_words(lines: Sequence[Line]) -> str:
    """'3 gaps', or that there is none."""
    count = gaps(lines)
    return ngettext("{n} gap", "{n} gaps", count).format(n=count) if count else _("no gaps")


def _role(line: Line, shape: Shape | None) -> str:
    if line.part in _FIELDS:
        return lead(shape, _FIELDS[line.part])
    words = {Part.EVIDENCE: line.label or _("Evidence"), Part.EXPLANATION: _("Explained"), Part.CRITERION: ""}
    return words[line.part]
