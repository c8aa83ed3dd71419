"""The program's end in the real window, wanted or not: the words that were typed are in the plan's file."""

import signal

import pytest
from tests.builders import an_empty_plan
from tests.e2e.conftest import PlanFile
from tests.e2e.desk import PATIENCE, Desk

pytestmark = pytest.mark.window


def type_argument(desk: Desk, words: str) -> None:
    """Type into the plan's line of argument."""
    desk.click(desk.find("text", "Line of argument"))
    desk.type(words)
    desk.until(lambda: desk.find("text", "Line of argument").text == words, "the words are there")


def end(desk: Desk, number: signal.Signals) -> int:
    """Send the program a signal and return its exit code."""
    assert desk.program is not None
    desk.program.send_signal(number)
    return desk.program.wait(PATIENCE)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_program_that_is_told_to_stop_saves_and_ends_in_order(
    desk: Desk, plan_file: PlanFile, number: signal.Signals
) -> None:
    plan_file.write({}, an_empty_plan().sections)
    desk.open(plan_file.path)
    type_argument(desk, "Fear ended.")
    assert end(desk, number) == 0
    assert plan_file.saved.argument.text == "Fear ended."
    assert not plan_file.path.with_name(f".{plan_file.path.name}.lock").exists()


def test_a_program_that_is_told_to_stop_does_so_behind_an_open_box_too(desk: Desk, plan_file: PlanFile) -> None:
    plan_file.write({}, an_empty_plan().sections)
    desk.open(plan_file.path)
    type_argument(desk, "Fear ended.")
    desk.key("ctrl+shift+s")
    desk.find("dialog", "")
    assert end(desk, signal.SIGTERM) == 0
    assert plan_file.saved.argument.text == "Fear ended."


def test_a_program_that_is_killed_loses_no_more_than_the_last_seconds(desk: Desk, plan_file: PlanFile) -> None:
    plan_file.write({}, an_empty_plan().sections)
    desk.open(plan_file.path)
    type_argument(desk, "Fear ended.")
    plan_file.wait_for(lambda plan: plan.argument.text == "Fear ended.", "the words are saved")
    desk.type(" Not all at once.")
    end(desk, signal.SIGKILL)
    assert plan_file.saved.argument.text.startswith("Fear ended.")
