"""What every stage but the board is made of: a page that follows the plan while it is in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Spot
from essay_planner.ui.open_plan import OpenPlan


class StagePage(QWidget):
    """A page of an open plan. It is made when it is first shown, and out of sight it does nothing.

    A page overrides 'follow', and 'go_to' and 'first' where it has places. What it changes, it changes through
    'session.apply'.
    """

    led = Signal(object, str, str)  # a Spot, its id and a text of it: go there, be it on this stage or on another
    actAsked = Signal(str)  # the name of an act of the window, such as 'change_question' or 'export'

    def __init__(self, current: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.current, self.session = current, current.session
        self._shown: Plan | None = None
        self._begun = False
        self.session.changed.connect(self.on_plan_changed)

    def follow(self, plan: Plan) -> None:
        """Show the plan as it is now, without taking the focus, the scroll or the words from who is typing."""
        raise NotImplementedError

    def go_to(self, spot: Spot, where: str, part: str = "") -> None:
        """Bring a place into sight and give it the focus; 'where' is its id, or '', and 'part' what of it is meant."""

    def first(self) -> QWidget | None:
        """What has the focus when the page is first shown."""
        return None

    def start_work(self) -> None:
        """Give the focus to where the student left off here, or to where one starts."""
        last = self.focusWidget() if self._begun else None  # Qt has given it to any widget at first
        self._begun = True
        target = last or self.first()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_packs(self) -> None:
        """Show what the plan's packs hold, which are at hand from now on."""
        self._shown = None
        if self.isVisible():
            self._follow()

    def on_plan_changed(self, _before: Plan, _after: Plan) -> None:
        """Show the plan as it is now, if anybody can see it."""
        if self.isVisible():
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed since the page was last in sight."""
        self._follow()
        super().showEvent(event)

    def _follow(self) -> None:
        if self._shown is not self.session.plan:
            self._shown = self.session.plan
            self.follow(self._shown)
