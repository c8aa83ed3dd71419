"""Rows of a table as pieces of evidence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from essay_planner.core.dates_in_words import lacks_century, read_date, read_short_date
from essay_planner.core.ids import is_id
from essay_planner.core.messages import _
from essay_planner.core.pack import (
    Bearing,
    Citation,
    Evidence,
    Figure,
    Kind,
    Leans,
    Pack,
    Question,
    Quote,
    Reliability,
    Source,
    Theme,
)
from essay_planner.core.text import fold
from essay_planner.files.reading import shortened
from essay_planner.packs.importing.alike import words_alone
from essay_planner.packs.importing.cells import read_kind, read_reliability, read_side, split_cell
from essay_planner.packs.importing.choices import Column, Mapped
from essay_planner.packs.importing.describing import described
from essay_planner.packs.importing.mixed_marks import MixedMarks
from essay_planner.packs.importing.named_works import Works, place_in_words
from essay_planner.packs.importing.new_ids import NewIds, made_of
from essay_planner.packs.importing.offer import Dropped, Row, dropped
from essay_planner.packs.importing.years_around import is_among, years_around, years_near

_TEXTS = {"text": None, "text-for": Leans.FOR, "text-against": Leans.AGAINST}
_OF_SOURCE = "source-"
_YEARS = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_LONGEST_PART = 400  # characters of a cell in a sentence
_QUOTED = "‘’“”\"'«» "


@dataclass(frozen=True, slots=True)
class Made:
    """A piece as a row says it, the column of its words, and the piece of the pack that it is surely (None: of none).

    'sure' are those of the fields 'kind' and 'reliability' that the row says itself. 'withdrawn' is the id that such a
    piece had before it was taken out of the pack; '' where there was none.
    """

    row: Row
    column: str
    piece: Evidence
    old: Evidence | None
    sure: frozenset[str]
    withdrawn: str = ""


class EvidenceRows:
    """Reads row after row, and knows what the pack and the rows before hold."""

    def __init__(self, mapped: Mapped, pack: Pack, question: Question | None, renew: bool) -> None:
        self._renew = renew
        self._pieces = {piece.id: piece for piece in pack.evidence}
        self._columns = [column for column in mapped.columns if column.field]
        self._marks = MixedMarks(self._columns, mapped.rows)
        self._by_field = {column.field: column for column in self._columns}
        self._question, self._pack_questions, self._all_rows = question, pack.questions, mapped.rows
        self._known = {words_alone(piece.text): piece.id for piece in pack.evidence}
        self._here: dict[str, int] = {}
        self._ids = NewIds((*(piece.id for piece in pack.evidence), *pack.withdrawn))
        self._theme_ids = NewIds(theme.id for theme in pack.themes)
        self._theme_names = {fold(theme.name): theme.id for theme in pack.themes}
        self.works = Works(pack.sources)
        self._described_before: dict[tuple[tuple[str, str], ...], tuple[Source, dict[str, str]]] = {}
        self.themes: list[Theme] = []
        self.lost: list[Dropped] = []
        self.made: list[Made] = []
        self.known: set[str] = set()  # the pieces of the pack that rows are
        self.there: list[tuple[Row, str, str]] = []  # rows of a piece's very words, with these and its id
        self._withdrawn = frozenset(pack.withdrawn)
        self._row = Row(0, ())

    def read(self, row: Row) -> None:
        """Make what the row holds."""
        self._row = row
        texts = list(self._statements())
        if not texts:
            words = " · ".join(cell for cell in row.cells if cell)
            self._lose(
                "", words, _("There is no evidence in this row, so it is left out: ‘{row}’."), row=shortened(words)
            )
            return
        new = [(column, text) for column, text in texts if self._is_new(text)]
        if new:
            shared = self._shared()
            for column, text in new:
                self._make(column, text, shared)

    def _statements(self) -> Iterator[tuple[str, str]]:
        """The texts of the row, each with its column."""
        found = [(name, " ".join(self._cell(name).split())) for name in _TEXTS if self._cell(name)]
        if not found and self._cell("quote"):
            found = [("quote", " ".join(self._cell("quote").split()))]
        yield from found

    def _is_new(self, text: str) -> bool:
        words = words_alone(text)
        if words in self._known and not self._renew:
            self.known.add(self._known[words])
            self.there.append((self._row, text, self._known[words]))
            return False
        if words and words in self._here:
            self._lose("", text, _("This says the same as row {row}, so it is left out."), row=self._here[words])
            return False
        self._here[words] = self._row.number
        return True

    def _shared(self) -> Evidence:
        """All that the cells beside the text say, the same for each text of the row."""
        citations = self._citations()
        quote = self._quote(citations)
        kind = self._kind(quote is not None)
        speaker = self._line("speaker")
        if speaker and kind not in (Kind.QUOTATION, Kind.INTERPRETATION) and quote is None:
            words = _("Only a quotation or an interpretation is said by somebody, so this is left out: ‘{who}’.")
            self._lose("speaker", speaker, words, who=speaker)
        return Evidence(
            id="",
            text="",
            label=self._line("label"),
            kind=kind,
            view_of=speaker if kind is Kind.INTERPRETATION else "",
            date=self._date(),
            themes=self._themes(),
            tags=self._parted("tags"),
            people=self._parted("people"),
            figures=tuple(Figure(as_=text) for text in [self._line("figure")] if text),
            details=self._several("details"),
            quotes=(quote,) if quote else (),
            sources=citations if not quote else citations[1:],
            reliability=self._reliability(),
            note=self._cell("note"),
            teacher_note=self._cell("teacher-note"),
        )

    def _old(self, text: str) -> Evidence | None:
        """The piece of the pack that the row is by its very words or its id, unless a row before it is that."""
        for piece_id in (self._known.get(words_alone(text), ""), self._cell("id")):
            if piece_id in self._pieces and piece_id not in self.known:
                self.known.add(piece_id)
                return self._pieces[piece_id]
        return None

    def _make(self, column: str, text: str, shared: Evidence) -> None:
        quotes = shared.quotes
        if shared.kind is Kind.QUOTATION and not quotes:
            quotes = (self._quoted(text, shared.sources),)
            shared = replace(shared, sources=shared.sources[1:])
        bearing, old = self._bearing(_TEXTS.get(column)), self._old(text)
        withdrawn = self._withdrawn_as(shared.label or text) if old is None else ""
        piece_id = old.id if old is not None and self._renew else self._id(shared.label or text)
        piece = replace(shared, text=text, quotes=quotes, bearing=bearing, id=piece_id)
        self.made.append(Made(self._row, column, piece, old, self._sure(), withdrawn))

    def _withdrawn_as(self, words: str) -> str:
        """The id that the row gives a piece, if that is of one that was taken out of the pack; else ''."""
        wanted = (self._cell("id"), made_of(words, "evidence"))
        return next((item_id for item_id in wanted if item_id in self._withdrawn), "")

    def _sure(self) -> frozenset[str]:
        read = {"kind": read_kind(self._cell("kind")), "reliability": read_reliability(self._cell("reliability"))}
        return frozenset(name for name, found in read.items() if found is not None)

    def _quoted(self, words: str, citations: tuple[Citation, ...]) -> Quote:
        """A quotation, out of the first work that the row names."""
        named = citations[0] if citations else Citation(source="")
        words, speaker = words.strip(_QUOTED) or words, self._line("speaker")
        return Quote(text=words, speaker=speaker, source=named.source, locator=named.locator)

    def _kind(self, has_quote: bool) -> Kind:
        cell = self._cell("kind")
        found = read_kind(cell) if cell else None
        if cell and found is None:
            words = _("‘{word}’ is not one of: {known}. The kind was guessed.")
            self._lose("kind", cell, words, word=cell, known=", ".join(Kind))
        if found is not None:
            return found
        if has_quote:
            return Kind.QUOTATION
        return Kind.INTERPRETATION if self._cell("speaker") else Kind.FACT

    def _quote(self, citations: tuple[Citation, ...]) -> Quote | None:
        words = self._cell("quote").strip()
        return self._quoted(words, citations) if words else None

    def _date(self) -> str:
        cell = self._cell("date")
        try:
            found = read_date(shortened(cell))
        except ValueError as error:
            if lacks_century(shortened(cell)):
                return self._short_date(cell)
            self._lose("date", cell, "{trouble}", trouble=error)
            return ""
        if found and self._near is not None and not is_among(found, self._near):
            self._lose("date", cell, _("This is centuries from the other dates here. Look whether it is right."))
        if _YEARS.fullmatch(cell):
            self._lose("date", cell, _("‘{date}’ was read as a month of a year. Write 1905–07 for years."), date=cell)
        return found

    def _short_date(self, cell: str) -> str:
        """A date that lacks its century, of which the question and the other dates of the column may leave no doubt."""
        found = read_short_date(cell, *self._years) if self._years is not None else ""
        if found and self._years is not None:
            words = _("Years of two digits were read as those nearest to {first}–{last}. Look whether they are right.")
            self._lose("date", cell, words, first=self._years[0], last=self._years[1])
        else:
            words = _(
                "The year has two digits, and it is not certain of which century it is, so the date is left out. "
                "Write the year in full. If the table was saved from a workbook, that (.xlsx) has it in full."
            )
            self._lose("date", cell, words)
        return found

    @cached_property
    def _years(self) -> tuple[int, int] | None:
        """The years that the question and the other dates of the column are of."""
        asked = self._pack_questions if self._question is None else (self._question,)
        return years_around(asked, self._dates())

    @cached_property
    def _near(self) -> tuple[int, int] | None:
        return years_near(self._dates())

    def _dates(self) -> Iterator[str]:
        column = self._by_field["date"].number
        return (shortened(row.cells[column]) for row in self._all_rows)

    def _reliability(self) -> Reliability:
        cell = self._cell("reliability")
        found = read_reliability(cell) if cell else None
        if cell and found is None:
            words = _("‘{word}’ is not one of: {known}. It is left out.")
            self._lose("reliability", cell, words, word=cell, known=", ".join(Reliability))
        return found or Reliability.SOUND

    def _themes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._theme(name) for name in self._parted("themes")))

    def _theme(self, name: str) -> str:
        if name in self._theme_ids:
            return name
        known = self._theme_names.get(fold(name))
        if known is None:
            known = self._theme_ids.new(name, "theme")
            self.themes.append(Theme(id=known, name=name))
            self._theme_names[fold(name)] = known
        return known

    def _citations(self) -> tuple[Citation, ...]:
        place = place_in_words(self._line("locator"))
        of_source = {
            name.removeprefix(_OF_SOURCE): self._cell(name) for name in self._by_field if name.startswith(_OF_SOURCE)
        }
        found = self._cited(self._several("source"), of_source)
        if any(of_source.values()) and not found:
            found.append(Citation(source=self._described(of_source)))
        if place and not found:
            self._lose("locator", place, _("‘{place}’ is a place in no source, as this row names none."), place=place)
        elif place:
            found[0] = replace(found[0], locator=place)
        return tuple(dict.fromkeys(found))

    def _cited(self, several: tuple[str, ...], beside: Mapping[str, str]) -> list[Citation]:
        """The works that a cell names; the columns beside it, such as author and year, say more of the one it names."""
        said = {name: cell for name, cell in beside.items() if cell}
        one_alone = len(several) == 1 and "title" not in said
        if several and not one_alone:
            for name, cell in said.items():
                words = _("The row names its source in another column, and it is not certain that this is about it.")
                self._lose(f"{_OF_SOURCE}{name}", cell, words)
        return [self._named(words, said if one_alone else {}) for words in several]

    def _named(self, words: str, beside: Mapping[str, str]) -> Citation:
        more = self._of_columns(beside) if beside else None
        named = self.works.named(words, more)
        if named.doubt:
            self._lose("source", words, "{doubt}", doubt=named.doubt)
        for name, cell in beside.items():
            attribute = name.replace("-", "_")
            if getattr(more, attribute) and not getattr(named.source, attribute):
                why = _("‘{title}’ is there already without this, so it is left out. Add it to the source.")
                self._lose(f"{_OF_SOURCE}{name}", cell, why, title=named.source.title)
        return Citation(source=named.source.id, locator=named.locator)

    def _described(self, cells: Mapping[str, str]) -> str:
        """The id of the work that the columns about the source describe."""
        if not cells.get("title") and not cells.get("url"):
            said = " ".join(filter(None, (cells.get("author"), cells.get("issued"))))
            return self.works.named_by_author(said, self._of_columns(cells)).id
        return self.works.described(self._of_columns(cells)).id

    def _of_columns(self, cells: Mapping[str, str]) -> Source:
        """The work as the columns about it say, not yet among those that are known."""
        known = tuple(cells.items())
        if known not in self._described_before:
            self._described_before[known] = described(cells)
        source, wrong = self._described_before[known]
        for name, why in wrong.items():
            self._lose(f"{_OF_SOURCE}{name}", cells[name], "{trouble}", trouble=why)
        return source

    def _bearing(self, leans: Leans | None) -> dict[str, Bearing]:
        if self._question is None:
            return {}
        cell = self._cell("side")
        if leans is None and cell:
            leans = read_side(cell, self._question)
            if leans is None:
                words = _("‘{word}’ is not understood as a side. Write for, against, either or context.")
                self._lose("side", cell, words, word=cell)
        hint, criteria = self._cell("hint"), self._criteria(self._question)
        if leans is None:
            for name, cell in (("hint", hint), ("criteria", self._cell("criteria"))):
                if cell:
                    self._lose(name, cell, _("This needs a side, and the row gives none."))
            return {}
        return {self._question.id: Bearing(side=leans, criteria=criteria, hint=hint)}

    def _criteria(self, question: Question) -> tuple[str, ...]:
        known: dict[str, str] = {}
        for criterion in question.criteria:
            known |= {fold(criterion.id): criterion.id, fold(criterion.text): criterion.id}
        found = []
        for words in self._several("criteria"):
            if fold(words) in known:
                found.append(known[fold(words)])
            else:
                self._lose("criteria", words, _("The question has no criterion ‘{criterion}’."), criterion=words)
        return tuple(dict.fromkeys(found))

    def _id(self, words: str) -> str:
        cell = self._cell("id")
        if cell and is_id(cell) and cell not in self._ids:
            return self._ids.take(cell)
        found = self._ids.new(words, "evidence")
        if cell:
            why = _("‘{id}’ is taken or cannot be an id, so ‘{new}’ stands for it.")
            self._lose("id", cell, why, id=cell, new=found)
        return found

    def _cell(self, name: str) -> str:
        column = self._by_field.get(name)
        return self._row.cells[column.number] if column is not None else ""

    def _line(self, name: str) -> str:
        return " ".join(self._cell(name).split())

    def _several(self, name: str) -> tuple[str, ...]:
        column = self._by_field.get(name)
        return split_cell(self._row.cells[column.number], column.separator) if column is not None else ()

    def _parted(self, name: str) -> tuple[str, ...]:
        """The values of a cell; where something else seems to stand between some, which are one then, it is told."""
        column = self._by_field.get(name)
        if column is not None and (mark := self._marks.in_cell(column, self._cell(name))):
            words = _("What has ‘{mark}’ in it is taken as one. If it is several, let the same mark part all of them.")
            self._lose(name, self._cell(name), words, mark=mark)
        return self._several(name)

    def tell(self, row: Row, name: str, words: str, why: str, **parts: object) -> None:
        """Tell something of the cell of a row, in the column with a field; without one of the whole row."""
        self._row = row
        self._lose(name, words, why, **parts)

    def _lose(self, name: str, words: str, why: str, **parts: object) -> None:
        column = self._by_field.get(name)
        said = {name: shortened(str(part), _LONGEST_PART) for name, part in parts.items()}
        self.lost.append(dropped(self._row.number, head_of(column), words, why.format(**said)))


def head_of(column: Column | None) -> str:
    """What a column is called in a report: by its head, or its number as a letter."""
    if column is None:
        return ""
    return " ".join(column.head.split()) or _("column {letter}").format(letter=letter(column.number))


def letter(number: int) -> str:
    """The letter that a spreadsheet shows above a column, from 0: A, B, … Z, AA."""
    before = "" if number < 26 else letter(number // 26 - 1)
    return before + chr(ord("A") + number % 26)
