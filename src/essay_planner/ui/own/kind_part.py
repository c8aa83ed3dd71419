"""What only some kinds of evidence say: the words of a quotation, whose view it is, and the figures of a statistic."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Figure, Kind, Quote
from essay_planner.ui.board.panel_parts import titled
from essay_planner.ui.look import Space, column_of, look
from essay_planner.ui.own.lines import Line, Pairs, Words


class KindPart(QWidget):
    """Shows the lines that go with a kind."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first = Kind.FACT
        self.words = Words(self, _("The words themselves"), _("Exactly as they stand in the source"), sentence=False)
        self.words.written.connect(self.on_changed)
        self.speaker = self._line(_("Who said or wrote it"))
        self.occasion = self._line(_("On what occasion"), _("For example: at the Twentieth Party Congress"))
        self.view_of = self._line(_("Whose view it is"), _("For example: Donald Filtzer"))
        self.figure = self._line(_("The figure, as printed"), _("For example: 8 to 9 million"))
        self.number = self._line(_("As one number"), _("For example: 8500000"))
        self.unit = self._line(_("Unit"), _("For example: people, roubles, %"))
        self.of = self._line(_("Of what"), _("For example: released"))
        self._spoken = Pairs()
        self._spoken.add(titled(_("The words themselves"), self.words), across=True)
        self._add(self._spoken, self.speaker, self.occasion)
        self._figures = Pairs()
        self._add(self._figures, self.figure, self.number, self.unit, self.of)
        column_of(self, self._spoken, self.view_of, self._figures, spacing=Space.MEDIUM)
        self.show_kind(Kind.FACT)

    def _line(self, words: str, hint: str = "") -> Line:
        line = Line(words, hint)
        line.changed.connect(self.on_changed)
        return line

    @staticmethod
    def _add(pairs: Pairs, *lines: Line) -> None:
        for line in lines:
            pairs.add(line, across=look().percent > _LARGE)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        lines = (self.speaker, self.occasion, self.view_of, self.figure, self.number, self.unit, self.of)
        return [self.words, *(line.field for line in lines)]

    def show_kind(self, kind: Kind) -> None:
        """Show the lines of a kind."""
        self._spoken.setVisible(kind is Kind.QUOTATION)
        self.view_of.setVisible(kind is Kind.INTERPRETATION)
        self._figures.setVisible(kind is Kind.STATISTIC)
        self.setVisible(kind in (Kind.QUOTATION, Kind.INTERPRETATION, Kind.STATISTIC))

    def show_piece(self, piece: Evidence) -> None:
        """Show what a piece says; of several quotations or figures the first."""
        quote = piece.quotes[0] if piece.quotes else Quote(text="")
        figure = piece.figures[0] if piece.figures else Figure(as_="")
        self.words.setPlainText("" if quote.text == piece.text else quote.text)
        self.speaker.show_text(quote.speaker)
        self.occasion.show_text(quote.occasion)
        self.view_of.show_text(piece.view_of)
        self.figure.show_text(figure.as_)
        self.number.show_text("" if figure.value is None else f"{figure.value}")
        self.unit.show_text(figure.unit)
        self.of.show_text(figure.of)
        self._first = piece.kind
        self.show_kind(piece.kind)

    def put_on(self, piece: Evidence) -> Evidence:
        """The piece with what the lines of its kind say, and without what those of its first kind said."""
        if piece.kind is not self._first:
            piece = replace(piece, **_IDLE.get(self._first, {}))
        match piece.kind:
            case Kind.QUOTATION:
                return replace(piece, quotes=self._quotes(piece))
            case Kind.INTERPRETATION:
                return replace(piece, view_of=self.view_of.text)
            case Kind.STATISTIC:
                return replace(piece, figures=self._said_figures(piece))
        return piece

    def _quotes(self, piece: Evidence) -> tuple[Quote, ...]:
        """Where no words are given the statement is the quotation."""
        first = piece.quotes[0] if piece.quotes else Quote(text="")
        words = self.words.toPlainText().strip() or " ".join(piece.text.split())
        mine = replace(first, text=words, speaker=self.speaker.text, occasion=self.occasion.text, date=piece.date)
        return (mine, *piece.quotes[1:])

    def _said_figures(self, piece: Evidence) -> tuple[Figure, ...]:
        value = number_in(self.number.text)
        said = self.figure.text or self.number.text
        return (Figure(as_=said, value=value, unit=self.unit.text, of=self.of.text), *piece.figures[1:])

    def on_changed(self) -> None:
        """Say what is wrong with the number, and tell."""
        wrong = self.number.text and number_in(self.number.text) is None
        why = _("Write a number in digits, such as 8500000 or 2.5.") if wrong else ""
        self.number.say(why, "own-care")
        self.changed.emit()


def number_in(text: str) -> int | float | None:
    """The number that a text is, with or without commas between thousands; None for any other text."""
    bare = text.replace(",", "").replace(" ", "")
    if bare.removeprefix("-").isdecimal() and bare.isascii():
        return int(bare)
    whole, _point, parts = bare.removeprefix("-").partition(".")
    return float(bare) if whole.isdecimal() and parts.isdecimal() and bare.isascii() else None


_IDLE: dict[Kind, dict[str, Any]] = {
    Kind.QUOTATION: {"quotes": ()},
    Kind.INTERPRETATION: {"view_of": ""},
    Kind.STATISTIC: {"figures": ()},
}
_LARGE = 150  # percent of text at which lines no longer stand side by side
