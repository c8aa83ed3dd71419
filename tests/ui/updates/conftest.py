"""A plan that was made with an older version of its pack, open in the window."""

from pathlib import Path

import pytest
from tests.cli import test_updating
from tests.ui.conftest import open_plan

from essay_planner.core.plan import Plan
from essay_planner.ui.starting import Program


@pytest.fixture
def outdated(planner_home: Path) -> Plan:
    """The plan, of whose pack a newer version is installed."""
    return test_updating.outdated(planner_home)


@pytest.fixture
def opened(program: Program, outdated: Plan, tmp_path: Path) -> Program:
    """The program with that plan."""
    open_plan(program, tmp_path / "a.essayplan", outdated)
    program.opener.wait()
    return program
