"""What the student's evidence says: its statement, kind, date, themes and people, and the care to take."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Evidence, Kind
from essay_planner.core.text import count_words
from essay_planner.ui.board.panel_parts import Segments, titled
from essay_planner.ui.cards.words import kind_word
from essay_planner.ui.look import Space, column_of, label, look, set_look
from essay_planner.ui.own.kind_part import KindPart
from essay_planner.ui.own.lines import DateLine, Line, Pairs, Words, listed, unlisted
from essay_planner.ui.own.themes import ThemeChips

LONG = 50  # words, from which a statement is more than one piece


class StatementPart(QWidget):
    """What is said of the piece itself; 'filing' is the part of it that belongs further down in the form.

    'changed' tells of every change.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, themes: Mapping[str, str]) -> None:
        """'themes' maps the ids of all themes at hand to their names."""
        super().__init__(parent)
        self._made = Evidence(id="", text="")
        self.filing = QWidget(parent)
        hint = _("One fact, figure or view in a sentence that stands alone")
        self.text = Words(self, _("What it says"), hint)
        self.count = label("", "small", wrap=True)
        columns = 5 if look().percent <= _LARGE else 3
        self.kinds = Segments(_("Kind"), [(kind, kind_word(kind).capitalize()) for kind in Kind], columns)
        self.of_kind = KindPart()
        self.date = DateLine(_("Date"), _("25 February 1956, 1953–64, c. 1957"))
        self.people = Line(_("People"), _("With commas between them"))
        self.themes = ThemeChips(themes)
        self.tags = Line(_("Tags: words of your own to find it by"), _("With commas between them"))
        self.note = Words(
            self.filing, _("Care to take"), _("Why to be careful with it, if there is a reason"), sentence=False
        )
        self._connect()
        self._lay_out()
        self.on_changed()

    def _connect(self) -> None:
        self.text.written.connect(self.on_changed)
        self.note.written.connect(self.on_changed)
        self.kinds.picked.connect(self.on_kind)
        for part in (self.of_kind, self.date, self.people, self.themes, self.tags):
            part.changed.connect(self.on_changed)

    def _lay_out(self) -> None:
        lines = Pairs()
        side_by_side = look().percent <= _LARGE
        for line in (self.date, self.people):
            lines.add(line, across=not side_by_side)
        said, kinds = titled(_("What it says"), self.text, self.count), titled(_("Kind"), self.kinds)
        column_of(self, said, kinds, self.of_kind, lines, spacing=Space.WIDE)
        themes = titled(_("Themes"), self.themes)
        themes.setVisible(bool(self.themes.chips))
        column_of(self.filing, titled(_("Care to take"), self.note), themes, self.tags, spacing=Space.WIDE)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top, but for 'filing'."""
        return [self.text, *self.kinds.buttons, *self.of_kind.stops(), self.date.field, self.people.field]

    def filing_stops(self) -> list[QWidget]:
        """All that Tab goes to in 'filing'."""
        return [self.note, *self.themes.chips.values(), self.tags.field]

    def show_piece(self, piece: Evidence) -> None:
        """Show what a piece says."""
        self._made = piece
        self.text.setPlainText(piece.text)
        self.kinds.show_value(piece.kind)
        self.of_kind.show_piece(piece)
        self.date.show_edtf(piece.date)
        self.people.show_text(unlisted(piece.people))
        self.themes.show_themes(piece.themes)
        self.tags.show_text(unlisted(piece.tags))
        self.note.setPlainText(piece.note)
        self.on_changed()

    def piece(self) -> Evidence:
        """The piece as it stands there, without its source. What the form does not show stays as it was."""
        piece = replace(
            self._made,
            text=self.text.toPlainText(),
            date=self.date.edtf,
            people=listed(self.people.text),
            themes=self.themes.chosen(self._made.themes),
            tags=listed(self.tags.text),
            note=self.note.toPlainText(),
        )
        return self.of_kind.put_on(piece)

    def on_kind(self, kind: Kind | None) -> None:
        """Another kind was chosen: it asks for other things."""
        self._made = replace(self._made, kind=kind or Kind.FACT)
        self.kinds.show_value(self._made.kind)
        self.of_kind.show_kind(self._made.kind)
        self.on_changed()

    def on_changed(self) -> None:
        """Count the words, and tell."""
        words = count_words(self.text.toPlainText())
        said = ngettext("{n} word", "{n} words", words).format(n=words)
        many = words > LONG
        more = _("{said}. That may be more than one piece: cards work best with one fact each.").format(said=said)
        set_look(self.count, "own-care" if many else "small")
        self.count.setText(more if many else said)
        self.changed.emit()


_LARGE = 125  # percent of text at which the kinds no longer stand in one row
