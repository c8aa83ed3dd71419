"""Items of a pack, of whatever part: added, written anew and moved."""

from collections.abc import Collection, Mapping, Sequence

from essay_planner.core.cleaning import cleaned
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack, Question
from essay_planner.core.pack_edits.details import check_new_id
from essay_planner.core.pack_edits.references import without_criteria
from essay_planner.core.pack_parts import Item, Part, check_there, items_of, name_of, part_of, with_items


def add_items(pack: Pack, items: Sequence[Item], row: int | None = None) -> Pack:
    """Add items, each to its part, before the one at 'row' (0 is the first) or at the end.

    Raises EditRefused for what cannot be an id, for one that is in use, and for one that was withdrawn.
    """
    for part in Part:
        new = [cleaned(item) for item in items if part_of(item) is part]
        if new:
            known = list(items_of(pack, part))
            taken = {item.id for item in known}
            for item in new:
                check_free(pack, part, item.id, taken)
                taken.add(item.id)
            at = len(known) if row is None else max(0, row)
            pack = with_items(pack, part, [*known[:at], *new, *known[at:]])
    return pack


def add_item(pack: Pack, item: Item, row: int | None = None) -> Pack:
    """Add one item. Raises EditRefused as 'add_items' does."""
    return add_items(pack, (item,), row)


def change_item(pack: Pack, item: Item) -> Pack:
    """Write an item anew; it is known by its id, which stays. No evidence is tied to a criterion that a question loses.

    Raises EditRefused if the item is not there.
    """
    return change_items(pack, (item,))


def change_items(pack: Pack, items: Sequence[Item]) -> Pack:
    """Write several items anew, as 'change_item' does."""
    for part in Part:
        new = {item.id: cleaned(item) for item in items if part_of(item) is part}
        if new:
            check_there(pack, part, new)
            pack = _without_lost_criteria(pack, new)
            pack = with_items(pack, part, [new.get(item.id, item) for item in items_of(pack, part)])
    return pack


def _without_lost_criteria(pack: Pack, new: Mapping[str, Item]) -> Pack:
    for question in pack.questions:
        now = new.get(question.id)
        if isinstance(now, Question):
            gone = {criterion.id for criterion in question.criteria} - {criterion.id for criterion in now.criteria}
            pack = without_criteria(pack, question.id, gone) if gone else pack
    return pack


def move_items(pack: Pack, part: Part, ids: Collection[str], row: int) -> Pack:
    """Move items of a part so that they stand together, the first of them at 'row' among the others (0 is the first).

    They keep their order. Raises EditRefused for one that is not there.
    """
    check_there(pack, part, ids)
    ids = frozenset(ids)
    moved = [item for item in items_of(pack, part) if item.id in ids]
    others = [item for item in items_of(pack, part) if item.id not in ids]
    at = max(0, row)
    return with_items(pack, part, [*others[:at], *moved, *others[at:]])


def check_free(pack: Pack, part: Part, new: str, taken: Collection[str]) -> None:
    """Raise EditRefused where an item of a part cannot have that id; 'taken' are the ids in use there."""
    check_new_id(new)
    if new in taken:
        words = _("The id '{id}' is already taken by another {item}. Choose another id.")
        raise EditRefused(words.format(id=new, item=name_of(part)))
    if part is Part.EVIDENCE and new in pack.withdrawn:
        words = _("The id '{id}' was withdrawn, and plans may still use it. Choose another id.")
        raise EditRefused(words.format(id=new))
