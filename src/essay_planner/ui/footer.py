"""The line along the bottom: the balance of the plan, quiet messages, and whether it is saved."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.queries import balance
from essay_planner.ui.balance import BalanceBar, BalanceChoice
from essay_planner.ui.look import FewLines, Space, button, gap, label, pad
from essay_planner.ui.news import announce
from essay_planner.ui.review.words import count_words
from essay_planner.ui.saving import Saving
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.clock import PlanningClock
from essay_planner.ui.task.clock_strip import ClockStrip

MESSAGE_MS = 8000
AGAIN_MS = 4000  # until it is said anew how long ago the plan was saved
LEAST_SENTENCE = 24  # letters of a sentence that are always shown; a longer one is cut before the balance goes
SAVED_SHARE = 0.66  # of the line at most; the middle of a long name of a file is left out
QUIET_MS = 2500  # without a change, before a screen reader is told how many things there are to look at


class Footer(QFrame):
    """Balance, things to look at, messages and saved state of the open plan."""

    thingsAsked = Signal()  # the student wants to see what there is to look at

    def __init__(self, clock: PlanningClock, parent: QWidget | None = None) -> None:
        """'clock' is the planning clock of whatever plan is open."""
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.clock = ClockStrip(clock)
        self.clock.resized.connect(self._share_room)
        self._session: PlanSession | None = None
        self._saving: Saving | None = None
        self._bar = BalanceBar()
        self._counts = BalanceChoice(self._bar)
        self._counts.turned.connect(self._share_room)
        self.things = button("", "foot-link", self.thingsAsked.emit, what=_("Open the review (Ctrl+4)"))
        self.message = FewLines("small")
        self.saved = label(kind="small")
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._balance = (label(_("Balance"), "small"), self._bar, self._counts)
        self._lay_out()
        self._message_timer = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._message_timer.timeout.connect(self.on_message_old)
        self._ageing = QTimer(self, interval=AGAIN_MS)
        self._ageing.timeout.connect(self.on_saved)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.on_quiet)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        pad(row, Space.BROAD, Space.FIELD, Space.BROAD, Space.FIELD)
        gap(row, Space.EDGE)
        for part in (*self._balance, self.things, self.clock):  # nothing moves while 'Saved …' grows
            row.addWidget(part)
        row.addWidget(self.message, 1)
        row.addWidget(self.saved)

    def show_session(self, session: PlanSession, saving: Saving) -> None:
        """Follow another plan."""
        self._session, self._saving = session, saving
        session.changed.connect(self.on_plan_changed)
        session.refused.connect(self.say)
        session.announced.connect(self.say)
        saving.stateChanged.connect(self.on_saved)
        self.things.setText("")
        self.on_message_old()
        self.on_plan_changed(session.plan, session.plan)
        self.on_saved()
        self._ageing.start()

    def leave(self) -> None:
        """Follow no plan."""
        self._ageing.stop()
        self._quiet.stop()
        self._session = self._saving = None

    def say(self, sentence: str) -> None:
        """Show a sentence for a while, and tell it to a screen reader."""
        self.message.show_text(sentence)
        self._share_room()
        self._message_timer.start()
        announce(self, sentence)

    def on_message_old(self) -> None:
        """Say nothing any more."""
        self.message.show_text("")
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.on_saved()
        self._share_room()

    def _share_room(self) -> None:
        """Leave the things out where they do not fit, and the balance where a sentence would hardly be seen."""
        sentence = self.message.accessibleName()
        room = self.width() - 32 - sum(_width(part) for part in (*self._balance, self.saved))
        clock = self.clock.is_on  # the time that is left stays in any case
        room -= _width(self.clock) if clock else 0
        things = bool(self.things.text()) and _width(self.things) <= room
        room -= _width(self.things) if things else 0
        if not clock and _width(self.clock) <= room:
            clock, room = True, room - _width(self.clock)
        letters = self.message.fontMetrics()
        least = min(letters.horizontalAdvance(sentence), LEAST_SENTENCE * letters.averageCharWidth())
        enough = not sentence or least <= room
        spare = room + sum(_width(part) for part in self._balance)
        for part in reversed(self._balance):  # where there is little room, first without the word and then the bar
            spare -= _width(part)
            part.setVisible(enough and spare >= 0)
        self.things.setVisible(things and enough)
        self.clock.setVisible(clock)

    def show_things(self, count: int | None) -> None:
        """Show how many things there are to look at (None: say nothing of it).

        A screen reader is told once the student pauses.
        """
        words = count_words(count) if count is not None else ""
        if words == self.things.text():
            return
        if self.things.text() and words:
            self._quiet.start()
        self.things.setText(words)
        self.things.setAccessibleName(words)
        self._share_room()

    def on_quiet(self) -> None:
        """Tell a screen reader how many things there are to look at now."""
        announce(self, self.things.text())

    def on_plan_changed(self, before: Plan, after: Plan) -> None:
        """Show the balance of the plan as it is now."""
        del before
        if self.sender() not in (None, self._session):
            return
        self._counts.show_balance(balance(after))

    def on_saved(self) -> None:
        """Show whether and when the plan was saved."""
        if self._saving is None:
            return
        words, room = self._saving.sentence(), round(SAVED_SHARE * self.width())
        shown = self.saved.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        self.saved.setText(shown)
        self.saved.setAccessibleName(words)
        self.saved.setToolTip(words if shown != words else "")
        self._share_room()


def _width(part: QWidget) -> int:
    """What a part takes of the line, with the gap beside it."""
    return part.sizeHint().width() + 18
