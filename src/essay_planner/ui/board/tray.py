"""The tray below the library: evidence that was chosen but not yet sorted."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.places import TRAY
from essay_planner.core.plan import Plan
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.columns import DropFrame, make_list
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.look import Space, column_of, label, pad, row_of


class Tray(DropFrame):
    """Shows the tray's cards; it grows a little with them and then scrolls."""

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide) -> None:
        super().__init__(parent, guide, "column-tray")
        self._is_low, self._is_empty = False, True
        self.list = make_list(self, desk, acts, guide, TRAY, Dress.SLIP)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.list.setViewportMargins(6, 0, 0, 0)
        self.count = label("", "count")
        title = label(_("Tray"), "small-heading")
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = row_of(title, self.count)
        pad(head, Space.WIDE, Space.SMALL, Space.WIDE, Space.NONE)
        layout = column_of(self, spacing=Space.TINY)
        layout.addLayout(head)
        layout.addWidget(self.list)
        pad(layout, Space.NONE, Space.NONE, Space.NONE, Space.TINY)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.follow(desk.plan)

    def follow(self, plan: Plan) -> None:
        """Show how many cards lie in the tray."""
        self.count.setText(str(len(plan.tray)) if plan.tray else "")
        self._is_empty = not plan.tray
        self._fold()

    def be_low(self, low: bool) -> None:
        """Where there is little height, an empty tray is its title alone; it takes drops all the same."""
        self._is_low = low
        self._fold()

    def _fold(self) -> None:
        self.list.setVisible(not (self._is_low and self._is_empty))

    def list_at(self, point: QPoint) -> CardList | None:
        """The tray has one list."""
        del point
        return self.list
