"""Going on where one left off: the plan that was open comes up again, unless it ended the program or has gone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.packs.catalogue import example_plans
from essay_planner.packs.reading import LoadedPack
from essay_planner.plans.writing import write_plan
from essay_planner.ui.placing import PLACE, geometry_of
from essay_planner.ui.starting import Program
from essay_planner.ui.windows.left import take_left
from essay_planner.ui.writing import unfinished_path


class Starts:
    """Starts the program again and again, as one user does."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.program = self.again()

    def again(self) -> Program:
        """Start it once more."""
        self.program = Program(self._app, delay_ms=1_000_000)
        self.program.window.show()
        return self.program

    def end(self) -> None:
        """Close the window, and start anew."""
        self.program.window.close()
        self.program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def starts(qapp: QApplication) -> Iterator[Starts]:
    made = Starts(qapp)
    yield made
    made.end()


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path.resolve() / "my.essayplan"
    write_plan(path, a_plan())
    return path


def test_the_first_start_has_no_plan_to_go_on_with(starts: Starts) -> None:
    assert list(take_left()) == []


def test_the_plan_that_was_open_is_gone_on_with(starts: Starts, plan_file: Path) -> None:
    starts.program.opener.open_path(plan_file)
    starts.end()
    assert [left.plan for left in take_left()] == [plan_file]
    starts.again()


def test_a_window_is_told_its_own_place_once(starts: Starts, monkeypatch: pytest.MonkeyPatch) -> None:
    window = starts.program.window
    window.setGeometry(10, 160, window.minimumWidth(), window.minimumHeight())
    monkeypatch.setenv(PLACE, geometry_of(window))
    told = window.geometry().top()
    window.move(10, 60)
    starts.end()
    assert starts.again().window.geometry().top() == told
    assert told > 100
    assert PLACE not in os.environ


def test_a_plan_without_a_file_is_gone_on_with_too(starts: Starts, loaded_pack: LoadedPack) -> None:
    starts.program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    assert starts.program.opener.current is not None
    session = starts.program.opener.current.session
    session.apply(lambda plan: edits.set_argument(plan, "Fear ended."), "Write")
    starts.end()
    assert [left.plan for left in take_left()] == [unfinished_path(session.plan)]
    starts.again()


def test_a_plan_that_was_closed_before_the_window_is_left_alone(starts: Starts, plan_file: Path) -> None:
    starts.program.opener.open_path(plan_file)
    starts.program.opener.close()
    starts.end()
    assert list(take_left()) == []
    starts.again()


def test_a_plan_that_is_open_is_none_that_was_left(starts: Starts, plan_file: Path) -> None:
    starts.program.opener.open_path(plan_file)
    assert list(take_left()) == []


def test_a_plan_is_gone_on_with_after_the_end_of_the_users_session(starts: Starts, plan_file: Path) -> None:
    starts.program.opener.open_path(plan_file)
    starts.program.on_session_ends()  # and the system stops the program
    assert [left.plan for left in take_left()] == [plan_file]


def test_where_nothing_can_be_noted_the_window_closes_none_the_less(
    starts: Starts, plan_file: Path, planner_home: Path
) -> None:
    (planner_home / "left").write_text("")  # no folder
    starts.program.opener.open_path(plan_file)
    starts.end()
    assert list(take_left()) == []
    starts.again()


def test_an_example_is_not_gone_on_with(starts: Starts) -> None:
    starts.program.opener.open_path(example_plans()[0])
    starts.end()
    assert list(take_left()) == []
    starts.again()
