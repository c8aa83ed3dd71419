"""Every change to a pack: each takes a pack and gives a new one, or raises EditRefused with a sentence."""

from essay_planner.core.cleaning import tidied
from essay_planner.core.ids import new_id_for
from essay_planner.core.pack_edits.details import Details, change_details, change_pack_id
from essay_planner.core.pack_edits.items import add_item, add_items, change_item, change_items, move_items
from essay_planner.core.pack_edits.references import Uses, uses_of
from essay_planner.core.pack_edits.removing import removal_in_words, remove_items
from essay_planner.core.pack_edits.renaming import rename_item
from essay_planner.core.pack_edits.several import (
    add_tag,
    add_theme,
    set_kind,
    set_reliability,
    set_side,
    take_tag,
    take_theme,
)
from essay_planner.core.pack_edits.versions import next_version

__all__ = [
    "Details",
    "Uses",
    "add_item",
    "add_items",
    "add_tag",
    "add_theme",
    "change_details",
    "change_item",
    "change_items",
    "change_pack_id",
    "move_items",
    "new_id_for",
    "next_version",
    "removal_in_words",
    "remove_items",
    "rename_item",
    "set_kind",
    "set_reliability",
    "set_side",
    "take_tag",
    "take_theme",
    "tidied",
    "uses_of",
]
