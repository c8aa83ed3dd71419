"""Packs checked from the command line."""

import json
from pathlib import Path

import pytest
from tests.cli.shell import run_here as run

pytestmark = pytest.mark.usefixtures("desk")


def break_it(path: Path = Path("mine/pack.yaml")) -> None:
    path.write_text(path.read_text().replace("kind: event", "kind: evnt"))


def test_a_sound_pack_is_told_by_its_contents_and_its_fingerprint() -> None:
    answer = run("pack", "check", "mine")
    assert (answer.code, answer.out[0][:58]) == (0, "small 1.0.0: 1 question, 6 pieces of evidence, 2 sources. ")
    assert answer.out[1] == run("pack", "check", "small").out[1]


def test_every_problem_of_a_pack_is_a_line_with_its_place() -> None:
    break_it()
    answer = run("pack", "check", "mine/pack.yaml")
    assert (answer.code, answer.out) == (1, [])
    faults = [line for line in answer.err if "evnt" in line]
    assert len(faults) == 2
    assert all(line.startswith("mine/pack.yaml:") and "Did you mean 'event'?" in line for line in faults)


def test_a_check_is_told_to_programs_too() -> None:
    sound = json.loads("".join(run("pack", "check", "mine/pack.yaml", "--json").out))
    assert sound["id"] == "small"
    assert all(problem["advice"] for problem in sound["problems"])
    break_it()
    answer = run("pack", "check", "mine/pack.yaml", "--json")
    broken = json.loads("".join(answer.out))
    assert (answer.code, broken["fingerprint"], len(broken["problems"])) == (1, None, 2)
    assert broken["problems"][0].keys() == {"file", "line", "column", "message", "advice"}


def test_an_unknown_pack_is_named_with_those_there_are() -> None:
    answer = run("pack", "check", "smal")
    assert answer.code == 1
    assert "Did you mean 'small'?" in answer.err[0]
