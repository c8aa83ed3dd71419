"""The command line as a whole: usage, help, and what goes wrong on the way to the reader."""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from tests.cli.shell import run, start_a_plan

pytestmark = pytest.mark.usefixtures("desk")


@pytest.mark.parametrize(
    "arguments",
    [
        ["place", "a.essayplan", "amnesty"],
        ["place", "a.essayplan", "--side", "for"],
        ["place", "a.essayplan", "amnesty", "--side", "both"],
        ["place", "a.essayplan", "amnesty", "--side", "for", "--strength", "4"],
        ["export", "a.essayplan"],
        ["export", "a.essayplan", "-o", "a.pdf", "--format", "zip"],
        ["new", "small/destalinisation-success"],
        ["pack"],
        ["pack", "chekc", "mine"],
        ["show"],
        ["tour"],
        ["--unknown"],
        ["--"],
        ["shwo", "a.essayplan"],
        ["shwo"],
        ["mine", "mine"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_prints_no_result(arguments: list[str]) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, [])
    assert answer.err[0].startswith("usage: ")


def test_a_mistyped_command_is_guessed() -> None:
    assert run("shwo", "a.essayplan").err[-1].endswith("Did you mean 'show'?")


def test_a_file_that_is_not_there_is_a_problem_and_opens_no_window() -> None:
    answer = run("lost.essayplan")
    assert (answer.code, answer.err) == (1, ["lost.essayplan: There is no such file."])


@pytest.mark.parametrize(
    "command", [[], ["questions"], ["new"], ["place"], ["export"], ["show"], ["pack"], ["pack", "check"], ["tour"]]
)
def test_every_command_has_help_and_all_but_the_first_show_an_example(command: list[str]) -> None:
    answer = run(*command, "--help")
    assert (answer.code, answer.err) == (0, [])
    example = " ".join(["  essay-planner", *command])
    assert not command or any(line.startswith(example) for line in answer.out)


def test_a_reader_that_stops_reading_gets_no_traceback() -> None:
    path = start_a_plan()
    command = f'"{sys.executable}" -m essay_planner show {path} | head -c 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


def test_a_full_disk_is_a_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "essay_planner", "questions", "small"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (1, "No space left on device.\n")


def test_a_name_that_the_terminal_cannot_print_is_no_crash() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "essay_planner", "questions", "small"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert (done.returncode, done.stdout.rstrip()[-8:]) == (0, "u201364?")


def test_an_interrupted_command_says_so() -> None:
    path = start_a_plan()
    path.write_text(path.read_text() + "scratch: |\n" + "  A note to oneself.\n" * 50_000)  # more than a pipe holds
    command = [sys.executable, "-m", "essay_planner", "show", str(path)]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # whoever runs the tests may not listen to it
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heard) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        os.read(process.stdout.fileno(), 1)  # it prints now
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"Stopped.\n"
        assert process.wait(60) == 130


def test_a_closed_output_is_no_crash() -> None:
    command = f'"{sys.executable}" -m essay_planner questions small >&-'
    done = subprocess.run(["bash", "-c", command], stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_word_is_not_said_to_mean_itself() -> None:
    assert run("--", "show").err == ["show: There is no such file."]
