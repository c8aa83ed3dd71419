"""Going round by Tab in every stage and dialog of a small window, at two sizes of text."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(960)
@pytest.mark.parametrize("percent", ["100", "200"])
def test_tab_comes_to_every_control_in_sight_and_round_again_each_large_enough_and_called_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, percent: str
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-m", "tests.access.showing", str(tmp_path), percent]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert done.stdout == "", done.stderr
    assert done.returncode == 0, done.stderr
