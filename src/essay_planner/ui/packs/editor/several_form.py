"""What is changed on several pieces of evidence at once: kind, themes, tags, and the side on each question."""

from collections import Counter
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from essay_planner.core import pack_edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Evidence, Kind, Leans, Pack, Reliability
from essay_planner.ui.board.panel_parts import Segments, titled
from essay_planner.ui.cards.words import kind_word
from essay_planner.ui.look import Flow, Mark, Space, button, column_of, label, look, pad, row_of, scroll_down, set_look
from essay_planner.ui.own.lines import Line
from essay_planner.ui.packs.editor.columns import leans_word
from essay_planner.ui.packs.editor.rows import LARGE
from essay_planner.ui.packs.editor.session import PackSession


class SeveralForm(QScrollArea):
    """Each press is one step, for all pieces that are chosen. 'removeAsked' asks to remove them."""

    removeAsked = Signal()

    def __init__(self, session: PackSession) -> None:
        super().__init__()
        self._session = session
        self._ids: tuple[str, ...] = ()
        scroll_down(self)
        set_look(self, "paper")
        self.setAccessibleName(_("Several pieces"))
        self.title = label("", "heading", wrap=True)
        self.inside = QWidget()
        self.tag = Line(_("Give all of them a tag"), _("A word to find them by"))
        self.give = button(_("Give"), "outline")
        self.give.setToolTip(_("Give all chosen pieces this tag (Enter)"))
        self.give.clicked.connect(self.on_tag)
        self.tag.field.returnPressed.connect(self.on_tag)
        self.remove = button(_("Remove them all"), "board-link")
        self.remove.setToolTip(_("Remove all chosen pieces from the pack (Delete)"))
        self.remove.clicked.connect(self.removeAsked)
        self._shown: object = None

    def follow(self, pack: Pack, ids: tuple[str, ...]) -> None:
        """Show what the pieces have in common. Buttons are made anew only where others are needed."""
        chosen = set(ids)
        pieces = [piece for piece in pack.evidence if piece.id in chosen]
        if (pieces, pack.questions, pack.themes) == self._shown:
            return
        self._shown, self._ids = (pieces, pack.questions, pack.themes), ids
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None else ""
        had = self.isAncestorOf(focused) if focused is not None else False
        self._lay_out(pack, pieces)
        if had and name:
            same = (each for each in self.findChildren(QWidget) if each.accessibleName() == name and each.isEnabled())
            if (again := next(same, None)) is not None:
                again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, pack: Pack, pieces: list[Evidence]) -> None:
        for kept in (self.title, self.tag, self.give, self.remove):
            kept.setParent(None)
        inside = QWidget()
        set_look(inside, "paper")
        words = ngettext("{n} piece is chosen", "{n} pieces are chosen", len(pieces)).format(n=len(pieces))
        self.title.setText(words)
        hint = label(_("What you press here is changed on all of them, as one step."), "small", wrap=True)
        tagging = row_of(self.tag, self.give, spacing=Space.GAP)
        tagging.setStretch(0, 1)
        tagging.setAlignment(self.give, Qt.AlignmentFlag.AlignBottom)
        column = column_of(
            inside, self.title, hint, self._kinds(pieces), self._themes(pack, pieces), spacing=Space.WIDE
        )
        column.addLayout(tagging)
        column.addWidget(self._tags(pieces))
        for question in pack.questions:
            column.addWidget(self._sides(question.id, question.text, pieces))
        column.addWidget(self._reliability(pieces))
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        pad(column, Space.EDGE, Space.BROAD, Space.EDGE, Space.EDGE)
        self.setWidget(inside)
        for kept in (self.title, self.tag, self.give, self.remove):
            kept.show()

    def _kinds(self, pieces: list[Evidence]) -> QWidget:
        columns = 5 if look().percent <= LARGE else 3
        choices = [(kind, kind_word(kind).capitalize()) for kind in Kind]
        return self._segments(_("Kind"), choices, columns, {piece.kind for piece in pieces}, self.set_kind)

    def _reliability(self, pieces: list[Evidence]) -> QWidget:
        words = {
            Reliability.SOUND: _("Sound"),
            Reliability.CHECK: _("To be checked"),
            Reliability.DISPUTED: _("Disputed"),
        }
        found = {piece.reliability for piece in pieces}
        return self._segments(_("How far can they be relied on?"), list(words.items()), 3, found, self.set_reliability)

    def _sides(self, question: str, text: str, pieces: list[Evidence]) -> QWidget:
        choices = [(side, leans_word(side)) for side in Leans]
        found = {piece.bearing[question].side if question in piece.bearing else None for piece in pieces}
        return self._segments(text, choices, 4, found, partial(self.set_side, question))

    def _segments(self, words: str, choices: list[Any], columns: int, found: set[Any], act: Any) -> QWidget:
        made = Segments(words, choices, columns)
        made.show_value(next(iter(found)) if len(found) == 1 else None)
        made.picked.connect(act)
        return titled(words if len(found) == 1 else _("{name} (not all the same)").format(name=words), made)

    def _themes(self, pack: Pack, pieces: list[Evidence]) -> QWidget:
        held = Counter(theme for piece in pieces for theme in piece.themes)
        block = QWidget()
        flow = Flow(Space.SMALL)
        column_of(block).addLayout(flow)
        for theme in pack.themes:
            count, every = held[theme.id], held[theme.id] == len(pieces)
            some = bool(count) and not every
            words = _("{name} ({n} of {all})").format(name=theme.name, n=count, all=len(pieces)) if some else theme.name
            chip = button(words, "board-chip", name=theme.name)
            chip.setCheckable(True)
            chip.setChecked(every)
            tip = _("File all chosen pieces under this theme") if not every else _("File them under this theme no more")
            chip.setToolTip(tip)
            chip.clicked.connect(partial(self.set_theme, theme.id, not every))
            flow.addWidget(chip)
        none = label(_("The pack has no themes yet."), "small", wrap=True)
        return titled(_("Themes"), block if pack.themes else none)

    def _tags(self, pieces: list[Evidence]) -> QWidget:
        held = Counter(tag for piece in pieces for tag in piece.tags)
        block = QWidget()
        flow = Flow(Space.SMALL)
        column_of(block).addLayout(flow)
        for tag, _count in held.most_common(12):
            chip = button(tag, "board-chip")
            chip.show_mark(Mark.CROSS, "muted", after=True)
            chip.setAccessibleName(_("Take away the tag {tag}").format(tag=tag))
            chip.setToolTip(_("Take this tag from all chosen pieces"))
            chip.clicked.connect(partial(self.take_tag, tag))
            flow.addWidget(chip)
        block.setVisible(bool(held))
        return block

    # -- acts --

    def set_kind(self, kind: Kind | None) -> None:
        """Make all of them of a kind."""
        if kind is not None:
            self._do(lambda pack: pack_edits.set_kind(pack, self._ids, kind), _("Change the kind of {n} pieces"))

    def set_reliability(self, reliability: Reliability | None) -> None:
        """Say of all of them how far they can be relied on."""
        known = reliability or Reliability.SOUND
        words = _("Change how far {n} pieces can be relied on")
        self._do(lambda pack: pack_edits.set_reliability(pack, self._ids, known), words)

    def set_side(self, question: str, side: Leans | None) -> None:
        """Say which side all of them are evidence for, or that they are for none."""
        self._do(lambda pack: pack_edits.set_side(pack, self._ids, question, side), _("Change the side of {n} pieces"))

    def set_theme(self, theme: str, on: bool, *_checked: object) -> None:
        """File all of them under a theme, or no more."""
        change = pack_edits.add_theme if on else pack_edits.take_theme
        self._do(lambda pack: change(pack, self._ids, theme), _("Change the themes of {n} pieces"))

    def take_tag(self, tag: str, *_checked: object) -> None:
        """Take a tag from all of them."""
        self._do(lambda pack: pack_edits.take_tag(pack, self._ids, tag), _("Take a tag from {n} pieces"))

    def on_tag(self) -> None:
        """Give all of them the tag that is written."""
        if tag := self.tag.text:
            self.tag.show_text("")
            self._do(lambda pack: pack_edits.add_tag(pack, self._ids, tag), _("Give {n} pieces a tag"))

    def _do(self, edit: Any, label_: str) -> None:
        words = label_.format(n=len(self._ids))
        if self._session.apply(edit, words):
            self._session.announced.emit(words)
