"""A criterion of the plan, and one that is offered: each with a box to tick, its words, and a line below them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Criterion, Plan, Side
from essay_planner.core.queries import cards_on
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Mark, MarkButton, Space, column_of, indent, label, line, pad, row_of, set_look
from essay_planner.ui.session import PlanSession

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CriterionText(PlanText):
    """The words of a criterion, written as they are typed. Emptied ones are the old ones again; so says Escape."""

    moveAsked = Signal(int)  # up (-1) or down (1)

    def __init__(self, parent: QWidget, session: PlanSession, criterion_id: str) -> None:
        super().__init__(parent, session, _("Criterion"), "", "criterion")
        self._id, self._old, self._typing = criterion_id, "", False
        self.bind(self._words, self._reword, _("Reword a criterion"), f"criterion {criterion_id}")

    def _words(self, plan: Plan) -> str:
        return next((criterion.text for criterion in plan.criteria if criterion.id == self._id), "")

    def _reword(self, plan: Plan, text: str) -> Plan:
        return edits.reword_criterion(plan, self._id, text if text.strip() else self._old)

    def show_text(self, text: str) -> None:
        """Show the plan's words, but leave what is being typed as it is typed."""
        if not self._typing:
            super().show_text(text)

    def on_written(self, text: str) -> None:
        """Reword at each letter."""
        self._typing = True
        super().on_written(text)
        self._typing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the typing back; Alt+Shift with an arrow moves the criterion."""
        alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._old)
            self.selectAll()
        elif event.modifiers() & alt_shift == alt_shift and event.key() in _MOVES:
            self.moveAsked.emit(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands here now is what Escape gives back."""
        super().focusInEvent(event)
        self._old = self._words(self._session.plan)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the words as the plan has them."""
        super().focusOutEvent(event)
        self.follow(self._session.plan)


class CriterionRow(QFrame):
    """A criterion that the student judges by. Unticked, it is one no longer."""

    dropped = Signal(str)
    moved = Signal(str, int)  # its id, and its row from now on

    def __init__(self, parent: QWidget, session: PlanSession, criterion_id: str) -> None:
        super().__init__(parent)
        self.criterion_id, self._row = criterion_id, 0
        self._last = False
        self.box = _box()
        self.box.clicked.connect(self.on_clicked)
        self.text = CriterionText(self, session, criterion_id)
        self.text.moveAsked.connect(self.shift)
        self.cards = label("", "small", wrap=True)
        indent(self.cards, Space.FIELD)
        self.more = MarkButton(Mark.MORE, _("What can be done with the criterion"))
        self.more.clicked.connect(self.on_more)
        words = column_of(None, self.text, self.cards, spacing=Space.NONE)
        row = row_of(self.box, spacing=Space.SMALL)
        row.addLayout(words, 1)
        row.addWidget(self.more)
        for part in (self.box, self.more):
            row.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        column_of(self, spacing=Space.SMALL).addLayout(row)
        self.layout().addWidget(line())  # type: ignore[union-attr]

    def follow(self, plan: Plan, criterion: Criterion, row: int, read_only: bool) -> None:
        """Show the criterion as it is in the plan now."""
        self._row, self._last = row, row == len(plan.criteria) - 1
        self.text.follow(plan)
        self.text.setAccessibleName(_("Criterion {number}").format(number=row + 1))
        self.cards.setText(cards_words(plan, criterion))
        self.box.setChecked(True)
        self.box.setAccessibleName(criterion.text)
        self.box.setAccessibleDescription(self.cards.text())
        self.more.say(_("What can be done with ‘{text}’").format(text=criterion.text))
        for part in (self.box, self.more):
            part.setEnabled(not read_only)

    def make_menu(self) -> QMenu:
        """Rewording, moving and taking away."""
        menu = QMenu(self)
        menu.addAction(_("&Reword")).triggered.connect(self.reword)
        up, down = menu.addAction(_("Move &up")), menu.addAction(_("Move &down"))
        up.triggered.connect(partial(self._move, -1))
        down.triggered.connect(partial(self._move, 1))
        up.setEnabled(self._row > 0)
        down.setEnabled(not self._last)
        menu.addAction(_("&Stop judging by it")).triggered.connect(self.on_clicked)
        return menu

    def on_more(self) -> None:
        """Show the menu."""
        show_below(self.more, self.make_menu())

    def reword(self) -> None:
        """Let other words be typed."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()

    def shift(self, step: int) -> None:
        """Move the criterion up (-1) or down (1), if there is room."""
        if (step < 0 and self._row > 0) or (step > 0 and not self._last):
            self.moved.emit(self.criterion_id, self._row + step)

    def _move(self, step: int, *_checked: object) -> None:
        self.shift(step)

    def on_clicked(self) -> None:
        """Judge by it no longer; the box shows what the plan says."""
        self.box.setChecked(True)
        self.dropped.emit(self.criterion_id)


class OfferRow(QFrame):
    """A criterion to take up: one that the question's pack suggests, or an idea for questions of its kind."""

    taken = Signal(str, str)  # its words, and its id in the pack ('' for an idea)

    def __init__(self, parent: QWidget, text: str, suggested: str, whence: str) -> None:
        super().__init__(parent)
        self.text, self.suggested = text, suggested
        self.box = _box()
        self.box.setAccessibleName(text)
        self.box.setAccessibleDescription(whence)
        self.box.clicked.connect(self.on_clicked)
        self.words, below = label(text, wrap=True), label(whence, "small", wrap=True)
        for part in (self.words, below):
            pad(part, Space.FIELD, Space.NONE, Space.NONE, Space.NONE)
        row = row_of(self.box, spacing=Space.SMALL)
        row.addLayout(column_of(None, self.words, below, spacing=Space.HAIR), 1)
        row.setAlignment(self.box, Qt.AlignmentFlag.AlignVCenter)
        column_of(self, spacing=Space.SMALL).addLayout(row)
        self.layout().addWidget(line())  # type: ignore[union-attr]
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def on_clicked(self) -> None:
        """Take it up; the box shows what the plan says."""
        self.box.setChecked(False)
        self.taken.emit(self.text, self.suggested)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on its words ticks it too."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self.box.isEnabled() and inside:
            self.on_clicked()


def cards_words(plan: Plan, criterion: Criterion) -> str:
    """How many cards are tied to a criterion on each side."""
    counts = {
        side: sum(criterion.id in plan.cards[card].criteria for card in cards_on(plan, side))
        for side in (Side.FOR, Side.AGAINST)
    }
    if not any(counts.values()):
        return _("no cards tied to it yet")
    for_ = ngettext("{n} card for", "{n} cards for", counts[Side.FOR]).format(n=counts[Side.FOR])
    against = _("{n} against").format(n=counts[Side.AGAINST])
    parts = (
        for_ if counts[Side.FOR] else _("none for yet"),
        against if counts[Side.AGAINST] else _("none against yet"),
    )
    return " · ".join(parts)


def _box() -> QCheckBox:
    made = QCheckBox()
    set_look(made, "row-check")
    made.setToolTip(_("Judge by this criterion, or no longer"))
    return made
