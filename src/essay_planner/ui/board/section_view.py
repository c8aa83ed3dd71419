"""A section of the plan: its heading, point, background, two columns, verdict and link."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.places import column, section_of
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.columns import DropFrame, column_of_cards, name_list
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.board.section_head import SectionHead
from essay_planner.ui.board.small import column_of, holds_focus, row_of, title
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.look import set_look

_DRESS = {Side.CONTEXT: Dress.STRIP, Side.FOR: Dress.FULL, Side.AGAINST: Dress.FULL}


class SectionView(DropFrame):
    """Follows one section of the plan; a drop anywhere on it lands in the nearest column."""

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide, section_id: str) -> None:
        super().__init__(parent, guide, "section")
        self.section_id = section_id
        self._desk = desk
        self.folded = False
        self.head = SectionHead(self, desk, section_id)
        self.head.foldAsked.connect(self.toggle_fold)
        self.body = QWidget(self)
        made = {
            side: column_of_cards(self.body, desk, acts, guide, column(section_id, side), dress)
            for side, dress in _DRESS.items()
        }
        self.lists = {side: view for side, (_box, view) in made.items()}
        self.texts = self._make_texts()
        self._fill_body({side: box for side, (box, _view) in made.items()})
        column_of(self, self.head, self.body, spacing=4).setContentsMargins(12, 8, 12, 10)
        for view in self.lists.values():
            view.targeted.connect(self.on_targeted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        QShortcut(QKeySequence("F2"), self, self.head.rename).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.follow(desk.plan)

    def _make_texts(self) -> dict[str, PlanText]:
        session, here, body = self._desk.session, self.section_id, self.body

        def text(name: str, placeholder: str, appearance: str = "point") -> PlanText:
            return PlanText(body, session, name, placeholder, appearance)

        point = text(_("Point"), _("The point of this paragraph, in one sentence that answers the question"))
        verdict = text(_("So"), _("what this section shows about the question"))
        link = text(_("Link"), _("how this leads to the next paragraph"))
        return {
            "point": point.bind(
                lambda plan: section_of(plan, here).point,
                lambda plan, said: edits.set_point(plan, here, said),
                _("Write the point"),
                f"point {here}",
            ),
            "verdict": verdict.bind(
                lambda plan: section_of(plan, here).verdict.text,
                lambda plan, said: edits.set_verdict(plan, here, said),
                _("Write the verdict"),
                f"verdict {here}",
            ),
            "link": link.bind(
                lambda plan: section_of(plan, here).link,
                lambda plan, said: edits.set_link(plan, here, said),
                _("Write the link"),
                f"link {here}",
            ),
        }

    def _fill_body(self, boxes: Mapping[Side, QFrame]) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(12)
        for side in (Side.FOR, Side.AGAINST):
            columns.addWidget(boxes[side], 1)
        layout = column_of(self.body, self.texts["point"], boxes[Side.CONTEXT], spacing=6)
        layout.addLayout(columns)
        lead, width = [title(_("So:"), "small-heading"), title(_("Link:"), "small-heading")], 0
        for words in lead:
            width = max(width, words.sizeHint().width())
        for words, text in zip(lead, (self.texts["verdict"], self.texts["link"]), strict=True):
            words.setMinimumWidth(width)
            layout.addLayout(row_of(words, text, spacing=4))

    def follow(self, plan: Plan) -> None:
        """Show the section as it is in the plan now."""
        self.head.follow(plan, self.folded)
        for text in self.texts.values():
            text.follow(plan)
        for view in self.lists.values():
            name_list(view, plan)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        head, texts = self.head, self.texts
        order = [head.fold, head.heading, head.menu_button, texts["point"], *self.lists.values()]
        return [*order, texts["verdict"], texts["link"]]

    def toggle_fold(self) -> None:
        """Fold the section to its heading, or open it."""
        self.fold(not self.folded)

    def fold(self, folded: bool) -> None:
        """Fold or open the section; the focus leaves what folds away."""
        if folded and holds_focus(self.body):
            self.head.fold.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folded = folded
        self.body.setVisible(not folded)
        self.head.follow(self._desk.plan, folded)

    def on_targeted(self, words: str) -> None:
        """A drag is over one of the lists: say so while the section is folded."""
        if self.folded:
            self.head.counts.setText(words or self.head.counted())

    def show_current(self, current: bool) -> None:
        """Outline the section that F and A put evidence into."""
        set_look(self, "section-current" if current else "section")

    def list_at(self, point: QPoint) -> CardList | None:
        """The nearest of the three lists; of a folded section one of its columns."""
        here = self.mapFromGlobal(point)
        side = Side.FOR if here.x() < self.width() / 2 else Side.AGAINST
        if self.folded:
            return self.lists[side]
        context = self.lists[Side.CONTEXT]
        bottom = context.mapTo(self, context.rect().bottomLeft()).y()
        top = context.mapTo(self, QPoint(0, 0)).y()
        if top - 4 <= here.y() <= bottom + 3:
            return context
        return self.lists[side]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the section makes it the current one."""
        self._desk.go_to_section(self.section_id)
        super().mousePressEvent(event)
