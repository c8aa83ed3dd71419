"""The command line as its user meets it: each command a process of its own, in a folder with a pack."""

import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from tests.builders import a_pack, a_piece

from essay_planner.cli import main
from essay_planner.core.plan import Plan
from essay_planner.packs.writing import dump_pack

QUESTION = "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?"


class Answer:
    """What a command printed, line by line, and its exit code."""

    def __init__(self, done: "subprocess.CompletedProcess[str]") -> None:
        self.code = done.returncode
        self.out = done.stdout.splitlines()
        self.err = done.stderr.splitlines()
        assert "Traceback" not in done.stderr, done.stderr


def run(*arguments: str) -> Answer:
    command = [sys.executable, "-m", "essay_planner", *arguments]
    return Answer(subprocess.run(command, capture_output=True, text=True, timeout=60, check=False))


def run_here(*arguments: str) -> Answer:
    """The same in this process: quicker, for what does not depend on how a process starts and ends."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(arguments, _no_window, _no_window)
    return Answer(subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue()))


def _no_window(path: Path | None) -> int:
    raise AssertionError(f"a window was to be opened: {path}")


def start_a_plan() -> Path:
    assert run("new", "small/destalinisation-success", "-o", "a.essayplan").code == 0
    return Path("a.essayplan")


def own_plan(*more: str) -> Path:
    assert run("new", "--own", "Did the Thaw last?", "-o", "own.essayplan", *more).code == 0
    return Path("own.essayplan")


def text_on(plan: Plan, section: int, side: str) -> list[str]:
    cards: tuple[str, ...] = getattr(plan.sections[section], side)
    return [plan.cards[card].evidence for card in cards]


def install(planner_home: Path, name: str, *pieces: str) -> None:
    pack = a_pack(*map(a_piece, pieces), id=name, licence="CC-BY-4.0")
    (planner_home / "packs" / f"{name}.yaml").write_bytes(dump_pack(pack))
