"""What a file has to offer a pack: tables to be understood, or items that are plain already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Question, Source, Term, Theme
from essay_planner.files.reading import shortened


class ImportRefused(EssayPlannerError):
    """A file that nothing can be taken from, with a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. 'number' is the one that a spreadsheet shows beside it, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in a file, its heads (if it has any) being its first row. All rows are of one width."""

    name: str
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0].cells) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that is not taken over: a cell, or a whole row where there is no column; 0 for no row.

    'words' are what stood there.
    """

    row: int
    column: str
    words: str
    why: str

    def __str__(self) -> str:
        where = _("Row {row}").format(row=self.row) if self.row else ""
        parts = [where, f"‘{self.column}’" if self.column else ""]
        place = ", ".join(part for part in parts if part)
        return f"{place}: {self.why}" if place else self.why


def dropped(row: int, column: str, words: str, why: str) -> Dropped:
    """Something that is not taken over, with as much of its words as a line can hold."""
    return Dropped(row, column, shortened(words), why)


def left_out(fields: Iterable[str]) -> list[Dropped]:
    """A line about fields of a reference list that a source has no place for, if there are any."""
    named = ", ".join(sorted(set(fields)))
    why = _("A source has no place for these fields, so they are left out: {fields}.")
    return [Dropped(0, "", "", why.format(fields=named))] if named else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """What goes into a pack, in the order of the file.

    'completed' are works that the pack has by author and title alone, with all that the file says of them, 'renewed'
    pieces that the pack has, as rows of the file say now.
    """

    themes: tuple[Theme, ...] = ()
    questions: tuple[Question, ...] = ()
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    terms: tuple[Term, ...] = ()
    completed: tuple[Source, ...] = ()
    renewed: tuple[Evidence, ...] = ()

    def __bool__(self) -> bool:
        added = self.themes or self.questions or self.sources or self.evidence or self.terms
        return bool(added or self.completed or self.renewed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What was found in a file. 'notes' are sentences about how it was read, 'dropped' what could not be."""

    file: str
    tables: tuple[Table, ...] = ()
    items: Items = Items()
    notes: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()


class Importer(Protocol):
    """One kind of file. A new kind is a module with one of these, and a line in the table of kinds."""

    @property
    def name(self) -> str:
        """What people call such a file."""

    @property
    def suffixes(self) -> Sequence[str]:
        """How the names of such files end, in lower case with the dot."""

    def can_read(self, data: bytes) -> bool:
        """Whether the bytes look like such a file, whatever it is called."""

    def read(self, data: bytes, file: str) -> Offer:
        """What is in it; 'file' is its name in messages. Raises ImportRefused."""
