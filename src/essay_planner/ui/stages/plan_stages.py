"""The stages of one open plan, one above the other: the board, and pages that are made when first shown."""

from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Spot
from essay_planner.ui.key_table import find_row
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.stages.page import StagePage
from essay_planner.ui.stages.table import BOARD, Stage, stage_of, stages

COUNT_MS = 200  # after the last change, when nobody waits for it
FIRST_MS = 500  # after the plan is shown: it is painted by then, and to load the rules takes time


class StageBoard(Protocol):
    """What the stages need of the board."""

    def widget(self) -> QWidget:
        """The board."""

    def start_work(self) -> None:
        """Give the focus to where the student starts, the first time that the board is shown."""


class PlanStages(QStackedWidget):
    """Shows one stage of a plan. Nothing is locked: each can be opened at any time."""

    opened = Signal(str)  # the name of the stage that is shown now
    actAsked = Signal(str)  # an act of the window, by its name
    counted = Signal(str, object)  # how many things there are to look at on a stage, by its name; None: too early

    def __init__(self, current: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._current = current
        self._board: StageBoard | None = None
        self._begun = False
        self.pages: dict[str, StagePage] = {}
        self.name = ""
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.on_count)
        current.session.changed.connect(self.on_plan_changed)
        self._find = QShortcut(QKeySequence(find_row()[1]), self, self.on_find)  # on the board its menu has the key

    def hold_board(self, board: StageBoard, first: str) -> None:
        """Take the board, which was made with this as its parent; 'first' is the stage that is to be opened first."""
        self._board = board
        self.addWidget(board.widget())
        self.setCurrentWidget(self._page(_known(first)))  # before all is shown, so that no other stage is seen

    def showEvent(self, event: QShowEvent) -> None:
        """Count for the first time a while after."""
        super().showEvent(event)
        self._soon.start(FIRST_MS)

    def open(self, name: str) -> None:
        """Show a stage, with the focus where the student left off there; the board, if there is none of that name."""
        stage = _known(name)
        if stage.name != self.name:
            self._show(stage)
            self._start_work()

    def lead_to(self, spot: Spot, where: str = "", part: str = "") -> None:
        """Show a place of the plan, on its stage; 'where' is its id, or '', and 'part' a text of it, or ''."""
        stage = stage_of(spot)
        self._show(stage)
        if stage.make is not None:
            self.pages[stage.name].go_to(spot, where, part)
        elif self._board is not None:
            self._lead_on_board(self._board, spot, where, part)

    def follow_packs(self) -> None:
        """Show what the plan's packs hold, which are at hand from now on; the board is told by itself."""
        for page in self.pages.values():
            page.follow_packs()

    def on_find(self) -> None:
        """Go to the board, to find evidence."""
        self.lead_to(Spot.LIBRARY)

    def on_plan_changed(self, _before: Plan, _after: Plan) -> None:
        """Count again what there is to look at, once the student pauses."""
        self._soon.start(COUNT_MS)

    def on_count(self) -> None:
        """Count what there is to look at now."""
        for stage in stages():
            if stage.count is not None:
                self.counted.emit(stage.name, stage.count(self._current))

    def _show(self, stage: Stage) -> None:
        changed, self.name = stage.name != self.name, stage.name
        self._find.setEnabled(stage.name != BOARD)
        self.setCurrentWidget(self._page(stage))
        if changed:
            self._current.session.close_step()
            self.opened.emit(stage.name)

    def _page(self, stage: Stage) -> QWidget:
        if stage.make is None and self._board is not None:
            return self._board.widget()
        if stage.name not in self.pages and stage.make is not None:
            made = stage.make(self._current, self)
            made.led.connect(self.lead_to)
            made.actAsked.connect(self.actAsked)
            self.pages[stage.name] = made
            self.addWidget(made)
        return self.pages[stage.name]

    def _lead_on_board(self, board: StageBoard, spot: Spot, where: str, part: str) -> None:
        from essay_planner.ui.board.board_view import BoardView
        from essay_planner.ui.stages.board_places import go_to

        if not self._begun:
            self._begun = True
            board.start_work()
        view = board.widget()
        if isinstance(view, BoardView):
            go_to(view, spot, where, part)

    def _start_work(self) -> None:
        page = self.pages.get(self.name)
        if page is not None:
            page.start_work()
        elif self._board is not None and not self._begun:
            self._begun = True
            self._board.start_work()
        else:
            self._go_back()

    def _go_back(self) -> None:
        """Give the focus back to what had it on the board."""
        here = self.currentWidget()
        last = here.focusWidget() if here is not None else None
        if last is not None:
            last.setFocus()


def _known(name: str) -> Stage:
    """The stage of that name; the board, if there is none."""
    known = {stage.name: stage for stage in stages()}
    return known.get(name, known[BOARD])
