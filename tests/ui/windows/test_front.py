"""Windows know of each other: a second start finds the plan, or a window with room for its file."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

import pytest
from tests.builders import a_plan
from tests.ui.conftest import Until

from essay_planner.plans.writing import write_plan
from essay_planner.ui.starting import Program
from essay_planner.ui.windows.asking import hand_over, show_editor_elsewhere
from essay_planner.ui.windows.front import Front
from essay_planner.ui.windows.known import note_window, other_windows, windows_folder

_ASK = """
import sys
from pathlib import Path
from tempfile import gettempdir
from essay_planner.ui.windows.asking import hand_over
sys.exit(0 if hand_over(Path(sys.argv[1]) if sys.argv[1] else None) else 3)
"""

_EDIT = """
import sys
from pathlib import Path
from essay_planner.ui.windows.asking import show_editor_elsewhere
sys.exit(0 if show_editor_elsewhere(Path(sys.argv[1])) else 3)
"""

_QUIT = "from essay_planner.ui.windows.asking import close_others; close_others()"


@pytest.fixture
def front(program: Program, until: Until) -> Iterator[Front]:
    """The program's window, known to others."""
    made = Front(program.window, program.opener)
    made.start()
    until(windows_folder().is_dir)
    yield made
    made.stop()


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "my.essayplan"
    write_plan(path, a_plan())
    return path


def second_start(until: Until, path: Path | None, ask: str = _ASK) -> bool:
    """Whether a second start found a window for a file."""
    started = subprocess.Popen([sys.executable, "-c", ask, str(path or "")], env=dict(os.environ))
    until(lambda: started.poll() is not None)
    assert started.returncode in (0, 3)
    return started.returncode == 0


def quit_elsewhere(until: Until) -> None:
    """End the program from another window."""
    other = subprocess.Popen([sys.executable, "-c", _QUIT], env=dict(os.environ))
    until(lambda: other.poll() is not None)
    assert other.returncode == 0


def knock(words: bytes) -> bytes:
    """What a window answers to something that none of ours would say."""
    (note,) = windows_folder().iterdir()
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(Path(gettempdir()) / note.name))
        caller.sendall(words)
        caller.settimeout(5)
        return caller.recv(100)


def test_a_window_on_welcome_opens_the_plan_of_a_second_start(
    program: Program, front: Front, until: Until, plan_file: Path
) -> None:
    assert second_start(until, plan_file)
    until(lambda: program.opener.current)
    assert program.opener.has_open(plan_file)


def test_a_second_start_with_the_plan_that_is_open_needs_no_window_of_its_own(
    program: Program, front: Front, until: Until, plan_file: Path
) -> None:
    program.opener.open_path(plan_file)
    before = program.opener.current
    assert second_start(until, plan_file)
    assert program.opener.current is before


def test_a_second_start_with_another_plan_gets_a_window_of_its_own(
    program: Program, front: Front, until: Until, plan_file: Path, tmp_path: Path
) -> None:
    program.opener.open_path(plan_file)
    write_plan(tmp_path / "other.essayplan", a_plan())
    assert not second_start(until, tmp_path / "other.essayplan")
    assert program.opener.has_open(plan_file)


def test_a_second_start_without_a_file_finds_the_window_on_welcome(front: Front, until: Until) -> None:
    assert second_start(until, None)


def test_a_second_start_without_a_file_leaves_an_open_plan_alone(
    program: Program, front: Front, until: Until, plan_file: Path
) -> None:
    program.opener.open_path(plan_file)
    assert not second_start(until, None)


def test_a_window_that_was_closed_is_known_no_longer(front: Front, until: Until) -> None:
    front.stop()
    assert list(windows_folder().iterdir()) == []
    assert not second_start(until, None)


def test_a_window_that_is_being_closed_is_known_no_longer(program: Program, front: Front) -> None:
    known: list[list[Path]] = []
    program.window.closing.connect(lambda: known.append(list(windows_folder().iterdir())))
    program.window.close()
    assert known == [[]]


def test_a_window_that_was_killed_is_forgotten(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "essay_planner"], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    while not other_windows():
        assert program.poll() is None
    program.send_signal(signal.SIGKILL)
    program.wait()
    assert not hand_over(None)
    assert list(other_windows()) == []


def test_a_name_behind_which_there_never_was_a_window_is_forgotten() -> None:
    note_window("essay-planner-1-none")
    assert not hand_over(None)
    assert list(other_windows()) == []


@pytest.mark.parametrize(
    "words", [b"hello\n", b"[]\n", b'{"act": "show"}\n', b'{"act": "go", "path": "/"}\n', b"\xff\n"]
)
def test_who_says_something_else_is_told_no(front: Front, until: Until, words: bytes) -> None:
    answers: list[bytes] = []
    asking = threading.Thread(target=lambda: answers.append(knock(words)))
    asking.start()
    until(lambda: answers)
    asking.join()
    assert answers == [b"no\n"]


def test_a_plan_that_another_window_has_is_not_opened_here(program: Program, front: Front, plan_file: Path) -> None:
    asked: list[Path] = []

    def elsewhere(path: Path) -> bool:
        asked.append(path)
        return True

    program.opener.show_elsewhere = elsewhere
    program.opener.open_path(plan_file)
    assert (asked, program.opener.current) == ([plan_file], None)
    assert program.window.news.sentence == "This plan is open in another window, which is in front now."


def test_a_window_closes_with_its_plan_as_the_program_is_ended_from_another(
    program: Program, front: Front, until: Until, plan_file: Path
) -> None:
    program.opener.open_path(plan_file)
    quit_elsewhere(until)
    until(lambda: not program.window.isVisible())
    assert program.opener.current is None


def test_another_process_finds_the_editor_that_has_a_pack(
    program: Program, front: Front, until: Until, tmp_path: Path
) -> None:
    made = program.window.acts.editors.new()
    made.session.folder = tmp_path
    assert second_start(until, tmp_path, _EDIT)
    assert second_start(until, made.keeping.path, _EDIT)
    assert not second_start(until, tmp_path / "another", _EDIT)


def test_an_editor_asks_the_windows_of_other_processes_for_a_pack(program: Program, front: Front) -> None:
    assert program.window.acts.editors.show_elsewhere is show_editor_elsewhere
