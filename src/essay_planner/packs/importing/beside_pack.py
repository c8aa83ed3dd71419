"""The evidence of a table beside that of a pack: what is new, and what the pack has, with the same words or others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Pack, Question
from essay_planner.packs.importing.alike import Alike, words_alone
from essay_planner.packs.importing.choices import Mapped
from essay_planner.packs.importing.evidence_rows import EvidenceRows, Made
from essay_planner.packs.importing.offer import Dropped, Items, Row, dropped
from essay_planner.packs.importing.renewing import fields_changed, renewed


@dataclass(frozen=True, slots=True)
class Found:
    """What the rows of a table give a pack, and what is told of them.

    'known' is how many pieces of the pack are in the table, 'alike' how many of these with other words, and 'differing'
    with the same words and something else beside them.
    """

    items: Items
    lost: list[Dropped]
    known: int
    alike: int
    differing: int = 0


def evidence_in(mapped: Mapped, pack: Pack, question: Question | None, renew: bool = False) -> Found:
    """The evidence in the rows of a table, with the themes and sources that it needs and the pack does not have.

    Sides bear on 'question'; without one they are left out. With 'renew' rows that are pieces of the pack already
    change these; else such with other words come beside them.
    """
    rows = _read(mapped, EvidenceRows(mapped, pack, question, renew))
    others, rows.lost = rows.lost, []
    alike = Alike(piece for piece in pack.evidence if piece.id not in rows.known)
    if renew:
        found = _changing(rows, alike)
    else:
        now = _as_rows_say(_read(mapped, EvidenceRows(mapped, pack, question, True))) if rows.there else {}
        found = _adding(rows, alike, now)
    return replace(found, lost=[*rows.lost, *sorted([*others, *found.lost], key=lambda one: one.row)])


def _read(mapped: Mapped, rows: EvidenceRows) -> EvidenceRows:
    for row in mapped.rows:
        rows.read(row)
    return rows


def _as_rows_say(rows: EvidenceRows) -> dict[str, str]:
    """The fields in which pieces of the pack would be others, by their ids, if the rows of their words changed them."""
    both = ((made.old, renewed(made.old, made.piece, made.sure)) for made in rows.made if made.old is not None)
    return {old.id: said for old, now in both if (said := fields_changed(old, now))}


def _adding(rows: EvidenceRows, alike: Alike, now: Mapping[str, str]) -> Found:
    """All rows as new pieces; those that seem to be one that the pack has, or had, are told."""
    like = sum(_tell_like(rows, alike, made) for made in rows.made)
    differing = [there for there in rows.there if there[2] in now]
    words = _(
        "The pack has this already, as ‘{id}’, but says something else under {fields}. "
        "Change the pieces that are there already to take it."
    )
    for row, text, piece_id in differing:
        rows.tell(row, "", text, words, id=piece_id, fields=now[piece_id])
    same = [(row, text, piece_id) for row, text, piece_id in rows.there if piece_id not in now]
    items = _items(rows, [made.piece for made in rows.made])
    return Found(items, _there_already(same), len(rows.known), like, len(differing))


def _tell_like(rows: EvidenceRows, alike: Alike, made: Made) -> bool:
    """Tell of a row that seems to be a piece that the pack has, or had; whether it has it."""
    old = made.old or alike.take(made.piece)
    if old is not None:
        words = _("This seems to be ‘{id}’, which the pack has with other words: ‘{old}’ It comes as another piece.")
        _tell(rows, made, old, words)
    else:
        _tell_withdrawn(rows, made)
    return old is not None


def _changing(rows: EvidenceRows, alike: Alike) -> Found:
    """The rows that are pieces of the pack as these are to be, and the others as new ones."""
    new, changed, same = [], [], []
    like = 0
    for made in rows.made:
        old = made.old or alike.take(made.piece)
        if old is None:
            new.append(made.piece)
            _tell_withdrawn(rows, made)
        elif (now := renewed(old, made.piece, made.sure)) == old:
            same.append((made.row, made.piece.text, old.id))
        else:
            changed.append(now)
            if words_alone(now.text) != words_alone(old.text):
                like += 1
                _tell(rows, made, old, _("This takes the place of the words of ‘{id}’ in the pack: ‘{old}’"))
    return Found(_items(rows, new, changed), _there_already(same), len(rows.known), like)


def _tell(rows: EvidenceRows, made: Made, old: Evidence, words: str) -> None:
    rows.known.add(old.id)
    rows.tell(made.row, made.column, made.piece.text, words, id=old.id, old=old.text)


def _tell_withdrawn(rows: EvidenceRows, made: Made) -> None:
    if made.withdrawn:
        words = _("This seems to be ‘{id}’, which was withdrawn from the pack. It comes as another piece.")
        rows.tell(made.row, made.column, made.piece.text, words, id=made.withdrawn)


def _there_already(same: Iterable[tuple[Row, str, str]]) -> list[Dropped]:
    """There may be very many rows that the pack has to the letter, so these are told after the others."""
    words = _("The pack has this already, as ‘{id}’.")
    return [dropped(row.number, "", text, words.format(id=piece_id)) for row, text, piece_id in same]


def _items(rows: EvidenceRows, new: Iterable[Evidence], changed: Iterable[Evidence] = ()) -> Items:
    themes, sources = tuple(rows.themes), tuple(rows.works.new)
    return Items(themes=themes, sources=sources, evidence=tuple(new), renewed=tuple(changed))
