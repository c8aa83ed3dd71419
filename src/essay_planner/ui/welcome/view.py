"""Welcome's two halves: what to do on the left, which question on the right."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import (
    Mark,
    MarkButton,
    Space,
    TextsButton,
    blank,
    button,
    gap,
    label,
    look,
    pad,
    px,
    row_of,
    scroll_down,
)
from essay_planner.ui.welcome.questions import GUTTER, QuestionList
from essay_planner.ui.welcome.steps import FirstSteps
from essay_planner.ui.welcome.summaries import PlanSummary

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack


_MARGINS = (Space.MEDIUM, Space.SMALL, Space.GAP, Space.SMALL)  # around the words of a plan
_CROSS = 18  # pixels more where there is a cross
_LEFT = 300  # pixels: the left half at least
_LEFT_MARGIN, _RIGHT_MARGINS = Space.EDGE, (Space.PAGE, Space.PAGE)  # what stays free


class PlanButton(TextsButton):
    """A plan in a list: its name, what it is about or argues, and how far it is; with a cross if it may go."""

    removeAsked = Signal(object, str)

    def __init__(self, summary: PlanSummary) -> None:
        left, top, right, bottom = _MARGINS
        texts = (summary.title, "strong", 2), (summary.about, "small", 2), (summary.state, "tiny", 3)
        super().__init__("row", texts, left, top, px(right) + _CROSS if summary.spare else right, bottom)
        self.path, self._title = summary.path, summary.title
        self._cross: MarkButton | None = None
        self.setAccessibleName(summary.title)
        self.setAccessibleDescription(" · ".join(text for text in (summary.about, summary.state) if text))
        self.setToolTip("\n".join(text for text in (summary.about, str(summary.path)) if text))
        if summary.spare:
            self._add_cross()

    def _add_cross(self) -> None:
        self._cross = MarkButton(Mark.CROSS, _("Remove ‘{title}’").format(title=self._title), size=12, parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cross.clicked.connect(self.on_remove)

    def on_remove(self) -> None:
        """Ask to remove the plan."""
        self.removeAsked.emit(self.path, self._title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the plan, if it may go."""
        if self._cross is not None and event.key() == Qt.Key.Key_Delete:
            self.on_remove()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Be as high as the texts are at this width, with the cross in its corner."""
        super().fit()
        if self._cross is not None:
            self._cross.adjustSize()
            self._cross.move(self.width() - self._cross.width() - 4, 4)


class WelcomeView(QWidget):
    """Where a student starts. It shows and asks; what happens is decided by whom it asks."""

    planAsked = Signal(object, object)  # a loaded pack and one of its questions
    openAsked = Signal()
    packAsked = Signal()
    makeAsked = Signal()  # a teacher wants to make a pack
    packsAsked = Signal()
    ownAsked = Signal(str)  # with the words that were typed to find a question, or none
    pathAsked = Signal(object)
    removeAsked = Signal(object, str)  # the path of a plan and its title

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.start = button(_("Start with a question"), "primary", self.on_start)
        self.own = button(_("Write your own question…"), "", self.on_own)
        self.open = button(_("Open a plan…"), "", self.openAsked.emit)
        self.open_pack = button(_("Open an evidence pack…"), "", self.packAsked.emit)
        self.make_pack = button(_("Make a pack…"), "", self.makeAsked.emit)
        self.make_pack.setToolTip(_("For teachers: make or edit an evidence pack"))
        self._plans = QVBoxLayout()
        pad(self._plans, Space.NONE)
        gap(self._plans, Space.FINE)
        self._first = True
        self.steps = FirstSteps()
        self.questions = QuestionList()
        self.questions.chosen.connect(self.planAsked)
        self.questions.ownAsked.connect(self.ownAsked)
        row = QHBoxLayout(self)
        pad(row, Space.NONE)
        gap(row, Space.NONE)
        self._panel = self._left()
        row.addWidget(self._panel)
        row.addWidget(self._right(), 1)
        look().changed.connect(self.on_look_changed)

    def show_packs(self, packs: "Sequence[LoadedPack]", nothing: str = "") -> None:
        """Show the questions of these packs."""
        self.questions.show_packs(packs, nothing)

    def show_plans(self, groups: Sequence[tuple[str, Sequence[PlanSummary]]]) -> None:
        """Show lists of plans, each under its heading; an empty list is left out."""
        while (item := self._plans.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._first = not any(summary.own for _heading, summaries in groups for summary in summaries)
        self.fit()
        for heading, summaries in groups:
            if summaries:
                blank(self._plans, Space.LARGE)
                self._plans.addWidget(label(heading, "label"))
                for summary in summaries:
                    self._plans.addWidget(self._plan(summary))
        self._plans.addStretch(1)

    def on_look_changed(self) -> None:
        """Fit the new fonts, once the buttons wear them."""
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Give the left half what its buttons need, and the first steps a fifth of the height if that is enough."""
        widest = max(made.sizeHint().width() for made in (self._title, *self._acts()))
        beside = 2 * px(_LEFT_MARGIN) + self._bar.sizeHint().width() + 2  # and its border
        self._panel.setFixedWidth(max(_LEFT, widest + beside))
        needed = self.steps.heightForWidth(
            self.width() - self._panel.width() - sum(px(step) for step in _RIGHT_MARGINS)
        )
        self.steps.setVisible(self._first and needed * 5 <= self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the fonts, which are known by now."""
        super().showEvent(event)
        self.fit()

    def _acts(self) -> Sequence[QPushButton]:
        return self.start, self.own, self.open, self.open_pack, self.make_pack

    def on_own(self) -> None:
        """Ask for a question of one's own."""
        self.ownAsked.emit("")

    def on_start(self) -> None:
        """Go to the box that finds a question."""
        self.questions.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.questions.box.selectAll()

    def _plan(self, summary: PlanSummary) -> PlanButton:
        made = PlanButton(summary)
        made.clicked.connect(self.on_plan_clicked)
        made.removeAsked.connect(self.on_remove)
        return made

    def on_remove(self, path: Path, title: str) -> None:
        """Ask to remove a plan; the focus leaves the list, which is made anew."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removeAsked.emit(path, title)

    def on_plan_clicked(self) -> None:
        """Ask to open the plan that was clicked."""
        clicked = self.sender()
        if isinstance(clicked, PlanButton):
            self.pathAsked.emit(clicked.path)

    def _left(self) -> QFrame:
        """All of it scrolls together: with large text the buttons alone may be taller than the window."""
        panel = QFrame()
        panel.setProperty("look", "panel-left")
        self._title = label(_("Essay Planner"), "title")
        column = QVBoxLayout()
        pad(column, _LEFT_MARGIN, Space.PAGE, _LEFT_MARGIN, Space.WIDE)
        gap(column, Space.GAP)
        column.addWidget(self._title)
        column.addWidget(label(_("Plan a history essay, one piece of evidence at a time."), "muted", wrap=True))
        blank(column, Space.GAP)
        for made in self._acts():
            column.addWidget(made)
        column.addLayout(self._plans, 1)
        outer = QVBoxLayout(panel)
        pad(outer, Space.NONE)
        area = self._scrolled(column)
        self._bar = area.verticalScrollBar()
        outer.addWidget(area)
        return panel

    def _right(self) -> QWidget:
        half = QWidget()
        column = QVBoxLayout(half)
        left, right = _RIGHT_MARGINS
        pad(column, left, Space.PAGE, px(right) - GUTTER, Space.NONE)
        gap(column, Space.NONE)
        above = QVBoxLayout()
        pad(above, Space.NONE, Space.NONE, GUTTER, Space.MEDIUM)
        gap(above, Space.TINY)
        above.addWidget(self.steps)
        blank(above, Space.WIDE)
        self.packs = button(_("Packs…"), "outline", self.packsAsked.emit)
        self.packs.setToolTip(_("Which evidence packs there are, by whom, and where new ones come from"))
        heading = row_of(label(_("Choose a question"), "heading", wrap=True), self.packs, spacing=Space.GAP)
        heading.setStretch(0, 1)
        above.addLayout(heading)
        hint = _("Each question comes from an evidence pack. Choose one to plan, or write your own.")
        above.addWidget(label(hint, "muted", wrap=True))
        column.addLayout(above)
        column.addWidget(self.questions, 1)
        return half

    @staticmethod
    def _scrolled(lists: QVBoxLayout) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("look", "paper")
        inside.setLayout(lists)
        area = QScrollArea()
        scroll_down(area)
        area.setWidget(inside)
        return area
