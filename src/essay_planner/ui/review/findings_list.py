"""The rows of the page in order: the five that matter most, the others by part, and what was set aside."""

from collections.abc import Collection, Hashable, Sequence
from itertools import groupby, pairwise
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Finding, Part, Review, SetAside
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.look import Space, blank, button, column_of, label, line, pad
from essay_planner.ui.review.acts import ReviewActs
from essay_planner.ui.review.aside_row import AsideRow
from essay_planner.ui.review.asking_row import AskingRow
from essay_planner.ui.review.finding_row import FindingRow
from essay_planner.ui.review.row import Row
from essay_planner.ui.review.words import part_words

FIRST = 5
Key = TypeVar("Key", bound=Hashable)
Kept = TypeVar("Kept", bound=QWidget)


class FindingsList(QWidget):
    """Rows are kept as long as their findings are there, so that focus, open places and typed reasons stay."""

    leadAsked = Signal(object)  # Found
    revealed = Signal(object)  # a row, or a part of one, that is to be in sight

    def __init__(self, acts: ReviewActs) -> None:
        super().__init__()
        self._acts = acts
        self._plan, self._review = acts.session.plan, Review()
        self.found: dict[str, FindingRow] = {}
        self.aside: dict[tuple[str, str], AsideRow] = {}
        self._lines: list[QWidget] = []
        self.more: QPushButton = button("", "link", what=_("Show all findings, or only the first"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self.on_more)
        self._column: QVBoxLayout = column_of(self, spacing=Space.NONE)

    def rows(self) -> list[Row]:
        """All rows that can be seen, from the top."""
        rows: list[Row] = []
        for widget in self._widgets():
            if isinstance(widget, Row):
                rows.append(widget)
                rows += widget.rows if isinstance(widget, FindingRow) else []
        return rows

    def _widgets(self) -> list[QWidget | None]:
        items = (self._column.itemAt(number) for number in range(self._column.count()))
        return [item.widget() for item in items if item is not None]

    def follow(self, plan: Plan, review: Review) -> None:
        """Show what was found in a plan."""
        rows = self.rows()
        focused = next((number for number, row in enumerate(rows) if holds_focus(row)), None)
        self._plan, self._review = plan, review
        self._keep_rows()
        self._lay_out()
        if focused is not None:
            self._focus_near(focused)

    def _keep_rows(self) -> None:
        """Have a row for each finding, and none for what is not there any more."""
        changes = not self._acts.session.read_only
        found = {finding.rule.id: finding for finding in self._review.findings}
        aside = _by_reason(self._review.set_aside)
        _drop(self.found, found)
        _drop(self.aside, aside)
        for key, finding in found.items():
            if key not in self.found:
                self.found[key] = self._connected(FindingRow(finding.rule, changes))
            self.found[key].show_finding(self._plan, finding)
        for reason, several in aside.items():
            if reason not in self.aside:
                made = self.aside[reason] = AsideRow(several[0].rule, changes)
                made.backAsked.connect(self.on_back)
                made.leadAsked.connect(self.leadAsked)
                made.stepAsked.connect(self.on_step)
            self.aside[reason].show_aside(self._plan, several)

    def _connected(self, row: FindingRow) -> FindingRow:
        row.leadAsked.connect(self.leadAsked)
        row.asideAsked.connect(self.on_aside)
        row.revealed.connect(self.revealed)
        row.ruleOffAsked.connect(self.on_rule_off)
        row.stepAsked.connect(self.on_step)
        row.opened.connect(self._order)
        return row

    def _lay_out(self) -> None:
        """Put the rows in their order, with lines between them and headings where there are some."""
        while self._column.takeAt(0) is not None:
            pass
        for widget in self._lines:
            widget.hide()
            widget.deleteLater()
        self._lines = []
        findings = self._review.findings
        self._add_rows(findings[:FIRST])
        self._add_others(findings[FIRST:])
        if self.aside:
            self._add_heading(_("Set aside"))
            for number, row in enumerate(self.aside.values()):
                self._add_row(row, first=not number)
        self._number()
        self._order()

    def _number(self) -> None:
        """Say of each row which of how many it is."""
        shown = self._widgets()
        for number, row in enumerate((row for row in shown if isinstance(row, FindingRow)), 1):
            row.stand(_("finding {n} of {count}").format(n=number, count=len(self.found)))
        for number, aside in enumerate(self.aside.values(), 1):
            aside.stand(_("{n} of {count} set aside").format(n=number, count=len(self.aside)))

    def _add_others(self, others: Sequence[Finding]) -> None:
        self.more.setVisible(bool(others))
        if not others:
            return
        words = ngettext("and {n} more", "and {n} more", len(others)).format(n=len(others))
        self.more.setText(_("Only the five that matter most") if self.more.isChecked() else words)
        blank(self._column, Space.SMALL)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for part, several in groupby(sorted(others, key=_order_of), key=_part_of):
            if self.more.isChecked():
                self._add_heading(part_words(part))
                self._add_rows(list(several))
            else:
                for finding in several:
                    self.found[finding.rule.id].hide()

    def _add_rows(self, findings: Sequence[Finding]) -> None:
        for number, finding in enumerate(findings):
            self._add_row(self.found[finding.rule.id], first=not number)

    def _add_row(self, row: Row, first: bool) -> None:
        if not first:
            self._add_line(line())
        self._column.addWidget(row)
        row.show()

    def _add_heading(self, words: str) -> None:
        heading: QLabel = label(words, "label")
        pad(heading, Space.SMALL, Space.LARGE, Space.NONE, Space.FINE)
        self._add_line(heading)

    def _add_line(self, widget: QWidget) -> None:
        self._lines.append(widget)
        self._column.addWidget(widget)
        widget.show()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        stops: list[QWidget] = []
        for widget in self._widgets():
            if isinstance(widget, Row):
                stops += widget.stops()
            elif widget is self.more:
                stops.append(widget)
        return stops

    def _order(self) -> None:
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _focus_near(self, number: int) -> None:
        """Go on at the row that stands where the focus was, unless it has it still."""
        rows = self.rows()
        if rows and not any(holds_focus(row) for row in rows):
            self.go_to(rows[min(number, len(rows) - 1)])

    def go_to(self, row: Row) -> None:
        """Give a row the focus, in sight."""
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.revealed.emit(row)

    def on_step(self, row: Row, step: int) -> None:
        """Go some rows further, as far as there are any."""
        rows = self.rows()
        number = rows.index(row) + step
        self.go_to(rows[max(0, min(number, len(rows) - 1))])

    def on_more(self, is_open: bool) -> None:
        """Show the others below the five, or fold them."""
        del is_open
        self._lay_out()

    def on_aside(self, row: AskingRow, reason: str) -> None:
        """Set aside what a row speaks of."""
        row.on_left()
        self._acts.set_aside(row.rule, row.found, row.title.text(), reason)

    def on_back(self, row: AsideRow) -> None:
        """Bring back what a row speaks of."""
        self._acts.bring_back(row.rule, row.found, row.title.text())

    def on_rule_off(self, rule: object) -> None:
        """Look for this no longer."""
        row = next(row for row in self.found.values() if row.rule is rule)
        self._acts.look_for(row.rule, False)


def _by_reason(aside: Sequence[SetAside]) -> dict[tuple[str, str], list[SetAside]]:
    """What was set aside, by rule and reason."""
    found: dict[tuple[str, str], list[SetAside]] = {}
    for one in aside:
        found.setdefault((one.rule.id, one.reason), []).append(one)
    return found


def _drop(rows: dict[Key, Kept], wanted: Collection[Key]) -> None:
    for key in [key for key in rows if key not in wanted]:
        row = rows.pop(key)
        row.hide()
        row.deleteLater()


def _part_of(finding: Finding) -> Part:
    return finding.rule.part


def _order_of(finding: Finding) -> int:
    """Findings by part; within one they stay in order of weight."""
    return list(Part).index(finding.rule.part)
