"""An offer understood for a pack: what is to be added, what is left out and why, and how the columns were read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from essay_planner.core.ids import new_id_for
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack, Question
from essay_planner.core.pack_edits import add_items, change_items
from essay_planner.packs.importing.beside_pack import evidence_in
from essay_planner.packs.importing.choices import Choices, Mapped, understood
from essay_planner.packs.importing.evidence_rows import head_of
from essay_planner.packs.importing.fields import Makes
from essay_planner.packs.importing.offer import Dropped, Items, Offer, dropped
from essay_planner.packs.importing.other_rows import new_sources, sources_in, terms_in, themes_in

_OTHERS = {Makes.SOURCES: sources_in, Makes.TERMS: terms_in, Makes.THEMES: themes_in}
_MOST_RUNS = 50  # of rows that are named in a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What a file gives a pack. 'mapped' is how its table was understood, None for a reference list.

    'notes' are sentences about the file as a whole, 'dropped' all that is not taken over. 'known' is how many pieces
    of the pack it holds, 'alike' how many of these with other words, and 'differing' with the same words and something
    else beside them.
    """

    items: Items
    notes: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    mapped: Mapped | None = None
    known: int = 0
    alike: int = 0
    differing: int = 0


def understand(offer: Offer, pack: Pack, choices: Choices | None = None) -> Import:
    """What an offer gives a pack, by the choices made. Nothing is changed; 'add_to' does that."""
    choices = choices or Choices()
    if not offer.tables:
        items, lost = new_sources(offer.items.sources, pack)
        return Import(items=items, notes=offer.notes, dropped=(*offer.dropped, *lost))
    table = offer.tables[min(choices.table, len(offer.tables) - 1)]
    mapped = understood(table, choices)
    question = question_of(pack, choices)
    counts = {}
    if mapped.makes is Makes.EVIDENCE:
        found = evidence_in(mapped, pack, question, choices.renew)
        new = () if choices.new_question is None else (choices.new_question,)
        items, lost = replace(found.items, questions=new), found.lost
        counts = {"known": found.known, "alike": found.alike, "differing": found.differing}
    else:
        items, lost = _OTHERS[mapped.makes](mapped, pack)
    left = [*_unread_columns(mapped), *_sides_without_question(mapped, question)]
    dropped_ = (*offer.dropped, *left, *lost)
    return Import(items=items, notes=offer.notes, dropped=dropped_, mapped=mapped, **counts)


def question_of(pack: Pack, choices: Choices) -> Question | None:
    """The question that sides bear on: the one chosen, or the pack's only one."""
    if choices.new_question is not None:
        return choices.new_question
    if choices.question:
        return pack.question(choices.question)
    return pack.questions[0] if len(pack.questions) == 1 else None


def add_to(pack: Pack, import_: Import) -> Pack:
    """The pack with what was imported: one edit. Raises EditRefused if the pack has one of its ids by now."""
    items = import_.items
    pack = change_items(pack, items.completed)
    pack = add_items(pack, [*items.themes, *items.questions, *items.sources, *items.evidence, *items.terms])
    return change_items(pack, items.renewed)


def ask(pack: Pack, text: str, for_: str = "", against: str = "") -> Question:
    """A new question for a pack, with an id of its own and, where none are given, the usual words for its sides."""
    from essay_planner.core.edits import own_question

    asked = own_question(text, for_, against)
    new = new_id_for(text, {question.id for question in pack.questions}, "question")
    return Question(id=new, text=asked.text, sides=asked.sides, period=_period(asked.text))


def _period(text: str) -> str:
    from essay_planner.core.question.period import find_period

    return find_period(text)[0]


def _unread_columns(mapped: Mapped) -> list[Dropped]:
    """A line for each column that is left out as a whole."""
    lost = []
    for column in mapped.columns:
        cells = [row.cells[column.number] for row in mapped.rows if row.cells[column.number]]
        if not column.field and cells:
            words = ngettext(
                "This column is left out, with {n} cell. Choose what it holds to import it.",
                "This column is left out, with {n} cells. Choose what it holds to import it.",
                len(cells),
            )
            lost.append(dropped(0, head_of(column), cells[0], words.format(n=len(cells))))
    return lost


def _sides_without_question(mapped: Mapped, question: Question | None) -> list[Dropped]:
    """A line for each column about sides, where there is no question for them."""
    if question is not None or mapped.makes is not Makes.EVIDENCE:
        return []
    named = ("side", "text-for", "text-against", "criteria", "hint")
    columns = [column for column in mapped.columns if column.field in named]
    why = _("There is no question for the sides in this column, so they are left out. Choose or write one.")
    return [dropped(0, head_of(column), "", why) for column in columns]


def in_words(items: Items) -> str:
    """'38 pieces of evidence, 5 sources and 4 themes', or '' for nothing."""
    counts = (
        (len(items.evidence), _evidence_words),
        (len(items.renewed), lambda n: ngettext("{n} changed piece", "{n} changed pieces", n)),
        (len(items.sources), lambda n: ngettext("{n} source", "{n} sources", n)),
        (len(items.terms), lambda n: ngettext("{n} term", "{n} terms", n)),
        (len(items.themes), lambda n: ngettext("{n} theme", "{n} themes", n)),
        (len(items.questions), lambda n: ngettext("{n} question", "{n} questions", n)),
        (len(items.completed), lambda n: ngettext("more on {n} source", "more on {n} sources", n)),
    )
    said = [words(count).format(n=count) for count, words in counts if count]
    return _(" and ").join(filter(None, [", ".join(said[:-1]), *said[-1:]]))


def _evidence_words(count: int) -> str:
    return ngettext("{n} piece of evidence", "{n} pieces of evidence", count)


class Told(NamedTuple):
    """A sentence of the report, with the rows that it is about and the head of the column, '' for whole rows."""

    words: str
    rows: tuple[int, ...]
    column: str


def gathered(lost: Sequence[Dropped]) -> list[Told]:
    """The report, a sentence for each thing; the same of many rows is one sentence."""
    alike: dict[tuple[str, str], list[int]] = {}
    for one in lost:
        alike.setdefault((one.column, one.why), []).append(one.row)
    return [Told(_line(column, why, rows), tuple(rows), column) for (column, why), rows in alike.items()]


def report_lines(lost: Sequence[Dropped]) -> list[str]:
    """The sentences of the report."""
    return [told.words for told in gathered(lost)]


def _line(column: str, why: str, rows: Sequence[int]) -> str:
    if len(rows) == 1:
        return str(Dropped(rows[0], column, "", why))
    where = ", ".join(part for part in (_rows_in_words(rows), f"‘{column}’" if column else "") if part)
    return f"{where}: {why}" if where else f"{why} ({len(rows)}×)"


def _rows_in_words(rows: Sequence[int]) -> str:
    """'Rows 2–5, 9'; '' for none."""
    runs: list[list[int]] = []
    for row in sorted(Counter(row for row in rows if row)):
        if runs and runs[-1][1] == row - 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    said = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs[:_MOST_RUNS])
    if len(runs) > _MOST_RUNS:
        return _("Rows {rows} … ({n} rows)").format(rows=said, n=len(rows))
    return _("Rows {rows}").format(rows=said) if said else ""
