"""Where else a piece of evidence stands, in the panel: each place leads there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, home_of
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.ui.cards.words import place_words
from essay_planner.ui.look import Space, button, gap, label, pad


class Again(QWidget):
    """The other cards of the same evidence, by their places; hidden where there are none. 'chosen' is a card's id."""

    chosen = Signal(str)
    stopsChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: Sequence[tuple[str, str]] = ()
        self._buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        pad(self._layout, Space.NONE)
        gap(self._layout, Space.NONE)
        self._layout.addWidget(label(_("The same evidence also stands in"), "label", wrap=True))
        self.hide()

    def follow(self, plan: Plan, ref: str, card: str) -> None:
        """Name the places of the other cards of a piece; 'card' is the one that the panel is about, '' for none."""
        others = [other for other in cards_of_evidence(plan, ref) if card and other != card]
        named = [(other, place_words(plan, home_of(plan, other) or CONCLUSION)) for other in others]
        self.setVisible(bool(named))
        if named == self._shown:
            return
        self._shown = named
        for old in self._buttons:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._link(*place) for place in named]
        for new in self._buttons:
            self._layout.addWidget(new)
        self.stopsChanged.emit()

    def stops(self) -> Sequence[QWidget]:
        """All that Tab goes to, from the top."""
        return self._buttons

    def _link(self, card: str, words: str) -> QPushButton:
        name, what = _("Show the card in {place}").format(place=words), _("Go to the other card with this evidence")
        made = button(words, "board-link", name=name, what=what)
        made.clicked.connect(partial(self._choose, card))
        return made

    def _choose(self, card: str, *_checked: object) -> None:
        self.chosen.emit(card)
