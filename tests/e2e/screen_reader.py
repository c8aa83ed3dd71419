"""What a screen reader is told, as JSON: run by the system's Python, which has the AT-SPI bindings.

For each line on standard input, which is JSON, one line on standard output:

["look"]: a list of what all applications show, from the outside in, each with its role, name, box on the screen
[x, y, width, height], states, the position of its parent in the list (-1 for none) and, for what can be edited, its
text. ["read"]: the same, or only the dialog that is in front, and for each its description, the names of what can be
done with it, and of what labels it.

What follows says the position of a thing in the list that was told last, and is answered with whether it was done:
["act", position, action], ["write", position, text], ["choose", position] of an item in its list, ["focus", position].
["place", position] is answered with the box that it has by now, or [] if it does not show.

["heard"]: what was announced since it was asked last. ["gone"]: what the focus went to since it was asked last, each
with its role and name; it is followed from the first time on.
"""

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_seen: list[Any] = []
_heard: list[str] = []
_gone: list[tuple[str, str]] = []


def things_shown(fully: bool = False) -> list[dict[str, Any]]:
    """All that applications show now."""
    _seen.clear()
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    found: list[dict[str, Any]] = []
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None:
            child.set_cache_mask(Atspi.Cache.NONE)
            _walk(child, -1, found, fully)
    return found


def _walk(thing: Any, parent: int, found: list[dict[str, Any]], fully: bool) -> None:
    """Note a thing and what is in it. What does not show is left out, and not asked further: each question is slow."""
    states = thing.get_state_set()
    if parent >= 0 and not states.contains(Atspi.StateType.SHOWING):
        return
    here, role = len(found), thing.get_role_name()
    _seen.append(thing)
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
    if fully:
        found[-1] |= {"about": thing.get_description(), "acts": _acts(thing), "labels": _labels(thing)}
    if role in ("list item", "label", "text"):
        return
    # All children at once, as screen readers do: Qt crashes if it is asked for a scroll bar that went meanwhile.
    children = [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
    for child in _in_front(children) if fully and parent < 0 else children:
        if child is not None:
            _walk(child, here, found, fully)


def _in_front(windows: list[Any]) -> list[Any]:
    """The windows that have to be answered first; all, if there are none."""
    modal = [one for one in windows if one and one.get_state_set().contains(Atspi.StateType.MODAL)]
    return modal or windows


def _box(thing: Any) -> list[int]:
    box = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
    return [box.x, box.y, box.width, box.height]


def _text(thing: Any) -> str:
    return str(Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing)))


def _acts(thing: Any) -> list[str]:
    action = thing.get_action_iface()
    return (
        [Atspi.Action.get_action_name(action, n) for n in range(Atspi.Action.get_n_actions(action))] if action else []
    )


def _labels(thing: Any) -> list[str]:
    """The names of what labels a thing."""
    relations = [r for r in thing.get_relation_set() if r.get_relation_type() == Atspi.RelationType.LABELLED_BY]
    return [r.get_target(n).get_name() for r in relations for n in range(r.get_n_targets())]


def act(position: int, wanted: str) -> bool:
    """Do something with a thing, by the name of the action."""
    names = _acts(_seen[position])
    try:
        return wanted in names and bool(Atspi.Action.do_action(_seen[position], names.index(wanted)))
    except GLib.Error as trouble:  # what this opened has to be closed before there is an answer
        return "reply" in str(trouble)


def write(position: int, text: str) -> bool:
    """Put a text in the place of what a field holds."""
    return bool(Atspi.EditableText.set_text_contents(_seen[position], text))


def choose(position: int) -> bool:
    """Select an item, and nothing else of its list."""
    item = _seen[position]
    holder = item.get_parent()
    Atspi.Selection.clear_selection(holder)
    return bool(Atspi.Selection.select_child(holder, item.get_index_in_parent()))


def focus(position: int) -> bool:
    """Give a thing the focus."""
    return bool(Atspi.Component.grab_focus(_seen[position]))


def place(position: int) -> list[int]:
    """The box of a thing by now; none if it does not show."""
    shows = _seen[position].get_state_set().contains(Atspi.StateType.SHOWING)
    return _box(_seen[position]) if shows else []


def heard() -> list[str]:
    """What was announced since this was asked last."""
    return _taken(_heard)


def gone() -> list[tuple[str, str]]:
    """What the focus went to since this was asked last, by role and name."""
    _focus_listener.register("object:state-changed:focused")
    return _taken(_gone)


def _taken(noted: list[Any]) -> list[Any]:
    """What has been noted by now; it is not told again."""
    while GLib.MainContext.default().iteration(False):
        pass
    told = list(noted)
    noted.clear()
    return told


def _on_event(event: Any) -> None:
    _heard.append(str(event.any_data))


def _on_focus(event: Any) -> None:
    if event.detail1:
        _gone.append((event.source.get_role_name(), event.source.get_name()))


Atspi.set_timeout(1500, 1500)  # milliseconds: for an answer, and for one of a program that has just come up
_listener = Atspi.EventListener.new(_on_event)
_listener.register("object:announcement")
_focus_listener = Atspi.EventListener.new(_on_focus)
_COMMANDS = {"look": things_shown, "read": lambda: things_shown(True), "heard": heard} | {
    command.__name__: command for command in (act, write, choose, focus, place, gone)
}
for _line in sys.stdin:
    _command, *_about = json.loads(_line)
    try:
        answer = _COMMANDS[_command](*_about)
    except GLib.Error:  # something went away while we looked: the caller looks again
        answer = []
    print(json.dumps(answer), flush=True)
