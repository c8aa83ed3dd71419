"""The student's plan beside the teacher's view of its evidence: shown when asked for; it changes nothing by itself."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from essay_planner.core.comparing import Compared, Standing, compare
from essay_planner.core.edits.choosing import take_sides
from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Leans, Question
from essay_planner.core.places import CONCLUSION, home_of
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import reliability_word, side_word
from essay_planner.ui.look import Mark, Space, button, column_of, label, line, set_look
from essay_planner.ui.review.row import RoundMark, Row, small_act
from essay_planner.ui.session import PlanSession

_SHORT = 110  # letters of a card without a label


class ComparedRow(Row):
    """One card that the two see differently."""

    leadAsked = Signal(str)  # the card's id
    moveAsked = Signal(str, object)  # the card's id, and the teacher's side

    def __init__(self, changes: bool) -> None:
        super().__init__(RoundMark(Mark.SCALES, "chip", "muted"))
        self._changes = changes
        self._compared: Compared | None = None
        self.move_button = small_act("")
        self.move_button.clicked.connect(self.on_move)
        self.acts.addWidget(self.move_button, 0, Qt.AlignmentFlag.AlignRight)

    def show_compared(self, plan: Plan, compared: Compared) -> None:
        """Show how the student and the teacher see a card."""
        self._compared = compared
        piece = evidence_of(plan, compared.card)
        text = piece.label or piece.text
        title = text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + "…"
        self.say(title, " ".join(compared_words(compared)), _("Show the card"))
        side = _side_of(compared.teacher)
        moves = compared.standing is not Standing.SAME and side is not None
        self.move_button.setVisible(moves)
        self.move_button.setEnabled(self._changes)
        if side is not None:
            self.move_button.setText(_("Move to {side}").format(side=side_word(side)))
            self.move_button.setAccessibleDescription(title)

    def on_lead(self) -> None:
        """Go to the card."""
        if self._compared is not None:
            self.leadAsked.emit(self._compared.card)

    def on_move(self) -> None:
        """Take the teacher's side: the student asked for it."""
        if self._compared is not None:
            self.moveAsked.emit(self._compared.card, _side_of(self._compared.teacher))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [self, self.lead, self.move_button]


