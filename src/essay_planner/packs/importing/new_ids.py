"""Ids for what comes into a pack, each its own however many begin with the same words."""

from collections.abc import Iterable

from essay_planner.core.ids import new_id_for

_LOOKED_AT = 200  # characters; an id has room for fewer


def made_of(text: str, otherwise: str) -> str:
    """The id that the words of a text give where it is free (core.ids.new_id_for)."""
    return new_id_for(text[:_LOOKED_AT], (), otherwise)


class NewIds:
    """The ids of one part of a pack, with those that are given out."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._last: dict[str, int] = {}

    def __contains__(self, item_id: str) -> bool:
        return item_id in self._taken

    def take(self, item_id: str) -> str:
        """Give out this id."""
        self._taken.add(item_id)
        return item_id

    def new(self, text: str, otherwise: str) -> str:
        """Give out an id made from the words of a text, numbered where it is taken (core.ids.new_id_for)."""
        base = found = made_of(text, otherwise)
        number = self._last.get(base, 1)
        while found in self._taken:
            number += 1
            found = f"{base}-{number}"
        self._last[base] = number
        return self.take(found)
