"""A criterion of the grid: its words, the cards of both sides, and what they add up to."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QSizePolicy, QWidget

from essay_planner.core import edits
from essay_planner.core.judging.grid import SIDES, Row
from essay_planner.core.messages import _
from essay_planner.core.plan import Leaning, Plan, Side
from essay_planner.core.queries import cards_on
from essay_planner.ui.board.few_words import FewWords
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.focus import show_below
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.cell import CellView
from essay_planner.ui.judgement.chip import TIES, read_ties
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.leaning import LeanChoice
from essay_planner.ui.look import Mark, MarkButton, Space, column_of, gap_across, gaps, label, pad, row_of, set_look

SHARES = (22, 28, 28, 24)  # of the width: criterion, For, Against and verdict
GAP = Space.WIDE


class CriterionHead(QWidget):
    """The words of a criterion, and its menu."""

    def __init__(self, parent: QWidget, acts: JudgingActs, criterion: str) -> None:
        super().__init__(parent)
        self._acts, self._id = acts, criterion
        self.words = label("", "strong", wrap=True)
        self.menu_button = MarkButton(Mark.MORE, _("Menu of the criterion"))
        self.reword = FewWords(self, _("Words of the criterion"))
        self.menu_button.clicked.connect(self.on_menu)
        self.reword.editingFinished.connect(self.on_reworded)
        row = row_of(self.words, self.menu_button, spacing=Space.FINE)
        row.setStretch(0, 1)
        row.setAlignment(self.menu_button, Qt.AlignmentFlag.AlignTop)
        column = column_of(self, spacing=Space.FINE)
        column.addLayout(row)
        column.addWidget(self.reword)
        column.addStretch(1)
        pad(self.words, Space.NONE, Space.TINY, Space.NONE, Space.NONE)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def follow(self, words: str) -> None:
        """Show these words."""
        self.words.setText(words)
        self.menu_button.say(_("Menu of ‘{criterion}’").format(criterion=words))
        self.menu_button.setEnabled(not self._acts.session.read_only)

    def on_menu(self) -> None:
        """Show what can be done with the criterion."""
        show_below(self.menu_button, self.make_menu())

    def make_menu(self) -> QMenu:
        """Word it otherwise, move it, or judge by it no longer."""
        menu = QMenu(self)
        ids = [known.id for known in self._acts.plan.criteria]
        row = ids.index(self._id)
        menu.addAction(_("Reword it")).triggered.connect(self.start_rewording)
        for words, to in ((_("Move up"), row - 1), (_("Move down"), row + 1)):
            action = menu.addAction(words)
            action.triggered.connect(partial(self._move, to))
            action.setEnabled(0 <= to < len(ids))
        menu.addSeparator()
        menu.addAction(_("Stop judging by it")).triggered.connect(self.remove)
        return menu

    def start_rewording(self) -> None:
        """Let the student type other words."""
        self.reword.start(self.words.text())

    def on_reworded(self) -> None:
        """Keep what was typed, and close the field."""
        text = self.reword.finish(self.menu_button)
        if text and text != self.words.text():
            edit = partial(edits.reword_criterion, criterion_id=self._id, text=text)
            self._acts.session.apply(edit, _("Change the words of a criterion"))

    def _move(self, row: int, *_checked: object) -> None:
        edit = partial(edits.move_criterion, criterion_id=self._id, row=row)
        self._acts.session.apply(edit, _("Move criterion"))

    def remove(self) -> None:
        """Judge by it no longer."""
        words = self.words.text()
        if self._acts.session.apply(
            partial(edits.remove_criterion, criterion_id=self._id), _("Stop judging by a criterion")
        ):
            said = _("‘{criterion}’ is no longer a criterion. Ctrl+Z brings it back with its cards.")
            self._acts.session.announced.emit(said.format(criterion=words))


class RowView(QFrame):
    """Follows one criterion. Cards that are dropped anywhere on it are tied to it, each on its own side."""

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists, criterion: str) -> None:
        super().__init__(parent)
        self.criterion = criterion
        self._acts = acts
        session = acts.session
        self.head = CriterionHead(self, acts, criterion)
        self.cells = {side: CellView(self, session, lists, criterion, side) for side in SIDES}
        self.end = QWidget(self)
        self.verdict = PlanText(self.end, session, "", _("Your verdict on this…"), "", sentence=False)
        self.verdict.bind(
            partial(_verdict, criterion=criterion),
            lambda plan, text: edits.judge_by(plan, criterion, text),
            _("Write a verdict"),
            f"judge {criterion}",
        )
        self.leaning = LeanChoice(_("Which way the verdict leans"))
        self.leaning.leaned.connect(self.on_leaned)
        column_of(self.end, self.verdict, self.leaning, spacing=Space.FIELD).addStretch(1)
        self.end.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        gaps(self._grid, GAP, Space.SMALL)
        pad(self._grid, Space.FINE, Space.MEDIUM, Space.FINE, Space.MEDIUM)
        self._wide: bool | None = None
        self.arrange(True)
        self.setAcceptDrops(True)
        set_look(self, "grid-row")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def arrange(self, wide: bool) -> None:
        """Stand in one line, or with the criterion above and the verdict below the two sides."""
        if wide == self._wide:
            return
        self._wide = wide
        parts = (self.head, *self.cells.values(), self.end)
        spots = ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1))
        if not wide:
            spots = ((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1), (2, 0, 1, 2))
        for part, spot in zip(parts, spots, strict=True):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, *spot)
        for number, share in enumerate(SHARES if wide else (1, 1, 0, 0)):
            self._grid.setColumnStretch(number, share)
        gap_across(self._grid, GAP)

    def follow(self, plan: Plan, row: Row) -> None:
        """Show the criterion as it is in the plan now."""
        criterion = row.criterion
        self.head.follow(criterion.text)
        for side, cell in self.cells.items():
            cell.follow(plan, row.cells[side], criterion.text)
        self.verdict.setAccessibleName(_("Verdict: {criterion}").format(criterion=criterion.text))
        self.verdict.follow(plan)
        self.leaning.buttons.say(_("Which way the verdict leans, {criterion}").format(criterion=criterion.text))
        self.leaning.show_leaning(criterion.leans)
        self.leaning.setEnabled(not self._acts.session.read_only)

    def on_leaned(self, leans: Leaning) -> None:
        """Say which way the verdict leans."""
        edit = partial(edits.lean_criterion, criterion_id=self.criterion, leans=leans)
        self._acts.session.apply(edit, _("Say which way a verdict leans"))

    def place_of(self, side: str) -> QWidget:
        """Where evidence is looked for if that side has no card, else the verdict."""
        gap = next((cell.gap for of, cell in self.cells.items() if of == side), None)
        return self.verdict if gap is None or gap.isHidden() else gap.search

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the left."""
        within = [stop for cell in self.cells.values() for stop in cell.stops()]
        return [self.head.menu_button, self.head.reword, *within, self.verdict, *self.leaning.buttons.buttons]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show in which of the cells the cards would be."""
        if not event.mimeData().hasFormat(TIES) or self._acts.session.read_only:
            event.ignore()
            return
        sides = self._sides(read_ties(event.mimeData())[1])
        for side, cell in self.cells.items():
            cell.target(side in sides)
        if sides:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tie the cards to this criterion; with Ctrl they stay tied to the one that they come from."""
        self.leave()
        source, cards = read_ties(event.mimeData())
        taken = tuple(card for card in cards if self._sides((card,)))
        stay = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        event.acceptProposedAction()
        if taken:
            self._acts.tie(taken, self.criterion, "" if stay else source)

    def _sides(self, cards: tuple[str, ...]) -> set[Side]:
        """The sides on which these cards stand."""
        return {side for side in SIDES if set(cards) & set(cards_on(self._acts.plan, side))}

    def leave(self) -> None:
        """Show no longer where a drop would land."""
        for cell in self.cells.values():
            cell.target(False)


def _verdict(plan: Plan, criterion: str) -> str:
    return next((known.verdict for known in plan.criteria if known.id == criterion), "")
