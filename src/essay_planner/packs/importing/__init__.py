"""Taking into a pack what a teacher has already: tables and reference lists, understood and reported."""

from essay_planner.packs.importing.choices import Choices, Column, Mapped
from essay_planner.packs.importing.fields import FIELDS, Makes, field_named, makes_words
from essay_planner.packs.importing.kinds import IMPORTERS, read_data, read_file, read_pasted
from essay_planner.packs.importing.offer import Dropped, Importer, ImportRefused, Items, Offer, Row, Table
from essay_planner.packs.importing.understanding import (
    Import,
    add_to,
    ask,
    gathered,
    in_words,
    question_of,
    report_lines,
    understand,
)

__all__ = [
    "FIELDS",
    "IMPORTERS",
    "Choices",
    "Column",
    "Dropped",
    "Import",
    "ImportRefused",
    "Importer",
    "Items",
    "Makes",
    "Mapped",
    "Offer",
    "Row",
    "Table",
    "add_to",
    "ask",
    "field_named",
    "gathered",
    "in_words",
    "makes_words",
    "question_of",
    "read_data",
    "read_file",
    "read_pasted",
    "report_lines",
    "understand",
]
