"""How a plan is looked at, from the board and back to it: what is looked for, folded, chosen and in sight."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from essay_planner.core.plan import Plan
from essay_planner.files.views import PlanView, read_view, write_view
from essay_planner.search.index import Filters
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.finding_asked import Asked

SETTLED_MS = 500  # after which the parts of a board have their heights


def remember_view(board: BoardView) -> None:
    """Keep how the board's plan is looked at, as far as that can be done."""
    _keep(replace(view_of(board), stage=stage_of(board.session.plan.id)))


def remember_stage(plan: str, stage: str) -> None:
    """Keep which stage of a plan is open, as far as that can be done; 'plan' is the plan's id."""
    _keep(replace(read_view(plan) or PlanView(plan=plan), stage=stage))


def stage_of(plan: str) -> str:
    """The stage that was last open of the plan of that id; '' if that is not known."""
    view = read_view(plan)
    return view.stage if view is not None else ""


def _keep(view: PlanView) -> None:
    if view != read_view(view.plan):
        with suppress(OSError):  # a convenience: no news when it cannot be kept
            write_view(view)


def view_of(board: BoardView) -> PlanView:
    """How the board's plan is looked at now, but for the stage."""
    asked, filters = board.library.shown(), board.library.shown().filters
    return PlanView(
        plan=board.session.plan.id,
        words=asked.words,
        themes=tuple(sorted(filters.themes)),
        kinds=tuple(sorted(filters.kinds)),
        people=tuple(sorted(filters.people)),
        tags=tuple(sorted(filters.tags)),
        period=filters.period,
        bears=bool(filters.question),
        unused=filters.unused_of is not None,
        folded=tuple(key for key, section in board.sheet.sections.items() if section.folded),
        card=next(iter(board.desk.cards), ""),
        section=board.desk.section,
        scrolled=board.sheet.verticalScrollBar().value(),
    )


def look_again(board: BoardView) -> bool:
    """Look at the board's plan as it was last looked at; False if that is not known. Nothing is chosen that has gone.

    The focus goes to the card that was chosen, if there was one.
    """
    plan = board.session.plan
    view = read_view(plan.id)
    if view is None:
        return False
    find_again(board)
    for key in view.folded:
        if key in board.sheet.sections:
            board.sheet.sections[key].fold(True)
    if view.section in board.sheet.sections:
        board.desk.go_to_section(view.section)
    chosen = view.card in plan.cards and board.lists.show_card(view.card)
    _Scrolled(board, view.scrolled)
    return chosen


def find_again(board: BoardView) -> None:
    """Look for what was looked for last on the board's plan, if that is known."""
    view = read_view(board.session.plan.id)
    if view is not None:
        board.library.look_for(_asked(view, board.session.plan))


def scroll_freely(board: BoardView) -> None:
    """Hold the sheet where it was scrolled last no longer: the student is led elsewhere."""
    for held in board.findChildren(_Scrolled):
        held.end()


def _asked(view: PlanView, plan: Plan) -> Asked:
    filters = Filters(
        themes=frozenset(view.themes),
        kinds=frozenset(view.kinds),
        question=plan.question.id if view.bears else "",
        unused_of=frozenset() if view.unused else None,
        period=view.period,
        people=frozenset(view.people),
        tags=frozenset(view.tags),
    )
    return Asked(view.words, filters)


class _Scrolled(QObject):
    """Keeps the sheet scrolled to one place while its parts still find their heights, and then ends."""

    def __init__(self, board: BoardView, scrolled: int) -> None:
        super().__init__(board)
        self._bar, self._scrolled, self._holds = board.sheet.verticalScrollBar(), scrolled, True
        self._bar.rangeChanged.connect(self.on_time)
        self._bar.actionTriggered.connect(self.deleteLater)  # the student scrolls
        QTimer.singleShot(0, self, self.on_time)
        QTimer.singleShot(SETTLED_MS, self, self.deleteLater)

    def on_time(self) -> None:
        """Scroll there, as far as that is possible now."""
        if self._holds:
            self._bar.setValue(self._scrolled)

    def end(self) -> None:
        """Scroll there no more."""
        self._holds = False
        self.deleteLater()
