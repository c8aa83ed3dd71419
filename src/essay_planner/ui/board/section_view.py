"""A section of the plan: its heading, point, background, two columns, verdict and link."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.paragraph.ladder import Rung, Step
from essay_planner.core.paragraph.running import Line
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.arranging import sort_section
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.columns import DropFrame, column_of_cards, name_list
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.paragraph_view import ParagraphView, field_of
from essay_planner.ui.board.section_fields import SectionFields
from essay_planner.ui.board.section_head import SectionHead
from essay_planner.ui.board.steps_line import StepsLine
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.look import Space, column_of, gap, pad, set_look

_FIELDS = {
    Rung.ARGUE: Field.POINT,
    Rung.COUNTER: Field.COUNTER,
    Rung.JUDGE: Field.VERDICT,
    Rung.LINK: Field.LINK,
}
_DRESS = {Side.CONTEXT: Dress.STRIP, Side.FOR: Dress.FULL, Side.AGAINST: Dress.FULL}


class SectionView(DropFrame):
    """Follows one section of the plan; a drop anywhere on it lands in the nearest column."""

    stopsChanged = Signal()  # there are others for Tab to go to

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
        self.fields = SectionFields(self.body, desk, section_id)
        self.texts = self.fields.texts
        self.steps = StepsLine(self.body, desk, section_id)
        self.paragraph = ParagraphView(self.body, section_id)
        self.paragraph.stopsChanged.connect(self.stopsChanged)
        self.paragraph.asked.connect(self.on_gap_asked)
        self.steps.paragraphAsked.connect(self.show_paragraph)
        self.steps.asked.connect(self.on_step_asked)
        self._fill_body({side: box for side, (box, _view) in made.items()})
        pad(column_of(self, self.head, self.body, spacing=Space.TINY), Space.WIDE, Space.GAP, Space.WIDE, Space.MEDIUM)
        for view in self.lists.values():
            view.targeted.connect(self.on_targeted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        QShortcut(QKeySequence("F2"), self, self.head.rename).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.follow(desk.plan)

    def _fill_body(self, boxes: Mapping[Side, QFrame]) -> None:
        columns = QHBoxLayout()
        gap(columns, Space.WIDE)
        for side in (Side.FOR, Side.AGAINST):
            columns.addWidget(boxes[side], 1)
        above = (self.steps, self.paragraph, self.texts[Field.POINT], boxes[Side.CONTEXT])
        layout = column_of(self.body, *above, spacing=Space.SMALL)
        layout.addLayout(columns)
        for row in self.fields.rows.values():
            layout.addLayout(row.layout)
        layout.addWidget(self.fields.more, 0, Qt.AlignmentFlag.AlignLeft)

    def follow(self, plan: Plan) -> None:
        """Show the section as it is in the plan now."""
        self.head.follow(plan, self.folded)
        self.steps.follow(plan)
        self.fields.follow(plan)
        self.paragraph.follow(plan)
        for view in self.lists.values():
            name_list(view, plan)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        head, point = self.head, self.texts[Field.POINT]
        top = [head.fold, head.heading, head.length, head.menu_button, *self.steps.stops(), *self.paragraph.stops()]
        return [*top, point, *self.lists.values(), *self.fields.stops()]

    def show_paragraph(self, shown: bool) -> None:
        """Open or close the paragraph plan."""
        self.steps.paragraph.setChecked(shown)
        if self.paragraph.isHidden() is not shown:
            return
        self.paragraph.setVisible(shown)
        self.paragraph.follow(self._desk.plan)
        said = self.paragraph.said(self._desk.plan) if shown else _("Paragraph plan closed.")
        self._desk.session.announced.emit(said)

    def on_gap_asked(self, line: Line) -> None:
        """Go to where the words of a line are missing."""
        field = field_of(line)
        if field is not None:
            self.fields.go_to(field)
        elif line.card:
            self._desk.cardAsked.emit(line.card, False)
        else:
            self._ask_evidence()

    def on_step_asked(self, step: Step) -> None:
        """Go to where the next step is made."""
        self._desk.go_to_section(self.section_id)
        if step.rung in _FIELDS:
            self.fields.go_to(_FIELDS[step.rung])
        elif step.card:
            self._desk.cardAsked.emit(step.card, step.rung is Rung.ORDER)
        elif step.rung is Rung.ORDER:
            sort_section(self._desk, self.section_id, tuple(Side), edits.Order.CRITERION)
        elif step.rung is Rung.LEAN:
            self.fields.leaning.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields.leaning.on_clicked()
        elif step.rung is Rung.GROUP:
            cards = [view for view in self.lists.values() if view.place_model().rowCount()]
            cards[0].setCurrentIndex(cards[0].model().index(0, 0))
            cards[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif step.rung is Rung.SORT:
            self._ask_evidence()
        else:
            self.head.rename()

    def _ask_evidence(self) -> None:
        self._desk.go_to_section(self.section_id)
        self._desk.evidenceAsked.emit()

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

    def stow(self, stowed: bool) -> None:
        """Show only the head while a section is dragged, so that the order of all is in sight."""
        self.body.setVisible(not (stowed or self.folded))

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
