"""The third stage: the grid of criteria, verdicts on the way, the weighing, the answer, and whether they agree."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from essay_planner.core.plan import Leaning, Plan, Side
from essay_planner.core.review.values import Spot
from essay_planner.ui.board.tabs import TabOrder
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.judgement.acts import JudgingActs
from essay_planner.ui.judgement.agreement_view import AgreementView
from essay_planner.ui.judgement.answer import AnswerView
from essay_planner.ui.judgement.changes import Of, changed_part
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.chip_terms import ChipTerms
from essay_planner.ui.judgement.chosen import ChosenStrip
from essay_planner.ui.judgement.conclusion import ConclusionPart
from essay_planner.ui.judgement.edges import EdgeScroll
from essay_planner.ui.judgement.grid_view import GridView
from essay_planner.ui.judgement.lists import ChipLists
from essay_planner.ui.judgement.menus import chip_menu
from essay_planner.ui.judgement.sight import Sight
from essay_planner.ui.judgement.verdicts import VerdictsView
from essay_planner.ui.judgement.weighing_view import WeighingView
from essay_planner.ui.look import Space, column_of, current_theme, gap, look, pad, quiet_bar, scroll_down, set_look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.stages.page import StagePage
from essay_planner.ui.task.conditions import conditions

WIDE = 58  # from this many sizes of its type on, the page stands in several columns
SHORT = 24  # below this many sizes of its type, there is no room for all of the strip
SHORT_WINDOW = 34  # the same for the whole window, which has its size before the page has
AROUND = 80  # pixels beside the verdicts: margins and the scroll bar


class JudgementPage(StagePage):
    """Criteria by side, and the judgement that they lead to."""

    def __init__(self, current: OpenPlan, parent: QWidget) -> None:
        super().__init__(current, parent)
        session = self.session
        self.acts = JudgingActs(session, self)
        self.lists = ChipLists(self)
        self.terms = ChipTerms(current, self.lists, self)
        self.sheet = QScrollArea(self)
        ground = QWidget(self.sheet)
        self.grid = GridView(ground, self.acts, self.lists, current.question)
        self.verdicts = VerdictsView(ground, session)
        self.weighing = WeighingView(ground, self.acts, self.lists)
        self.answer = AnswerView(ground, self.acts, self.lists)
        self.end = QFrame(ground)
        self.agreement = AgreementView(self.end)
        self.conclusion = ConclusionPart(self.end, session, self.acts, self.lists)
        self.strip = ChosenStrip(self, self.acts)
        self._tabs = TabOrder()
        self._edges, self._sight = EdgeScroll(self.sheet), Sight(self.sheet)
        self._following = False
        self._lay_out(ground)
        self._connect()

    def _lay_out(self, ground: QWidget) -> None:
        column_of(self.end, self.agreement, self.conclusion, spacing=Space.BROAD).addStretch(1)
        layout = self.end.layout()
        assert layout is not None
        pad(layout, Space.BROAD, Space.LARGE, Space.BROAD, Space.BROAD)
        set_look(self.end, "section")
        set_look(ground, "ground")
        set_look(self.sheet, "ground")
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        gap(self._pair, Space.LARGE)
        for part in (self.answer, self.end):
            self._pair.addWidget(part, 1)
        column = column_of(ground, self.grid, self.verdicts, self.weighing, spacing=Space.LARGE, margins=Space.BROAD)
        column.addLayout(self._pair)
        column.addStretch(1)
        ground.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # its height is for its width
        self.sheet.setWidget(ground)
        scroll_down(self.sheet)
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bar(self.sheet)
        whole = column_of(self, spacing=Space.NONE)
        whole.addWidget(self.sheet, 1)
        whole.addWidget(self.strip)

    def _connect(self) -> None:
        lists, strip = self.lists, self.strip
        lists.chosenChanged.connect(self.on_chosen)
        lists.menuAsked.connect(self.on_menu)
        lists.opened.connect(self.on_opened)
        lists.shifted.connect(self.on_shifted)
        lists.removed.connect(self.on_removed)
        lists.numbered.connect(self.on_numbered)
        lists.reached.connect(self._sight.show_chip_soon)
        lists.dragging.connect(self._edges.run)
        self.acts.landed.connect(self.on_landed)
        strip.boardAsked.connect(self.show_on_board)
        strip.closed.connect(self.on_strip_closed)
        self.sheet.verticalScrollBar().valueChanged.connect(self.grid.leave)
        self.grid.findAsked.connect(self.on_find)
        self.grid.stopsChanged.connect(self.order_tabs)
        self.grid.add.questionAsked.connect(self.on_question)
        self.verdicts.boardAsked.connect(self.on_board)
        self.weighing.stopsChanged.connect(self.order_tabs)
        self.agreement.asked.connect(self.go_to)
        self.agreement.stopsChanged.connect(self.order_tabs)
        self.session.stepped.connect(self.on_stepped)
        conditions().changed.connect(self.follow_packs)
        look().changed.connect(self.arrange)

    def follow(self, plan: Plan) -> None:
        """Show the plan as it is now."""
        cards, (part, row, _side) = self.lists.chosen(), self.lists.spot()
        self._following = True
        for view in (self.grid, self.verdicts, self.weighing, self.answer, self.agreement, self.conclusion):
            view.follow(plan)
        self._following = False
        if cards and not self.lists.chosen():
            self._find_again(plan, part, row, cards)
        self.on_chosen()
        self.order_tabs()

    def _find_again(self, plan: Plan, part: str, row: str, cards: tuple[str, ...]) -> None:
        """Cards that have left their list are still the chosen ones, wherever in the grid they are now."""
        for card in (card for card in cards if card in plan.cards):
            for place in (row, *plan.cards[card].criteria, ""):
                self.grid.show_card(place, card)
                if self.lists.choose(part if place == row else "grid", place, cards, focus=False):
                    return

    def first(self) -> QWidget:
        """The first verdict that is to be written, or the way to a first criterion; with little room what is on top."""
        self._follow()  # where the window opens on this page, nobody has seen it yet
        rows = list(self.grid.rows.values())
        if rows and self.window().height() < SHORT_WINDOW * current_theme().sizes.body:
            return rows[0].head.menu_button
        silent = [row.verdict for row in rows if not row.verdict.toPlainText()]
        return next(iter(silent or [row.verdict for row in rows]), self.grid.add.add)

    def go_to(self, spot: Spot, where: str, part: str = "") -> None:
        """Bring a place into sight and give it the focus: of a criterion the side that 'part' names, or its verdict."""
        if spot is Spot.CRITERION and where in self.grid.rows:
            target: QWidget = self.grid.rows[where].place_of(part)
        elif spot is Spot.SECTION and where in self.verdicts.sections:
            target = self.verdicts.sections[where].text
        elif spot is Spot.ARGUMENT:
            target = self.verdicts.argument.leaning.buttons.stop()
        elif spot is Spot.PLAN:
            target = self.weighing.strongest[Side.FOR].choose
        elif spot is Spot.JUDGEMENT and not self.session.plan.criteria:
            target = self.grid.add.add
        else:
            target = self._open_part_of_judgement()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sight.show_soon(target)

    def on_stepped(self, before: Plan, after: Plan) -> None:
        """Bring into sight what undo or redo changed."""
        changed = changed_part(before, after) if self.isVisible() else None
        if changed is None:
            return
        part, name = changed
        places: dict[Of, QWidget | None] = {
            Of.CRITERION: self.grid.rows[name].verdict if name in self.grid.rows else None,
            Of.SECTION: self.verdicts.sections.get(name),
            Of.ARGUMENT: self.verdicts.argument,
            Of.ANSWER: self.answer,
            Of.CONCLUSION: self.conclusion,
        }
        if (place := places[part]) is not None:
            self._sight.show_anyway_soon(place)

    def _open_part_of_judgement(self) -> QWidget:
        """What of the judgement is not said yet, else the conclusion."""
        end, answer = self.session.plan.judgement, self.answer
        if not end.degree:
            return answer.scale.stop() if answer.scale is not None else answer.free
        return answer.leaning.buttons.stop() if end.leans is Leaning.UNSAID else self.conclusion.text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in as many columns as there is room for."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Stand in several columns, or in few."""
        body = current_theme().sizes.body
        wide = self.width() >= WIDE * body
        self.grid.arrange(wide)
        self.verdicts.arrange(self.width() - AROUND)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(direction)
        self.strip.be_short(self.height() < SHORT * body)

    def order_tabs(self) -> None:
        """Let Tab go through the page as one reads it."""
        parts = (self.grid, self.verdicts, self.weighing, self.answer, self.agreement, self.conclusion, self.strip)
        self._tabs.follow([stop for part in parts for stop in part.stops()])

    def on_chosen(self) -> None:
        """Show the chosen cards in the strip, and keep them in sight above it."""
        if self._following:
            return
        hidden = self.strip.isHidden()
        self.strip.show_cards(self.session.plan, self.lists.chosen())
        if hidden and not self.strip.isHidden() and self.lists.holder is not None:
            self._sight.show_chip_soon(self.lists.holder)

    def on_strip_closed(self) -> None:
        """Choose nothing; the focus goes back to the list."""
        view = self.lists.holder
        self.lists.clear()
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_menu(self, point: QPoint) -> None:
        """Show what can be done with the chosen cards."""
        part, row, _side = self.lists.spot()
        cards = self.lists.chosen()
        menu = chip_menu(self.acts, cards, row if part == "grid" else "", part == "rests", self.show_on_board, self)
        self.terms.fill(menu)
        menu.exec(point)
        menu.deleteLater()

    def on_opened(self, card: str) -> None:
        """Enter on a chip: its card on the board."""
        self.led.emit(Spot.CARD, card, "")

    def show_on_board(self) -> None:
        """Show the chosen card on the board."""
        for card in self.lists.chosen()[:1]:
            self.led.emit(Spot.CARD, card, "")

    def on_shifted(self, step: int) -> None:
        """Move the chosen cards to the criterion above or below, or up and down in the conclusion."""
        part, row, _side = self.lists.spot()
        cards = self.lists.chosen()
        if part == "rests":
            self.acts.shift(cards, step)
        elif part == "grid":
            self.acts.move(cards, row, step)

    def on_numbered(self, number: int) -> None:
        """Have the chosen cards bear on the criterion of that number, or no longer."""
        cards, criteria = self.lists.chosen(), self.session.plan.criteria
        if cards and number <= len(criteria):
            self.acts.toggle_tie(cards, criteria[number - 1].id)
            if self.lists.holder is not None:
                self.lists.holder.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_landed(self, cards: tuple[str, ...], criterion: str) -> None:
        """Choose cards where they were tied, unless one is at work in the strip."""
        if not holds_focus(self.strip):
            for card in cards:
                self.grid.show_card(criterion, card)
            self.lists.choose("grid", criterion, cards)

    def on_removed(self) -> None:
        """Take the chosen cards out of the list that they were chosen in."""
        part, row, _side = self.lists.spot()
        cards, view = self.lists.chosen(), self.lists.holder
        if view is None or not cards:
            return
        at = view.cards().index(cards[0])
        if part == "rests":
            self.acts.rest_no_longer(cards)
        elif part == "grid" and row:
            self.acts.untie(cards, row)
        self._stay_near(view, at)

    def _stay_near(self, view: ChipList, at: int) -> None:
        """Choose what stands now where cards have left a list."""
        if view.cards():
            view.choose(view.cards()[min(at, len(view.cards()) - 1) :][:1])
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.lists.holder is not None:
            self.lists.holder.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_find(self) -> None:
        """Look for evidence, on the board."""
        self.led.emit(Spot.LIBRARY, "", "")

    def on_question(self) -> None:
        """See what the question asks."""
        self.led.emit(Spot.QUESTION, "", "")

    def on_board(self) -> None:
        """Go to the board."""
        self.led.emit(Spot.ARGUMENT, "", "")
