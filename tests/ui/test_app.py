"""What is seen to before Qt is loaded."""

import os
import subprocess
import sys

import pytest

from essay_planner.app import check_display
from essay_planner.core.errors import EssayPlannerError


def test_without_a_display_there_is_a_sentence_and_no_crash() -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    command = [sys.executable, "-m", "essay_planner"]
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "There is no display here for a window. 'essay-planner --help' says what can be done without one."
    ]


@pytest.mark.parametrize("platform", ["xcb", "wayland;xcb"])
def test_a_platform_that_needs_a_display_is_not_tried_without_one(
    monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(EssayPlannerError):
        check_display()


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_any_display_will_do(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv(name, "wayland-0")
    check_display()
