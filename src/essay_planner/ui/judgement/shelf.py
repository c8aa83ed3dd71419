"""The shelf below the grid: cards that take a side and are tied to no criterion yet."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from essay_planner.core.judging.grid import SIDES
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.cell import Fold
from essay_planner.ui.judgement.chip import TIES, read_ties
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.look import Space, column_of, current_theme, gap, label, pad, set_look


class Shelf(QFrame):
    """Both sides next to each other. A card that is dropped here is no longer tied to where it came from."""

    def __init__(self, parent: QWidget, acts: JudgingActs, lists: ChipLists) -> None:
        super().__init__(parent)
        self._acts = acts
        self._targeted = False
        name = _("Not tied to any criterion yet")
        self.title = label(name, "strong", wrap=True)
        self.words = label("", "small", wrap=True)
        self.folds = {
            side: Fold(self, lists.add(ChipList(self, f"{side_word(side)}: {name}"), "grid", "", side))
            for side in SIDES
        }
        row = QHBoxLayout()
        gap(row, Space.WIDE)
        for fold in self.folds.values():
            row.addWidget(fold, 1, Qt.AlignmentFlag.AlignTop)
        layout = column_of(self, self.title, self.words, spacing=Space.FIELD)
        layout.addLayout(row)
        pad(layout, Space.MEDIUM, Space.GAP, Space.MEDIUM, Space.GAP)
        self.setAcceptDrops(True)
        set_look(self, "shelf")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def follow(self, plan: Plan, untied: Mapping[Side, tuple[str, ...]]) -> None:
        """Show the cards that are tied to none."""
        for side, fold in self.folds.items():
            fold.show_cards(plan, untied[side], side)
        some = any(untied.values())
        words = _(
            "Drag a card to the criterion that it bears on, or choose it and press Ctrl+Alt+1 for the first, "
            "Ctrl+Alt+2 for the second and so on."
        )
        none = _("Each card that takes a side is tied to a criterion.")
        empty = _("No card takes a side yet: put some on the board first.")
        standing = any(section.for_ or section.against for section in plan.sections)
        self.words.setText(words if some and plan.criteria else none if standing and not some else empty)
        self.words.setVisible(bool(plan.criteria) or not standing)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the left."""
        return [stop for fold in self.folds.values() for stop in (fold.view, fold.more)]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards of a criterion."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show that a drop would land here."""
        ours = event.mimeData().hasFormat(TIES) and not self._acts.session.read_only
        if ours and read_ties(event.mimeData())[0]:
            self._target(True)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._target(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Untie the cards from the criterion that they come from."""
        self._target(False)
        source, cards = read_ties(event.mimeData())
        event.acceptProposedAction()
        self._acts.untie(cards, source)

    def _target(self, shown: bool) -> None:
        if shown != self._targeted:
            self._targeted = shown
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame while a drop would land here."""
        super().paintEvent(event)
        if self._targeted:
            theme, painter = current_theme(), QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), theme.sizes.radius, theme.sizes.radius)
            painter.end()
