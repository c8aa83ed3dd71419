"""The panel at the right of the board: all that is known of the selected evidence, and what the student says of it."""

import html
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.library import alias_of
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence
from essay_planner.core.places import CONCLUSION, TRAY, Place, column, home_of
from essay_planner.core.plan import Plan, Side
from essay_planner.core.queries import cards_of_evidence
from essay_planner.core.wording import side_word
from essay_planner.ui.board import panel_facts as facts
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.finding_answers import Answers
from essay_planner.ui.board.finding_marks import marked_html
from essay_planner.ui.board.menus import move_menu
from essay_planner.ui.board.panel_again import Again
from essay_planner.ui.board.panel_parts import Block, CareBox
from essay_planner.ui.board.panel_pictures import Pictures
from essay_planner.ui.board.panel_several import Several
from essay_planner.ui.board.panel_student import StudentPart
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.cards.words import place_words
from essay_planner.ui.focus import show_below
from essay_planner.ui.glossary.in_panel import PanelTerms
from essay_planner.ui.look import (
    Flow,
    Space,
    button,
    column_of,
    current_theme,
    label,
    pad,
    row_of,
    scroll_down,
    set_look,
)
from essay_planner.ui.own.acts import OwnEvidence
from essay_planner.ui.own.links import OwnLinks
from essay_planner.ui.task.conditions import conditions
from essay_planner.ui.tips import tip
from essay_planner.ui.updates.card_news import CardNews


