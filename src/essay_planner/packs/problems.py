"""What is wrong or doubtful with a pack that is being edited, each with the place in it that a form can lead to.

The pack goes through the very reader and checks of files, as the tree that its file would give, so both say the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, NamedTuple, TypeAlias

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Item, Part, items_of
from essay_planner.files.reading import Mark, Reading, shortened
from essay_planner.files.yaml_reader import Node, YamlList, YamlMap, collector_at_rest
from essay_planner.packs.checks import check_pack
from essay_planner.packs.media import PackFiles
from essay_planner.packs.media_checks import check_media
from essay_planner.packs.shapes import PACK, SHAPES

_PARTS = list(Part)
_NO_ITEMS: dict[str, Any] = {part.value: () for part in Part}
_Item: TypeAlias = tuple[Part | None, str]


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing that is wrong with a pack, or with 'advice' only doubtful.

    'part' and 'item' (its id) say where; without a part it is among the details, without an item it is the whole part.
    'path' leads on by the keys of the file and the rows of its lists (from 0), such as ('sources', 0, 'locator').
    """

    part: Part | None
    item: str
    path: tuple[str | int, ...]
    message: str
    advice: bool = False

    @property
    def field(self) -> str:
        """The key of the item or the details that it is about; '' for the item as a whole."""
        return str(self.path[0]) if self.path else ""


class PackChecker:
    """Finds the problems of a pack, again and again while it is edited; what has not changed is not prepared anew."""

    def __init__(self) -> None:
        """A checker that knows no pack yet."""
        self._known: dict[int, _Known] = {}
        self._numbers = count()

    def problems(self, pack: Pack, files: PackFiles | None = None) -> tuple[PackProblem, ...]:
        """All problems, in the order of the pack. 'files' are the pictures that it has; None: this is not known."""
        with collector_at_rest():
            reading = _ValueReading()
            root = self._details(pack, reading)
            self._add_items(pack, root, reading)
            check_pack(root, reading)
            if files is not None:
                check_media(root, files, reading)
            rows = _rows(pack)
            found = sorted(reading.found, key=lambda one: _order(one[0], rows))
        return tuple(_problem(place, message, advice) for place, message, advice in found)

    def _details(self, pack: Pack, reading: "_ValueReading") -> YamlMap:
        details = PACK.write(replace(pack, **_NO_ITEMS))
        root = self._map(details, _Place(next(self._numbers)))
        for key in PACK.keys:
            root.keys_at.setdefault(key, _Place(next(self._numbers), path=(key,)))
        PACK.read(root, root.mark, reading)
        return root

    def _add_items(self, pack: Pack, root: YamlMap, reading: "_ValueReading") -> None:
        known = {}
        for part in Part:
            items = YamlList(_Place(next(self._numbers), part))
            for item in items_of(pack, part):
                kept = known[id(item)] = self._known.get(id(item)) or self._read(item, part)
                reading.take_over(kept.reading)
                items.append(kept.node)
                items.items_at.append(kept.node.mark)
            if items:
                root[part.value] = items
                root.values_at[part.value] = items.mark
        self._known = known

    def _read(self, item: Item, part: Part) -> "_Known":
        node = self._map(SHAPES[part].write(item), _Place(next(self._numbers), part, item.id))
        reading = _ValueReading()
        SHAPES[part].read(node, node.mark, reading)
        return _Known(item, node, reading)

    def _map(self, data: Mapping[str, Any], place: "_Place") -> YamlMap:
        found = YamlMap(place)
        for key, value in data.items():
            inner = place.within(next(self._numbers), key)
            found.keys_at[key] = found.values_at[key] = inner
            found[key] = self._node(value, inner)
        return found

    def _node(self, value: Any, place: "_Place") -> Node:
        if isinstance(value, str):
            return str(value)
        if isinstance(value, dict):
            return self._map(value, place)
        if not isinstance(value, list):
            return repr(value)
        found = YamlList(place)
        for row, item in enumerate(value):
            inner = place.within(next(self._numbers), row)
            found.items_at.append(inner)
            found.append(self._node(item, inner))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """A place in a pack, in the form of a mark: the 'line' is only a number of its own."""

    line: int
    part: Part | None = None
    item: str = ""
    path: tuple[str | int, ...] = ()

    @property
    def column(self) -> int:
        return 0

    def within(self, line: int, step: str | int) -> "_Place":
        return _Place(line, self.part, self.item, (*self.path, step))


class _ValueReading(Reading):
    """Collects what is found, with the places in the pack."""

    def __init__(self) -> None:
        super().__init__("")
        self.found: list[tuple[_Place, str, bool]] = []
        self._faulted: set[tuple[int, int]] = set()

    def fault(self, mark: Mark, message: str) -> None:
        self._note(mark, message, False)
        self._faulted.add((mark.line, mark.column))

    def warn(self, mark: Mark, message: str) -> None:
        self._note(mark, message, True)

    def _note(self, mark: Mark, message: str, advice: bool) -> None:
        self.found.append((mark if isinstance(mark, _Place) else _Place(-1), message, advice))

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        return frozenset(self._faulted)

    def name_of(self, mark: Mark) -> str:
        assert isinstance(mark, _Place)
        return f"'{mark.item}'"

    def define(self, group: str, name: str, mark: Mark) -> None:
        if self._ids.setdefault(group, {}).setdefault(name, mark) is not mark:
            message = _("The id '{id}' is already taken by another. Give each item an id of its own.")
            self.fault(mark, message.format(id=shortened(name)))

    def take_over(self, other: "_ValueReading") -> None:
        """Note all that was found in one item."""
        self.found += other.found
        self._faulted |= other._faulted
        self._named += other._named
        for group, ids in other._ids.items():
            for name, mark in ids.items():
                self.define(group, name, mark)


class _Known(NamedTuple):
    """An item, which is kept so that it is known again, with its tree and what was found in that."""

    item: Item
    node: YamlMap
    reading: _ValueReading


def _rows(pack: Pack) -> dict[_Item, int]:
    return {(part, item.id): row for part in Part for row, item in enumerate(items_of(pack, part))}


def _order(place: _Place, rows: Mapping[_Item, int]) -> tuple[int, int, int]:
    part = _PARTS.index(place.part) if place.part is not None else -1
    return part, rows.get((place.part, place.item), -1), place.line


def _problem(place: _Place, message: str, advice: bool) -> PackProblem:
    if place.part is None and place.path and place.path[0] in _PARTS:
        return PackProblem(Part(place.path[0]), "", (), message, advice)
    return PackProblem(place.part, place.item, place.path, message, advice)
