"""The headings of the two sides: they scroll with the sheet and then stay at its upper edge."""

from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from essay_planner.core.messages import ngettext
from essay_planner.core.plan import Plan, PlanQuestion, Side
from essay_planner.core.queries import cards_on
from essay_planner.core.wording import side_word
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.look import Mark, MarkLabel, Space, current_theme, gap, label, look, pad, px, set_look

NARROW = 290  # pixels at 100 % text: the width of a column below which its head is shortened


class SideHeads(QFrame):
    """Both headings in one bar. 'home' is its place in the layout of the sheet, which it leaves for the upper edge."""

    def __init__(self, ground: QWidget, desk: Desk, bar: QScrollBar) -> None:
        """'bar' scrolls the ground on which the headings stand."""
        super().__init__(ground)
        self._bar = bar
        self.sides = {side: SideHead(self, desk, side) for side in (Side.FOR, Side.AGAINST)}
        row = QHBoxLayout(self)
        pad(row, Space.SMALL, Space.TINY, Space.SMALL, Space.TINY)
        gap(row, Space.BROAD)
        for head in self.sides.values():
            row.addWidget(head, 1)
        self.home = QVBoxLayout()
        self.home.addWidget(self)
        set_look(self, "heads")
        bar.valueChanged.connect(self.stay_in_sight)

    def stay_in_sight(self) -> None:
        """Stand at home, or at the upper edge of what is in sight if that is below it."""
        home = self.home.geometry().top()
        set_look(self, "heads-stuck" if self._bar.value() > home else "heads")
        self.move(self.x(), max(home, self._bar.value()))

    def moveEvent(self, event: QMoveEvent) -> None:
        """The layout puts the headings home whenever it lays out anew."""
        super().moveEvent(event)
        self.stay_in_sight()


class SideHead(QWidget):
    """'For — It succeeded', with the number of pieces."""

    def __init__(self, parent: QWidget, desk: Desk, side: Side) -> None:
        super().__init__(parent)
        self._side = side
        self._number, self._heading = 0, ""
        self._count = label("", "count")
        row = QHBoxLayout(self)
        pad(row, Space.NONE)
        gap(row, Space.SMALL)
        colour = "for_" if side is Side.FOR else "against"
        self._mark = MarkLabel(Mark.UP if side is Side.FOR else Mark.DOWN, colour)
        row.addWidget(self._mark)
        self._words = label("", "for" if side is Side.FOR else "against", wrap=True)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        look().changed.connect(self.fit)
        self.follow(desk.plan)

    def follow(self, plan: Plan) -> None:
        """Show what the side says, and how many cards stand on it."""
        self._heading = heading_of(plan.question, self._side)
        self._number = len(cards_on(plan, self._side))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the number stands alone."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show no more than there is room for: the number alone, and the side alone where a word would be cut."""
        pieces = ngettext("{count} piece", "{count} pieces", self._number).format(count=self._number)
        self._count.setText(pieces if self.width() >= current_theme().sizes.grown(NARROW) else str(self._number))
        row = self._mark.width() + self._count.sizeHint().width() + 2 * px(Space.SMALL)
        longest = max(self._words.fontMetrics().horizontalAdvance(word) for word in self._heading.split())
        fits = not self.width() or longest <= self.width() - row
        self._words.setText(self._heading if fits else side_word(self._side))
        self._words.setToolTip("" if fits else self._heading)


def heading_of(question: PlanQuestion, side: Side) -> str:
    """What a side is called over its cards, in the question's own words as written, which may begin with a name."""
    said = question.sides.for_ if side is Side.FOR else question.sides.against
    return f"{side_word(side)} — {said}" if said else side_word(side)
