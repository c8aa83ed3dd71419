"""Edits of a pack at random, for properties that hold after any of them."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from tests.files.strategies import said, texts

from essay_planner.core import pack_edits
from essay_planner.core.pack import Citation, Evidence, Flashcard, Kind, Pack, Quote, Reliability, Source, Term, Theme
from essay_planner.core.pack_parts import Item, Part, item_of, items_of

Edit = Callable[[Pack, st.DataObject], Pack]


def some_edits(pack: Pack, dice: st.DataObject) -> Pack:
    """The pack after one to six edits."""
    for _number in range(dice.draw(st.integers(1, 6))):
        pack = dice.draw(st.sampled_from(_EDITS))(pack, dice)
    return pack


def _part(pack: Pack, dice: st.DataObject) -> Part | None:
    filled = [part for part in Part if items_of(pack, part)]
    return dice.draw(st.sampled_from(filled)) if filled else None


def _some_ids(pack: Pack, part: Part, dice: st.DataObject) -> list[str]:
    ids = [item.id for item in items_of(pack, part)]
    return dice.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))


def _move(pack: Pack, dice: st.DataObject) -> Pack:
    part = _part(pack, dice)
    if part is None:
        return pack
    return pack_edits.move_items(pack, part, _some_ids(pack, part, dice), dice.draw(st.integers(0, 5)))


def _remove(pack: Pack, dice: st.DataObject) -> Pack:
    part = _part(pack, dice)
    if part is None:
        return pack
    return pack_edits.remove_items(pack, part, _some_ids(pack, part, dice), dice.draw(st.booleans()))


def _rename(pack: Pack, dice: st.DataObject) -> Pack:
    part = _part(pack, dice)
    if part is None:
        return pack
    old = _some_ids(pack, part, dice)[0]
    taken = {*pack.withdrawn, *(item.id for item in items_of(pack, part))}
    return pack_edits.rename_item(pack, part, old, pack_edits.new_id_for("renamed", taken))


def _add(pack: Pack, dice: st.DataObject) -> Pack:
    taken = {*pack.withdrawn, *(item.id for part in Part for item in items_of(pack, part))}
    new = pack_edits.new_id_for("new", taken)
    words = dice.draw(said)
    items: list[Item] = [
        Theme(id=new, name=words),
        Source(id=new, type="book", title=words),
        Evidence(id=new, text=words, tags=(words,), quotes=(Quote(text=words),), sources=(Citation(source="s1"),)),
        Term(id=new, term=words, meanings=()),
        Flashcard(id=new, front=words, back=words),
    ]
    return pack_edits.add_item(pack, dice.draw(st.sampled_from(items)), dice.draw(st.none() | st.integers(0, 5)))


def _change(pack: Pack, dice: st.DataObject) -> Pack:
    if not pack.evidence:
        return pack
    piece = item_of(pack, Part.EVIDENCE, _some_ids(pack, Part.EVIDENCE, dice)[0])
    assert isinstance(piece, Evidence)
    words = dice.draw(texts)
    changes = [
        replace(piece, text=words),
        replace(piece, label=words, note=""),
        replace(piece, date=dice.draw(st.sampled_from(["", "1953", "soon"])), kind=dice.draw(st.sampled_from(Kind))),
        replace(piece, details=(words, "b"), sources=()),
        replace(piece, reliability=Reliability.DISPUTED, bearing={}),
    ]
    return pack_edits.change_item(pack, dice.draw(st.sampled_from(changes)))


def _change_details(pack: Pack, dice: st.DataObject) -> Pack:
    words = dice.draw(texts)
    details = [
        pack_edits.Details(title=words),
        pack_edits.Details(description=words),
        pack_edits.Details(licence=""),
        pack_edits.Details(version="2.0.0", authors=()),
    ]
    return pack_edits.change_details(pack, **dice.draw(st.sampled_from(details)))


def _file_under(pack: Pack, dice: st.DataObject) -> Pack:
    if not pack.evidence:
        return pack
    return pack_edits.add_tag(pack, _some_ids(pack, Part.EVIDENCE, dice), "tag")


_EDITS: list[Edit] = [_move, _remove, _rename, _add, _change, _change_details, _file_under]
