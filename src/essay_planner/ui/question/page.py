"""The first stage of a plan: what its question asks, and what the student will judge by."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.find_in_plan import NOTES
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Spot
from essay_planner.ui.board.tabs import TabOrder
from essay_planner.ui.look import Space, column_of, current_theme, gap, look, pad, quiet_bar, scroll_down, set_look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.question.asked_part import AskedPart
from essay_planner.ui.question.criteria_part import CriteriaPart
from essay_planner.ui.question.demand_part import DemandPart
from essay_planner.ui.question.notes_part import NotesPart
from essay_planner.ui.question.sides_part import SidesPart
from essay_planner.ui.question.themes_part import ThemesPart
from essay_planner.ui.stages.page import StagePage
from essay_planner.ui.task.conditions import conditions

MARGIN, GAP = Space.PAGE, Space.BROAD  # round the page and between its boxes
WIDE = 58  # letters' heights of width, from which there are two columns
AIR = 40  # pixels kept free round what has the focus


class Ground(QWidget):
    """The ground of the page, as tall as its boxes are at its width."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, "ground")

    def minimumSizeHint(self) -> QSize:
        """None: text that wraps would ask for the height that it has where it is narrow."""
        return QSize(0, 0)


class QuestionPage(StagePage):
    """The question with its marks above; what it demands on the left, what to judge by on the right, notes below."""

    def __init__(self, current: OpenPlan, parent: QWidget) -> None:
        super().__init__(current, parent)
        self._area = QScrollArea(self)
        scroll_down(self._area)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        set_look(self._area, "ground")
        quiet_bar(self._area)
        self._ground, self._tabs = Ground(self._area), TabOrder()
        self.asked = AskedPart(self._ground, self.session)
        self.demand = DemandPart(self._ground, current)
        self.sides = SidesPart(self._ground)
        self.criteria = CriteriaPart(self._ground, current)
        self.themes = ThemesPart(self._ground, current)
        self.notes = NotesPart(self._ground, self.session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = column_of(None, self.demand, self.sides, spacing=GAP)
        right = column_of(None, self.criteria, self.themes, spacing=GAP)
        for column in (left, right):
            column.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        gap(self._columns, GAP)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        inner = QVBoxLayout(self._ground)
        pad(inner, MARGIN, Space.PAGE, Space.BROAD, Space.PAGE)
        gap(inner, GAP)
        inner.addWidget(self.asked)
        inner.addLayout(self._columns)
        inner.addWidget(self.notes)
        inner.addStretch(1)
        self._area.setWidget(self._ground)
        column_of(self, self._area, spacing=Space.NONE)

    def _connect(self) -> None:
        self.asked.cardAsked.connect(self.on_card_asked)
        self.sides.changeAsked.connect(self.on_change_asked)
        look().changed.connect(self.on_look_changed)
        conditions().changed.connect(self.follow_packs)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed)

    def follow(self, plan: Plan) -> None:
        """Show the question as it is in the plan now."""
        self.asked.follow(plan)
        self.demand.follow(plan)
        self.sides.follow(plan, self.session.read_only)
        self.criteria.follow(plan)
        self.themes.follow(plan)
        self.notes.follow(plan)
        parts = (self.asked, self.demand.terms, self.sides, self.criteria, self.themes, self.notes)
        self._tabs.follow([stop for part in parts for stop in part.stops()])

    def first(self) -> QWidget:
        """The words of the question."""
        return self.asked.words

    def go_to(self, spot: Spot, where: str, part: str = "") -> None:
        """Go to a criterion by its id, a term of the question by its words, the notes, or else the question."""
        del part
        term = self.demand.terms.row_of(where) if spot is Spot.QUESTION else None
        if where == NOTES:
            self.notes.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif spot is Spot.CRITERION:
            self.criteria.place_of(where).setFocus(Qt.FocusReason.OtherFocusReason)
        elif term is not None:
            term.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.asked.show_way()

    def on_card_asked(self, card: str) -> None:
        """Lead to a card on the board."""
        self.led.emit(Spot.CARD, card, "")

    def on_change_asked(self) -> None:
        """Open the form for the question."""
        self.actAsked.emit("change_question")

    def on_look_changed(self) -> None:
        """Share the width anew where letters have another size."""
        self._share()

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight."""
        if new is not None and not self.asked.isAncestorOf(new):
            self.asked.leave()
        if new is not None and self._ground.isAncestorOf(new):
            QTimer.singleShot(0, new, self._show_focused)

    def _show_focused(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._ground.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, AIR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them, or one."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        wide = self.width() >= WIDE * current_theme().sizes.body
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not way:
            self._columns.setDirection(way)
