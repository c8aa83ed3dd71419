"""The panel at the right of the board: all that is known of the selected evidence, and what the student says of it."""

import html
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Kind
from essay_planner.core.places import CONCLUSION, TRAY, Place, column, home_of
from essay_planner.core.plan import Plan, Role, Side, Stance
from essay_planner.core.queries import cards_of_evidence
from essay_planner.core.wording import role_word, side_word, strength_word
from essay_planner.ui.board import panel_facts as facts
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.menus import move_menu
from essay_planner.ui.board.panel_parts import Block, CareBox, Linked, Segments, words_label
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.board.small import Flow, button, column_of, label, row_of
from essay_planner.ui.cards.words import place_words
from essay_planner.ui.look import set_look


class Panel(QScrollArea):
    """Shows the desk's subject. 'chosen' asks the board to show another piece, 'left' to go back."""

    chosen = Signal(str)
    left = Signal()  # Escape: back to where one came from

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._ref = self._card = ""
        self._hint_open = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_look(self, "paper")
        self._inside = QWidget(self)
        self.setWidget(self._inside)
        self.empty = label(_("Choose a piece of evidence to see all of it here."), "muted", wrap=True)
        self.text = words_label()
        self._make_facts()
        self._make_student()
        self._make_places()
        self._lay_out()
        self.empty.hide()
        QShortcut(QKeySequence("Escape"), self, self.on_escape).setContext(_WITHIN)
        desk.selectionChanged.connect(self.on_selection_changed)
        self.follow(desk.plan)

    def _make_facts(self) -> None:
        self.quotes = Block("")
        self.details = Block(_("Details"))
        self.sources = Block(_("Source"))
        self.date = Block(_("Date"))
        self.care = CareBox()
        self.linked = Linked()
        self.linked.chosen.connect(self.chosen)
        self.linked.added.connect(self.on_linked_added)
        self.hint = Block(_("Teacher’s hint"))
        self.show_hint = button(_("Show the teacher’s hint"), "link")
        self.show_hint.clicked.connect(self.on_show_hint)

    def _make_student(self) -> None:
        self.student = QWidget(self._inside)
        session = self._desk.session
        name = _("How does this answer the question?")
        self.explanation = PlanText(
            self.student, session, name, _("This shows that… which matters because…"), "", sentence=False
        )
        self.strength = Segments(_("Strength"), [(n, strength_word(n)) for n in (1, 2, 3)])
        why = _("Why? For example: exact, and close in time")
        self.because = PlanText(self.student, session, _("Why this strong?"), why, "")
        stances = {Stance.AGREES: _("I agree"), Stance.QUALIFIES: _("In part"), Stance.REJECTS: _("I disagree")}
        self.stance = Segments(_("What do you make of this view?"), list(stances.items()))
        self.role = Segments(_("Part in the conclusion"), [(role, role_word(role)) for role in Role], 2)
        self.strength.picked.connect(self.on_strength)
        self.stance.picked.connect(self.on_stance)
        self.role.picked.connect(self.on_role)
        self.stance_block = _titled(_("What do you make of this view?"), self.stance)
        self.role_block = _titled(_("Part in the conclusion"), self.role)
        column_of(
            self.student,
            _titled(name, self.explanation),
            _titled(_("Strength"), self.strength, self.because),
            self.stance_block,
            self.role_block,
            spacing=10,
        )

    def _make_places(self) -> None:
        self.adders = QWidget(self._inside)
        flow = Flow(6)
        for side in (Side.FOR, Side.AGAINST, Side.CONTEXT):
            flow.addWidget(self._adder(_("Add to {side}").format(side=side_word(side)), side))
        flow.addWidget(self._adder(_("Add to tray"), None))
        column_of(self.adders).addLayout(flow)
        self.standing = QWidget(self._inside)
        self.where = label("", "small", wrap=True)
        self.move_button = button(_("Move…"), "outline")
        self.move_button.clicked.connect(self.on_move)
        row = row_of(self.where, self.move_button, spacing=8)
        row.setStretch(0, 1)
        self.standing.setLayout(row)

    def _adder(self, words: str, side: Side | None) -> QPushButton:
        made = button(words, "outline")
        made.clicked.connect(partial(self._add, side))
        return made

    def _lay_out(self) -> None:
        inside = self._inside
        set_look(inside, "paper")
        layout: QVBoxLayout = column_of(inside, label(_("Selected evidence"), "small-heading"), spacing=10)
        layout.setContentsMargins(14, 10, 14, 14)
        self.parts = (self.text, self.standing, self.adders, self.quotes, self.sources, self.student)
        self.more = (self.care, self.linked, self.details, self.date, self.show_hint, self.hint)
        for part in (self.empty, *self.parts, *self.more):
            layout.addWidget(part)
        layout.setAlignment(self.show_hint, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def on_selection_changed(self) -> None:
        """Show another piece, from its top."""
        before = (self._ref, self._card)
        self.follow(self._desk.plan)
        if before != (self._ref, self._card):
            self.verticalScrollBar().setValue(0)

    def follow(self, plan: Plan) -> None:
        """Show the subject as it is in the plan now."""
        ref, card = self._desk.subject()
        piece = self._desk.evidence(ref) if ref else None
        other = (ref, card) != (self._ref, self._card)
        self._ref, self._card = ref, card
        self._show_parts(piece is not None)
        if piece is None:
            return
        if other:
            self.hint.hide()
        self._show_facts(ref, piece, keep_hint=not other)
        self._show_student(plan, piece, bind=other)

    def _show_parts(self, shown: bool) -> None:
        """Show or hide all at once; what has nothing to say then hides itself."""
        if shown == self.empty.isHidden():
            return
        self.empty.setVisible(not shown)
        for part in (*self.parts, *self.more):
            part.setVisible(shown)

    def _show_facts(self, ref: str, piece: Evidence, keep_hint: bool) -> None:
        desk = self._desk
        self.text.setText(html.escape(piece.text))
        self.quotes.show_html(facts.joined(facts.quotes(desk, ref, piece)))
        self.details.show_html(facts.joined([f"· {html.escape(line)}" for line in piece.details]))
        self.sources.show_html(facts.joined(facts.sources(desk, ref, piece)))
        self.date.show_html(html.escape(facts.date(piece)))
        self.care.show_reasons(facts.care(desk, ref, piece))
        linked = [(r, desk.evidence(r)) for r in facts.speaks_against(desk, ref, piece)]
        used = {card.evidence for card in desk.plan.cards.values()}
        pieces = [(r, found.text, r in used) for r, found in linked if found is not None]
        self.linked.show_pieces(pieces, side_word(self._other_side().side or Side.AGAINST))
        hint = facts.hint(desk, piece)
        shown = keep_hint and self._hint_open and bool(hint)
        self._hint_open = shown
        self.hint.show_html(html.escape(hint) if shown else "")
        self.show_hint.setVisible(bool(hint) and not shown)

    def _show_student(self, plan: Plan, piece: Evidence, bind: bool) -> None:
        card = plan.cards.get(self._card)
        self.adders.setVisible(card is None)
        self.standing.setVisible(card is not None)
        self.student.setVisible(card is not None)
        if card is None:
            return
        if bind:
            self._bind(card.id)
        for text in (self.explanation, self.because):
            text.follow(plan)
        self.strength.show_value(card.strength)
        self.stance.show_value(card.stance)
        self.stance_block.setVisible(piece.kind is Kind.INTERPRETATION)
        ranked = {r.card: r.role for r in plan.judgement.cards}
        self.role_block.setVisible(card.id in ranked)
        self.role.show_value(ranked.get(card.id))
        home = home_of(plan, card.id) or CONCLUSION
        also = _("{place}, and in the conclusion") if card.id in ranked and home != CONCLUSION else "{place}"
        self.where.setText(also.format(place=place_words(plan, home)))

    def _bind(self, card: str) -> None:
        self.explanation.bind(
            lambda plan: plan.cards[card].explanation if card in plan.cards else "",
            lambda plan, said: edits.explain_card(plan, card, said),
            _("Explain a card"),
            f"explanation {card}",
        )
        self.because.bind(
            lambda plan: plan.cards[card].because if card in plan.cards else "",
            lambda plan, said: edits.rate_card(plan, card, plan.cards[card].strength, said),
            _("Say why it is that strong"),
            f"because {card}",
        )

    def explain(self) -> None:
        """Go to the field for the explanation, or to the buttons that place the piece."""
        target = self.explanation if self._card else self.adders.findChild(QPushButton)
        if isinstance(target, QWidget) and self._ref:
            self.ensureWidgetVisible(target)
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def on_escape(self) -> None:
        """Go back from the panel to the list that one came from."""
        self.left.emit()

    def on_show_hint(self) -> None:
        """Show what the teacher says: the student asked for it."""
        self._hint_open = True
        self.follow(self._desk.plan)

    def on_strength(self, value: int | None) -> None:
        """Say how strong the card is."""
        card = self._card
        self._desk.session.apply(lambda plan: edits.rate_card(plan, card, value), _("Say how strong it is"))

    def on_stance(self, value: Stance | None) -> None:
        """Say what one makes of an interpretation."""
        card = self._card
        self._desk.session.apply(lambda plan: edits.say_stance(plan, card, value), _("Say what you make of the view"))

    def on_role(self, value: Role | None) -> None:
        """Say what the card does in the conclusion; it always does something."""
        card, role = self._card, value or Role.REASON
        self._desk.session.apply(lambda plan: edits.rank_as(plan, card, role), _("Say what it does in the conclusion"))
        self.follow(self._desk.plan)

    def on_move(self) -> None:
        """Show where the card can go."""
        place = home_of(self._desk.plan, self._card) or CONCLUSION
        menu = move_menu(self._acts, (self._card,), place, self)
        menu.exec(self.move_button.mapToGlobal(self.move_button.rect().bottomLeft()))
        menu.deleteLater()

    def on_linked_added(self, ref: str) -> None:
        """Put a piece that speaks against this one on the plan: against, where this is for, and the other way round."""
        self._acts.place((ref,), self._other_side())

    def _other_side(self) -> Place:
        """The column facing the one that the card stands in; Against, in the current section, for any other piece."""
        home = home_of(self._desk.plan, self._card) if self._card else None
        section = home.section if home is not None and home.section else self._desk.section
        mine = home.side if home is not None else None
        return column(section, Side.FOR if mine is Side.AGAINST else Side.AGAINST)

    def _add(self, side: Side | None, *_checked: object) -> None:
        if cards_of_evidence(self._desk.plan, self._ref):
            return
        self._acts.place((self._ref,), TRAY if side is None else column(self._desk.section, side))


def _titled(title: str, *widgets: QWidget) -> QWidget:
    made = QWidget()
    column_of(made, label(title, "label", wrap=True), *widgets, spacing=4)
    return made


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
