"""The board in the window: how its room is shared is remembered."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan

from essay_planner.core.edits import new_plan, place_evidence
from essay_planner.core.library import copy_from_pack
from essay_planner.core.places import TRAY
from essay_planner.core.plan import Plan
from essay_planner.files.settings import read_settings, write_settings
from essay_planner.files.views import PlanView, write_view
from essay_planner.packs.catalogue import installed_packs
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


@pytest.fixture
def packs_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packs of any size count as large, so that they are read beside the window."""
    monkeypatch.setattr("essay_planner.ui.shelf.AT_ONCE", 0)


@pytest.mark.usefixtures("packs_are_large")
def test_the_board_shows_before_large_packs_are_read_and_then_what_they_hold(program: Program, plan_file: Path) -> None:
    write_plan(plan_file, example_of_a_plan())
    view = board_of(program, plan_file)
    own = len(view.session.plan.library.evidence)
    assert len(view.desk.faces.evidence) == own
    program.opener.wait()
    assert len(view.desk.faces.evidence) > own
    assert view.library.count.text().endswith(str(len(view.desk.faces.evidence)))
    assert program.window.menus.suggested.isEnabled()


def test_small_packs_are_at_hand_when_the_board_shows(program: Program, plan_file: Path) -> None:
    plan = example_of_a_plan()
    write_plan(plan_file, plan)
    view = board_of(program, plan_file)
    assert len(view.desk.faces.evidence) > len(plan.library.evidence)


@pytest.mark.usefixtures("packs_are_large")
def test_a_filter_that_was_taken_off_stays_off_when_the_packs_are_read(program: Program, plan_file: Path) -> None:
    plan = example_of_a_plan()
    write_plan(plan_file, plan)
    write_view(PlanView(plan=plan.id, bears=False, words="the"))
    view = board_of(program, plan_file)
    program.opener.wait()
    assert (view.library.filters.bears.isChecked(), view.library.search.text()) == (False, "the")


@pytest.mark.usefixtures("packs_are_large")
def test_what_the_student_looks_for_stays_when_the_packs_are_read(program: Program, plan_file: Path) -> None:
    plan = example_of_a_plan()
    write_plan(plan_file, plan)
    write_view(PlanView(plan=plan.id, bears=False, words="the"))
    view = board_of(program, plan_file)
    view.library.search.setText("of")
    program.opener.wait()
    assert view.library.search.text() == "of"


def example_of_a_plan() -> Plan:
    """A plan on the first question of the first pack that is installed, with a card."""
    loaded = installed_packs().packs[0]
    pack, piece = loaded.pack, loaded.pack.evidence[0]
    plan = new_plan(pack, pack.questions[0], "a-plan", "s1", loaded.sha256)
    return place_evidence(plan, {"k1": f"d/{piece.id}"}, copy_from_pack(pack, "d", [piece.id]), TRAY)
