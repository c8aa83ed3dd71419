"""The row of a finding: what one rule found, and each of its places once it is opened."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Finding, Found, Rule
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Mark, MarkButton, Space, column_of, label, pad, row_of
from essay_planner.ui.review.asking_row import AskingRow, PlaceRow
from essay_planner.ui.review.row import RoundMark
from essay_planner.ui.review.words import lead_words

_OPEN = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}


class FindingRow(AskingRow):
    """All that one rule found: the whole of it, and each place once it is opened."""

    ruleOffAsked = Signal(object)  # Rule
    opened = Signal()

    def __init__(self, rule: Rule, changes: bool) -> None:
        super().__init__(RoundMark(Mark.LOOK, "care_tint", "care"), rule, changes)
        self.rows: list[PlaceRow] = []
        self._plan: Plan | None = None
        self._is_open = False
        self.source = label("", "finding-below", wrap=True)
        self.source.hide()
        self.add_below(self.source)
        self.more = MarkButton(Mark.MORE, _("More"), 12)
        self.more.setAccessibleDescription(rule.name())
        self.more.clicked.connect(self.on_more)
        beside = row_of(self.aside, self.more, spacing=Space.FINE)
        self.acts.addLayout(beside)
        self.acts.setAlignment(beside, Qt.AlignmentFlag.AlignRight)
        self._places = QWidget()
        self._list = column_of(self._places, spacing=Space.NONE)
        pad(self._list, Space.NONE, Space.SMALL, Space.NONE, Space.NONE)
        self._places.hide()
        inner = self._inner.layout()
        assert inner is not None
        inner.addWidget(self._places)

    def show_finding(self, plan: Plan, finding: Finding) -> None:
        """Show a finding of this row's rule as it is now."""
        self._plan, self.found = plan, finding.found
        many = len(finding.found) > 1
        self._is_open = self._is_open and many
        lead = self._fold_words() if many else lead_words(plan, finding.found[0])
        self.say(finding.title, finding.advice, lead)
        self._show_mark()
        self._show_places()

    def _fold_words(self) -> str:
        return _("Fold") if self._is_open else _("Show all {n}").format(n=len(self.found))

    def _show_mark(self) -> None:
        fold = Mark.CHEVRON_UP if self._is_open else Mark.CHEVRON_DOWN
        self.lead.show_mark(fold if len(self.found) > 1 else Mark.CHEVRON_RIGHT, after=True)

    def _show_places(self) -> None:
        shown: Sequence[Found] = self.found if self._is_open else ()
        while len(self.rows) > len(shown):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(shown):
            made = PlaceRow(self.rule, self._changes)
            made.leadAsked.connect(self.leadAsked)
            made.asideAsked.connect(self.asideAsked)
            made.stepAsked.connect(self.stepAsked)
            made.revealed.connect(self.revealed)
            self._list.addWidget(made)
            self.rows.append(made)
        assert self._plan is not None
        for number, (row, found) in enumerate(zip(self.rows, shown, strict=True), 1):
            row.show_found(self._plan, found)
            row.stand(_("place {n} of {count}").format(n=number, count=len(shown)))
        self._places.setVisible(self._is_open)

    def on_lead(self) -> None:
        """Go to the one place, or show all of them."""
        if len(self.found) > 1:
            self.open(not self._is_open)
        else:
            super().on_lead()

    def open(self, is_open: bool) -> None:
        """Show each of several places, or no longer."""
        if len(self.found) < 2 or is_open is self._is_open:
            return
        self._is_open = is_open
        self.lead.setText(self._fold_words())
        self.lead.setAccessibleName(self._fold_words())
        self._show_mark()
        self._show_places()
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and Left open and fold several places."""
        key = Qt.Key(event.key())
        if key in _OPEN:
            self.open(_OPEN[key])
        else:
            super().keyPressEvent(event)

    def on_more(self) -> None:
        """Offer the source of the rule, and to look for it no longer."""
        menu = QMenu(self)
        menu.addAction(_("Where this comes from")).triggered.connect(self.show_source)
        off = menu.addAction(_("Do not look for this in this plan"))
        off.setEnabled(self._changes)
        off.triggered.connect(self.on_rule_off)
        show_below(self.more, menu)

    def show_source(self) -> None:
        """Say where the rule comes from."""
        self.source.setText(_("This comes from: {source}.").format(source=self.rule.source))
        self.source.show()
        self.setAccessibleDescription(f"{self.below.text()} {self.source.text()}")

    def on_rule_off(self) -> None:
        """Look for this no longer."""
        self.ruleOffAsked.emit(self.rule)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        own = [*super().stops(), self.more]
        return own + [stop for row in self.rows for stop in row.stops()]
