"""'Add a section': a click adds an empty one, and cards that are dropped on it become one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from essay_planner.core.messages import _
from essay_planner.core.places import chosen_cards, found_again
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.cards.mime import read_cards, read_section
from essay_planner.ui.look import Mark, ShortButton, set_look
from essay_planner.ui.tips import tip


class AddButton(ShortButton):
    """Takes cards of the plan; a whole section that is dragged over it goes to the end."""

    def __init__(self, desk: Desk, guide: DropGuide, split_off: Callable[[Sequence[str]], object]) -> None:
        """'split_off' makes a section of cards."""
        super().__init__(_("Add a section"))
        self._desk, self._guide, self._split_off = desk, guide, split_off
        set_look(self, "quiet")
        self.setToolTip(tip(_("Add a section at the end; drop cards here to make one of them"), "Ctrl+Shift+N"))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_mark(Mark.PLUS, "muted")
        self.setEnabled(not desk.session.read_only)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards."""
        self._over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what a drop would do."""
        self._over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing of it any more."""
        self._guide.leave()
        self._show(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make a section of the cards."""
        self._show(False)
        cards = chosen_cards(found_again(self._desk.plan, read_cards(event.mimeData())))
        if not cards:
            self._guide.drop(event, self)
            return
        self._guide.leave()
        event.acceptProposedAction()
        self._split_off(cards)

    def _over(self, event: QDragMoveEvent) -> None:
        if read_cards(event.mimeData()) and not read_section(event.mimeData()):
            self._guide.leave()
            self._show(True)
            event.acceptProposedAction()
        else:
            self._guide.over(event, self)

    def _show(self, landing: bool) -> None:
        self.setText(_("Drop to make a section of them") if landing else _("Add a section"))
        set_look(self, "outline" if landing else "quiet")