class Panel(QScrollArea):
    """Shows the desk's subject. 'chosen' asks the board to show another piece, 'left' to go back."""

    chosen = Signal(str)
    stopsChanged = Signal()  # there are others for Tab to go to
    pickedOut = Signal(str)  # of several that are chosen, the card or piece that alone is to stay so
    left = Signal()  # Escape: back to where one came from

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._ref = self._card = self._words = ""
        self._hint_open = False
        scroll_down(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_look(self, "paper")
        self._inside = QWidget(self)
        self.setWidget(self._inside)
        self.empty = label(_("Choose a piece of evidence to see all of it here."), "muted", wrap=True)
        self.several = Several(self._inside, desk, acts)
        self.several.shown.connect(self.pickedOut)
        self.several.stopsChanged.connect(self.stopsChanged)
        self.terms = PanelTerms(self, desk.terms)
        self.terms.stopsChanged.connect(self.stopsChanged)
        self.text = self.terms.make()
        self.own = OwnEvidence(desk, self)
        self.own_links = OwnLinks(self.own)
        self._make_facts()
        self._make_student()
        self._make_places()
        self._lay_out()
        self._shown: bool | None = None  # whether one piece is shown; None while several are
        QShortcut(QKeySequence("Escape"), self, self.on_escape).setContext(_WITHIN)
        self.verticalScrollBar().rangeChanged.connect(self.on_grown)
        desk.selectionChanged.connect(self.on_selection_changed)
        conditions().changed.connect(self.on_conditions_changed)
        self.follow(desk.plan)

    def _make_facts(self) -> None:
        self.quotes = Block("", self.terms.make())
        self.details = Block(_("Details"), self.terms.make())
        self.sources = Block(_("Source"))
        self.date, self.pack = Block(_("Date")), Block(_("Pack"))
        self.care = CareBox()
        self.pictures = Pictures(self._inside)
        self.pictures.stopsChanged.connect(self.stopsChanged)
        self.news = CardNews(self._desk.deciding)
        self.news.stopsChanged.connect(self.stopsChanged)
        self.linked = Answers(self._desk)
        self.linked.chosen.connect(self.chosen)
        self.linked.added.connect(self.on_linked_added)
        self.linked.stopsChanged.connect(self.stopsChanged)
        self.linked.lead.clicked.connect(self.on_lead)
        self.hint = Block(_("Teacher’s hint"), self.terms.make())
        self.show_hint = button(_("Show the teacher’s hint"), "board-link")
        self.show_hint.clicked.connect(self.on_show_hint)

    def _make_student(self) -> None:
        self.student = StudentPart(self._inside, self._desk, self._acts)
        self.student.bearing.stopsChanged.connect(self.stopsChanged)
        self.explanation = self.student.explanation

    def _make_places(self) -> None:
        self.adders = QWidget(self._inside)
        flow = Flow(Space.SMALL)
        sides = (Side.FOR, Side.AGAINST, Side.CONTEXT)
        self._adders = [self._adder(_("Add to {side}").format(side=side_word(side)), side) for side in sides]
        self._adders.append(self._adder(_("Add to tray"), None))
        for adder in self._adders:
            flow.addWidget(adder)
        column_of(self.adders).addLayout(flow)
        self.standing = QWidget(self._inside)
        self.where = label("", "small", wrap=True)
        self.move_button = button(_("Move…"), "outline")
        self.move_button.clicked.connect(self.on_move)
        row = row_of(self.where, self.move_button, spacing=Space.GAP)
        row.setStretch(0, 1)
        self.standing.setLayout(row)

        self.again = Again()
        self.again.stopsChanged.connect(self.stopsChanged)

    def _adder(self, words: str, side: Side | None) -> QPushButton:
        made = button(words, "outline", what=tip(_("Put this evidence there"), _KEYS[side]))
        made.clicked.connect(partial(self._add, side))
        return made

    def _lay_out(self) -> None:
        inside = self._inside
        set_look(inside, "paper")
        layout: QVBoxLayout = column_of(inside, label(_("Selected evidence"), "small-heading"), spacing=Space.MEDIUM)
        pad(layout, Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        above = (self.text, self.pictures, self.news, self.own_links, self.standing, self.again, self.adders)
        self.parts = (*above, self.linked.lead, self.quotes, self.sources, self.student)
        facts_below = (self.care, self.linked, self.details, self.date, self.pack)
        self.more = (*facts_below, self.show_hint, self.hint, self.own_links.copied)
        for part in (self.empty, self.several, *self.parts, *self.more):
            layout.addWidget(part)
        for link in (self.linked.lead, self.show_hint, self.own_links.copied):
            layout.setAlignment(link, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def on_conditions_changed(self) -> None:
        """Show no more, or again, what teachers say."""
        self.follow(self._desk.plan)

    def on_selection_changed(self) -> None:
        """Show another piece, from its top."""
        before = (self._ref, self._card)
        self.follow(self._desk.plan)
        if before != (self._ref, self._card):
            self.verticalScrollBar().setValue(0)

    def mark_words(self, words: str) -> None:
        """Mark in the text what these words find."""
        self._words = words
        piece = self._desk.evidence(self._ref) if self._ref else None
        if piece is not None:
            self._show_text(piece)

    def follow(self, plan: Plan) -> None:
        """Show the subject as it is in the plan now."""
        several = self._desk.count() > 1
        ref, card = self._desk.subject() if not several else ("", "")
        piece = self._desk.evidence(ref) if ref else None
        other = (ref, card) != (self._ref, self._card)
        self._ref, self._card = ref, card
        self._show_parts(None if several else piece is not None)
        if several:
            self.several.follow(plan)
        if piece is None:
            return
        if other:
            self.hint.hide()
            self.terms.leave()
        self._show_facts(ref, piece, keep_hint=not other)
        self._show_student(plan, piece)

    def _show_parts(self, shown: bool | None) -> None:
        """Show or hide all of one piece at once, None for several; what has nothing to say then hides itself."""
        if shown is self._shown:
            return
        self._shown = shown
        self.empty.setVisible(shown is False)
        self.several.setVisible(shown is None)
        for part in (*self.parts, *self.more):
            part.setVisible(bool(shown))
        self.stopsChanged.emit()

    def _show_facts(self, ref: str, piece: Evidence, keep_hint: bool) -> None:
        desk = self._desk
        self._show_text(piece)
        self.own_links.show_piece(ref, self._card)
        self.quotes.show_html(facts.joined(facts.quotes(desk, ref, piece)))
        self.details.show_html(facts.joined([f"· {html.escape(line)}" for line in piece.details]))
        self.sources.show_html(facts.joined(facts.sources(desk, ref, piece)))
        self.date.show_html(html.escape(facts.date(piece)))
        self.pack.show_html(facts.joined(facts.pack(desk, ref)))
        self.care.show_reasons(facts.care(desk, ref, piece))
        self.news.show_card(self._card)
        pack = desk.plan.packs.get(alias_of(ref))
        self.pictures.show_piece(piece.media if pack else (), pack.id if pack else "", pack.sha256 if pack else "")
        side = self._other_side()
        facing = side_word(side.side) if side is not None and side.side is not None else ""
        self.linked.show_piece(ref, self._card, facing)
        hint = facts.hint(desk, ref, piece)
        shown = keep_hint and self._hint_open and bool(hint)
        self._hint_open = shown
        self.hint.show_html(html.escape(hint) if shown else "")
        self.show_hint.setVisible(bool(hint) and not shown)

    def _show_text(self, piece: Evidence) -> None:
        self.text.show_html(marked_html(piece.text, self._words, current_theme()))

    def _show_student(self, plan: Plan, piece: Evidence) -> None:
        card = plan.cards.get(self._card)
        self.adders.setVisible(card is None)
        self.standing.setVisible(card is not None)
        self.student.setVisible(card is not None)
        self.again.follow(plan, self._ref, self._card)
        for control in (self.adders, self.move_button):
            control.setEnabled(not self._desk.session.read_only)
        if card is None:
            return
        self.student.follow(plan, card, piece)
        ranked = any(r.card == card.id for r in plan.judgement.cards)
        home = home_of(plan, card.id) or CONCLUSION
        also = _("{place}, and in the conclusion") if ranked and home != CONCLUSION else "{place}"
        self.where.setText(also.format(place=place_words(plan, home)))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        if self._shown is None:
            return self.several.stops()
        above = (*self.pictures.stops(), *self.news.stops(), *self.own_links.stops())
        top = [*self.terms.stops(self.text), *above, self.move_button, *self.again.stops(), *self._adders]
        quotes, details = self.terms.stops(self.quotes.words), self.terms.stops(self.details.words)
        ends = [self.show_hint, *self.terms.stops(self.hint.words), self.own_links.copied]
        return [*top, self.linked.lead, *quotes, *self.student.stops(), *self.linked.stops(), *details, *ends]

    def explain(self) -> None:
        """Go to the field for the explanation, or to the buttons that place the piece."""
        target = self.explanation if self._card else self.adders.findChild(QPushButton)
        if isinstance(target, QWidget) and self._ref:
            self.ensureWidgetVisible(target)
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_criteria(self) -> None:
        """Go to the criteria that the card may bear on."""
        stop = next(stop for stop in self.student.bearing.stops() if not stop.isHidden())
        self.ensureWidgetVisible(stop)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flag(self) -> None:
        """Go to the field for the student's own mark."""
        self.student.flag_button.setChecked(True)
        self.ensureWidgetVisible(self.student.flag)
        self.student.flag.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_grown(self) -> None:
        """Keep the line in sight that one types in: a text grows with its words."""
        typing = self.focusWidget()
        if isinstance(typing, PlanText) and typing.hasFocus():
            self.ensureWidgetVisible(typing)

    def on_escape(self) -> None:
        """Go back from the panel to the list that one came from."""
        self.left.emit()

    def on_show_hint(self) -> None:
        """Show what the teacher says: the student asked for it."""
        self._hint_open = True
        if self.show_hint.hasFocus():
            self.focusNextPrevChild(False)  # the button goes
        self.follow(self._desk.plan)

    def on_move(self) -> None:
        """Show where the card can go."""
        place = home_of(self._desk.plan, self._card) or CONCLUSION
        menu = move_menu(self._acts, {place: (self._card,)}, self)
        show_below(self.move_button, menu)

    def on_lead(self) -> None:
        """Show what speaks against the piece."""
        self.verticalScrollBar().setValue(self.linked.y())

    def on_linked_added(self, ref: str) -> None:
        """Put a piece that speaks against this one on the plan: against, where this is for, and the other way round."""
        if (place := self._other_side()) is not None:
            self._acts.place((ref,), place)

    def _other_side(self) -> Place | None:
        """The column facing the one that the card stands in.

        None for a card that takes no side, and for evidence that is not on the plan: to offer a side for what speaks
        against it would tell on which side the teacher sees it.
        """
        home = home_of(self._desk.plan, self._card) if self._card else None
        if home is None or home.side not in _FACING or self._desk.session.read_only:
            return None
        return column(home.section, _FACING[home.side])

    def _add(self, side: Side | None, *_checked: object) -> None:
        if cards_of_evidence(self._desk.plan, self._ref):
            return
        self._acts.place((self._ref,), TRAY if side is None else column(self._desk.section, side))


_KEYS = {Side.FOR: "Ctrl+Alt+F", Side.AGAINST: "Ctrl+Alt+A", Side.CONTEXT: "Ctrl+Alt+B", None: "Ctrl+Alt+T"}
_FACING: dict[Side | None, Side] = {Side.FOR: Side.AGAINST, Side.AGAINST: Side.FOR}
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
