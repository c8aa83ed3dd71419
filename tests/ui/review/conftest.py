"""The window on a plan of the builders, with its review open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan

from essay_planner.plans.writing import write_plan
from essay_planner.ui.look import look
from essay_planner.ui.review.page import ReviewPage
from essay_planner.ui.starting import Program


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    path = tmp_path / "my.essayplan"
    write_plan(path, a_plan())
    made = Program(qapp, delay_ms=1)
    look().choose("light", 100)
    made.opener.open_path(path)
    made.window.show()
    made.window.activateWindow()
    assert QTest.qWaitForWindowActive(made.window)
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(program: Program) -> ReviewPage:
    assert program.window.stages is not None
    program.window.stages.open("review")
    found = program.window.stages.pages["review"]
    assert isinstance(found, ReviewPage)
    return found
