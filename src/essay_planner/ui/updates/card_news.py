"""What a newer version of the pack says of the card that the panel is about, with the choice to take it or not."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from essay_planner.core.messages import _
from essay_planner.core.updates import Change, Of, What
from essay_planner.ui.look import Flow, Space, button, column_of, label, set_look
from essay_planner.ui.updates.deciding import Deciding
from essay_planner.ui.updates.row import Beside, tip_of
from essay_planner.ui.updates.words import can_go, keep_word, take_word, title_of

Waiting = Sequence[tuple[str, Change]]


class CardNews(QFrame):
    """A tinted box with each change and its buttons; it hides where nothing waits."""

    stopsChanged = Signal()

    def __init__(self, deciding: Deciding) -> None:
        super().__init__()
        self._deciding = deciding
        self._shown: Waiting = ()
        self.buttons: list[QPushButton] = []
        set_look(self, "news-box")
        self._inside = QWidget(self)
        self._column = column_of(self, label(_("New in the pack"), "small-heading"), self._inside, margins=Space.MEDIUM)
        self.hide()

    def show_card(self, card: str) -> None:
        """Show what waits of a card; '' for none."""
        waiting = tuple(self._deciding.of_card(card)) if card else ()
        self.setVisible(bool(waiting))
        if waiting == self._shown:
            return
        self._shown, self.buttons = waiting, []
        old, self._inside = self._inside, QWidget(self)
        self._column.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        column_of(self._inside, *(self._part(alias, change) for alias, change in waiting), spacing=Space.GAP)
        self.stopsChanged.emit()

    def stops(self) -> Sequence[QWidget]:
        """All that Tab goes to, from the top."""
        return self.buttons

    def _part(self, alias: str, change: Change) -> QWidget:
        part, flow = QWidget(), Flow(Space.SMALL)
        if change.what is What.WITHDRAWN:
            words = _("The pack’s author has withdrawn this evidence.")
        else:
            words = title_of(change) if change.of is Of.SOURCE else ""
        column = column_of(part, *([label(words, "small", wrap=True)] if words else []))
        if change.fields:
            column.addWidget(Beside(change, one_column=True))
        acts = [(take_word(change), self._deciding.take), (keep_word(change), self._deciding.keep)]
        acts.append((_("Take it off") if can_go(change) else "", self._deciding.take_off))
        for word, act in acts:
            if word:
                made = button(word, "outline", name=f"{word}: {title_of(change)}")
                made.setToolTip(tip_of(word))
                made.clicked.connect(partial(_decide, act, alias, change))
                flow.addWidget(made)
                self.buttons.append(made)
        column.addLayout(flow)
        return part


def _decide(act: Callable[[str, Change], None], alias: str, change: Change, *_checked: object) -> None:
    act(alias, change)
