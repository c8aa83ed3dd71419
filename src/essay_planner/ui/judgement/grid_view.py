"""The grid of criteria by side, with a verdict for each; below it the shelf, and the way to a further criterion."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.judging.grid import SIDES, grid
from essay_planner.core.messages import _
from essay_planner.core.pack import Question
from essay_planner.core.plan import Plan, Side
from essay_planner.core.question.bank import ideas_for
from essay_planner.core.question.marked import understood
from essay_planner.core.text import fold
from essay_planner.ui.board.few_words import own_criterion
from essay_planner.ui.board.side_heads import heading_of
from essay_planner.ui.focus import holds_focus, show_below
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.judgement.row import GAP, SHARES, RowView
from essay_planner.ui.judgement.shelf import Shelf
from essay_planner.ui.look import (
    Mark,
    MarkLabel,
    Space,
    blank,
    button,
    column_of,
    gap,
    gap_across,
    label,
    pad,
    row_of,
    set_look,
)
from essay_planner.ui.session import new_id
from essay_planner.ui.task.conditions import conditions

_COLOURS = {Side.FOR: ("for_", "for-small", Mark.UP), Side.AGAINST: ("against", "against-small", Mark.DOWN)}


class Heads(QWidget):
    """What the columns are: 'Judged by', both sides in the question's own words, and 'So…'."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._first, self._last = label(_("Judged by"), "small-heading"), label(_("So…"), "small-heading")
        self.words = {side: label("", look, wrap=True) for side, (_colour, look, _mark) in _COLOURS.items()}
        self._sides = {side: self._make_side(side) for side in SIDES}
        self._grid = QGridLayout(self)
        pad(self._grid, Space.FINE, Space.NONE, Space.FINE, Space.SMALL)
        gap_across(self._grid, GAP)
        self._wide: bool | None = None
        for part in (self._first, self._last):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.arrange(True)

    def _make_side(self, side: Side) -> QWidget:
        made = QWidget(self)
        colour, _look, mark = _COLOURS[side]
        row = row_of(MarkLabel(mark, colour, 11), self.words[side], spacing=Space.SMALL)
        row.setStretch(1, 1)
        made.setLayout(row)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return made

    def arrange(self, wide: bool) -> None:
        """Stand above the columns of the rows; a narrow grid has heads for the two sides only."""
        if wide == self._wide:
            return
        self._wide = wide
        for part in (self._first, *self._sides.values(), self._last):
            self._grid.removeWidget(part)
        first = 1 if wide else 0
        if wide:
            self._grid.addWidget(self._first, 0, 0)
            self._grid.addWidget(self._last, 0, 3)
        for number, side in enumerate(SIDES):
            self._grid.addWidget(self._sides[side], 0, first + number)
        self._first.setVisible(wide)
        self._last.setVisible(wide)
        for number, share in enumerate(SHARES if wide else (1, 1, 0, 0)):
            self._grid.setColumnStretch(number, share)

    def follow(self, plan: Plan) -> None:
        """Show the sides in the question's own words."""
        for side, words in self.words.items():
            words.setText(heading_of(plan.question, side))


class AddCriterion(QWidget):
    """'Add a criterion', with what the question and the bank offer, and a field for one's own."""

    questionAsked = Signal()

    def __init__(self, parent: QWidget, acts: JudgingActs, question_of: Callable[[], Question | None]) -> None:
        super().__init__(parent)
        self._acts, self._question_of = acts, question_of
        words = _("Around three tests make a fair judgement, if both sides are held against each of them.")
        self.teach = QWidget(self)
        column_of(
            self.teach,
            label(_("What will you judge by?"), "heading"),
            label(words, "muted", wrap=True),
            spacing=Space.TINY,
        )
        self.add = button(_("Add a criterion…"), "board-link")
        self.to_question = button(_("See what the question asks"), "board-link")
        self.own = own_criterion(self)
        self.add.clicked.connect(self.on_add)
        self.to_question.clicked.connect(self.questionAsked)
        self.own.editingFinished.connect(self.on_written)
        row = row_of(self.add, self.to_question, spacing=Space.GAP)
        row.addStretch(1)
        layout = column_of(self, self.teach, spacing=Space.TINY)
        layout.addLayout(row)
        layout.addWidget(self.own)

    def follow(self, plan: Plan) -> None:
        """Teach where there is nothing to judge by yet."""
        self.teach.setVisible(not plan.criteria)
        self.to_question.setVisible(not plan.criteria)
        self.add.setEnabled(not self._acts.session.read_only)

    def on_add(self) -> None:
        """Show what can be chosen."""
        show_below(self.add, self.make_menu())

    def make_menu(self) -> QMenu:
        """The question's criteria and the bank's that are not on the plan yet, and one's own.

        Under exam conditions there is only one's own.
        """
        menu, plan = QMenu(self), self._acts.plan
        known = {fold(criterion.text) for criterion in plan.criteria}
        question = self._question_of()
        offered = [(c.text, c.id) for c in question.criteria] if question is not None else []
        bank = [(words, "") for words in ideas_for(understood(plan).concept)]
        for group in (offered, bank) if not conditions().on else ():
            for words, suggested in group:
                if fold(words) not in known:
                    known.add(fold(words))
                    menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._add, words, suggested))
            menu.addSeparator()
        menu.addAction(_("Write your own…")).triggered.connect(self.write_own)
        return menu

    def write_own(self) -> None:
        """Let the student type a criterion."""
        self.own.start()

    def on_written(self) -> None:
        """Add what was typed, and close the field."""
        if text := self.own.finish(self.add):
            self._add(text, "")

    def _add(self, text: str, suggested: str, *_checked: object) -> None:
        edit = partial(edits.add_criterion, criterion_id=new_id("c"), text=text, suggested=suggested)
        if self._acts.session.apply(edit, _("Choose what to judge by")):
            self._acts.session.announced.emit(_("You judge by ‘{criterion}’ now.").format(criterion=text))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.add, self.to_question, self.own]


