"""A plan that is open in two windows: one writes, the other waits and then takes over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import a_plan
from tests.ui.conftest import Until

from essay_planner.files.lock import FileLock
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.starting import Program
from essay_planner.ui.taking_over import TakingOver


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[FileLock]:
    """The lock of a plan's file, held by another window."""
    write_plan(tmp_path / "my.essayplan", a_plan())
    lock = FileLock(tmp_path / "my.essayplan")
    assert lock.acquire()
    yield lock
    lock.release()


def opened(program: Program) -> OpenPlan:
    assert program.opener.current is not None
    return program.opener.current


def test_a_plan_that_is_open_elsewhere_is_read_only_and_says_so(
    program: Program, elsewhere: FileLock, tmp_path: Path
) -> None:
    program.opener.open_path(tmp_path / "my.essayplan")
    assert opened(program).session.read_only
    assert program.window.news.sentence == (
        "This plan is open in another window, so it is read-only here until it is closed there."
    )


def test_a_plan_that_the_other_window_closed_can_be_changed_here(
    program: Program, elsewhere: FileLock, tmp_path: Path
) -> None:
    program.opener.open_path(tmp_path / "my.essayplan")
    write_plan(tmp_path / "my.essayplan", a_plan(scratch="Theirs."))
    elsewhere.release()
    program.opener.on_free(tmp_path / "my.essayplan")
    assert not opened(program).session.read_only
    assert opened(program).session.plan.scratch == "Theirs."
    assert program.window.news.sentence == "The other window has closed this plan: you can change it here now."


def test_a_third_window_may_be_quicker(program: Program, elsewhere: FileLock, tmp_path: Path) -> None:
    program.opener.open_path(tmp_path / "my.essayplan")
    program.opener.on_free(tmp_path / "my.essayplan")
    assert opened(program).session.read_only
    assert program.window.news.sentence.startswith("This plan is open in another window")


@pytest.mark.usefixtures("qapp")
def test_waiting_ends_when_the_file_is_given_back(elsewhere: FileLock, tmp_path: Path, until: Until) -> None:
    waiting, freed = TakingOver(pause_ms=1), list[Path]()
    waiting.free.connect(freed.append)
    waiting.wait_for(tmp_path / "my.essayplan")
    for _look in range(3):
        waiting.on_time()
    assert freed == []
    elsewhere.release()
    until(lambda: freed)
    waiting.on_time()
    assert freed[0] == tmp_path / "my.essayplan"


@pytest.mark.usefixtures("qapp")
def test_nothing_is_waited_for_at_first(tmp_path: Path) -> None:
    waiting, freed = TakingOver(), list[Path]()
    waiting.free.connect(freed.append)
    waiting.on_time()
    assert freed == []


@pytest.mark.parametrize("signature", [b"", b"process 1 on another-computer", b"\xff"])
def test_a_lock_that_nobody_holds_any_more_is_no_hindrance(program: Program, tmp_path: Path, signature: bytes) -> None:
    write_plan(tmp_path / "my.essayplan", a_plan())
    (tmp_path / ".my.essayplan.lock").write_bytes(signature)
    program.opener.open_path(tmp_path / "my.essayplan")
    assert not opened(program).session.read_only
    assert "another window" not in program.window.news.sentence
    assert read_plan(tmp_path / "my.essayplan") == a_plan()
