"""What one edition of a pack has that another has not: details, items added, changed and gone, old text beside new.

'compare_packs' is for two editions, 'changes_in' for two values of one item, such as a plan's copy of a piece and the
piece as it stands in a newer pack.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from essay_planner.core.messages import ngettext
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Item, Part, items_of

_SENTENCES = frozenset({"details"})  # lists whose items are whole sentences, each on a line of its own


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field (as in the classes of core.pack, 'for' for 'for_') with its value before and now, as text to read.

    A list of values has a line for each; what is empty, or as it would be anyway, is ''.
    """

    field: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that both editions have, with the fields that differ."""

    part: Part
    before: Item
    now: Item
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class PackDiff:
    """How a pack differs from an earlier edition. 'moved' are the parts whose items stand in another order."""

    details: tuple[FieldChange, ...] = ()
    added: Mapping[Part, Sequence[Item]] = dataclasses.field(default_factory=dict)
    changed: Mapping[Part, Sequence[ItemChange]] = dataclasses.field(default_factory=dict)
    gone: Mapping[Part, Sequence[Item]] = dataclasses.field(default_factory=dict)
    moved: tuple[Part, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.details or self.added or self.changed or self.gone or self.moved)


def compare_packs(before: Pack, now: Pack) -> PackDiff:
    """What changed from one edition to the next; the parts in the file's order, items in the newer pack's."""
    added, changed, gone = {}, {}, {}
    moved = []
    for part in Part:
        old = {item.id: item for item in items_of(before, part)}
        new = {item.id: item for item in items_of(now, part)}
        added[part] = [item for item in new.values() if item.id not in old]
        gone[part] = [item for item in old.values() if item.id not in new]
        pairs = [(old[item_id], item) for item_id, item in new.items() if item_id in old and old[item_id] != item]
        changed[part] = [ItemChange(part, one, other, changes_in(one, other)) for one, other in pairs]
        if [item_id for item_id in old if item_id in new] != [item_id for item_id in new if item_id in old]:
            moved.append(part)
    return PackDiff(_details(before, now), _filled(added), _filled(changed), _filled(gone), tuple(moved))


def counts_in_words(found: PackDiff) -> str:
    """How many items were added, changed and are gone."""
    added, changed, gone = (sum(map(len, kind.values())) for kind in (found.added, found.changed, found.gone))
    counts = (
        ngettext("{n} item added", "{n} items added", added).format(n=added),
        ngettext("{n} changed", "{n} changed", changed).format(n=changed),
        ngettext("{n} gone", "{n} gone", gone).format(n=gone),
    )
    return ", ".join(counts) + "."


def changes_in(before: Any, now: Any) -> tuple[FieldChange, ...]:
    """The fields in which two values of one class differ, in the order of the class."""
    return tuple(
        FieldChange(field.name.rstrip("_"), _shown(before, field), _shown(now, field))
        for field in dataclasses.fields(now)
        if getattr(before, field.name) != getattr(now, field.name)
    )


def _details(before: Pack, now: Pack) -> tuple[FieldChange, ...]:
    parts = {part.value for part in Part}
    return tuple(change for change in changes_in(before, now) if change.field not in parts)


def _filled(found: Mapping[Part, list[Any]]) -> dict[Part, Sequence[Any]]:
    return {part: items for part, items in found.items() if items}


def _shown(of: Any, field: "dataclasses.Field[Any]") -> str:
    return as_text(getattr(of, field.name), sentences=field.name in _SENTENCES)


def as_text(value: Any, sentences: bool = False) -> str:
    """Any value of a pack as text to read; 'sentences' are those of a list, each on a line of its own."""
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        values = all(isinstance(item, str) for item in value)
        return (", " if values and not sentences else "\n").join(map(as_text, value))
    if isinstance(value, Mapping):
        return "\n".join(f"{name}: {as_text(item)}" for name, item in value.items())
    if dataclasses.is_dataclass(value):
        return "; ".join(_said(value))
    return str(value)


def _said(value: Any) -> list[str]:
    """What the fields of a value say that are not as they would be anyway: 'name: text'."""
    return [
        f"{field.name.rstrip('_')}: {as_text(getattr(value, field.name))}"
        for field in dataclasses.fields(value)
        if getattr(value, field.name) not in ("", None, (), field.default)
    ]