class Comparing(QFrame):
    """A sentence that says what it does, a button, and then the cards that differ."""

    left = Signal()
    leadAsked = Signal(str)  # a card's id
    revealed = Signal(object)  # a row that is to be in sight

    def __init__(self, session: PlanSession) -> None:
        super().__init__()
        set_look(self, "box")
        self._session = session
        self._question: Question | None = None
        self.rows: list[ComparedRow] = []
        self.is_asked = False
        self.back = button(_("Back to the review"), "link")
        self.back.show_mark(Mark.CHEVRON_LEFT)
        self.said = label("", "muted", wrap=True)
        self.ask = button(_("Show the teacher’s view"), "outline")
        self.summary = label("", "strong", wrap=True)
        self._list: QVBoxLayout = column_of(None, spacing=Space.NONE)
        column = column_of(self, spacing=Space.GAP, margins=Space.BROAD)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (label(_("Your plan beside the teacher’s view"), "heading", wrap=True), self.said):
            column.addWidget(part)
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.summary)
        column.addLayout(self._list)
        self.back.clicked.connect(self.left)
        self.ask.clicked.connect(self.on_asked)

    def follow(self, plan: Plan, asked: Question | None) -> None:
        """Show how the two see the plan as it is now; nothing of the teacher's before the student has asked."""
        self._question = asked
        compared = compare(plan, asked)
        self.said.setText(explained(plan, compared))
        self.ask.setVisible(bool(compared) and not self.is_asked)
        shown = compared if self.is_asked else ()
        self.summary.setVisible(bool(shown))
        self.summary.setText(summary(shown))
        self._show_rows(plan, [one for one in shown if one.differs])

    def _show_rows(self, plan: Plan, compared: Sequence[Compared]) -> None:
        while len(self.rows) > len(compared):
            self._drop(self.rows.pop())
        while len(self.rows) < len(compared):
            row = ComparedRow(not self._session.read_only)
            row.leadAsked.connect(self.leadAsked)
            row.moveAsked.connect(self.on_move)
            row.stepAsked.connect(self.on_step)
            if self.rows:
                self._list.addWidget(line())
            self._list.addWidget(row)
            self.rows.append(row)
        for number, (row, one) in enumerate(zip(self.rows, compared, strict=True), 1):
            row.show_compared(plan, one)
            row.stand(_("card {n} of {count}").format(n=number, count=len(compared)))
        for before, after in pairwise(self.stops()):
            QWidget.setTabOrder(before, after)

    def _drop(self, row: ComparedRow) -> None:
        """Take a row away, with the line above it."""
        number = self._list.indexOf(row)
        for place in (number, number - 1):
            item = self._list.takeAt(place) if place >= 0 else None
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [self.back, self.ask, *(stop for row in self.rows for stop in row.stops())]

    def first(self) -> QWidget:
        """Where one starts."""
        return self.ask if self.ask.isVisibleTo(self) else self.rows[0] if self.rows else self.back

    def on_asked(self) -> None:
        """Show what the teacher says."""
        self.is_asked = True
        self.follow(self._session.plan, self._question)
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.announced.emit(self.summary.text())

    def on_step(self, row: ComparedRow, step: int) -> None:
        """Go some rows further."""
        number = max(0, min(self.rows.index(row) + step, len(self.rows) - 1))
        self.rows[number].setFocus(Qt.FocusReason.TabFocusReason)
        self.revealed.emit(self.rows[number])

    def on_move(self, card: str, side: Side) -> None:
        """Move a card to the teacher's side of its section."""
        place = home_of(self._session.plan, card) or CONCLUSION
        label_ = _("Move to {side}").format(side=side_word(side))

        def edit(plan: Plan) -> Plan:
            return take_sides(plan, {place: (card,)}, side, place.section)

        if self._session.apply(edit, label_):
            self._session.announced.emit(_("Moved to {side}.").format(side=side_word(side)))


def _side_of(leans: Leans) -> Side | None:
    """The side on which the teacher sees a piece; None where it can stand on either."""
    return None if leans is Leans.EITHER else Side(leans.value)


def explained(plan: Plan, compared: Sequence[Compared]) -> str:
    """What comparing does, or why there is nothing to compare."""
    if not plan.question.id:
        return _("This is a question of your own: no teacher has said which way the evidence speaks on it.")
    if not compared:
        return _(
            "There is nothing to compare: the pack says of none of your cards which way it speaks on this question."
        )
    return _(
        "Here you see which of your cards the maker of the pack sees on another side, with a hint for each. Sort them "
        "yourself first: many can be argued either way. Nothing on your plan changes unless you move a card."
    )


def summary(compared: Sequence[Compared]) -> str:
    """How many cards the two see differently, and how many alike."""
    differ = sum(one.differs for one in compared)
    same = len(compared) - differ
    if not differ:
        return _("You and the teacher see no card on different sides.")
    other = ngettext("{n} card is seen differently", "{n} cards are seen differently", differ).format(n=differ)
    alike = ngettext("{n} is not", "{n} are not", same).format(n=same)
    return f"{other}; {alike}." if same else f"{other}."


def compared_words(compared: Compared) -> list[str]:
    """How a card is seen by the two, in sentences."""
    words = []
    if compared.standing is not Standing.SAME:
        sides = {Leans.EITHER: _("either side")}
        teacher = sides.get(compared.teacher) or side_word(Side(compared.teacher.value))
        words.append(_("You: {side}. The teacher: {other}.").format(side=side_word(compared.student), other=teacher))
    if compared.doubt is not None:
        doubt = reliability_word(compared.doubt).lower()
        words.append(_("You call it strong; the pack marks it ‘{doubt}’.").format(doubt=doubt))
    if compared.hint:
        words.append(_("The teacher’s hint: {hint}").format(hint=compared.hint))
    if compared.criteria:
        words.append(_("The teacher also ties it to: {criteria}").format(criteria="; ".join(compared.criteria)))
    return words
