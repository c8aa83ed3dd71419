"""Values of a cell that something else seems to part than those of its column: 'king; church/state'."""

import re
from collections.abc import Iterable, Sequence

from essay_planner.packs.importing.choices import Column
from essay_planner.packs.importing.offer import Row

_MARKS = (";", "|", "/", ",")
_FEW = 3  # words of a value that may be one of several


class MixedMarks:
    """Knows the columns of a table and where a comma belongs to their values, as in 'Wolsey, Thomas'."""

    def __init__(self, columns: Iterable[Column], rows: Sequence[Row]) -> None:
        """'rows' are all of the table below its heads."""
        several = [column for column in columns if column.field in ("tags", "people", "themes")]
        cells = {column: [row.cells[column.number] for row in rows if row.cells[column.number]] for column in several}
        self._with_commas = {
            column for column in several
            if 2 * sum(_mark_in(cell, column.separator) == "," for cell in cells[column]) > len(cells[column])
        }  # fmt: skip

    def in_cell(self, column: Column, cell: str) -> str:
        """The mark that seems to part values in a cell beside that of the column; '' for none."""
        mark = _mark_in(cell, column.separator)
        return "" if mark == "," and column in self._with_commas else mark


def _mark_in(cell: str, separator: str) -> str:
    """A mark with a few words on each side, which are not years as in '1920/21'."""
    for value in cell.split(separator) if separator else [cell]:
        for mark in _MARKS:
            parts = [part.split() for part in value.split(mark)]
            if len(parts) > 1 and all(0 < len(words) <= _FEW for words in parts):
                return "" if re.search(rf"\d\s*{re.escape(mark)}\s*\d", value) else mark
    return ""
