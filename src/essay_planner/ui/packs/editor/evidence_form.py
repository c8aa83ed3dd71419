"""The form for a piece of evidence in a pack: all that the format can say of it, the rarer things folded away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal

from essay_planner.core.messages import _
from essay_planner.core.pack import (
    Basis,
    Citation,
    Correction,
    Dated,
    Evidence,
    Figure,
    Kind,
    Pack,
    Quote,
    Reliability,
    Wording,
)
from essay_planner.ui.cards.words import kind_word
from essay_planner.ui.look import button, look
from essay_planner.ui.packs.editor.choosing import Names, PickField, piece_names, source_names
from essay_planner.ui.packs.editor.evidence_parts import AskPicture, BearingField, FindPicture, PicturesField
from essay_planner.ui.packs.editor.fields import (
    ChoiceField,
    DateField,
    LineField,
    NumberField,
    SegmentsField,
    TextField,
    ThemesField,
    WordsField,
)
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.rows import LARGE, Cell, RowsField


@dataclass(frozen=True, slots=True)
class Said:
    """A row of plain text."""

    text: str = ""


class EvidenceForm(ItemForm):
    """'sourceAsked' asks for a new source to be written down."""

    sourceAsked = Signal()

    def __init__(self, find_picture: FindPicture, ask_picture: AskPicture) -> None:
        super().__init__(_("Evidence"))
        self._sources, self._pieces = source_names(), piece_names()
        self._columns = 5 if look().percent <= LARGE else 3
        self._statement()
        self._whence()
        self._filing()
        self._bearing()
        self._more(find_picture, ask_picture)
        self.end()

    def _statement(self) -> None:
        hint = _("One fact, figure or view in a plain sentence that stands alone")
        self.add(self.bind("text", TextField(_("What it says"), hint), _("Write evidence")))
        kinds = [(kind, kind_word(kind).capitalize()) for kind in Kind]
        self.add(self.bind("kind", SegmentsField(_("Kind"), kinds, self._columns), _("Change the kind")))
        self.view_of = self.bind(
            "view_of", LineField(_("Whose view it is"), _("For example: Donald Filtzer")), _("Say whose view it is")
        )
        self.quotes = RowsField(
            _("The words themselves"), _("Quotation"), _("Add a quotation"), self._quote_cells, lambda: Quote(text="")
        )
        self.figures = RowsField(
            _("Figures"), _("Figure"), _("Add a figure"), self._figure_cells, lambda: Figure(as_="")
        )
        self.add(self.view_of)
        self.add(self.bind("quotes", self.quotes, _("Change a quotation")))
        self.add(self.bind("figures", self.figures, _("Change a figure")))
        date = self.bind("date", DateField(_("Date"), _("25 May 1956, 1953–64")), _("Change the date"))
        people = WordsField(_("People"), _("With commas between them"))
        self.add_pairs(date, self.bind("people", people, _("Change the people")))

    def _whence(self) -> None:
        self.heading(_("Who says so"))
        cited = RowsField(
            _("Sources"), _("Source"), _("Add a source"), self._citation_cells, lambda: Citation(source="")
        )
        self.new_source = button(_("Write down a new source…"), "board-link")
        self.new_source.setToolTip(_("Goes to the part ‘Sources’ with a new, empty source"))
        self.new_source.clicked.connect(self.sourceAsked)
        self.add(self.bind("sources", cited, _("Change the sources")))
        self.column.addWidget(self.new_source, 0, Qt.AlignmentFlag.AlignLeft)
        self._stops.append(lambda: [self.new_source])

    def _filing(self) -> None:
        self.heading(_("Filed under"))
        nothing = _("The pack has no themes yet. They are kept in the part ‘Themes’.")
        self.add(self.bind("themes", ThemesField(_("Themes"), nothing), _("Change the themes")))
        self.add(
            self.bind(
                "tags", WordsField(_("Tags: words to find it by"), _("With commas between them")), _("Change tags")
            )
        )

    def _bearing(self) -> None:
        self.heading(_("What it is evidence for"), _("Students see your side and hint only when they ask."))
        self.add(self.bind("bearing", BearingField(), _("Change a side")))

    def _more(self, find_picture: FindPicture, ask_picture: AskPicture) -> None:
        self.fold(_("More: care, details, pictures…"))
        sound = {
            Reliability.SOUND: _("Sound"),
            Reliability.CHECK: _("To be checked"),
            Reliability.DISPUTED: _("Disputed"),
        }
        field = SegmentsField(_("How far can it be relied on?"), list(sound.items()), 3)
        self.add(self.bind("reliability", field, _("Change how far it can be relied on")))
        note = TextField(_("Care to take"), _("Why a student should be careful with it"), sentence=False)
        self.add(self.bind("note", note, _("Change the care to take")))
        said = RowsField(_("Details"), _("Detail"), _("Add a detail"), self._detail_cells, Said)
        self.add(self.bind("details", said, _("Change a detail"), _read_details, _write_details))
        label = LineField(_("A short name, for tight places"), _("At most five words"))
        dated = ChoiceField(_("Where the date comes from"), _dated_words())
        self.add_pairs(
            self.bind("label", label, _("Change the short name")),
            self.bind("dated", dated, _("Change where the date comes from"), write=_write_dated),
        )
        self.add(self.bind("media", PicturesField(find_picture, ask_picture), _("Change a picture")))
        answers = RowsField(
            _("Speaks against"), _("Piece"), _("Add a piece that this speaks against"), self._answer_cells, Said
        )
        self.add(self.bind("answers", answers, _("Change what it speaks against"), _read_answers, _write_answers))
        self._correction()
        teacher = TextField(
            _("Note for teachers"), _("Shown to students too, unless they plan as in an exam"), sentence=False
        )
        self.add(self.bind("teacher_note", teacher, _("Change the note for teachers")))

    def _correction(self) -> None:
        self.heading(_("A correction"), _("If a book or sheet prints it wrongly, and this piece puts it right."))
        printed = LineField(_("What is printed"), "")
        where = self._pick(_("Where it is printed"))
        because = TextField(_("Why it is not right"), "")
        basis = ChoiceField(
            _("How you know"),
            {Basis.GENERAL_KNOWLEDGE: _("General knowledge"), Basis.CHECKED: _("Checked in a source")},
        )
        source, locator = self._pick(_("The source that it was checked in")), LineField(_("Where in it"), "p. 20")
        self.add(self._of_correction("printed", printed))
        self.add(self._of_correction("in_", where), self._of_correction("because", because))
        self.add(self._of_correction("basis", basis))
        self.add_pairs(self._of_correction("source", source), self._of_correction("locator", locator))

    def _of_correction(self, name: str, field: Any) -> Any:
        read, write = partial(_read_correction, name), partial(_write_correction, name)
        return self.bind(f"correction.{name}", field, _("Change the correction"), read, write)

    def _pick(self, words: str) -> PickField:
        nothing = _("No source here is called that. Choose one that is offered, or write it down under ‘Sources’.")
        return PickField(words, _("Type an author or a title"), self._sources, nothing)

    def _quote_cells(self) -> Sequence[Cell]:
        wording = ChoiceField(_("How close to the words"), _wording_words())
        return [
            (
                "text",
                TextField(_("The words themselves"), _("Exactly as they stand in the source"), sentence=False),
                True,
            ),
            ("speaker", LineField(_("Who said or wrote it"), ""), False),
            ("occasion", LineField(_("On what occasion"), _("For example: at the Twentieth Party Congress")), False),
            ("date", DateField(_("Date"), _("25 February 1956")), False),
            ("wording", _Member(wording, Wording), False),
            ("source", self._pick(_("Source")), True),
            ("locator", LineField(_("Where in it"), _("For example: p. 20")), False),
            ("via", self._pick(_("Work that this source cites")), False),
        ]

    @staticmethod
    def _figure_cells() -> Sequence[Cell]:
        return [
            ("as_", LineField(_("The figure, as printed"), _("For example: 8 to 9 million")), False),
            ("value", NumberField(_("As one number"), _("For example: 8500000")), False),
            ("unit", LineField(_("Unit"), _("For example: people, roubles, %")), False),
            ("of", LineField(_("Of what"), _("For example: released")), False),
        ]

    def _citation_cells(self) -> Sequence[Cell]:
        return [
            ("source", self._pick(_("Source")), True),
            ("locator", LineField(_("Where in it"), _("For example: p. 20")), False),
            ("says", LineField(_("What it says, if sources differ"), ""), False),
            ("via", self._pick(_("Work that this source cites, if you have not seen it")), True),
        ]

    @staticmethod
    def _detail_cells() -> Sequence[Cell]:
        return [("text", TextField(_("Detail"), ""), True)]

    def _answer_cells(self) -> Sequence[Cell]:
        nothing = _("No piece of evidence says that. Choose one that is offered.")
        return [("text", PickField(_("Piece of evidence"), _("Type words of it"), self._pieces, nothing), True)]

    def follow(self, pack: Pack, item: Any) -> None:
        """Show a piece, with what its kind asks for."""
        self._follow_names(pack)
        super().follow(pack, item)
        self.view_of.setVisible(item.kind is Kind.INTERPRETATION or bool(item.view_of))
        self.quotes.setVisible(item.kind is Kind.QUOTATION or bool(item.quotes))
        self.figures.setVisible(item.kind is Kind.STATISTIC or bool(item.figures))

    def _follow_names(self, pack: Pack) -> None:
        names: tuple[Names, ...] = (self._sources, self._pieces)
        for each in names:
            each.follow(pack)


class _Member(ChoiceField):
    """A list whose values are members of an enumeration."""

    def __init__(self, made: ChoiceField, of: Any) -> None:
        choices = {made.box.itemData(n): made.box.itemText(n) for n in range(made.box.count())}
        super().__init__(made.above.text(), choices)
        self._of = of

    def value(self) -> Any:
        """The member that is chosen."""
        return self._of(super().value())


def _dated_words() -> dict[str, str]:
    return {
        Dated.STATED: _("The source states it"),
        Dated.CONTEXT: _("It follows from the context"),
        Dated.INFERRED: _("It was worked out"),
        Dated.GENERAL_KNOWLEDGE: _("General knowledge"),
    }


def _wording_words() -> dict[str, str]:
    return {
        Wording.EXACT: _("The exact words"),
        Wording.ALTERED: _("Shortened or changed"),
        Wording.REPORTED: _("Reported, not quoted"),
    }


def _read_details(piece: Evidence) -> tuple[Said, ...]:
    return tuple(Said(text) for text in piece.details)


def _write_details(piece: Evidence, said: tuple[Said, ...]) -> Evidence:
    return replace(piece, details=tuple(row.text for row in said))


def _read_answers(piece: Evidence) -> tuple[Said, ...]:
    return tuple(Said(answered) for answered in piece.answers)


def _write_answers(piece: Evidence, said: tuple[Said, ...]) -> Evidence:
    return replace(piece, answers=tuple(row.text for row in said))


def _write_dated(piece: Evidence, dated: str) -> Evidence:
    return replace(piece, dated=Dated(dated))


_NO_CORRECTION = Correction(printed="", in_="", because="")


def _read_correction(name: str, piece: Evidence) -> Any:
    return getattr(piece.correction or _NO_CORRECTION, name)


def _write_correction(name: str, piece: Evidence, value: Any) -> Evidence:
    value = Basis(value) if name == "basis" else value
    correction = replace(piece.correction or _NO_CORRECTION, **{name: value})
    bare = replace(correction, basis=_NO_CORRECTION.basis) == _NO_CORRECTION
    return replace(piece, correction=None if bare else correction)
