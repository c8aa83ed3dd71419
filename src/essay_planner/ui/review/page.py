"""The page 'Review': how many things there are to look at, the findings, the task, and what is looked for."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan, TaskKind
from essay_planner.core.review.values import Found, Review, Rule, Spot
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.look import (
    Flow,
    Space,
    button,
    column_of,
    current_theme,
    label,
    look,
    pad,
    row_of,
    scroll_down,
    set_look,
)
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.review.acts import ReviewActs
from essay_planner.ui.review.comparing import Comparing
from essay_planner.ui.review.counting import review_of
from essay_planner.ui.review.findings_list import FindingsList
from essay_planner.ui.review.rules_list import RulesList
from essay_planner.ui.review.words import count_words
from essay_planner.ui.stages.page import StagePage
from essay_planner.ui.task.conditions import conditions


class OutOfSight(QFrame):
    """Says that exam conditions are on, and how they end."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "box")
        words = _(
            "The review, and what teachers say, are out of sight until the planning clock ends. It stands at the foot "
            "of the window."
        )
        self.end = button(_("End exam conditions"), "outline")
        column = column_of(self, label(_("Exam conditions are on"), "heading"), label(words, "muted", wrap=True))
        pad(column, Space.BROAD)
        column.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)


class ReviewPage(StagePage):
    """The findings of the open plan, and what can be done with them."""

    def __init__(self, current: OpenPlan, parent: QWidget) -> None:
        super().__init__(current, parent)
        self.acts, self._compares = ReviewActs(self.session), False
        self.count, self.aside = label("", "heading"), label("", "muted")
        kinds = [(TaskKind.EXAM, _("Exam")), (TaskKind.COURSEWORK, _("Coursework"))]
        self.kind = Segments(_("The task"), kinds, 2)
        self.calm = label(_("Nothing here asks for another look. Only a reader can say how good the essay is."))
        self.findings = FindingsList(self.acts)
        self.compare = button(_("Compare with the teacher’s view…"), "link")
        self.comparing = Comparing(self.session)
        self.comparing.hide()
        self.out_of_sight = OutOfSight()
        self.rules_button = button(_("What is looked for"), "link")
        self.rules_button.setCheckable(True)
        self.rules: RulesList | None = None
        self._area, self._inside, self._box = QScrollArea(), QWidget(), QFrame()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside, box, below = self._inside, self._box, QWidget()
        for widget, name in ((self._area, "ground"), (inside, "ground"), (box, "box"), (self.calm, "muted")):
            set_look(widget, name)
        self.calm.setWordWrap(True)
        head = row_of(self.count, self.aside, spacing=Space.FIELD)
        head.addStretch(1)
        head.addWidget(self.kind)
        flow = Flow(Space.SMALL)
        flow.addWidget(self.rules_button)
        flow.addWidget(self.compare)
        below.setLayout(flow)
        self._column = column_of(box, spacing=Space.SMALL, margins=Space.BROAD)
        self._column.addLayout(head)
        for part in (self.calm, self.findings, below):
            self._column.addWidget(part)
        outer = column_of(inside, self.out_of_sight, box, self.comparing, margins=Space.EDGE)
        outer.addStretch(1)
        inside.setMinimumHeight(1)  # else wrapped labels count as if they were narrow, and it scrolls for nothing
        scroll_down(self._area)
        self._area.setWidget(inside)
        column_of(self, self._area)
        self.fit()

    def _connect(self) -> None:
        look().changed.connect(self.fit)
        self.kind.picked.connect(self.on_kind)
        self.rules_button.toggled.connect(self.on_rules)
        self.compare.clicked.connect(self.compare_with_teacher)
        self.comparing.left.connect(self.on_compared)
        self.out_of_sight.end.clicked.connect(self.on_end)
        conditions().changed.connect(self.on_conditions_changed)
        self.comparing.leadAsked.connect(self.on_card_asked)
        self.comparing.revealed.connect(self.on_revealed)
        self.findings.leadAsked.connect(self.on_lead)
        self.findings.revealed.connect(self.on_revealed)

    def fit(self) -> None:
        """Leave the choice of the task the room that its words need."""
        widest = max(made.sizeHint().width() for made in self.kind.buttons)
        self.kind.setFixedWidth(2 * widest + 2 * current_theme().sizes.body)

    def follow(self, plan: Plan) -> None:
        """Show what is found in the plan."""
        hidden = conditions().on
        self.out_of_sight.setVisible(hidden)
        self._box.setHidden(hidden or self._compares)
        self.comparing.setVisible(self._compares and not hidden)
        if hidden:
            return
        if self._compares:
            self.comparing.follow(plan, self.current.question())
            return
        found = review_of(self.current)
        self.kind.show_value(plan.task.kind)
        self.kind.setEnabled(not self.session.read_only)
        self.compare.setVisible(bool(plan.question.id))  # of a question of one's own no teacher has said anything
        self._show_counts(found)
        self.findings.follow(plan, found)
        if self.rules is not None:
            self.rules.follow(plan)
        self._order()

    def _show_counts(self, found: Review) -> None:
        aside = len({(one.rule.id, one.reason) for one in found.set_aside})  # as many as there are rows
        words = ngettext("· {n} set aside", "· {n} set aside", aside).format(n=aside) if aside else ""
        self.count.setText(count_words(found.count))
        self.aside.setText(words)
        self.calm.setVisible(not found.findings)

    def first(self) -> QWidget | None:
        """The first finding, or the way to what is looked for."""
        self.follow(self.session.plan)  # it may not have been in sight yet
        if conditions().on:
            return self.out_of_sight.end
        if self._compares:
            return self.comparing.first()
        rows = self.findings.rows()
        return rows[0] if rows else self.rules_button

    def on_lead(self, found: Found) -> None:
        """Go to the place of a finding."""
        self.led.emit(found.spot, found.where, found.part)

    def on_card_asked(self, card: str) -> None:
        """Go to a card that was compared."""
        self.led.emit(Spot.CARD, card, "")

    def compare_with_teacher(self) -> None:
        """Put the plan beside the teacher's view, in place of the findings."""
        self._show_comparing(True)

    def on_compared(self) -> None:
        """Go back to the findings."""
        self._show_comparing(False)

    def _show_comparing(self, shown: bool) -> None:
        self._compares = shown
        if (target := self.first()) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.verticalScrollBar().setValue(0)

    def on_end(self) -> None:
        """End exam conditions."""
        self.actAsked.emit("end_clock")

    def on_conditions_changed(self) -> None:
        """Show no more, or again, what there is to look at: now, or when the page is next in sight."""
        last = self.window().focusWidget()  # also while a form over the window has the focus
        here = self.isVisible() and last is not None and self.isAncestorOf(last)
        self.follow_packs()
        if here and (target := self.first()) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_kind(self, kind: TaskKind | None) -> None:
        """Say what the task is; it is always one of the two."""
        self.kind.show_value(kind or self.session.plan.task.kind)
        if kind is not None:
            self.acts.choose_kind(kind)

    def on_rules(self, is_open: bool) -> None:
        """Show all rules, or fold them."""
        if self.rules is None:
            self.rules = RulesList(not self.session.read_only)
            self.rules.turned.connect(self.on_turned)
            self.rules.follow(self.session.plan)
            self._column.addWidget(self.rules)
        self.rules.setVisible(is_open)
        self._order()

    def on_turned(self, rule: Rule, wanted: bool) -> None:
        """Look for something, or no longer."""
        self.acts.look_for(rule, wanted)

    def on_revealed(self, row: QWidget) -> None:
        """Have a row in sight."""
        if (layout := self._inside.layout()) is not None:
            layout.activate()
        self._area.ensureWidgetVisible(row, 0, 40)

    def _order(self) -> None:
        last = self.rules.stops() if self.rules is not None else []
        for before, after in pairwise(
            [*self.kind.buttons, *self.findings.stops(), self.rules_button, self.compare, *last]
        ):
            QWidget.setTabOrder(before, after)
