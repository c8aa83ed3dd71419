"""The cards of one side that are tied to a criterion, or what there is to say where there are none."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from essay_planner.core import edits
from essay_planner.core.judging.grid import Cell
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.judgement.chip import chip_of
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.look import Flow, Space, button, column_of, current_theme, label, pad
from essay_planner.ui.session import PlanSession

MOST = 5  # chips before the rest fold away


class Fold(QWidget):
    """A list of chips of which the first few are shown, with 'and 4 more' below it."""

    def __init__(self, parent: QWidget, view: ChipList) -> None:
        super().__init__(parent)
        self.view = view
        self.open = False
        self._chips: tuple[str, ...] = ()
        self._plan: Plan | None = None
        self._side: Side | None = None
        self.more = button("", "board-link", what=_("Show all cards, or only the first"))
        self.more.clicked.connect(self.on_more)
        layout = column_of(self, view, spacing=Space.NONE)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_cards(self, plan: Plan, cards: tuple[str, ...], side: Side | None) -> None:
        """Show these cards of a plan, as many as there is to be seen of them."""
        self._plan, self._chips, self._side = plan, cards, side
        hidden = max(0, len(cards) - MOST) if len(cards) > MOST + 1 else 0
        shown = cards if self.open or not hidden else cards[:MOST]
        self.view.show_chips(chip_of(plan, card, side) for card in shown)
        words = ngettext("and {n} more", "and {n} more", hidden).format(n=hidden)
        self.more.setText(_("Show fewer") if self.open else words)
        self.more.setAccessibleName(f"{self.view.accessibleName()}: {self.more.text()}")
        self.more.setVisible(bool(hidden))

    def on_more(self) -> None:
        """Show all cards, or the first few again."""
        self.unfold(not self.open)

    def unfold(self, open_: bool = True) -> None:
        """Show all cards, or the first few."""
        self.open = open_
        if self._plan is not None:
            self.show_cards(self._plan, self._chips, self._side)

    def reveal(self, card: str) -> None:
        """Show all if that is what it takes to see a card."""
        if card in self._chips and card not in self.view.cards():
            self.unfold()


class Gap(QWidget):
    """What asks for the missing side: is there no case, or is it missing?"""

    def __init__(self, parent: QWidget, side: Side, criterion: str) -> None:
        super().__init__(parent)
        words = _("Nothing {side} yet. Is there no case, or is it missing?").format(side=side_word(side).lower())
        self.none = button(_("There is no case, because…"), "board-link")
        self.search = button(_("Find evidence"), "board-link")
        for made in (self.none, self.search):
            made.setAccessibleName(f"{criterion}, {side_word(side)}: {made.text()}")
        flow = Flow(Space.FINE)
        flow.addWidget(self.none)
        flow.addWidget(self.search)
        layout = column_of(self, label(words, "small", wrap=True), spacing=Space.LINE)
        layout.addLayout(flow)
        pad(layout, Space.MEDIUM, Space.SMALL, Space.GAP, Space.SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed frame around what is missing."""
        del event
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.edge), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), theme.sizes.radius_small, theme.sizes.radius_small)
        painter.end()


class NoCase(QWidget):
    """That a side has no case, with the reason to be typed, and the way to take that back."""

    def __init__(self, parent: QWidget, session: PlanSession, criterion: str, side: Side) -> None:
        super().__init__(parent)
        name = _("Why there is no case {side}").format(side=side_word(side).lower())
        self.because = PlanText(self, session, name, _("because… (in a few words)"), "")
        self.back = button(_("Take that back"), "board-link", name=f"{name}: " + _("Take that back"))
        words = _("You say that there is no case {side},").format(side=side_word(side).lower())
        layout = column_of(self, label(words, "small", wrap=True), self.because, spacing=Space.FINE)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        pad(layout, Space.LINE, Space.FINE, Space.LINE, Space.NONE)
        self.because.bind(
            partial(_reason, criterion=criterion, side=side),
            lambda plan, text: edits.say_no_case(plan, criterion, side, text),
            _("Say why there is no case"),
            f"no-case {criterion} {side}",
        )


def _reason(plan: Plan, criterion: str, side: Side) -> str:
    return next((known.none.get(side, "") for known in plan.criteria if known.id == criterion), "")


class CellView(QWidget):
    """One cell of the grid."""

    findAsked = Signal()  # the student wants to look for evidence

    def __init__(self, parent: QWidget, session: PlanSession, lists: ChipLists, criterion: str, side: Side) -> None:
        super().__init__(parent)
        self._session, self._criterion, self._side = session, criterion, side
        self._lists = lists
        self.targeted = False
        self.view = lists.add(ChipList(self, "", criterion), "grid", criterion, side)
        self.fold = Fold(self, self.view)
        self.gap: Gap | None = None
        self.no_case: NoCase | None = None
        self._layout = column_of(self, self.fold, spacing=Space.LINE)
        self._layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def follow(self, plan: Plan, cell: Cell, words: str) -> None:
        """Show the cards of the cell; 'words' are the criterion's."""
        self.view.setAccessibleName(f"{side_word(self._side)}: {words}")
        self.fold.show_cards(plan, cell.cards, self._side)
        self.fold.setVisible(bool(cell.cards))
        self._show_gap(cell.is_gap, words)
        self._show_no_case(plan, cell.no_case is not None)

    def _show_gap(self, shown: bool, words: str) -> None:
        if shown and self.gap is None:
            self.gap = Gap(self, self._side, words)
            self.gap.none.clicked.connect(self.on_no_case)
            self.gap.search.clicked.connect(self.findAsked)
            self._layout.insertWidget(1, self.gap)
        if self.gap is not None:
            self.gap.setVisible(shown)
            self.gap.none.setEnabled(not self._session.read_only)

    def _show_no_case(self, plan: Plan, shown: bool) -> None:
        if shown and self.no_case is None:
            self.no_case = NoCase(self, self._session, self._criterion, self._side)
            self.no_case.back.clicked.connect(self.on_back)
            self._layout.insertWidget(1, self.no_case)
        if self.no_case is not None:
            self.no_case.because.follow(plan)
            self.no_case.setVisible(shown)
            self.no_case.back.setEnabled(not self._session.read_only)

    def on_no_case(self) -> None:
        """Say that there is no case here, and let the reason be typed."""
        edit = partial(edits.say_no_case, criterion_id=self._criterion, side=self._side)
        if self._session.apply(edit, _("Say that there is no case")) and self.no_case is not None:
            self.no_case.because.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_back(self) -> None:
        """No longer say that there is no case."""
        edit = partial(edits.take_back_no_case, criterion_id=self._criterion, side=self._side)
        if self._session.apply(edit, _("Take back that there is no case")):
            target = self.gap.none if self.gap is not None and self.gap.isVisible() else self.view
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def target(self, shown: bool) -> None:
        """Show, or no longer, that a drop would land here."""
        if shown != self.targeted:
            self.targeted = shown
            self.update()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        gap = [self.gap.none, self.gap.search] if self.gap is not None else []
        case = [self.no_case.because, self.no_case.back] if self.no_case is not None else []
        return [self.view, self.fold.more, *case, *gap]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the side while a drop would land here."""
        super().paintEvent(event)
        if not self.targeted:
            return
        theme, painter = current_theme(), QPainter(self)
        mine = self._side is Side.FOR
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.for_ if mine else theme.against), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.for_tint if mine else theme.against_tint))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.sizes.radius_small, theme.sizes.radius_small)
        painter.end()