class GridView(QFrame):
    """Follows the plan's criteria: rows come and go, and each follows its own."""

    findAsked = Signal()
    stopsChanged = Signal()

    def __init__(
        self, parent: QWidget, acts: JudgingActs, lists: ChipLists, question_of: Callable[[], Question | None]
    ) -> None:
        super().__init__(parent)
        self._acts, self._lists = acts, lists
        self.rows: dict[str, RowView] = {}
        self._wide = True
        self.heads = Heads(self)
        self.add = AddCriterion(self, acts, question_of)
        self.shelf = Shelf(self, acts, lists)
        self._stack = QVBoxLayout()
        gap(self._stack, Space.NONE)
        layout = column_of(self, self.heads, spacing=Space.NONE)
        layout.addLayout(self._stack)
        blank(layout, Space.MEDIUM)
        layout.addWidget(self.add)
        blank(layout, Space.MEDIUM)
        layout.addWidget(self.shelf)
        pad(layout, Space.BROAD, Space.LARGE, Space.BROAD, Space.LARGE)
        set_look(self, "section")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def arrange(self, wide: bool) -> None:
        """Stand in four columns, or in two."""
        self._wide = wide
        self.heads.arrange(wide)
        for row in self.rows.values():
            row.arrange(wide)

    def follow(self, plan: Plan) -> None:
        """Show the grid as it is in the plan now."""
        shown = grid(plan)
        ids = [row.criterion.id for row in shown.rows]
        self._drop([key for key in self.rows if key not in ids])
        for number, row in enumerate(shown.rows):
            key = row.criterion.id
            if key not in self.rows:
                self._insert(key)
            if self._stack.indexOf(self.rows[key]) != number:
                self._stack.insertWidget(number, self.rows[key])
            self.rows[key].follow(plan, row)
        self.rows = {key: self.rows[key] for key in ids}
        self.heads.follow(plan)
        self.heads.setVisible(bool(ids))
        self.add.follow(plan)
        self.shelf.follow(plan, shown.untied)
        self.stopsChanged.emit()

    def _insert(self, key: str) -> None:
        made = RowView(self, self._acts, self._lists, key)
        made.arrange(self._wide)
        for cell in made.cells.values():
            cell.findAsked.connect(self.findAsked)
        self.rows[key] = made
        for later in (self.add, self.shelf):  # read after the rows by assistive technology
            later.raise_()

    def _drop(self, gone: list[str]) -> None:
        for key in gone:
            at = list(self.rows).index(key)
            row = self.rows.pop(key)
            if holds_focus(row):
                rows = [left for other, left in self.rows.items() if other not in gone]
                target = rows[min(at, len(rows) - 1)].head.menu_button if rows else self.add.add
                target.setFocus(Qt.FocusReason.OtherFocusReason)
            for cell in row.cells.values():
                self._lists.forget(cell.view)
            self._stack.removeWidget(row)
            row.hide()
            row.deleteLater()

    def leave(self) -> None:
        """Show no longer where a drop would land: the page has moved under the pointer."""
        for row in self.rows.values():
            row.leave()

    def show_card(self, criterion: str, card: str) -> None:
        """Unfold what hides a card of a criterion, or of the shelf ('')."""
        row = self.rows.get(criterion)
        folds = [cell.fold for cell in row.cells.values()] if row is not None else list(self.shelf.folds.values())
        for part in folds:
            part.reveal(card)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        within = [stop for row in self.rows.values() for stop in row.stops()]
        return [*within, *self.add.stops(), *self.shelf.stops()]
