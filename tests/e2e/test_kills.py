"""Sixty kills at random moments: no more than the last two seconds are lost, and nothing is left behind that nags."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.e2e.typist import marks, withheld

from essay_planner import __version__
from essay_planner.core import edits
from essay_planner.core.library import copy_from_pack
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side
from essay_planner.packs.catalogue import installed_packs
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

ROUNDS = int(os.environ.get("ESSAY_PLANNER_KILLS", "60"))
LOST = 2.0  # seconds of work that a kill may cost
LONGEST = 2.8  # seconds of work before a kill, or before it waits for the plan to be written
STUDENTS = 4
PATIENCE = 30.0


@dataclass(frozen=True)
class Moment:
    """A moment, by the clock, and the seconds for which the program has been ready without getting a processor."""

    at: float
    withheld: float

    def since(self, before: "Moment") -> float:
        """The seconds that the program had since then. What other programs took is none of its own."""
        return self.at - before.at - max(0.0, self.withheld - before.withheld)


@dataclass
class Student:
    """One who goes on with the same plan after each kill. 'file' is None for a plan without one."""

    home: Path
    random: Random
    file: Path | None = None

    @property
    def folder(self) -> Path:
        """Where the plan is saved."""
        return self.file.parent if self.file else self.home / "unfinished"

    def saved(self) -> Plan | None:
        """The plan as it is on the disk; None if there is none."""
        found = sorted(self.folder.glob("*.essayplan"))
        assert len(found) <= 1
        return read_plan(found[0]) if found else None

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the program with the student at it."""
        command = [sys.executable, "-m", "tests.e2e.typist", str(self.random.random())]
        return subprocess.Popen(
            [*command, *([str(self.file)] if self.file else [])],
            env={**os.environ, "ESSAY_PLANNER_HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def work(self) -> None:
        """Go on with the plan until a kill at a random moment, and see what is left."""
        before = self.saved()
        with self.start() as program:
            assert program.stdout is not None
            seen = json.loads(program.stdout.readline() or b"{}")
            if not self._as_usual(seen, before):
                program.kill()  # else there is no end to what it may still say
                raise AssertionError((seen, program.stderr and program.stderr.read()))
            self._wait_for_a_moment()
            assert program.poll() is None, program.stderr and program.stderr.read()
            killed = Moment(time.monotonic(), withheld(program.pid))
            program.kill()
            told = [json.loads(line) for line in program.stdout]
        acts = [(Moment(line["at"], line["withheld"]), line["is"]) for line in told]
        self.check(before, [(Moment(0.0, 0.0), seen["opened"]), *acts], killed)

    def _as_usual(self, seen: dict[str, Any], before: Plan | None) -> bool:
        usual = not seen.get("said", "?") and not seen["read_only"]
        if self.file is None:
            usual = usual and seen["welcome"] and seen["unfinished"] == (before is not None)
        return usual and (before is None or seen["opened"] == marks(before))

    def _wait_for_a_moment(self) -> None:
        """Mostly any moment; sometimes the one at which the plan is being written."""
        time.sleep(self.random.uniform(0, LONGEST))
        end = time.monotonic() + self.random.choice((0, 1.2))
        while time.monotonic() < end and not self._is_writing():
            time.sleep(0.0005)

    def _is_writing(self) -> bool:
        return self.folder.is_dir() and any(path.suffix == ".tmp" for path in self.folder.iterdir())

    def check(self, before: Plan | None, states: Sequence[tuple[Moment, str]], killed: Moment) -> None:
        """What is on the disk is a state that there was, and not an old one."""
        oldest = max(number for number, (at, _state) in enumerate(states) if killed.since(at) >= LOST)
        left = self.saved()
        if left is None:
            assert before is None
            assert oldest == 0
        else:
            assert marks(left) in [state for _at, state in states[oldest:]]

    def leave_in_order(self) -> None:
        """Open the plan once more and end as one does."""
        with self.start() as program:
            assert program.stdout is not None
            assert program.stdout.readline()
            program.send_signal(signal.SIGTERM)
            program.stdout.read()


def know_the_program(student: Student) -> None:
    """Let the program greet a student no more, who would else be told of the tour."""
    student.home.mkdir()
    (student.home / "settings.yaml").write_text(f"format: essay-planner-settings/1\ngreeted: {__version__}\n")


def a_large_plan() -> Plan:
    """A plan with a hundred cards, which takes its time to write."""
    loaded = installed_packs().packs[0]
    plan = edits.new_plan(loaded.pack, loaded.pack.questions[0], "large", "s1", loaded.sha256)
    ids = [piece.id for piece in loaded.pack.evidence[:100]]
    cards = {f"k{number}": f"d/{name}" for number, name in enumerate(ids)}
    return edits.place_evidence(plan, cards, copy_from_pack(loaded.pack, "d", ids), column("s1", Side.FOR))


@pytest.fixture
def students(tmp_path: Path) -> list[Student]:
    """Four of them: two without a file, one with one, one with a large plan."""
    made = [Student(tmp_path / str(number), Random(number)) for number in range(STUDENTS)]
    for student in made:
        know_the_program(student)
    for student in made[2:]:
        student.file = tmp_path / f"for-{student.home.name}" / "my.essayplan"
        student.file.parent.mkdir()
    loaded = installed_packs().packs[0]
    small = edits.new_plan(loaded.pack, loaded.pack.questions[0], "small", "s1", loaded.sha256)
    for student, plan in zip(made[2:], (small, a_large_plan()), strict=True):
        assert student.file is not None
        write_plan(student.file, plan)
    return made


@pytest.mark.alone
@pytest.mark.timeout(max(600, 10 * ROUNDS))
def test_sixty_kills_lose_no_more_than_two_seconds_and_leave_nothing_that_nags(students: list[Student]) -> None:
    def days_of(student: Student) -> None:
        for _round in range(ROUNDS // STUDENTS):
            student.work()
        student.leave_in_order()

    with ThreadPoolExecutor(STUDENTS) as all_at_once:
        list(all_at_once.map(days_of, students))
    for student in students:
        assert [path.suffix for path in student.folder.iterdir()] == [".essayplan"]
        assert student.saved() is not None
