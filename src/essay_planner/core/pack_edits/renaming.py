"""Ids changed, with all that names them."""

from dataclasses import replace

from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits.items import check_free
from essay_planner.core.pack_edits.references import with_references
from essay_planner.core.pack_edits.removing import withdraw
from essay_planner.core.pack_parts import Part, item_of, items_of, with_items


def rename_item(pack: Pack, part: Part, old: str, new: str, published: bool = False) -> Pack:
    """Give an item another id, also wherever it is named.

    With 'published' the old id of a piece of evidence goes among the withdrawn ones. Raises EditRefused for an item
    that is not there, for what cannot be an id, and for one that is in use or was withdrawn.
    """
    item = item_of(pack, part, old)
    if new == old:
        return pack
    check_free(pack, part, new, [known.id for known in items_of(pack, part)])
    items = [replace(known, id=new) if known is item else known for known in items_of(pack, part)]
    pack = with_references(with_items(pack, part, items), part, lambda item_id: new if item_id == old else item_id)
    return withdraw(pack, (old,)) if published and part is Part.EVIDENCE else pack
