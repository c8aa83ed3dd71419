"""All kinds of files that a pack can take from, and reading one of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.core.text import clean
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.packs.checks import LONGEST_TEXT
from essay_planner.packs.importing.bibtex import BibTeX
from essay_planner.packs.importing.csl import Csl
from essay_planner.packs.importing.offer import Importer, ImportRefused, Offer, Row, Table, dropped
from essay_planner.packs.importing.ris import Ris
from essay_planner.packs.importing.separated import Separated, read_table
from essay_planner.packs.importing.text import check_size
from essay_planner.packs.importing.word import Word
from essay_planner.packs.importing.workbook import Workbook

# The surest first: any text may be a table.
IMPORTERS: Sequence[Importer] = (Word(), Workbook(), BibTeX(), Ris(), Csl(), Separated())


def importer_for(data: bytes, file: str) -> Importer:
    """The kind that a file is of: by its name if its bytes agree, else by its bytes alone."""
    suffix = Path(file).suffix.lower()
    fitting = [kind for kind in IMPORTERS if kind.can_read(data)]
    named = [kind for kind in fitting if suffix in kind.suffixes]
    return (named or fitting or [IMPORTERS[-1]])[0]  # the last one says what is wrong with others


def read_data(data: bytes, file: str) -> Offer:
    """What is in a file of this name with these bytes. Raises ImportRefused with a sentence."""
    check_size(data)
    return _cut(importer_for(data, file).read(data, file))


def read_file(path: Path) -> Offer:
    """What is in a file. Raises ImportRefused with a sentence, also where it cannot be read."""
    try:
        data = read_ordinary(path, SIZE_LIMIT)
    except OSError as error:
        words = _("‘{name}’ cannot be read: {reason}.")
        raise ImportRefused(words.format(name=path.name, reason=error.strerror or error)) from None
    return read_data(data, path.name)


def read_pasted(text: str) -> Offer:
    """What is in a text that was pasted: cells of a spreadsheet, or a reference list. Raises ImportRefused."""
    data = clean(text).encode("utf-8")
    check_size(data)
    kind = importer_for(data, "")
    name = _("what you pasted")
    return _cut(read_table(clean(text), name) if kind is IMPORTERS[-1] else kind.read(data, name))


def _cut(offer: Offer) -> Offer:
    """The offer without the ends of cells that are longer than any text of a pack, which is told."""
    rows = [row for table in offer.tables for row in table.rows]
    long = [(row, cell) for row in rows for cell in row.cells if len(cell) > LONGEST_TEXT]
    if not long:
        return offer
    why = _("This cell has more than {count} characters, so the end of it is left out.").format(count=LONGEST_TEXT)
    lost = [dropped(row.number, "", cell, why) for row, cell in long]
    return replace(offer, tables=tuple(map(_table_cut, offer.tables)), dropped=(*offer.dropped, *lost))


def _table_cut(table: Table) -> Table:
    rows = (Row(row.number, tuple(cell[:LONGEST_TEXT] for cell in row.cells)) for row in table.rows)
    return Table(table.name, tuple(rows))
