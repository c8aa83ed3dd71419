"""The sheet in the middle of the board: argument, introduction, sections and conclusion, scrolled as one."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.add_button import AddButton
from essay_planner.ui.board.arranging import split_off
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.columns import DropFrame
from essay_planner.ui.board.criteria import CriteriaLine
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.ends import ConclusionView, IntroductionView
from essay_planner.ui.board.leaning import LeaningButton
from essay_planner.ui.board.offer import SectionsOffer
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.board.section_drag import SectionRows
from essay_planner.ui.board.section_view import SectionView
from essay_planner.ui.board.side_heads import SideHeads
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.look import (
    Space,
    column_of,
    frame,
    gap,
    look,
    pad,
    quiet_bar,
    row_of,
    scroll_down,
    set_look,
    title,
)
from essay_planner.ui.session import new_id

SETTLED = 60  # milliseconds until opened sections have found their heights
MARGIN = 12  # pixels kept free around a card that is scrolled into sight


class Sheet(QScrollArea):
    """Follows the plan: sections come and go, and each follows its own part."""

    listAdded = Signal(object)
    listRemoved = Signal(object)
    stopsChanged = Signal()  # there are others for Tab to go to

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts, guide: DropGuide) -> None:
        super().__init__(parent)
        self._desk, self._acts, self._guide = desk, acts, guide
        self.sections: dict[str, SectionView] = {}
        self._carried = ""
        self._typing: QWidget | None = None
        scroll_down(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_look(self, "ground")
        quiet_bar(self)
        self._ground = Ground(self, guide)
        self.setWidget(self._ground)
        box = frame("section", self._ground)
        self.argument = self._make_argument(box)
        self.leaning = LeaningButton(
            box, desk.session, _("the line of argument"), lambda plan: plan.argument.leans, edits.lean_argument
        )
        self.criteria = CriteriaLine(box, desk)
        self.argument.passes = (self.leaning, self.criteria.choose)
        self.introduction = IntroductionView(self._ground, desk, acts, guide)
        self.offer = SectionsOffer(self._ground, desk)
        self.heads = SideHeads(self._ground, desk, self.verticalScrollBar())
        self.sides = self.heads.sides
        self.add = AddButton(desk, guide, partial(split_off, desk))
        self.conclusion = ConclusionView(self._ground, desk, acts, guide)
        self._stack = QVBoxLayout()
        gap(self._stack, Space.MEDIUM)
        self._fill_ground(box)
        self.rows = SectionRows(self, self._ground, lambda: self.sections, self.move_section)
        self._connect()

    def _connect(self) -> None:
        self._guide.scroll_with(self)
        self._guide.carry_sections(self.rows)
        self._desk.sectionChanged.connect(self.on_section_changed)
        self._desk.sectionAsked.connect(self.show_section)
        self._desk.sectionCarried.connect(self.on_section_carried)
        self._desk.criteriaAsked.connect(self.on_criteria_asked)
        self.add.clicked.connect(self.on_add)
        look().changed.connect(self.on_look_changed)

    def _make_argument(self, box: QWidget) -> PlanText:
        words = _("Your answer in one sentence: the line that every section will argue")
        return PlanText(box, self._desk.session, _("Line of argument"), words, "thesis").bind(
            lambda plan: plan.argument.text, edits.set_argument, _("Write the line of argument"), "argument"
        )

    def _fill_ground(self, box: QWidget) -> None:
        head = row_of(title(_("Line of argument"), "label"), self.leaning, spacing=Space.SMALL)
        head.setStretch(0, 1)
        inner = column_of(box, spacing=Space.NONE)
        inner.addLayout(head)
        inner.addWidget(self.argument)
        inner.addWidget(self.criteria)
        pad(inner, Space.WIDE, Space.GAP, Space.WIDE, Space.SMALL)
        layout = column_of(self._ground, box, self.introduction, self.offer, spacing=Space.MEDIUM, margins=Space.LARGE)
        layout.addLayout(self.heads.home)
        layout.addLayout(self._stack)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.conclusion)
        layout.addStretch(1)

    def lists(self) -> list[CardList]:
        """All lists of the sheet, from the top."""
        within = [view for section in self.sections.values() for view in section.lists.values()]
        return [self.introduction.list, *within, self.conclusion.list]

    def follow(self, plan: Plan) -> None:
        """Show the plan as it is now. The cards follow by themselves."""
        self.argument.follow(plan)
        self.leaning.follow(plan)
        self.criteria.follow(plan)
        self.introduction.follow(plan)
        self.conclusion.follow(plan)
        self.offer.follow(plan)
        self._follow_sections(plan)
        for head in self.sides.values():
            head.follow(plan)

    def _follow_sections(self, plan: Plan) -> None:
        ids = [section.id for section in plan.sections]
        gone = [key for key in self.sections if key not in ids]
        for key in ids:  # before any goes, so that one of them can take the focus
            if key not in self.sections:
                self._insert(key)
        self._leave(gone, ids)
        for key in gone:
            self._remove(key)
        for row, key in enumerate(ids):
            if self._stack.indexOf(self.sections[key]) != row:
                self._stack.insertWidget(row, self.sections[key])
            self.sections[key].follow(plan)
        self.sections = {key: self.sections[key] for key in ids}
        self._show_current()

    def _leave(self, gone: list[str], ids: list[str]) -> None:
        """Take the focus from a section that is about to go to the one that takes its place among those of the plan."""
        rows = [row for row, key in enumerate(self.sections) if key in gone and holds_focus(self.sections[key])]
        if rows and ids:
            nearest = self.sections[ids[min(rows[0], len(ids) - 1)]]
            nearest.show()  # one that has just been made takes no focus before
            nearest.head.fold.setFocus(Qt.FocusReason.OtherFocusReason)
        elif rows:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert(self, key: str) -> None:
        made = SectionView(self._ground, self._desk, self._acts, self._guide, key)
        self.sections[key] = made
        made.stopsChanged.connect(self.stopsChanged)
        for later in (self.add, self.conclusion, self.heads):  # read after the sections by assistive technology
            later.raise_()
        for view in made.lists.values():
            self.listAdded.emit(view)

    def _remove(self, key: str) -> None:
        gone = self.sections.pop(key)
        self._stack.removeWidget(gone)
        self._guide.forget_surface(gone)
        for view in gone.lists.values():
            self.listRemoved.emit(view)
            self._guide.forget(view)
        gone.hide()
        gone.deleteLater()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        within = [stop for section in self.sections.values() for stop in section.stops()]
        top = [
            self.argument,
            self.leaning,
            self.criteria.choose,
            self.criteria.own,
            self.introduction.text,
            self.introduction.list,
        ]
        end = [self.conclusion.list, self.conclusion.decides, self.conclusion.text]
        return [*top, self.offer.use, self.offer.close_button, *within, self.add, *end]

    def on_section_changed(self) -> None:
        """Outline another section, and name it."""
        self._show_current()
        heading = next(s.heading for s in self._desk.plan.sections if s.id == self._desk.section)
        self._desk.session.announced.emit(_("Current section: {heading}").format(heading=heading))

    def _show_current(self) -> None:
        several = len(self.sections) > 1
        for key, section in self.sections.items():
            section.show_current(several and key == self._desk.section)

    def on_criteria_asked(self) -> None:
        """Show the criteria, and what can be chosen."""
        self.ensureWidgetVisible(self.criteria)
        self.criteria.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.criteria.on_choose()

    def on_add(self) -> None:
        """Add a section at the end and let its heading be typed."""
        new = new_id("s")

        def edit(plan: Plan) -> Plan:
            return edits.add_section(plan, new, _("New section"))

        if self._desk.session.apply(edit, _("Add section")):
            self._desk.go_to_section(new)
            self.sections[new].head.rename()
            QTimer.singleShot(0, self.sections[new], self._show_last)

    def _show_last(self) -> None:
        last = next(reversed(self.sections.values()))
        self.ensureWidgetVisible(last)

    def move_section(self, section_id: str, row: int) -> None:
        """Move a section to a row among the sections, and keep its head in sight."""
        head = self.sections[section_id].head
        if head.move_to(row):
            QTimer.singleShot(0, head, partial(self._scroll_to, head, head.rect()))

    def on_section_carried(self, section_id: str) -> None:
        """Show only the heads while a section is dragged, the dragged one under the pointer; then all again."""
        focused = QApplication.focusWidget()
        for section in self.sections.values():
            section.stow(bool(section_id))
        if section_id:
            self._ground.adjustSize()
            self._carried, self._typing = section_id, focused
            QTimer.singleShot(0, self, partial(self._put_under_pointer, self.sections[section_id].head))
            return
        if self._typing is not None and self._typing.isVisible():
            self._typing.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_head(self._carried)

    def show_head(self, section_id: str) -> None:
        """Scroll so that a section begins at the top, once everything has its place; the focus stays where it is."""
        head = self.sections[section_id].head
        QTimer.singleShot(SETTLED, head, partial(self._scroll_to_top, head))

    def _scroll_to_top(self, head: QWidget) -> None:
        top = head.mapTo(self._ground, QPoint(0, 0)).y()
        self.verticalScrollBar().setValue(top - self.heads.height() - 2 * MARGIN)

    def _put_under_pointer(self, head: QWidget) -> None:
        pointer = self.viewport().mapFromGlobal(QCursor.pos()).y()
        self.verticalScrollBar().setValue(head.mapTo(self._ground, head.rect().center()).y() - pointer)

    def show_section(self, section_id: str, to_be_named: bool) -> None:
        """Scroll to a section and give it the focus: its heading to be typed, else its chosen cards, or its head."""
        section = self.sections[section_id]
        chosen = next((view for view in section.lists.values() if view.chosen() and not section.folded), None)
        if to_be_named:
            section.head.rename()
        else:
            (chosen or section.head.fold).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, section, partial(self._show_whole, section))

    def _show_whole(self, section: SectionView) -> None:
        self._scroll_to(section, section.rect())

    def on_look_changed(self) -> None:
        """Keep the chosen card in sight when cards get taller or lower."""
        for view in self.lists():
            if view.chosen() and view.currentIndex().isValid():
                self.show_card(view, view.currentIndex().row())

    def show_card(self, view: CardList, row: int) -> None:
        """Scroll so that a card of a list is in sight, once everything has its place."""
        if row >= 0 and self._ground.isAncestorOf(view):
            QTimer.singleShot(0, view, partial(self._show_row, view, row))

    def _show_row(self, view: CardList, row: int) -> None:
        if row < view.model().rowCount():  # it may have gone since
            self._scroll_to(view.viewport(), view.row_rect(row))

    def show_focused(self, widget: QWidget) -> None:
        """Scroll so that what has the focus is in sight: of a list the card that has it."""
        if isinstance(widget, CardList) and widget.currentIndex().isValid():
            self.show_card(widget, widget.currentIndex().row())
        elif self._ground.isAncestorOf(widget):
            QTimer.singleShot(0, widget, partial(self._show_widget, widget))

    def _show_widget(self, widget: QWidget) -> None:
        if widget.hasFocus():
            self._scroll_to(widget, widget.rect())

    def _scroll_to(self, widget: QWidget, rect: QRect) -> None:
        """Bring a rectangle of a widget into sight, below the headings of the sides where they cover the sheet."""
        if self._desk.fitting.finish():  # what stands above it takes its height first
            QTimer.singleShot(0, widget, partial(self._scroll_to, widget, rect))
            return
        bar = self.verticalScrollBar()
        top = widget.mapTo(self._ground, rect.topLeft()).y()
        covered = self.heads.height() if top > self.heads.home.geometry().bottom() else 0
        if top - covered - bar.value() < MARGIN:
            bar.setValue(top - covered - 2 * MARGIN)
        elif top + rect.height() - bar.value() > self.viewport().height() - MARGIN:
            bar.setValue(min(top - covered - 2 * MARGIN, top + rect.height() + 2 * MARGIN - self.viewport().height()))


class Ground(DropFrame):
    """The ground of the sheet: a drop between two sections lands in the nearer one."""

    def __init__(self, sheet: Sheet, guide: DropGuide) -> None:
        super().__init__(sheet, guide, "ground")
        self._sheet = sheet

    def list_at(self, point: QPoint) -> CardList | None:
        """The list of the part of the sheet that is nearest to a point."""
        y = self.mapFromGlobal(point).y()
        parts: list[DropFrame] = [self._sheet.introduction, *self._sheet.sections.values(), self._sheet.conclusion]
        near = min(parts, key=lambda part: max(part.y() - y, y - part.y() - part.height(), 0))
        return near.list_at(point)
