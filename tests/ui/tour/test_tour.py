"""The tour does the main job by real mouse and keys, and leaves what it made."""

import subprocess
import sys
from pathlib import Path

import docx
import pytest

from essay_planner.plans.reading import read_plan
from essay_planner.ui.tour import LEFT
from essay_planner.ui.tour.essay import ARGUMENT

TOUR = [sys.executable, "-m", "essay_planner", "tour"]


@pytest.mark.window
@pytest.mark.timeout(660)
def test_the_tour_leaves_a_plan_its_word_document_and_pictures(tmp_path: Path) -> None:
    subprocess.run([*TOUR, str(tmp_path)], check=True, timeout=600)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(LEFT)
    plan = read_plan(tmp_path / "plan.essayplan")
    assert plan.argument.text == ARGUMENT
    assert [bool(section.verdict.text) for section in plan.sections] == [True, False, False, False]
    assert len(plan.cards) == 7
    assert sum(bool(card.explanation and card.strength) for card in plan.cards.values()) == 6
    assert docx.Document(str(tmp_path / "plan.docx")).tables


def test_without_its_programs_the_tour_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = subprocess.run([*TOUR, str(tmp_path / "tour")], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "The tour needs Xvfb, openbox, xdotool." in done.stderr
