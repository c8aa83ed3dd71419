"""A window with a plan open in it, on any of its stages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan

from essay_planner.core.plan import Plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.stages.plan_stages import PlanStages
from essay_planner.ui.starting import Program

OpenStages = Callable[..., PlanStages]


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, delay_ms=0)
    made.window.showNormal()
    made.window.resize(1440, 900)
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_stages(program: Program, tmp_path: Path) -> OpenStages:
    """Opens a plan from a file and gives its stages."""

    def open_plan(plan: Plan | None = None) -> PlanStages:
        path = tmp_path / "my.essayplan"
        if plan is not None or not path.exists():
            write_plan(path, plan or a_plan())
        program.opener.open_path(path)
        QApplication.processEvents()
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window)
        assert program.window.stages is not None
        return program.window.stages

    return open_plan
