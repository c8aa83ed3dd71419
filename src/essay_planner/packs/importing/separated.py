"""Tables as text: CSV and TSV files of any spreadsheet, and cells pasted from one."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from essay_planner.core.messages import _
from essay_planner.packs.importing.offer import Dropped, ImportRefused, Offer, Row, Table, dropped
from essay_planner.packs.importing.text import is_text, read_text

_DELIMITERS = (",", "\t", ";", "|")
_SNIFFED = 65_536  # characters that show what stands between the cells
_MOST_ROWS, _MOST_COLUMNS = 100_000, 200
_LONGEST_CELL = 1_000_000  # characters; the csv module refuses longer ones than it is told
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\n', re.IGNORECASE)


class Separated:
    """CSV, TSV and other text with one row of a table on each line."""

    suffixes = (".csv", ".tsv", ".tab")

    @property
    def name(self) -> str:
        """What people call such a file."""
        return _("Table as text (CSV, TSV)")

    def can_read(self, data: bytes) -> bool:
        """Any text may be a table, if only of one column."""
        return is_text(data)

    def read(self, data: bytes, file: str) -> Offer:
        """The table in a file. Raises ImportRefused."""
        text, notes = read_text(data)
        return read_table(text, file, notes)


def read_table(text: str, file: str, notes: Sequence[str] = ()) -> Offer:
    """The table in a text, with newlines as line ends; 'notes' were taken when it was read. Raises ImportRefused."""
    said = _SEPARATOR_LINE.match(text)
    body = text[said.end() :] if said else text
    delimiter, skips = (said[1], False) if said else _sniff(body)
    try:
        rows = list(_parse(body, delimiter, skips, strict=True))
    except csv.Error:
        rows = list(_parse_kindly(body, delimiter))
        notes = (*notes, _("Some quotation marks are not closed as in a CSV. They were kept as they stand."))
    first = 2 if said else 1
    numbered = [Row(number, tuple(" ".join(cell.split(" ")).strip() for cell in cells))
                for number, cells in enumerate(rows, first)]  # fmt: skip
    found, left = _evened([row for row in numbered if any(row.cells)])
    if not found:
        raise ImportRefused(_("This file is empty."))
    named = {",": _("commas"), "\t": _("tabs"), ";": _("semicolons"), "|": _("upright strokes")}
    between = _("Between the cells stand {marks}.").format(marks=named.get(delimiter, f"‘{delimiter}’"))
    told = (between,) if len(found[0].cells) > 1 and delimiter != "," else ()
    return Offer(file=file, tables=(Table(file, tuple(found)),), notes=(*notes, *told), dropped=tuple(left))


def _parse(text: str, delimiter: str, skips: bool, strict: bool) -> Iterator[list[str]]:
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=skips, strict=strict)
    finally:
        csv.field_size_limit(before)


def _parse_kindly(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of a text in which quotation marks are not always what CSV means by them."""
    mark = re.escape(delimiter)
    cell = re.compile(rf'(?:"((?:[^"]++|"")*+)"(?=[{mark}\n]|\Z)|([^{mark}\n]*))([{mark}\n]|\Z)')
    row: list[str] = []
    for found in cell.finditer(text):
        row.append(found[2] if found[1] is None else found[1].replace('""', '"'))
        if found[3] != delimiter:
            yield row
            row = []


def _sniff(text: str) -> tuple[str, bool]:
    """What stands between the cells, and whether a space follows it."""
    start = text[:_SNIFFED]
    if len(text) > _SNIFFED:
        start = start.rpartition("\n")[0] or start
    ranked = [(*_evenness(start, mark, skips), -number, mark, skips)
              for number, mark in enumerate(_DELIMITERS) for skips in (False, True)]  # fmt: skip
    best = max(ranked, key=lambda rank: (rank[0], rank[1], rank[2], not rank[4]))
    return (best[3], best[4]) if best[0] > 0 else (",", False)


def _evenness(text: str, delimiter: str, skips: bool) -> tuple[float, int]:
    """How far the rows are of one width, which is returned too; 0 where there is but one column."""
    rows = [row for row in _parse(text, delimiter, skips, strict=False) if row]
    widths = Counter(len(row) for row in rows)
    if not widths:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
    return (round(times / len(rows), 2), width) if width > 1 else (0.0, 0)


def _evened(rows: list[Row]) -> tuple[list[Row], list[Dropped]]:
    """The rows made as wide as the widest, without columns that are empty, and what is beyond all measure."""
    left = []
    if len(rows) > _MOST_ROWS:
        why = _("The table has more than {n} rows. This one and those below it are left out.").format(n=_MOST_ROWS)
        left.append(dropped(rows[_MOST_ROWS].number, "", "", why))
        rows = rows[:_MOST_ROWS]
    width = max((len(row.cells) for row in rows), default=0)
    if width > _MOST_COLUMNS:
        message = _("This table has more than {n} columns. Look whether it is a table, and save it again.")
        raise ImportRefused(message.format(n=_MOST_COLUMNS))
    wide = [Row(row.number, row.cells + ("",) * (width - len(row.cells))) for row in rows]
    used = [column for column in range(width) if any(row.cells[column] for row in wide)]
    if len(used) == width:
        return wide, left
    return [Row(row.number, tuple(row.cells[column] for column in used)) for row in wide], left
