"""How a table is understood: what its rows become and what each column holds, guessed and then chosen."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from essay_planner.core.dates_in_words import lacks_century, read_date
from essay_planner.core.pack import Kind, Question
from essay_planner.packs.importing.cells import SEPARATORS, read_kind, read_side, separator_of
from essay_planner.packs.importing.fields import FIELDS, NEEDED, Makes, field_named, fields_for
from essay_planner.packs.importing.offer import Row, Table

_LOOKED_AT = 300  # rows that show what a column holds
_SHORT = 30  # characters of a head
_MOSTLY = 0.7
_OPENING = ("‘", "“", "'", '"', "«")  # what a quotation begins with
_WORK = re.compile(r"[^,]+, *\w+\W+\w+")  # a name, a comma and a title of two words or more
_ORDER = (Makes.EVIDENCE, Makes.SOURCES, Makes.TERMS, Makes.THEMES)  # what comes first where two are as likely


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What somebody chose of how a table is understood; what is not chosen is guessed.

    'fields' and 'separators' are by column, from 0; '' is a column that is left out, or a cell of one value.
    'question' is the id of the pack's question that sides bear on, 'new_question' one that the pack has not yet.
    With 'renew' rows that are pieces of the pack already change these, and do not come as others beside them.
    """

    table: int = 0
    makes: Makes | None = None
    header: bool | None = None
    fields: Mapping[int, str] = field(default_factory=dict)
    separators: Mapping[int, str] = field(default_factory=dict)
    question: str = ""
    new_question: Question | None = None
    renew: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its number from 0, its head ('' without one), the field it holds ('' for none), and what stands
    between several values of a cell ('' where there is one)."""

    number: int
    head: str
    field: str
    separator: str = ""


@dataclass(frozen=True, slots=True)
class Mapped:
    """How a table is understood as a whole. 'rows' are those below the heads."""

    makes: Makes
    header: bool
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def column(self, name: str) -> Column | None:
        """The column that holds a field, or None."""
        return next((column for column in self.columns if column.field == name), None)


def understood(table: Table, choices: Choices) -> Mapped:
    """How a table is understood by the choices, and by guesses where there are none."""
    header = _has_heads(table) if choices.header is None else choices.header
    heads = table.rows[0].cells if header and table.rows else ("",) * table.width
    rows = table.rows[1:] if header else table.rows
    makes = choices.makes or _likeliest(heads, rows)
    fields = _fields(makes, heads, rows, choices.fields)
    columns = tuple(
        Column(number, head, name, _separator(makes, name, number, rows, choices))
        for number, (head, name) in enumerate(zip(heads, fields, strict=True))
    )
    return Mapped(makes, header, columns, rows)


def _separator(makes: Makes, name: str, number: int, rows: Sequence[Row], choices: Choices) -> str:
    known = field_named(makes, name)
    if known is None or not known.several:
        return ""
    if number in choices.separators:
        return choices.separators[number]
    mark = separator_of([row.cells[number] for row in rows])
    return "" if name in ("source", "details") and mark in (",", " / ") else mark


def _has_heads(table: Table) -> bool:
    """Whether the first row holds heads: known ones, or short ones over longer cells."""
    if len(table.rows) < 2:
        return False
    first = [cell for cell in table.rows[0].cells if cell]
    if any(len(cell) > _SHORT * 2 or _is_date(cell) for cell in first):
        return False
    known = sum(any(fields_for(makes, cell) for makes in Makes) for cell in first)
    if known * 2 >= len(first):
        return True
    below = [len(cell) for row in table.rows[1:_LOOKED_AT] for cell in row.cells if cell]
    longest = max(map(len, first))
    return len(first) == table.width and longest <= _SHORT and longest * 2 < max(below, default=0)


def _likeliest(heads: Sequence[str], rows: Sequence[Row]) -> Makes:
    """What the rows most likely become: of what most heads are known, and what is needed is there."""

    def rank(makes: Makes) -> tuple[bool, int, int]:
        fields = [name for name in _by_heads(makes, heads) if name]
        return any(name in fields for name in NEEDED[makes]), len(fields), -_ORDER.index(makes)

    if not any(heads):
        return Makes.EVIDENCE
    found = max(Makes, key=rank)
    unsure = found is Makes.THEMES and any(len(cell.split()) > 8 for row in rows[:_LOOKED_AT] for cell in row.cells)
    return Makes.EVIDENCE if unsure or not rank(found)[0] else found


def _by_heads(makes: Makes, heads: Sequence[str]) -> list[str]:
    """The field of each head, each field once."""
    taken: set[str] = set()
    found = [""] * len(heads)
    for choice in range(3):  # heads that can mean one thing only come before those that have a choice
        for number, head in enumerate(heads):
            meant = fields_for(makes, head)
            free = [name for name in meant if name not in taken]
            if not found[number] and free and len(meant) <= choice + 1:
                before, after = ["", *found][number], [*found, ""][number + 1]
                beside = [name for name in free if _same_thing(before, after, name)]
                found[number] = (beside or free)[0]
                taken.add(found[number])
    return found


def _same_thing(before: str, after: str, name: str) -> bool:
    """Whether a field is about a piece's source, as the columns round it are: the year beside a book is its own."""
    within = before.startswith("source-") or (before == "source" and after.startswith("source-"))
    return within and name.startswith("source-")


