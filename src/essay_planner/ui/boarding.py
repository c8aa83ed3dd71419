"""The board for a plan that was opened, and what the menus can do with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from essay_planner.core.at_hand import Packs
from essay_planner.core.plan import Plan
from essay_planner.files.settings import read_settings
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.evidence_menu import EvidenceMenu
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.section_menu import SectionMenu
from essay_planner.ui.viewing import find_again, look_again, remember_view


class PlanBoard:
    """A board with the evidence of the plan's packs and of the plan's own library."""

    def __init__(
        self, current: OpenPlan, parent: QWidget, remember: Callable[..., None], choose_packs: Callable[[], None]
    ) -> None:
        """Build the board of an open plan, in its place in the window.

        'remember' keeps settings by their names; 'choose_packs' lets the student choose the plan's packs.
        """
        self._remember = remember
        session = current.session
        self._shelf = current.shelf
        self._view = BoardView(session, self._packs_of, parent, self._shelf.updates_of)
        self._view.restore_splitter(bytes(QByteArray.fromBase64(read_settings().splitter.encode()).data()))
        self._view.left.connect(self.on_left)
        self._view.packsAsked.connect(choose_packs)
        self._asked_first, self._begun = self._view.library.shown(), False
        self._evidence = EvidenceMenu(self._view, not session.read_only)
        self._sections = SectionMenu(self._view, not session.read_only)

    def _packs_of(self, plan: Plan) -> Packs:
        return {alias: loaded.pack for alias, loaded in self._shelf.packs_of(plan).items()}

    def widget(self) -> QWidget:
        """The board."""
        return self._view

    def on_left(self) -> None:
        """Remember how the student shares the room of the board, and looks at this plan."""
        if self._begun:
            remember_view(self._view)
        shared = bytes(QByteArray(self._view.splitter_state()).toBase64().data()).decode("ascii")
        if shared and shared != read_settings().splitter:
            self._remember(splitter=shared)

    def actions(self) -> Sequence[QAction]:
        """What the menu 'Evidence' offers."""
        return self._evidence.actions

    def section_actions(self) -> Sequence[QAction]:
        """What the menu 'Plan' offers for sections."""
        return self._sections.actions

    def change_width(self, panel: bool, way: str) -> None:
        """Make the panel, or the library, wider or narrower."""
        self._view.room.change(panel, way)

    def follow_packs(self) -> None:
        """Show what the plan's packs hold; what was looked for last is looked for in it, if the student did not yet."""
        as_at_first = self._view.library.shown() == self._asked_first
        self._view.desk.follow(self._view.session.plan)
        if as_at_first:
            find_again(self._view)
        QTimer.singleShot(0, self._view, self._follow_rest)  # a turn of its own: many cards take time, too

    def _follow_rest(self) -> None:
        self._view.on_plan_changed(self._view.session.plan, self._view.session.plan)

    def start_work(self) -> None:
        """Go on where the student left off: at the card that was chosen, or in the box that finds evidence."""
        self._begun = True
        if not look_again(self._view):
            self._view.find_evidence()
        self._asked_first = self._view.library.shown()
