"""What the Help menu does: pages of the help, what is new in this version, and the tour of the board."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from essay_planner.core.messages import _
from essay_planner.files.help_pages import NEWS, help_pages
from essay_planner.ui.stages.table import BOARD

if TYPE_CHECKING:
    from essay_planner.ui.header import Header
    from essay_planner.ui.help.board_tour import BoardTour
    from essay_planner.ui.help.window import HelpWindow
    from essay_planner.ui.palette.entries import Entry
    from essay_planner.ui.stages.plan_stages import PlanStages

_FIRST = "your-first-plan"
_OF_STAGE = {"question": "the-question", "board": "the-board", "judgement": "judgement", "review": "review"}


class HelpActs(QObject):
    """Opens the help of one window; there is one window of it at a time."""

    def __init__(self, window: QMainWindow, header: "Header", stages: "Callable[[], PlanStages | None]") -> None:
        """'stages' gives those of the open plan; None without one."""
        super().__init__(window)
        self._window, self._header, self._stages = window, header, stages
        self._help: HelpWindow | None = None
        self._tour: BoardTour | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"help": self.show_help, "news": partial(self.show_page, NEWS), "tour": self.show_tour}

    def show_help(self) -> None:
        """Show the page on what is done now."""
        stages = self._stages()
        self.show_page(_OF_STAGE.get(stages.name, _FIRST) if stages is not None else _FIRST)

    def show_page(self, name: str) -> None:
        """Show one page."""
        from essay_planner.ui.help.window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._window)
            self._help.destroyed.connect(self.on_gone)
        self._help.show_page(name)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def show_tour(self) -> None:
        """Show the board part by part."""
        from essay_planner.ui.board.board_view import BoardView
        from essay_planner.ui.help.board_tour import BoardTour
        from essay_planner.ui.help.steps import steps

        stages = self._stages()
        if self._tour is not None or stages is None:
            return
        stages.open(BOARD)
        board = stages.currentWidget()
        if isinstance(board, BoardView):
            self._tour = BoardTour(self._window, steps(board, self._header), board)
            self._tour.ended.connect(self.on_tour_ended)
            self._tour.start()

    def on_tour_ended(self) -> None:
        """The tour was left: what one does first comes next."""
        from essay_planner.ui.board.board_view import BoardView

        tour, stages = self._tour, self._stages()
        self._tour = None
        board, focus = stages.currentWidget() if stages is not None else None, self._window.focusWidget()
        if isinstance(board, BoardView) and tour is not None and focus is not None and tour.isAncestorOf(focus):
            board.find_evidence()

    def on_gone(self) -> None:
        """The help was closed."""
        self._help = None

    def entries(self) -> "Iterator[Entry]":
        """The pages, for the palette."""
        from essay_planner.ui.palette.entries import Entry

        for page in help_pages():
            yield Entry(page.title, _("Help"), partial(self.show_page, page.id))