def _fields(makes: Makes, heads: Sequence[str], rows: Sequence[Row], chosen: Mapping[int, str]) -> list[str]:
    known = [name if name in {f.name for f in FIELDS[makes]} else "" for name in _by_heads(makes, heads)]
    if makes is Makes.EVIDENCE:
        known = _cited(_peopled(_sided(known, rows), heads, rows), rows)
    found = [chosen.get(number, name) for number, name in enumerate(known)]
    for number, name in enumerate(found):  # a field that is chosen for one column is not guessed for another
        if number not in chosen and name in chosen.values():
            found[number] = ""
    return _by_cells(makes, found, rows, chosen)


def _sided(fields: list[str], rows: Sequence[Row]) -> list[str]:
    """A column under 'For' that holds words for sides, not evidence, says on which side its row is."""
    for number, name in enumerate(fields):
        if name in ("text-for", "text-against", "side"):
            cells = _cells(rows, number)
            sides = sum(read_side(cell) is not None for cell in cells)
            if name != "side" and cells and sides >= _MOSTLY * len(cells):
                fields[number] = "" if "side" in fields else "side"
    return fields


def _peopled(fields: list[str], heads: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """'Who' are the people that a row is about, unless kinds or quotations say that somebody speaks in it, or pages
    that somebody writes: else facts would become the views of those who acted in them."""
    if "speaker" in fields and "people" not in fields and "quote" not in fields:
        number = fields.index("speaker")
        several = any(mark in cell for cell in _cells(rows, number) for mark in SEPARATORS[:-1])
        written = "locator" in fields and not any(name.startswith("source") for name in fields)
        if "people" in fields_for(Makes.EVIDENCE, heads[number]) and not _speaks(fields, number, rows):
            fields[number] = "people" if several or not written else "speaker"
    return fields


def _speaks(fields: list[str], who: int, rows: Sequence[Row]) -> bool:
    """Whether most rows that name somebody are of a kind, or in words, that somebody says."""
    named = [row for row in rows[:_LOOKED_AT] if row.cells[who]]
    texts = [row.cells[fields.index("text")] for row in named] if "text" in fields else []
    kinds = [read_kind(row.cells[fields.index("kind")]) for row in named] if "kind" in fields else []
    said = [kind in (Kind.QUOTATION, Kind.INTERPRETATION) for kind in kinds if kind is not None]
    said = said or [text.startswith(_OPENING) for text in texts]
    return sum(said) >= _MOSTLY * len(said) > 0


def _cited(fields: list[str], rows: Sequence[Row]) -> list[str]:
    """Who says it is the source where the table has no other, but has pages or names works, as in 'Figes, A People’s
    Tragedy'."""
    if "speaker" in fields and not any(name.startswith("source") for name in fields):
        number = fields.index("speaker")
        cells = _cells(rows, number)
        works = sum(_WORK.match(cell) is not None for cell in cells)
        if cells and ("locator" in fields or works >= _MOSTLY * len(cells)):
            fields[number] = "source"
    return fields


def _by_cells(makes: Makes, fields: list[str], rows: Sequence[Row], chosen: Mapping[int, str]) -> list[str]:
    """The fields, with guesses by what the cells hold where no head says it."""
    free = [number for number, name in enumerate(fields) if not name and number not in chosen and _cells(rows, number)]
    if makes is Makes.EVIDENCE:
        tests = {"date": _is_date, "side": lambda cell: read_side(cell) is not None}
        for name, test in tests.items():
            for number in free:
                cells = _cells(rows, number)
                if name not in fields and not fields[number] and sum(map(test, cells)) >= _MOSTLY * len(cells):
                    fields[number] = name
    left = [number for number in free if not fields[number]]
    if left and not any(name in fields for name in NEEDED[makes]):
        longest = max(left, key=lambda number: _mean_length(_cells(rows, number)))
        first = longest if makes is Makes.EVIDENCE else left[0]
        fields[first] = NEEDED[makes][0]
    if makes is Makes.TERMS and "meaning" not in fields:
        rest = [number for number in free if not fields[number]]
        if rest:
            fields[rest[0]] = "meaning"
    return fields


def _cells(rows: Sequence[Row], number: int) -> list[str]:
    return [row.cells[number] for row in rows[:_LOOKED_AT] if row.cells[number]]


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells)


def _is_date(cell: str) -> bool:
    try:
        return len(cell) <= _SHORT and (lacks_century(cell) or bool(read_date(cell)))
    except ValueError:
        return False
