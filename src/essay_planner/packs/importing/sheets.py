"""What was read of the sheets of a workbook, and how much may be read in all: small files can unpack to very much."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from essay_planner.core.messages import _
from essay_planner.packs.importing.offer import Dropped, ImportRefused, Row, Table, dropped

_MOST_CELLS = 5_000_000  # of all tables, empty ones too, and with those that are left out
_MOST_LETTERS = 25_000_000  # in all cells together: one text may stand in many
_MOST_ROWS, _MOST_COLUMNS = 100_000, 200  # of a sheet
_MOST_MERGED = 100_000  # rows of merged cells that are gone through
_MOST_TOLD = 1000  # cells left out of which is told where they stand
_CELL = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


def too_big() -> ImportRefused:
    """The refusal of more than can be taken over."""
    return ImportRefused(_("This workbook is too big. Import a part of it at a time."))


@dataclass(slots=True)
class Amount:
    """How much was read of a whole workbook."""

    cells: int = 0
    letters: int = 0
    merged: int = 0
    lost: int = 0

    def add(self, cells: int, letters: int = 0) -> None:
        """Count more. Raises ImportRefused where it gets too much."""
        self.cells += cells
        self.letters += letters
        if self.cells > _MOST_CELLS or self.letters > _MOST_LETTERS:
            raise too_big()

    def untold(self) -> list[Dropped]:
        """A line about the cells left out that none is about, if there are any."""
        why = _("More cells that are left out: {n}.").format(n=self.lost - _MOST_TOLD)
        return [dropped(0, "", "", why)] if self.lost > _MOST_TOLD else []


@dataclass(slots=True)
class Sheet:
    """What was read of one sheet: by the numbers of rows and columns from 1 what each cell shows."""

    name: str
    amount: Amount
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    columns: set[int] = field(default_factory=set)
    lost: list[Dropped] = field(default_factory=list)
    full: bool = False
    _highest: int = 0

    def next_row(self, said: str | None) -> int:
        """The number of the next row: what is said to be it, or one more than the highest, so that none goes twice."""
        number = whole(said)
        if number is None or number in self.rows:
            number = self._highest + 1
        self._highest = max(self._highest, number)
        if len(self.rows) >= _MOST_ROWS:
            why = _("The sheet ‘{sheet}’ has more than {n} rows. This one and those below it are left out.")
            self.tell(why.format(sheet=self.name, n=f"{_MOST_ROWS:,}"), number)
            self.full = True
        return number

    def take(self, number: int, cells: dict[int, str]) -> None:
        """Add a row. Raises ImportRefused where the workbook gets too big."""
        before = len(self.rows) * len(self.columns)
        self.rows[number] = cells
        self.columns.update(cells)
        self.amount.add(len(self.rows) * len(self.columns) - before, sum(map(len, cells.values())))
        if len(self.columns) > _MOST_COLUMNS:
            why = _("The sheet ‘{sheet}’ has more than {n} columns, so it is left out.")
            self.tell(why.format(sheet=self.name, n=_MOST_COLUMNS))
            self.full = True

    def lose(self, row: int, column: int, words: str, why: str) -> None:
        """Tell of a cell that is left out, unless very many are. Raises ImportRefused where the book gets too big."""
        self.amount.add(1)
        self.amount.lost += 1
        if self.amount.lost <= _MOST_TOLD:
            place = _("{sheet}, column {letter}").format(sheet=self.name, letter=_letters(column))
            self.lost.append(dropped(row, place, words, why))

    def tell(self, why: str, row: int = 0) -> None:
        """Tell of something else that is left out."""
        self.lost.append(dropped(row, "", "", why))

    def fill_merged(self, refs: Iterable[str]) -> None:
        """Let cells that are merged downwards say in each of their rows what stands in the first."""
        for ref in refs:
            first, _to, last = ref.partition(":")
            start, end = place_of(first), place_of(last or first)
            words = self.rows.get(start[1], {}).get(start[0], "") if start is not None else ""
            if start is not None and end is not None and words:
                self._fill(start[0], range(start[1] + 1, end[1] + 1), words)

    def _fill(self, column: int, rows: range, words: str) -> None:
        left = max(_MOST_MERGED - self.amount.merged, 0)
        for row in rows[:left]:
            if row in self.rows and column not in self.rows[row]:
                self.rows[row][column] = words
                self.amount.add(0, len(words))
        self.amount.merged += len(rows[:left])

    def table(self) -> Table | None:
        """The sheet without rows and columns that are empty; None where there is nothing, or too much, in it."""
        columns = sorted(self.columns)
        if not 0 < len(columns) <= _MOST_COLUMNS:
            return None
        rows = (Row(number, tuple(cells.get(column, "") for column in columns)) for number, cells in self.rows.items())
        return Table(self.name, tuple(rows))


def whole(said: str | None) -> int | None:
    """The number that is written in at most seven digits; None for anything else."""
    return int(said) if said is not None and re.fullmatch(r"[0-9]{1,7}", said) else None


def place_of(cell: str) -> tuple[int, int] | None:
    """The column and the row of 'C5', from 1; None for what is no place of a cell."""
    found = _CELL.fullmatch(cell)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(found[2])


def _letters(column: int) -> str:
    said = ""
    while column:
        column, letter = divmod(column - 1, 26)
        said = chr(ord("A") + letter) + said
    return said
