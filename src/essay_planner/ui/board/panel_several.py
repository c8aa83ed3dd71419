"""What the panel shows while several pieces are chosen: how many, which, and what can be done with them together."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word, strength_word
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.bearing import Bearing
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.menus import evidence_menu, move_menu
from essay_planner.ui.board.panel_parts import Segments, titled
from essay_planner.ui.cards.words import place_words
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Flow, Space, button, column_of, gap, label

MOST = 12  # pieces are named, and the others counted


class Several(QWidget):
    """Follows the whole selection; it is shown only while that is of more than one."""

    shown = Signal(str)  # a card or a piece that alone is to stay chosen
    stopsChanged = Signal()

    def __init__(self, parent: QWidget, desk: Desk, acts: Acts) -> None:
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self.title = label("", "strong", wrap=True)
        self.where = label("", "muted", wrap=True)
        self.strength = Segments(_("Strength"), [(n, strength_word(n)) for n in (1, 2, 3)])
        self.strength.picked.connect(self.on_strength)
        self.differs = label(_("They are not all equally strong now."), "small", wrap=True)
        self.bearing = Bearing(desk)
        self.bearing.stopsChanged.connect(self.stopsChanged)
        self._make_buttons()
        self._pieces = QVBoxLayout()
        gap(self._pieces, Space.FINE)
        self._rows: list[QWidget] = []
        self._named: list[tuple[str, str]] = []
        self._lay_out()

    def _make_buttons(self) -> None:
        words = [*(side_word(side) for side in Side), _("Tray")]
        self.sides = [self._button(w, partial(self._put, side)) for w, side in zip(words, (*Side, None), strict=True)]
        self.move_button = self._button(_("Elsewhere…"), self.on_move)
        self.remove_button = self._button(_("Remove from the plan"), self.on_remove, "board-link")

    def _button(self, words: str, act: Callable[..., object], appearance: str = "outline") -> QPushButton:
        made = button(words, appearance)
        made.clicked.connect(act)
        return made

    def _lay_out(self) -> None:
        flow, row = Flow(Space.SMALL), QWidget()
        for made in (*self.sides, self.move_button):
            flow.addWidget(made)
        column_of(row).addLayout(flow)
        self.to = label("", "label", wrap=True)
        moving = QWidget()
        column_of(moving, self.to, row, spacing=Space.TINY)
        self.rating = titled(_("Strength"), self.strength, self.differs)
        pieces = titled(_("Show one of them"))
        inner = pieces.layout()
        assert isinstance(inner, QVBoxLayout)
        inner.addLayout(self._pieces)
        layout = column_of(
            self, self.title, self.where, moving, self.rating, self.bearing, pieces, spacing=Space.MEDIUM
        )
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        shown = [made for made in self._rows if isinstance(made, QPushButton)]
        return [
            *self.sides,
            self.move_button,
            *self.strength.buttons,
            *self.bearing.stops(),
            *shown,
            self.remove_button,
        ]

    def follow(self, plan: Plan) -> None:
        """Show what is chosen now."""
        desk, count = self._desk, self._desk.count()
        self.title.setText(ngettext("{n} piece chosen", "{n} pieces chosen", count).format(n=count))
        standing = [f"{len(cards)} · {place_words(plan, place)}" for place, cards in desk.chosen.items()]
        self.where.setText("\n".join(standing))
        self.where.setVisible(bool(standing))
        self.to.setText(_("Move to") if desk.cards else _("Add to"))
        for made in self.sides:
            made.setAccessibleName(f"{self.to.text()} {made.text()}")
        self.bearing.follow(plan, desk.cards)
        for part in (self.rating, self.bearing, self.remove_button):
            part.setVisible(bool(desk.cards))
        for control in (*self.sides, self.move_button, self.remove_button, self.strength):
            control.setEnabled(not desk.session.read_only)
        said = {plan.cards[card].strength for card in desk.cards}
        self.strength.show_value(next(iter(said)) if len(said) == 1 else None)
        self.differs.setVisible(len(said) > 1)
        self._name_pieces(plan)

    def _name_pieces(self, plan: Plan) -> None:
        refs = [(card, plan.cards[card].evidence) for card in self._desk.cards] or [(r, r) for r in self._desk.refs]
        pieces = [(key, self._desk.evidence(ref)) for key, ref in refs]
        named = [(key, piece.text) for key, piece in pieces if piece is not None]
        if named == self._named:
            return
        self._named = named
        for row in self._rows:
            self._pieces.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(key, text) for key, text in named[:MOST]]
        if more := len(named) - MOST:
            words = ngettext("and {n} more", "and {n} more", more).format(n=more)
            self._rows += [label(words, "muted")] if more > 0 else []
        for row in self._rows:
            self._pieces.addWidget(row)
        self.stopsChanged.emit()

    def _row(self, key: str, text: str) -> QPushButton:
        name = _("Show only this: {text}").format(text=text)
        made = button(text, "board-link", name=name, what=_("Choose only this one"))
        made.clicked.connect(partial(self._show_one, key))
        return made

    def _show_one(self, key: str, *_checked: object) -> None:
        self.shown.emit(key)

    def _put(self, side: Side | None, *_checked: object) -> None:
        self._acts.put_selected(side)

    def on_strength(self, value: int | None) -> None:
        """Say how strong all of them are."""
        self._acts.rate(self._desk.cards, value)

    def on_move(self) -> None:
        """Show where they can go."""
        desk, acts = self._desk, self._acts
        menu = move_menu(acts, desk.chosen, self) if desk.cards else evidence_menu(acts, desk.refs, self)
        show_below(self.move_button, menu)

    def on_remove(self) -> None:
        """Take them off the plan."""
        self._acts.remove(self._desk.chosen)
