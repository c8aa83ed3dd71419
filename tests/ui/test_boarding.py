"""The board in the window: how its room is shared is remembered."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan

from essay_planner.files.settings import read_settings, write_settings
from essay_planner.plans.writing import write_plan
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.starting import Program


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A program with its window shown, large enough that the board has room to share."""
    made = Program(qapp, delay_ms=0)
    made.window.showNormal()
    made.window.resize(1440, 900)
    yield made
    made.window.close()


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A file with the plan of the builders."""
    write_plan(tmp_path / "plan.essayplan", a_plan())
    return tmp_path / "plan.essayplan"


def board_of(program: Program, path: Path) -> BoardView:
    """The board of a plan that is opened in the window."""
    program.opener.open_path(path)
    QApplication.processEvents()
    assert program.window.board is not None
    view = program.window.board.widget()
    assert isinstance(view, BoardView)
    return view


def test_the_board_shares_its_room_as_the_student_left_it(program: Program, plan_file: Path) -> None:
    first = board_of(program, plan_file)
    usual = first.splitter.sizes()
    first.splitter.moveSplitter(usual[0] + 40, 1)
    left = first.splitter.sizes()
    program.opener.close()
    assert board_of(program, plan_file).splitter.sizes() == left != usual


def test_a_board_that_was_never_shared_otherwise_leaves_nothing_to_remember(program: Program, plan_file: Path) -> None:
    board_of(program, plan_file)
    program.opener.close()
    assert read_settings().splitter == ""


def test_a_share_that_cannot_be_read_counts_as_none(program: Program, plan_file: Path) -> None:
    usual = board_of(program, plan_file).splitter.sizes()
    write_settings(dataclasses.replace(read_settings(), splitter="bm9uc2Vuc2U="))
    assert board_of(program, plan_file).splitter.sizes() == usual
