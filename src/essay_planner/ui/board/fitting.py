"""When the lists of the board measure their cards at another width: those in sight at once, the rest in turns."""

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

TURN = 0.012  # seconds of a turn; then whatever the student does comes first
_ASKED = QEvent.Type(QEvent.registerEventType())


if TYPE_CHECKING:
    from essay_planner.ui.board.card_list import CardList


class Fitting(QObject):
    """Lets lists measure their cards once their width is settled: it changes several times on the way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waiting: dict[CardList, None] = {}
        self._asked = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.on_turn)

    def ask(self, view: "CardList") -> None:
        """Fit a list before anything is painted; one below what is in sight soon after."""
        self.waiting[view] = None
        if not self._asked:
            self._asked = True
            QCoreApplication.postEvent(self, QEvent(_ASKED), Qt.EventPriority.HighEventPriority.value)

    def forget(self, view: "CardList") -> None:
        """A list needs no fitting any more."""
        self.waiting.pop(view, None)

    def finish(self) -> bool:
        """Fit all lists that wait now; False if none did."""
        waiting = list(self.waiting)
        for view in waiting:
            view.fit()
        return bool(waiting)

    def event(self, event: QEvent) -> bool:
        """All widths are settled."""
        if event.type() != _ASKED:
            return super().event(event)
        self._asked = False
        self.fit_in_sight()
        if self.waiting:
            self._turn.start()
        return True

    def fit_in_sight(self) -> None:
        """Fit all that is in sight or above, so that nothing in sight moves later."""
        for view in [view for view in self.waiting if not _below_sight(view)]:
            view.fit()

    def on_turn(self) -> None:
        """Fit some of the lists out of sight, and the rest in later turns."""
        end = perf_counter() + TURN
        while self.waiting and perf_counter() < end:
            next(iter(self.waiting)).fit()
        if self.waiting:
            self._turn.start()


def _below_sight(view: QWidget) -> bool:
    """Whether a widget begins below the part of its sheet that is in sight."""
    above = view.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is None or not view.isVisible():
        return False
    sight = above.viewport()
    return view.mapTo(sight, QPoint(0, 0)).y() > sight.height()
