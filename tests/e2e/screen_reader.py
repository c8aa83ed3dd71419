"""What a screen reader is told, as JSON: run by the system's Python, which has the AT-SPI bindings.

For each line on standard input, one line on standard output: a list of what all applications show, from the outside
in, each with its role, name, description, box on the screen [x, y, width, height], states, the position of its parent
in the list (-1 for none) and, for what can be edited, its text.
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
    states = sorted(state.value_nick for state in thing.get_state_set().get_states())
    here = len(found)
    found.append(
        {
            "role": thing.get_role_name(),
            "name": thing.get_name(),
            "description": thing.get_description(),
            "box": _box(thing),
            "states": states,
            "parent": parent,
            "text": _text(thing) if "editable" in states else "",
        }
    )
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            _walk(child, here, found)


def _box(thing: Any) -> list[int]:
    if "Component" not in thing.get_interfaces():
        return [0, 0, 0, 0]
    box = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
    return [box.x, box.y, box.width, box.height]


def _text(thing: Any) -> str:
    if "Text" not in thing.get_interfaces():
        return ""
    return str(Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing)))


for _line in sys.stdin:
    try:
        answer = things_shown()
    except GLib.Error:  # something went away while we looked: the caller looks again
        answer = []
    print(json.dumps(answer), flush=True)
