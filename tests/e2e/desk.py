"""A desk to test on: a private screen with a window manager, the real program, and a hand for mouse and keys.

Positions come from the accessibility tree, so a test sees what a screen reader is told and nothing else.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import IO, Any, Self, TypeVar

T = TypeVar("T")
Box = tuple[int, int, int, int]  # x, y, width, height

PATIENCE = 60.0  # seconds until a wait gives up
A_MOMENT = 0.2  # seconds: what has not moved for so long stands still
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_WINDOWS = ("popup menu", "dialog")  # what shows over the thing that it belongs to
_READER = Path(__file__).with_name("screen_reader.py")


@dataclass(frozen=True)
class Thing:
    """One thing on the screen as a screen reader is told of it, in pixels of the screen.

    'whole' is all of it, 'box' the part that is not scrolled out of sight; 'parent' and 'number' are its parent's and
    its own position among all that was told. 'about' describes it and 'acts' are what can be done with it, if asked.
    """

    role: str
    name: str
    whole: Box
    box: Box
    states: frozenset[str]
    parent: int
    text: str
    number: int
    about: str = ""
    acts: Sequence[str] = ()
    labels: Sequence[str] = ()

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of its box."""
        return self.at(0.5, 0.5)

    def at(self, across: float, down: float) -> tuple[int, int]:
        """A point in its box, as fractions of width and height."""
        x, y, width, height = self.box
        return round(x + width * across), round(y + height * down)

    def holds(self, point: tuple[int, int]) -> bool:
        """Whether a point lies well within its box."""
        x, y, width, height = self.box
        return x + 4 <= point[0] < x + width - 4 and y + 4 <= point[1] < y + height - 4

    @property
    def bottom(self) -> int:
        """The lower edge of all of it."""
        return self.whole[1] + self.whole[3]

    @property
    def on_screen(self) -> bool:
        """Whether there is anything of it to see."""
        return self.box[2] > 0 and self.box[3] > 0


def _overlap(one: Box, other: Box) -> Box:
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, bottom = min(one[0] + one[2], other[0] + other[2]), min(one[1] + one[3], other[1] + other[3])
    return left, top, max(0, right - left), max(0, bottom - top)


