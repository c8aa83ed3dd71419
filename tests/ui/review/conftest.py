"""The window on a plan of the builders, with its review open."""

from pathlib import Path

import pytest
from tests.ui.conftest import open_plan

from essay_planner.ui.look import look
from essay_planner.ui.review.page import ReviewPage
from essay_planner.ui.starting import Program


@pytest.fixture
def program(program: Program, tmp_path: Path) -> Program:
    look().choose("light", 100)
    return open_plan(program, tmp_path / "my.essayplan")


@pytest.fixture
def page(program: Program) -> ReviewPage:
    assert program.window.stages is not None
    program.window.stages.open("review")
    found = program.window.stages.pages["review"]
    assert isinstance(found, ReviewPage)
    return found
