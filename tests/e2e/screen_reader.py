"""What a screen reader is told, as JSON: run by the system's Python, which has the AT-SPI bindings.

For each line on standard input, one line on standard output: a list of what all applications show, from the outside
in, each with its role, name, box on the screen [x, y, width, height], states, the position of its parent in the list
(-1 for none) and, for what can be edited, its text.
"""

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def things_shown() -> list[dict[str, Any]]:
    """All that applications show now."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    found: list[dict[str, Any]] = []
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None:
            child.set_cache_mask(Atspi.Cache.NONE)
            _walk(child, -1, found)
    return found


def _walk(thing: Any, parent: int, found: list[dict[str, Any]]) -> None:
    """Note a thing and what is in it. What does not show is left out, and not asked further: each question is slow."""
    states = thing.get_state_set()
    if parent >= 0 and not states.contains(Atspi.StateType.SHOWING):
        return
    here, role = len(found), thing.get_role_name()
    found.append(
        {
            "role": role,
            "name": thing.get_name(),
            "box": _box(thing) if parent >= 0 else [0, 0, 0, 0],
            "states": sorted(state.value_nick for state in states.get_states()),
            "parent": parent,
            "text": _text(thing) if states.contains(Atspi.StateType.EDITABLE) else "",
        }
    )
    if role in ("list item", "push button", "label", "text"):
        return
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            _walk(child, here, found)


def _box(thing: Any) -> list[int]:
    box = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
    return [box.x, box.y, box.width, box.height]


def _text(thing: Any) -> str:
    return str(Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing)))


for _line in sys.stdin:
    try:
        answer = things_shown()
    except GLib.Error:  # something went away while we looked: the caller looks again
        answer = []
    print(json.dumps(answer), flush=True)
