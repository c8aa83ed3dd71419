"""The board itself: library and tray, sheet, and panel side by side, and how they hear of one another."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from essay_planner.core.at_hand import Packs
from essay_planner.core.places import CONCLUSION, Chosen, Place, chosen_cards, home_of
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.board.changes import changed_cards
from essay_planner.ui.board.clipboard import Clipboard
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.keys import BoardKeys
from essay_planner.ui.board.library import Library
from essay_planner.ui.board.lists import Lists
from essay_planner.ui.board.menus import card_menu, evidence_menu, place_menu
from essay_planner.ui.board.panel import Panel
from essay_planner.ui.board.room import Room
from essay_planner.ui.board.sheet import Sheet
from essay_planner.ui.board.tabs import TabOrder
from essay_planner.ui.board.tray import Tray
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.glossary.on_board import BoardTerms
from essay_planner.ui.look import Space, column_of, current_theme, look, set_look
from essay_planner.ui.session import PlanSession
from essay_planner.ui.updates.deciding import UpdatesOf

LOW = 14  # lines of text; on a lower board an empty tray folds
TRAY = (56, 0.16, 230)  # least, share of the board's height and most, in pixels: the height of the tray's cards


class BoardView(QWidget):
    """The second stage of a plan. It says what happens through the session's 'announced'."""

    packsAsked = Signal()  # the student wants to add a pack
    left = Signal()  # the student goes elsewhere: the time to remember how the room is shared

    def __init__(
        self,
        session: PlanSession,
        packs_of: Callable[[Plan], Packs],
        parent: QWidget | None = None,
        updates_of: UpdatesOf = lambda _plan: (),
    ) -> None:
        """'packs_of' gives the packs of a plan that are at hand, by alias, and 'updates_of' what newer ones change."""
        super().__init__(parent)
        self.session = session
        self.desk = Desk(session, packs_of, updates_of)
        self.desk.setParent(self)
        self.acts = Acts(self.desk)
        self.guide = DropGuide(self)
        self.lists = Lists(self.desk)
        self.keys = BoardKeys(self.acts, self.lists)
        self.clipboard = Clipboard(self.acts, self.lists)
        self.terms = BoardTerms(self.desk, self)
        self.room = Room(self)
        self.splitter = self.room.splitter  # each part is made in its place: see 'frame'
        left = QWidget(self.splitter)
        self.library = Library(left, self.desk)
        self.tray = Tray(left, self.desk, self.acts, self.guide)
        self.sheet = Sheet(self.splitter, self.desk, self.acts, self.guide)
        self.panel = Panel(self.splitter, self.desk, self.acts)
        self._tabs = TabOrder()
        self._lay_out(left)
        self._connect()
        self.sheet.follow(session.plan)
        self._order_tabs()

    def _lay_out(self, left: QWidget) -> None:
        set_look(left, "paper")
        column = column_of(left, spacing=Space.NONE)
        column.addWidget(self.library, 1)
        column.addWidget(self.tray)
        self.room.hold(left, self.sheet, self.panel)
        column_of(self, self.room, spacing=Space.NONE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tray takes its share of the height."""
        super().resizeEvent(event)
        self.fit_tray()

    def fit_tray(self) -> None:
        """Give the tray its share of the height that there is, for the size of text."""
        least, part, most = TRAY
        self.tray.list.set_most(max(least, min(most, round(part * self.height()))))
        self.tray.be_low(self.height() < LOW * current_theme().sizes.body)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the board is left."""
        super().hideEvent(event)
        self.left.emit()

    def splitter_state(self) -> bytes:
        """How the room is shared, to be remembered; empty if it was never changed."""
        return self.room.splitter_state()

    def restore_splitter(self, state: bytes) -> None:
        """Share the room as remembered."""
        self.room.restore_splitter(state)

    def find_evidence(self) -> None:
        """Go to the box that finds evidence."""
        self.room.show_beside(panel=False)
        self.library.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.library.search.selectAll()

    def add_own(self) -> None:
        """Write down evidence of one's own."""
        self.panel.own.add()

    def _connect(self) -> None:
        self.lists.set_library(self.library.list)
        self._wire(self.library.list)
        self.library.search.installEventFilter(self.clipboard)
        for view in (self.tray.list, *self.sheet.lists()):
            self._add_list(view)
        self.sheet.listAdded.connect(self._add_list)
        self.sheet.listRemoved.connect(self.lists.remove)
        self.sheet.stopsChanged.connect(self._order_tabs)
        self.desk.cardAsked.connect(self.on_card_asked)
        self.desk.flagAsked.connect(self.on_flag_asked)
        self.desk.evidenceAsked.connect(self.find_evidence)
        self.keys.meaningAsked.connect(self.terms.show_meanings)
        self.lists.shown.connect(self.sheet.show_card)
        self.acts.landed.connect(self.on_landed)
        self._connect_sides()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed)
        look().changed.connect(self.fit_tray)
        self.room.said.connect(self.session.announced)
        self.session.stepped.connect(self.on_stepped)
        self.session.changed.connect(self.on_plan_changed)

    def _connect_sides(self) -> None:
        self.library.packs.clicked.connect(self.packsAsked)
        self.library.own.clicked.connect(self.add_own)
        self.library.stopsChanged.connect(self._order_tabs)
        self.library.asked.connect(self.panel.mark_words)
        self.panel.chosen.connect(self.show_evidence)
        self.panel.pickedOut.connect(self.on_picked_out)
        self.panel.left.connect(self.on_panel_left)
        self.panel.linked.dragEnded.connect(self.guide.leave)
        self.panel.again.chosen.connect(self.show_card)
        self.panel.own.shown.connect(self.show_evidence)
        self.panel.stopsChanged.connect(self._order_tabs)

    def _add_list(self, view: CardList) -> None:
        self.lists.add(view)
        self._wire(view)
        view.walked.connect(partial(self.sheet.show_card, view))

    def _wire(self, view: CardView) -> None:
        view.installEventFilter(self.keys)
        self.terms.mark(view)
        view.menuAsked.connect(self.on_menu_asked)
        view.opened.connect(self.on_opened)
        view.dragEnded.connect(self.guide.leave)

    def on_plan_changed(self, _before: Plan, plan: Plan) -> None:
        """Let every part show what changed."""
        self.desk.follow(plan)
        self.sheet.follow(plan)
        self.lists.follow(plan)
        self.tray.follow(plan)
        self.library.follow()
        self.panel.follow(plan)
        self._order_tabs()

    def _order_tabs(self) -> None:
        stops = (
            *self.room.turns.buttons,
            *self.library.stops(),
            self.tray.list,
            *self.sheet.stops(),
            *self.panel.stops(),
        )
        self._tabs.follow(stops)

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight, unless the mouse is on it already."""
        if new is None or not self.isAncestorOf(new) or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self.sheet.isAncestorOf(new):
            self.sheet.show_focused(new)
        elif self.panel.isAncestorOf(new):
            self.panel.ensureWidgetVisible(new)

    def on_landed(self, chosen: Chosen) -> None:
        """Cards were placed or moved: open their sections and show them."""
        for place in chosen:
            self._open_section(place)
        self.lists.reveal(chosen)
        place, cards = next(iter(chosen.items()))
        view = self.lists.of(place)
        if view is not None:
            self.sheet.show_card(view, view.place_model().keys().index(cards[0]))

    def on_stepped(self, before: Plan, plan: Plan) -> None:
        """Undo and redo: choose the cards that came back or changed; whoever is typing goes on typing."""
        chosen = changed_cards(before, plan)
        for place in chosen:
            self._open_section(place)
        if chosen:
            kept = set(chosen_cards(chosen)) <= set(self.desk.cards)
            typing = isinstance(QApplication.focusWidget(), QTextEdit | QLineEdit)
            self.lists.choose(self.desk.chosen if kept else chosen, focus=self.isVisible() and not typing)

    def on_panel_left(self) -> None:
        """Go back from the panel to the list that one came from."""
        self.room.show_beside(panel=False)
        if not self.lists.go_back():
            self.show_evidence(self.desk.subject()[0])

    def on_picked_out(self, key: str) -> None:
        """Of several that are chosen, leave only this one."""
        place = next((place for place, cards in self.desk.chosen.items() if key in cards), None)
        if place is not None:
            self.lists.choose({place: (key,)}, focus=True)
        else:
            self.show_evidence(key)

    def _open_section(self, place: Place) -> None:
        section = self.sheet.sections.get(place.section)
        if section is not None and section.folded:
            section.fold(False)

    def on_opened(self, _key: str) -> None:
        """Enter on a card: explain it, of several the one that has the focus."""
        self.lists.choose_current()
        self.room.show_beside(panel=True)
        self.panel.explain()

    def on_card_asked(self, card: str, criteria: bool) -> None:
        """Show a card, to be explained or to be said which criteria it bears on."""
        self.show_card(card)
        self.room.show_beside(panel=True)
        if criteria:
            self.panel.say_criteria()
        else:
            self.panel.explain()

    def on_flag_asked(self, card: str) -> None:
        """Show a card, to be given a mark."""
        self.show_card(card)
        self.room.show_beside(panel=True)
        self.panel.flag()

    def on_menu_asked(self, keys: Sequence[str], point: QPoint) -> None:
        """Show the menu of cards or evidence."""
        view = self.sender()
        if isinstance(view, CardList) and keys:
            menu = card_menu(self.acts, self.desk.chosen, self, self.clipboard)
        elif isinstance(view, CardList):
            menu = place_menu(self.acts, self.clipboard, self)
        elif keys:
            menu = evidence_menu(self.acts, keys, self, self.clipboard)
        else:
            return
        self.panel.own.fill(menu)
        if isinstance(view, CardView) and keys:
            self.terms.fill(menu, view)
        menu.exec(point)
        menu.deleteLater()

    def show_card(self, card: str) -> None:
        """Go to a card where it stands."""
        self._open_section(home_of(self.session.plan, card) or CONCLUSION)
        self.lists.show_card(card)

    def show_evidence(self, ref: str) -> None:
        """Choose a piece: its card on the sheet, or itself in the library."""
        cards = cards_of_evidence(self.session.plan, ref)
        if cards and self.lists.show_card(cards[0]):
            return
        self.room.show_beside(panel=False)
        if self.library.reveal(ref):
            self.library.list.setFocus(Qt.FocusReason.OtherFocusReason)
