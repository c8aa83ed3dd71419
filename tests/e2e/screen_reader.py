"""What a screen reader is told, as JSON: run by the system's Python, which has the AT-SPI bindings.

For each line on standard input, which is JSON, one line on standard output:

["look"]: a list of what all applications show, from the outside in, each with its role, name, box on the screen
[x, y, width, height], states, the position of its parent in the list (-1 for none) and, for what can be edited, its
text. ["read"]: the same, or only the dialog that is in front, and for each its description, the names of what can be
done with it, and of what labels it.

What follows says the position of a thing in the list that was told last, and is answered with whether it was done:
["act", position, action], ["write", position, text], ["choose", position] of an item in its list, ["focus", position].
["place", position] is answered with the box that it has by now, or [] if it does not show.

["ready"] is answered with whether the window in front has the keyboard.

["heard"]: what was announced since it was asked last. ["gone"]: what the focus went to since it was asked last, each
with its role and name. Both are followed from the first time on, and not before: as long as somebody listens, Qt asks
on the bus about each plain key before it hands it on, and on a slow machine that key comes after later shortcuts.

A question goes through two other processes and back, so what many things are asked they are asked together.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

DESKTOP = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
NOTHING = "/org/a11y/atspi/null"
PATIENCE = 1_500  # milliseconds: for the answer of one thing; what it does may wait for something else
LONG_PATIENCE = 20_000  # for those of many
LONE = ("list item", "label", "text")  # what is in these is not asked for
LABELLED_BY = int(Atspi.RelationType.LABELLED_BY)
STATES = [Atspi.StateType(number).value_nick for number in range(int(Atspi.StateType.LAST_DEFINED))]

Where = tuple[str, str]  # a thing: its program on the bus, and its path there
Question = tuple[str, str, GLib.Variant | None]  # an interface, a method of it, and what that is given

_seen: list[Where] = []
_heard: list[str] = []
_gone: list[tuple[str, str]] = []


# -- asking --


def _method(interface: str, name: str, kinds: str = "", *given: object) -> Question:
    return f"org.a11y.atspi.{interface}", name, GLib.Variant(f"({kinds})", given) if kinds else None


def _property(interface: str, name: str) -> Question:
    wanted = GLib.Variant("(ss)", (f"org.a11y.atspi.{interface}", name))
    return "org.freedesktop.DBus.Properties", "Get", wanted


STATE, ROLE = _method("Accessible", "GetState"), _method("Accessible", "GetRole")
NAME, ABOUT = _property("Accessible", "Name"), _property("Accessible", "Description")
CHILDREN, PARENT = _method("Accessible", "GetChildren"), _property("Accessible", "Parent")
NUMBER = _method("Accessible", "GetIndexInParent")
INTERFACES, RELATIONS = _method("Accessible", "GetInterfaces"), _method("Accessible", "GetRelationSet")
BOX = _method("Component", "GetExtents", "u", int(Atspi.CoordType.SCREEN))
TEXT, ACTIONS = _method("Text", "GetText", "ii", 0, -1), _method("Action", "GetActions")


def _accessibility_bus() -> Gio.DBusConnection:
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    told = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1)
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(told.unpack()[0], flags)


class Round:
    """Questions that are asked together."""

    def __init__(self) -> None:
        self._left = 0
        self._troubles: list[GLib.Error] = []

    def ask(self, where: Where, question: Question, patience: int = LONG_PATIENCE) -> list[Any]:
        """Ask a thing. What is returned holds the answer once this round has ended."""
        answer: list[Any] = []
        self._left += 1
        _bus.call(where[0], where[1], *question, None, Gio.DBusCallFlags.NONE, patience, None, self._on_answer, answer)
        return answer

    def end(self) -> None:
        """Wait for all answers. Raises GLib.Error if there was none to a question."""
        while self._left:
            GLib.MainContext.default().iteration(True)
        if self._troubles:
            raise self._troubles[0]

    def _on_answer(self, bus: Gio.DBusConnection, result: Gio.AsyncResult, answer: list[Any]) -> None:
        self._left -= 1
        try:
            answer.extend(bus.call_finish(result).unpack())
        except GLib.Error as trouble:
            self._troubles.append(trouble)


def _ask(where: Where, question: Question) -> Any:
    """Ask one thing alone. What has no answer to give gives None."""
    asked = Round()
    answer = asked.ask(where, question, PATIENCE)
    asked.end()
    return answer[0] if answer else None


# -- looking --


@dataclass
class Thing:
    """What is told of a thing, and what shows in it."""

    where: Where
    told: dict[str, Any] = field(default_factory=dict)
    inside: list["Thing"] = field(default_factory=list)


def things_shown(fully: bool = False) -> list[dict[str, Any]]:
    """All that applications show now."""
    applications = _things(_ask(DESKTOP, CHILDREN))
    _tell(applications, states=STATE, role=ROLE, name=NAME)
    level = applications
    while level:
        level = _look_inside(level, fully, of_applications=level is applications)
    found: list[dict[str, Any]] = []
    _seen.clear()
    for application in applications:
        application.told |= {"box": [0, 0, 0, 0], "text": ""}
        _list(application, -1, found)
    return found


def _list(thing: Thing, parent: int, found: list[dict[str, Any]]) -> None:
    """Put a thing, and then what is in it, behind what was found before."""
    here = len(found)
    _seen.append(thing.where)
    found.append({**thing.told, "states": sorted(thing.told["states"]), "parent": parent})
    for child in thing.inside:
        _list(child, here, found)


def _look_inside(things: Sequence[Thing], fully: bool, of_applications: bool) -> list[Thing]:
    """Note what shows in things, and return it. What does not show is asked nothing further."""
    asked = Round()
    answers = [(thing, asked.ask(thing.where, CHILDREN)) for thing in things if thing.told["role"] not in LONE]
    asked.end()
    for thing, answer in answers:
        thing.inside = _things(answer[0])
    _tell([child for thing in things for child in thing.inside], states=STATE)
    for thing in things:
        inside = _in_front(thing.inside) if fully and of_applications else thing.inside
        thing.inside = [child for child in inside if "showing" in child.told["states"]]
    shown = [child for thing in things for child in thing.inside]
    _tell(shown, role=ROLE, name=NAME, box=BOX)
    for child in shown:
        child.told["text"] = ""
    _tell([child for child in shown if "editable" in child.told["states"]], text=TEXT)
    if fully:
        _tell_all(shown)
    return shown


def _things(told: Sequence[Where]) -> list[Thing]:
    return [Thing((owner, path)) for owner, path in told if path != NOTHING]


def _tell(things: Sequence[Thing], **questions: Question) -> None:
    """Ask each thing each question, and note its answers under their names."""
    asked = Round()
    answers = [(thing, name, asked.ask(thing.where, questions[name])) for thing in things for name in questions]
    asked.end()
    for thing, name, (answer,) in answers:
        thing.told[name] = _READ[name](answer) if name in _READ else answer


def _states(told: Sequence[int]) -> set[str]:
    """The names of states, which are told as the bits of two numbers."""
    bits = told[0] | told[1] << 32
    return {name for number, name in enumerate(STATES) if bits >> number & 1}


def _role(told: int) -> str:
    return str(Atspi.role_get_name(Atspi.Role(told)))


_READ: dict[str, Callable[[Any], Any]] = {"states": _states, "role": _role}


def _in_front(windows: list[Thing]) -> list[Thing]:
    """The windows that have to be answered first; all, if there are none."""
    return [one for one in windows if "modal" in one.told["states"]] or windows


def _tell_all(things: Sequence[Thing]) -> None:
    """Ask things what describes them, what can be done with them and what labels them."""
    _tell(things, about=ABOUT, interfaces=INTERFACES, relations=RELATIONS)
    asked = Round()
    answers = []
    for thing in things:
        able = "org.a11y.atspi.Action" in thing.told.pop("interfaces")
        acts = asked.ask(thing.where, ACTIONS) if able else [[]]
        by = [where for kind, others in thing.told.pop("relations") if kind == LABELLED_BY for where in others]
        answers.append((thing, acts, [asked.ask(where, NAME) for where in by]))
    asked.end()
    for thing, (acts,), labels in answers:
        thing.told |= {"acts": [name for name, *_more in acts], "labels": [name for (name,) in labels]}


# -- doing --


def _acts(where: Where) -> list[str]:
    return [name for name, *_more in _ask(where, ACTIONS)]


def act(position: int, wanted: str) -> bool:
    """Do something with a thing, by the name of the action."""
    names = _acts(_seen[position])
    try:
        return wanted in names and bool(_ask(_seen[position], _method("Action", "DoAction", "i", names.index(wanted))))
    except GLib.Error as trouble:  # what this opened has to be closed before there is an answer
        return bool(trouble.matches(Gio.io_error_quark(), Gio.IOErrorEnum.TIMED_OUT))


def write(position: int, text: str) -> bool:
    """Put a text in the place of what a field holds."""
    return bool(_ask(_seen[position], _method("EditableText", "SetTextContents", "s", text)))


def choose(position: int) -> bool:
    """Select an item, and nothing else of its list."""
    holder, number = _ask(_seen[position], PARENT), _ask(_seen[position], NUMBER)
    _ask(holder, _method("Selection", "ClearSelection"))
    return bool(_ask(holder, _method("Selection", "SelectChild", "i", number)))


def focus(position: int) -> bool:
    """Give a thing the focus."""
    return bool(_ask(_seen[position], _method("Component", "GrabFocus")))


def place(position: int) -> list[int]:
    """The box of a thing by now; none if it does not show."""
    shows = "showing" in _states(_ask(_seen[position], STATE))
    return _ask(_seen[position], BOX) if shows else []


def ready() -> bool:
    """Whether keys come to the window in front: where one has to be answered first, to that."""
    asked, windows = Round(), list[Thing]()
    answers = [asked.ask(where, CHILDREN) for where in _ask(DESKTOP, CHILDREN)]
    asked.end()
    for (told,) in answers:
        windows += _things(told)
    _tell(windows, states=STATE)
    shown = [one for one in windows if "showing" in one.told["states"]]
    return any("active" in one.told["states"] for one in _in_front(shown))


# -- hearing --


def heard() -> list[str]:
    """What was announced since this was asked last."""
    _listener.register("object:announcement")
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


_bus = _accessibility_bus()
Atspi.set_timeout(PATIENCE, PATIENCE)
_listener = Atspi.EventListener.new(_on_event)
_focus_listener = Atspi.EventListener.new(_on_focus)
_COMMANDS = {"look": things_shown, "read": lambda: things_shown(True), "heard": heard} | {
    command.__name__: command for command in (act, write, choose, focus, place, ready, gone)
}
for _line in sys.stdin:
    _command, *_about = json.loads(_line)
    try:
        answer = _COMMANDS[_command](*_about)
    except GLib.Error:  # something went away while we looked: the caller looks again
        answer = []
    print(json.dumps(answer), flush=True)
