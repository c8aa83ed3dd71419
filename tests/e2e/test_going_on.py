"""Windows as the processes that they are: what was open in them when the program was left comes up again with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from tests.builders import a_plan
from tests.e2e.desk import PATIENCE

from essay_planner.plans.writing import write_plan
from essay_planner.ui.windows.asking import others_open
from essay_planner.ui.windows.known import other_windows
from essay_planner.ui.windows.left import left_folder

pytestmark = [pytest.mark.alone, pytest.mark.timeout(900)]  # it starts the program again and again


def until(fact: Callable[[], object], what: str) -> None:
    """Wait until a fact holds."""
    end = time.monotonic() + 3 * PATIENCE  # several programs start at once
    while not fact():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.05)


def process_of(window: str) -> int:
    """The process of a window that is known."""
    return int(window.split("-")[2])


class User:
    """Opens plans in windows, and leaves them. No screen is needed for that."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._programs: list[subprocess.Popen[bytes]] = []

    def plan(self, name: str) -> Path:
        """The file of a plan."""
        return self._folder / f"{name}.essayplan"

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start the program, and wait until other windows know of it."""
        before = set(other_windows())
        command = [sys.executable, "-m", "essay_planner", *arguments]
        made = subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        self._programs.append(made)
        until(lambda: any(process_of(name) == made.pid for name in set(other_windows()) - before), "it is known")
        return made

    def open(self, name: str) -> "subprocess.Popen[bytes]":
        """Write a plan and open it in a window."""
        write_plan(self.plan(name), a_plan())
        made = self.start("--new-window", str(self.plan(name)))
        until(lambda: self.is_open(name), f"{name} is open")
        return made

    def is_open(self, name: str) -> bool:
        """Whether a window can change a plan."""
        try:
            return self._lock(name).read_bytes() != b""
        except FileNotFoundError:
            return False

    def forget_lock(self, name: str) -> None:
        """Remove the file of a lock that a killed window held; the lock itself went with the process."""
        self._lock(name).unlink()

    def _lock(self, name: str) -> Path:
        return self.plan(name).with_name(f".{name}.essayplan.lock")

    def open_plans(self, *names: str) -> Sequence[str]:
        """Which of these plans are open."""
        return [name for name in names if self.is_open(name)]

    def leave(self, *programs: "subprocess.Popen[bytes]") -> None:
        """End the windows together, as the end of the user's session does."""
        for program in programs:
            program.send_signal(signal.SIGTERM)
        for program in programs:
            assert program.wait(3 * PATIENCE) == 0
        for note in left_folder().iterdir():
            os.utime(note, (0, 0))  # on the slowest machine, too

    def leave_all(self) -> None:
        """End all windows, also those that the program opened."""
        others_open()  # which forgets those that were killed
        for name in other_windows():
            os.kill(process_of(name), signal.SIGTERM)
        until(lambda: not other_windows(), "all windows are closed")
        for program in self._programs:
            program.wait(3 * PATIENCE)


@pytest.fixture
def user(tmp_path: Path) -> Iterator[User]:
    made = User(tmp_path)
    yield made
    made.leave_all()


def test_all_plans_that_were_left_together_are_open_again(user: User) -> None:
    user.leave(*[user.open(name) for name in ("fear", "terror", "trade")])
    assert user.open_plans("fear", "terror", "trade") == []
    user.start()
    until(lambda: len(user.open_plans("fear", "terror", "trade")) == 3, "all three are open")
    until(lambda: len(other_windows()) == 3, "their windows are known")


def test_a_plan_that_was_closed_long_before_stays_closed(user: User) -> None:
    first, last = user.open("fear"), user.open("terror")
    user.leave(first)  # which was long ago, as the note says
    last.send_signal(signal.SIGTERM)
    assert last.wait(3 * PATIENCE) == 0
    user.start()
    until(lambda: user.is_open("terror"), "the last plan is open")
    assert user.open_plans("fear", "terror") == ["terror"]
    assert len(other_windows()) == 1


def test_a_window_beside_others_opens_nothing_by_itself(user: User) -> None:
    left, _open = user.open("fear"), user.open("terror")
    user.leave(left)
    user.start()
    assert user.open_plans("fear", "terror") == ["terror"]


def test_a_plan_whose_window_was_killed_stays_closed(user: User) -> None:
    killed, left = user.open("fear"), user.open("terror")
    killed.kill()
    killed.wait()
    user.forget_lock("fear")
    user.leave(left)
    user.start()
    until(lambda: user.is_open("terror"), "the plan that was left is open")
    assert user.open_plans("fear", "terror") == ["terror"]
    assert len(other_windows()) == 1
