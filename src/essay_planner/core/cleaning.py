"""What a person typed, made fit for a file: every text of a value without hidden characters, and without blanks."""

import dataclasses
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeVar

from essay_planner.core.pack import Pack
from essay_planner.core.text import clean

T = TypeVar("T")


def cleaned(value: T) -> T:
    """A value with all its texts without characters that no file may hold; the very value where all are clean."""
    return _changed(value, clean)


def trimmed(value: T) -> T:
    """A value with all its texts cleaned as above and without blanks around them."""
    return _changed(value, lambda text: clean(text).strip())


def tidied(pack: Pack) -> Pack:
    """A pack as it is to be saved: texts without blanks around them, and lists without rows that say nothing.

    What is tidy already stays the very same value.
    """
    return _without_blank_rows(trimmed(pack))


def _changed(value: T, change: Callable[[str], str]) -> T:
    changed: T = _over(value, change, lambda rows: rows)
    return changed


def _without_blank_rows(value: T) -> T:
    kept: T = _over(value, lambda text: text, lambda rows: tuple(row for row in rows if not _is_blank(row)))
    return kept


def _over(value: Any, change: Callable[[str], str], choose: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else change(value)
    if isinstance(value, tuple):
        found = choose(tuple(_over(item, change, choose) for item in value))
        return value if len(found) == len(value) and all(map(_same, found, value)) else found
    if isinstance(value, Mapping):
        items = {name: _over(item, change, choose) for name, item in value.items()}
        return value if all(items[name] is item for name, item in value.items()) else items
    if not dataclasses.is_dataclass(value):
        return value
    changes = {}
    for field in dataclasses.fields(value):
        old = getattr(value, field.name)
        new = _over(old, change, choose)
        if not _same(new, old):
            changes[field.name] = new
    return dataclasses.replace(value, **changes) if changes else value  # type: ignore[type-var]


def _same(one: Any, other: Any) -> bool:
    return one is other or (isinstance(one, str) and one == other)


def _is_blank(row: Any) -> bool:
    """Whether a row of a list says nothing: an empty text, or a value of which nothing is filled in."""
    if dataclasses.is_dataclass(row):
        said = (getattr(row, field.name) for field in dataclasses.fields(row))
        return all(isinstance(value, Enum) or _is_blank(value) for value in said)
    return row is None or (isinstance(row, str | tuple | Mapping) and len(row) == 0)
