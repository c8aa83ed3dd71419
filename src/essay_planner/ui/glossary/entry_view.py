"""One term of the glossary: its spellings, what it means to packs and to the student, and the cards that use it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.glossary import Entry, Sense
from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _, ngettext
from essay_planner.core.text import fold
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.glossary.definition import definition_field, meaning_of
from essay_planner.ui.look import Space, button, column_of, label, scroll_down, set_look
from essay_planner.ui.session import PlanSession

MOST = 30  # cards that are listed


class EntryView(QScrollArea):
    """Shows one term. 'cardAsked' leads to a card of the plan."""

    cardAsked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        scroll_down(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_look(self, "entry")
        self.setAccessibleName(_("What the term means"))
        self.field: PlanText | None = None
        self.define: QPushButton | None = None
        self.cards: list[QPushButton] = []
        self._shown: tuple[Entry, Sequence[str]] | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that there is no term to show."""
        self._shown = None
        inside, layout = self._anew()
        layout.addWidget(
            label(
                _("There is no term to show. Packs bring terms with them, and you can define your own."),
                "muted",
                wrap=True,
            )
        )
        layout.addStretch(1)
        self._show(inside)

    def show_entry(self, entry: Entry, cards: Sequence[str], session: PlanSession | None) -> None:
        """Show a term with the cards that use it; without a plan there is nothing to write."""
        shown, self._shown = self._shown, (_of_packs(entry), cards)
        if shown == self._shown:
            self._follow_own(session)
            return
        self.field = self.define = None
        inside, layout = self._anew()
        layout.addWidget(label(entry.name[:1].upper() + entry.name[1:], "title", wrap=True))
        if others := _others(entry):
            layout.addWidget(label(_("Also: {words}").format(words=", ".join(others)), "small", wrap=True))
        senses = [sense for sense in entry.senses if not sense.yours]
        for number, sense in enumerate(senses, 1):
            last = number == len(senses) or senses[number].pack != sense.pack
            layout.addWidget(_sense(sense, number if len(senses) > 1 else 0, last))
        if session is not None:
            self._add_own(layout, inside, entry, session)
            self._add_cards(layout, cards, session)
        layout.addStretch(1)
        self._show(inside)

    def on_define(self) -> None:
        """Let the student write what the term means."""
        if self.field is not None and self.define is not None:
            self.field.show()
            self.define.hide()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_own(self, session: PlanSession | None) -> None:
        """Show the student's own words as they are now; the field stays, so that one can go on typing."""
        if self.field is None or self.define is None or session is None:
            return
        self.field.follow(session.plan)
        if self.field.toPlainText():
            self.field.show()
            self.define.hide()

    def _show(self, inside: QWidget) -> None:
        """Show this from now on. What was shown may be what is typed in: it goes once that is done."""
        if (before := self.takeWidget()) is not None:
            before.hide()
            before.deleteLater()
        self.setWidget(inside)

    def _anew(self) -> tuple[QWidget, QVBoxLayout]:
        inside = QWidget()
        set_look(inside, "paper")
        inside.setMinimumHeight(1)  # else wrapped labels count as if they were narrow, and it scrolls for nothing
        self.cards = []
        return inside, column_of(inside, spacing=Space.MEDIUM, margins=Space.PAGE)

    def _add_own(self, layout: QVBoxLayout, inside: QWidget, entry: Entry, session: PlanSession) -> None:
        said = bool(meaning_of(entry, session.plan))
        if session.read_only and not said:
            return
        layout.addWidget(label(_("In your own words"), "small-heading"))
        self.field = definition_field(inside, session, entry)
        self.define = button(_("Define it in your plan"), "outline")
        self.define.setToolTip(_("Write what the term means to you: it joins the terms to define in your plan"))
        self.define.clicked.connect(self.on_define)
        self.field.setVisible(said)
        self.define.setVisible(not said)
        layout.addWidget(self.field)
        layout.addWidget(self.define)
        layout.setAlignment(self.define, Qt.AlignmentFlag.AlignLeft)

    def _add_cards(self, layout: QVBoxLayout, cards: Sequence[str], session: PlanSession) -> None:
        count = len(cards)
        words = ngettext("{n} card of your plan uses it", "{n} cards of your plan use it", count).format(n=count)
        layout.addWidget(label(words if cards else _("No card of your plan uses it."), "small-heading", wrap=True))
        for card in cards[:MOST]:
            text = evidence_of(session.plan, card).text
            made = button(" ".join(text.split()), "board-link", name=_("Show the card: {text}").format(text=text))
            made.setToolTip(_("Show this card on the board"))
            made.clicked.connect(partial(self._ask, card))
            layout.addWidget(made)
            self.cards.append(made)
        if count > MOST:
            layout.addWidget(label(_("… and {n} more").format(n=count - MOST), "small"))

    def _ask(self, card: str, *_checked: object) -> None:
        self.cardAsked.emit(card)


def _others(entry: Entry) -> Sequence[str]:
    """The other spellings, without those that are the same but for capitals or a plural."""
    known = [entry.key]
    for word in entry.also:
        if not any(fold(word) in (before, f"{before}s") for before in known):
            known.append(fold(word))
    return [next(word for word in entry.also if fold(word) == key) for key in known[1:]]


def _of_packs(entry: Entry) -> Entry:
    """The entry without what the student says of it."""
    return replace(entry, senses=tuple(sense for sense in entry.senses if not sense.yours))


def _sense(sense: Sense, number: int, last: bool) -> QWidget:
    """One meaning; the last one of a pack names it."""
    made = QWidget()
    words = label(f"{number}. {sense.text}" if number else sense.text, "", wrap=True)
    parts: list[QLabel] = [words]
    if sense.note:
        parts.append(label(sense.note, "muted", wrap=True))
    if sense.pack and last:
        parts.append(label(_("From the pack ‘{pack}’").format(pack=sense.pack), "small", wrap=True))
    for part in parts:
        part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    column_of(made, *parts, spacing=Space.TINY)
    return made