class Desk:
    """A private screen with the program on it. Use it in a with statement."""

    def __init__(self, home: Path, size: str = "1440x900") -> None:
        """'home' becomes the program's home and holds its log; 'size' is of the screen, in pixels."""
        self._home = home
        self._size = size
        self._opened = ExitStack()
        self._environment = {
            **os.environ,
            "ESSAY_PLANNER_HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(home),
            "LC_ALL": "C.UTF-8",
        }
        self._environment.pop("WAYLAND_DISPLAY", None)
        self.program: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        with ExitStack() as opening:
            self._opened = opening
            self._start_screen()
            self._start_bus()
            self._reader = self._start(["/usr/bin/python3", str(_READER)], talk=True)
            self.until(self._has_window_manager, "windows are managed")
            self._opened = opening.pop_all()
        return self

    def __exit__(self, *_error: object) -> None:
        self._opened.close()

    def open(self, *arguments: str | Path) -> None:
        """Start the program and wait until its window shows, and has its place and the keyboard."""
        self.program = self._start([sys.executable, "-m", "essay_planner", *map(str, arguments)], log="program.log")
        self._wait_for_window()

    def open_talking(self, module: str, *arguments: str | Path) -> subprocess.Popen[bytes]:
        """Start a program of the tests' own that listens and answers."""
        command = [sys.executable, "-m", module, *map(str, arguments)]
        self.program = self._start(command, talk=True, log="program.log")
        self._wait_for_window()
        return self.program

    def close(self) -> int:
        """Close the window as its user does, and return the program's exit code."""
        assert self.program is not None
        self.key("alt+F4")
        return self.program.wait(PATIENCE)

    def log(self) -> str:
        """What the program printed."""
        return (self._home / "program.log").read_text(encoding="utf-8")

    # -- looking --

    def things(self) -> list[Thing]:
        """All that the program shows, from the outside in."""
        return self._things("look")

    def read(self) -> list[Thing]:
        """Like 'things', or only the dialog in front, with what describes each and what can be done with it."""
        return self._things("read")

    def heard(self) -> list[str]:
        """What was announced since this was asked last; it is listened to from the first time on."""
        told: list[str] = self._ask("heard")
        return told

    def stands(self, thing: Thing) -> bool:
        """Whether a thing that was looked at last shows still where it was, a moment later."""
        time.sleep(0.05)
        return tuple(self._ask("place", thing.number)) == thing.whole

    def gone(self) -> list[tuple[str, str]]:
        """What the focus went to since this was asked last, by role and name; it is followed from the first time on."""
        return [(role, name) for role, name in self._ask("gone")]

    def tell(self, command: str, thing: Thing, *words: str) -> bool:
        """Have a thing that was looked at last do something, as assistive technology does: see the screen reader."""
        return bool(self._ask(command, thing.number, *words))

    def _ask(self, *words: str | int) -> Any:
        asked, told = self._reader.stdin, self._reader.stdout
        assert asked is not None
        assert told is not None
        asked.write(json.dumps(words).encode() + b"\n")
        asked.flush()
        return json.loads(told.readline())

    def _things(self, command: str) -> list[Thing]:
        things: list[Thing] = []
        for heard in self._ask(command):
            whole, states = tuple(heard.pop("box")), frozenset(heard.pop("states"))
            clipped = heard["parent"] > 0 and heard["role"] not in _WINDOWS
            box = _overlap(whole, things[heard["parent"]].box) if clipped else whole
            things.append(Thing(whole=whole, box=box, states=states, number=len(things), **heard))
        return things

    def find(self, role: str, name: str, within: str = "") -> Thing:
        """The first thing on the screen of that role whose name starts so; 'within' names a list that it is in."""
        return self.until(lambda: self.look_for(role, name, within), f"there is a {role} '{name}' {within}".strip())

    def look_for(self, role: str, name: str, within: str = "") -> Thing | None:
        """Like 'find', but None where there is no such thing now."""
        things = self.things()
        for thing in things:
            inside = not within or things[thing.parent].name == within
            if thing.role == role and thing.name.startswith(name) and inside and thing.on_screen:
                return thing
        return None

    def find_focused(self, role: str, name: str) -> Thing:
        """Like 'find', once the thing has the focus."""

        def focused() -> Thing | None:
            found = [t for t in self.things() if t.role == role and t.name.startswith(name)]
            return next((thing for thing in found if "focused" in thing.states), None)

        return self.until(focused, f"the {role} '{name}' has the focus")

    def items(self, list_name: str) -> list[str]:
        """The names of the items of the list of that name."""
        things = self.things()
        return [t.name for t in things if t.role == "list item" and things[t.parent].name == list_name]

    def at_rest(self, role: str, name: str) -> Thing | None:
        """A thing on the screen that stands still, or None while it moves or is not there."""
        before = self.look_for(role, name)
        time.sleep(A_MOMENT)
        return before if before is not None and before == self.look_for(role, name) else None

    def find_at_rest(self, role: str, name: str) -> Thing:
        """Like 'find', once the thing stands still."""
        return self.until(lambda: self.at_rest(role, name), f"the {role} '{name}' stands still")

    def bottom_of_sheet(self, thing: Thing) -> int:
        """Where the part ends, in pixels of the screen, that scrolls a thing and is shorter than its content."""
        things = self.things()
        inner = next(t for t in things if t == thing)
        while inner.parent >= 0:
            outer = things[inner.parent]
            if outer.bottom < inner.bottom:
                return outer.bottom
            inner = outer
        raise AssertionError(f"nothing that scrolls holds '{thing.name}'")

    def until(self, ask: Callable[[], T | None], what: str) -> T:
        """Ask again and again until the answer is true, and return it; fail if it never is."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.program is not None and self.program.poll() is not None:
                raise AssertionError(f"the program ended with {self.program.returncode}:\n{self.log()}")
            answer = ask()
            if answer:
                return answer
            time.sleep(0.05)
        picture = self.screenshot(self._home / "failed.png")
        seen = "\n".join(f"{t.role}: {t.name} {t.box}" for t in self.things() if t.on_screen)
        raise AssertionError(f"waited in vain until {what}; see {picture}\n{seen}\n{self.log()}")

    def screenshot(self, path: Path) -> Path:
        """Leave a picture of the screen."""
        self._run("import", "-window", "root", str(path))
        return path

    # -- doing --

    def click(self, where: Thing | tuple[int, int], button: int = 1, times: int = 1) -> None:
        """Click in the middle of a thing, or at a point."""
        x, y = where.middle if isinstance(where, Thing) else where
        self._hand("mousemove", x, y, "sleep", 0.05, "click", "--repeat", times, "--delay", 60, button)

    def drag(self, start: tuple[int, int], end: tuple[int, int], picture: Path | None = None) -> None:
        """Drag from one point to another at the speed of a hand; 'picture' shows the moment before letting go."""
        self.pick_up(start)
        self.glide(start, end)
        if picture is not None:
            self.screenshot(picture)
        self.let_go()

    def drag_into(self, start: tuple[int, int], role: str, name: str, across: float = 0.5, down: float = 0.5) -> None:
        """Drag to a place in a thing, and follow it as a hand does where the sheet makes room on the way."""
        self.pick_up(start)
        self.follow(start, role, name, across, down)
        self.let_go()

    def follow(self, here: tuple[int, int], role: str, name: str, across: float = 0.5, down: float = 0.5) -> None:
        """Move on from 'here' to a place in a thing, and go after it until it stays under the pointer."""
        thing = self.find(role, name)
        while not thing.holds(here):
            there = thing.at(across, down)
            self.glide(here, there)
            here, thing = there, self.find_at_rest(role, name)

    def pick_up(self, start: tuple[int, int]) -> None:
        """Press the button and move far enough for a drag to start."""
        x, y = start
        steps = [("sleep", 0.02, "mousemove", x + 4 * step, y) for step in range(1, 5)]
        self._hand("mousemove", x, y, "sleep", 0.05, "mousedown", 1, *chain(*steps))

    def glide(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Move on to a point, and rest there for a moment."""
        path = [
            (round(start[0] + (end[0] - start[0]) * n / steps), round(start[1] + (end[1] - start[1]) * n / steps))
            for n in range(1, steps + 1)
        ]
        moves = [("mousemove", x, y, "sleep", 0.03) for x, y in (*path, (end[0] + 1, end[1]))]
        self._hand(*chain(*moves), "sleep", 0.1)

    def let_go(self) -> None:
        """Release the button."""
        self._hand("mouseup", 1)

    def key(self, *keys: str) -> None:
        """Press keys, as xdotool names them: 'ctrl+z', 'Down'; once the window in front takes them."""
        self._wait_for_keyboard()
        self._hand("key", "--delay", 40, *keys)

    def leave_dialog(self) -> None:
        """Press Escape, and wait until no dialog is open: keys that come on its heels would be lost with it."""
        self.key("Escape")
        self.wait_for_no_dialog()

    def wait_for_no_dialog(self) -> None:
        """Wait until the dialogs that were open have closed."""
        self.until(lambda: not any(thing.role == "dialog" for thing in self.things()), "no dialog is open")

    def hold(self, key: str, act: Callable[[], None]) -> None:
        """Do something while a key is held down."""
        self._hand("keydown", key)
        act()
        self._hand("keyup", key)

    def type(self, text: str) -> None:
        """Type a text, once the window in front takes it."""
        self._wait_for_keyboard()
        self._hand("type", "--delay", 15, text)

    def _wait_for_window(self) -> None:
        """Wait for the program, and for the window manager, which puts a frame around what shows already."""
        self.until(lambda: any(t.parent == 0 and t.on_screen for t in self.things()), "the window shows")
        self._wait_for_keyboard()

    def _wait_for_keyboard(self) -> None:
        """Wait for the window manager, which is asked for the keyboard when a window has shown already."""
        self.until(lambda: self._ask("ready"), "the window in front has the keyboard")

    def _hand(self, *words: object) -> None:
        self._run("xdotool", *map(str, words))

    # -- what it stands on --

    def _has_window_manager(self) -> bool:
        asked = subprocess.run(["xdotool", "get_num_desktops"], env=self._environment, capture_output=True, check=False)
        return asked.returncode == 0

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        with os.fdopen(reading) as number:
            command = ["Xvfb", "-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset"]
            self._start([*command, "-displayfd", str(writing)], hand_over=[writing])
            os.close(writing)
            self._environment["DISPLAY"] = f":{number.readline().strip()}"
        self._start(["openbox", "--sm-disable"])

    def _start_bus(self) -> None:
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address"], talk=True)
        assert bus.stdout is not None
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        self._start([launcher, "--launch-immediately", "--a11y=1"])

    def _start(
        self, command: Sequence[str], *, talk: bool = False, log: str = "desk.log", hand_over: Sequence[int] = ()
    ) -> subprocess.Popen[bytes]:
        printed: IO[bytes] = self._opened.enter_context((self._home / log).open("ab"))
        process = subprocess.Popen(
            command,
            env=self._environment,
            stdin=subprocess.PIPE if talk else subprocess.DEVNULL,
            stdout=subprocess.PIPE if talk else printed,
            stderr=printed,
            pass_fds=hand_over,
        )
        self._opened.enter_context(process)  # waits for it and closes its pipes
        self._opened.callback(process.terminate)
        return process
