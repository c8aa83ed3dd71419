"""Findings set aside and brought back, and rules turned off and on, from the command line."""

from pathlib import Path

import pytest

from essay_planner.cli import main
from essay_planner.core.plan import Dismissal, Plan
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("plan_file")


def run(*words: str) -> int:
    """The exit code of a command."""
    return main(["review", "a.essayplan", *words], lambda _path: 9, lambda _path: 9)


def plan() -> Plan:
    return read_plan(Path("a.essayplan"))


def test_a_finding_at_a_place_is_set_aside_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--set-aside", "unexplained", "--at", "k2", "--because", "It says so itself.") == 0
    assert plan().dismissed == (Dismissal(rule="unexplained", where="k2", reason="It says so itself."),)
    assert capsys.readouterr().out.startswith("Set aside:\n  ")


def test_without_a_place_each_one_found_now_is_set_aside() -> None:
    assert run("--set-aside", "unexplained") == 0
    assert len(plan().dismissed) > 1
    assert all(old.where for old in plan().dismissed)


def test_what_was_set_aside_is_brought_back_at_a_place_or_all_of_it() -> None:
    run("--set-aside", "unexplained")
    count = len(plan().dismissed)
    assert run("--bring-back", "unexplained", "--at", "k2") == 0
    assert len(plan().dismissed) == count - 1
    assert run("--bring-back", "unexplained") == 0
    assert not plan().dismissed


def test_a_rule_is_turned_off_and_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--off", "narrative") == 0
    assert plan().rules_off == ("narrative",)
    assert run("--on", "narrative") == 0
    assert not plan().rules_off
    assert capsys.readouterr().out.endswith("'narrative' is looked for in this plan.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--set-aside", "unexplained", "--at", "k99"), "The review finds nothing there by 'unexplained'."),
        (("--set-aside", "no-such-rule"), "The review finds nothing there by 'no-such-rule'."),
        (("--bring-back", "unexplained"), "That is not set aside."),
        (("--off", "no-such-rule"), "The review has no rule 'no-such-rule'."),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = plan()
    assert run(*words) == 1
    assert said in capsys.readouterr().err
    assert plan() == before
