"""The evidence of a table beside that of a pack: what is new, and what the pack has, with the same words or others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Pack, Question
from essay_planner.packs.importing.alike import Alike, words_alone
from essay_planner.packs.importing.choices import Mapped
from essay_planner.packs.importing.evidence_rows import EvidenceRows, Made
from essay_planner.packs.importing.offer import Dropped, Items
from essay_planner.packs.importing.renewing import renewed

Told: TypeAlias = tuple[Made, Evidence, str]  # a row, the piece that it seems to be, and what is said of that


@dataclass(frozen=True, slots=True)
class Found:
    """What the rows of a table give a pack, and what is told of them.

    'known' is how many pieces of the pack are in the table, and 'alike' how many of these with other words.
    """

    items: Items
    lost: list[Dropped]
    known: int
    alike: int


def evidence_in(mapped: Mapped, pack: Pack, question: Question | None, renew: bool = False) -> Found:
    """The evidence in the rows of a table, with the themes and sources that it needs and the pack does not have.

    Sides bear on 'question'; without one they are left out. With 'renew' rows that are pieces of the pack already
    change these; else such with other words come beside them.
    """
    rows = EvidenceRows(mapped, pack, question, renew)
    for row in mapped.rows:
        rows.read(row)
    return (_changing if renew else _adding)(
        rows, Alike(piece for piece in pack.evidence if piece.id not in rows.known)
    )


def _adding(rows: EvidenceRows, alike: Alike) -> Found:
    """All rows as new pieces; those that seem to be one that the pack has are told."""
    told = []
    for made in rows.made:
        if (old := made.old or alike.take(made.piece)) is not None:
            words = _(
                "This seems to be ‘{id}’, which the pack has with other words: ‘{old}’ It comes as another piece."
            )
            told.append((made, old, words))
    return _found(rows, tuple(made.piece for made in rows.made), (), told)


def _changing(rows: EvidenceRows, alike: Alike) -> Found:
    """The rows that are pieces of the pack as these are to be, and the others as new ones."""
    new, changed, told, same = [], [], [], []
    for made in rows.made:
        old = made.old or alike.take(made.piece)
        if old is None:
            new.append(made.piece)
        elif (now := renewed(old, made.piece, made.sure)) == old:
            same.append((made, old))
        else:
            changed.append(now)
            if words_alone(now.text) != words_alone(old.text):
                told.append((made, old, _("This takes the place of the words of ‘{id}’ in the pack: ‘{old}’")))
    for made, old in same:
        rows.tell(made.row, "", made.piece.text, _("The pack has this already, as ‘{id}’."), id=old.id)
    return _found(rows, tuple(new), tuple(changed), told)


def _found(
    rows: EvidenceRows, new: tuple[Evidence, ...], changed: tuple[Evidence, ...], alike: Sequence[Told]
) -> Found:
    """Which pieces have other words is told first: there may be very many rows that the pack has to the letter."""
    others, rows.lost = rows.lost, []
    for made, old, words in alike:
        rows.known.add(old.id)
        rows.tell(made.row, made.column, made.piece.text, words, id=old.id, old=old.text)
    themes, sources = tuple(rows.themes), tuple(rows.works.new)
    items = Items(themes=themes, sources=sources, evidence=new, renewed=changed)
    return Found(items, [*rows.lost, *others], len(rows.known), len(alike))
