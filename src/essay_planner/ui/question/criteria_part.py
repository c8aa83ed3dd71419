"""What the student judges by: the criteria of the plan, those that the pack suggests, and ideas for such questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.question.bank import ideas_for
from essay_planner.core.question.marked import understood
from essay_planner.core.text import fold
from essay_planner.ui.board.few_words import own_criterion
from essay_planner.ui.look import Space, button, column_of, label, pad, row_of, set_look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.question.criterion_row import CriterionRow, OfferRow
from essay_planner.ui.session import new_id
from essay_planner.ui.task.conditions import conditions

ENOUGH = 3  # criteria; more is advice, not a wall
IDEAS = 2  # of the bank that are shown before more are asked for


@dataclass(frozen=True, slots=True)
class Offer:
    """A criterion to take up; 'suggested' is its id in the pack, '' for an idea of the bank."""

    text: str
    suggested: str
    whence: str


class CriteriaPart(QFrame):
    """Follows the plan's criteria and what is offered besides."""

    def __init__(self, parent: QWidget, current: OpenPlan) -> None:
        super().__init__(parent)
        set_look(self, "box")
        self._current, self._session = current, current.session
        self.rows: dict[str, CriterionRow] = {}
        self.offers: list[OfferRow] = []
        self._offered: Sequence[Offer] = ()
        self._all = False
        self.counted, self.advice = label("", "muted"), label("", "small", wrap=True)
        self._rows, self._offers = column_of(None, spacing=Space.SMALL), column_of(None, spacing=Space.SMALL)
        self.more = button(_("More ideas"), "board-link")
        self.write, self.own = button(_("Write your own"), "board-link"), own_criterion(self)
        self.more.clicked.connect(self.on_more)
        self.write.clicked.connect(self.on_write)
        self.own.editingFinished.connect(self.on_written)
        self._lay_out()

    def _lay_out(self) -> None:
        head = row_of(label(_("By what will you judge it?"), "strong"), self.counted, spacing=Space.SMALL)
        head.addStretch(1)
        links = row_of(self.write, self.more, spacing=Space.LARGE)
        links.addStretch(1)
        layout = column_of(self, spacing=Space.GAP)
        for part in (head, self._rows, self._offers):
            layout.addLayout(part)
            if part is head:
                layout.addWidget(self.advice)
        layout.addLayout(links)
        layout.addWidget(self.own)
        pad(layout, Space.EDGE, Space.LARGE, Space.EDGE, Space.WIDE)

    def follow(self, plan: Plan) -> None:
        """Show the criteria as they are in the plan now."""
        count = len(plan.criteria)
        self.counted.setText(_counted(count))
        self.advice.setText(_advice(count))
        self.advice.setVisible(bool(self.advice.text()))
        self._follow_rows(plan)
        self._follow_offers(list(self._offers_of(plan)))
        for made in (self.write, *(row.box for row in self.offers)):
            made.setEnabled(not self._session.read_only)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        rows = [stop for row in self.rows.values() for stop in (row.box, row.text, row.more)]
        return [*rows, *(row.box for row in self.offers), self.write, self.more, self.own]

    def place_of(self, criterion_id: str) -> QWidget:
        """Where a criterion is, or else where the next one is chosen."""
        if criterion_id in self.rows:
            return self.rows[criterion_id].text
        return next((row.box for row in self.offers), self.write)

    def _follow_rows(self, plan: Plan) -> None:
        ids = [criterion.id for criterion in plan.criteria]
        for key in [key for key in self.rows if key not in ids]:
            gone = self.rows.pop(key)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, criterion in enumerate(plan.criteria):
            row = self.rows.get(criterion.id) or self._make_row(criterion.id)
            if self._rows.indexOf(row) != at:
                self._rows.insertWidget(at, row)
            row.follow(plan, criterion, at, self._session.read_only)
        self.rows = {key: self.rows[key] for key in ids}
        for row in self.rows.values():  # readers go from row to row
            row.stackUnder(self.write)

    def _make_row(self, key: str) -> CriterionRow:
        made = self.rows[key] = CriterionRow(self, self._session, key)
        made.dropped.connect(self.drop)
        made.moved.connect(self.move_to)
        return made

    def _offers_of(self, plan: Plan) -> Iterator[Offer]:
        """What can be taken up: the pack's suggestions, then ideas for such questions; none under exam conditions."""
        self.more.hide()
        if conditions().on:
            return
        taken = {criterion.from_ for criterion in plan.criteria} | {fold(c.text) for c in plan.criteria}
        question = self._current.question()
        for suggested in question.criteria if question is not None else ():
            if suggested.id not in taken and fold(suggested.text) not in taken:
                taken.add(fold(suggested.text))
                yield Offer(suggested.text, suggested.id, _("from the pack"))
        concept = understood(plan).concept
        ideas = [idea for idea in ideas_for(concept) if fold(idea) not in taken]
        for idea in ideas if self._all else ideas[:IDEAS]:
            yield Offer(idea, "", _("idea for questions of this kind") if concept is not None else _("idea"))
        self.more.setVisible(not self._all and len(ideas) > IDEAS)

    def _follow_offers(self, offered: Sequence[Offer]) -> None:
        if offered == self._offered:
            return
        focused = next((at for at, row in enumerate(self.offers) if row.box.hasFocus()), None)
        for gone in self.offers:
            self._offers.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._offered, self.offers = offered, [OfferRow(self, o.text, o.suggested, o.whence) for o in offered]
        for row in self.offers:
            row.taken.connect(self.take)
            self._offers.addWidget(row)
            row.stackUnder(self.write)
        if focused is not None:
            boxes = [row.box for row in self.offers]
            (boxes[min(focused, len(boxes) - 1)] if boxes else self.write).setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, text: str, suggested: str) -> None:
        """Judge by a criterion that was offered, or written."""
        edit = partial(edits.add_criterion, criterion_id=new_id("c"), text=text, suggested=suggested)
        if self._session.apply(edit, _("Choose what to judge by")):
            self._announce(_("You judge by ‘{text}’.").format(text=text))

    def drop(self, criterion_id: str) -> None:
        """Judge by a criterion no longer."""
        ids = list(self.rows)
        at, text = ids.index(criterion_id), self.rows[criterion_id].text.toPlainText()
        edit = partial(edits.remove_criterion, criterion_id=criterion_id)
        if self._session.apply(edit, _("Stop judging by a criterion")):
            rows = list(self.rows.values())
            target = rows[min(at, len(rows) - 1)].box if rows else self.place_of("")
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            self._announce(_("You no longer judge by ‘{text}’; undo brings it back.").format(text=text))

    def move_to(self, criterion_id: str, row: int) -> None:
        """Move a criterion to another row."""
        edit = partial(edits.move_criterion, criterion_id=criterion_id, row=row)
        if self._session.apply(edit, _("Move a criterion")):
            self.rows[criterion_id].text.setFocus(Qt.FocusReason.OtherFocusReason)
            self._announce(_("Now {number} of {count}.").format(number=row + 1, count=len(self.rows)), counted=False)

    def on_more(self) -> None:
        """Show all ideas."""
        self._all = True
        had_focus, first = self.more.hasFocus(), len(self.offers)
        self.follow(self._session.plan)
        if had_focus and len(self.offers) > first:
            self.offers[first].box.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_write(self) -> None:
        """Let a criterion be typed."""
        self.own.start()

    def on_written(self) -> None:
        """Judge by what was typed, and close the field."""
        if text := self.own.finish(self.write):
            self.take(text, "")

    def _announce(self, words: str, counted: bool = True) -> None:
        count = _counted(len(self._session.plan.criteria))  # a page out of sight shows an older one
        self._session.announced.emit(f"{words} {count}." if counted else words)


def _counted(count: int) -> str:
    return _("{count} of around three").format(count=count)


def _advice(count: int) -> str:
    if count == 0:
        return _("Choose around three. They turn a list of facts into an answer: each section can be judged by them.")
    if count > ENOUGH:
        return _("More than three is a lot for one essay: keep those that decide your answer.")
    return ""
