"""Real drives that fill up, become read-only, are taken away and come back: nothing is lost, and all is quiet again."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import an_empty_plan
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.core.plan import Plan
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.saving import Kept
from essay_planner.ui.starting import Program
from essay_planner.ui.writing import unfinished_folder

KEPT = "Your plan is kept under Unfinished, and its file is tried again by itself."


def mount(*words: str) -> bool:
    done = subprocess.run(["mount", "-t", "tmpfs", *words], capture_output=True, check=False)
    return done.returncode == 0


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of one megabyte with a plan on it."""
    folder = tmp_path / "drive"
    folder.mkdir()
    if shutil.which("mount") is None or not mount("-o", "size=1m", "tmpfs", str(folder)):
        pytest.skip("no drive can be mounted here")
    write_plan(folder / "my.essayplan", an_empty_plan())
    yield folder
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, delay_ms=1)
    made.window.show()
    yield made
    made.opener.close()
    made.window.close()
    made.window.deleteLater()


def opened(program: Program) -> OpenPlan:
    assert program.opener.current is not None
    return program.opener.current


def write(program: Program, words: str) -> Plan:
    opened(program).session.apply(lambda plan: edits.set_argument(plan, words), "Write")
    return opened(program).session.plan


def kept() -> list[Plan]:
    return [read_plan(path) for path in unfinished_folder().glob("*.essayplan")]


def fill(drive: Path) -> Callable[[], object]:
    """Fill the drive; what comes back frees it again."""
    with (drive / "films").open("wb", buffering=0) as films:
        while True:
            try:
                films.write(b"x" * 4096)
            except OSError:
                break
    return (drive / "films").unlink


def rename(above: Path) -> Callable[[], object]:
    """Rename the folder 'course'; what comes back names it back."""
    folder = above / "course"
    folder.rename(above / "old course")
    return partial((above / "old course").rename, folder)


def test_a_drive_that_is_full_loses_nothing_and_is_used_again_by_itself(
    program: Program, drive: Path, until: Until
) -> None:
    program.opener.open_path(drive / "my.essayplan")
    mend = fill(drive)
    written = write(program, "Fear ended.")
    until(lambda: opened(program).saving.where is Kept.UNFINISHED)
    assert program.window.news.sentence == f"'my.essayplan' cannot be written (No space left on device). {KEPT}"
    assert kept() == [written]
    assert read_plan(drive / "my.essayplan") == an_empty_plan()
    mend()
    until(lambda: opened(program).saving.is_saved)
    assert read_plan(drive / "my.essayplan") == written
    assert program.window.news.sentence == "Saved to 'my.essayplan'."
    assert kept() == []
    assert [path.name for path in drive.iterdir() if path.suffix == ".tmp"] == []


def test_a_plan_on_a_read_only_drive_is_read_only_and_says_so(program: Program, drive: Path) -> None:
    subprocess.run(["mount", str(drive), "-o", "remount,ro"], check=True)
    program.opener.open_path(drive / "my.essayplan")
    assert opened(program).session.read_only
    assert program.window.news.sentence == "The file of this plan is read-only. Make a copy to change the plan."


def test_a_folder_that_is_renamed_and_named_back_is_used_again_by_itself(
    program: Program, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "course" / "my.essayplan"
    path.parent.mkdir()
    write_plan(path, an_empty_plan())
    program.opener.open_path(path)
    mend = rename(tmp_path)
    written = write(program, "Fear ended.")
    until(lambda: opened(program).saving.where is Kept.UNFINISHED)
    assert program.window.news.sentence == f"'my.essayplan' cannot be written (No such file or directory). {KEPT}"
    mend()
    until(lambda: opened(program).saving.is_saved)
    assert read_plan(path) == written


def test_a_drive_that_is_taken_away_and_put_back_is_used_again_by_itself(
    program: Program, tmp_path: Path, until: Until
) -> None:
    stick, folder = tmp_path / "stick", tmp_path / "media"
    for made in (stick, folder):
        made.mkdir()
    if not mount("-o", "size=1m", "tmpfs", str(stick)):
        pytest.skip("no drive can be mounted here")
    (stick / "essays").mkdir()
    write_plan(stick / "essays" / "my.essayplan", an_empty_plan())
    bind = ["mount", "--bind", str(stick), str(folder)]
    subprocess.run(bind, check=True)
    try:
        program.opener.open_path(folder / "essays" / "my.essayplan")
        subprocess.run(["umount", "-l", str(folder)], check=True)
        written = write(program, "Fear ended.")
        until(lambda: opened(program).saving.where is Kept.UNFINISHED)
        assert kept() == [written]
        subprocess.run(bind, check=True)
        until(lambda: opened(program).saving.is_saved)
        assert read_plan(stick / "essays" / "my.essayplan") == written
        assert kept() == []
    finally:
        for mounted in (folder, stick):
            subprocess.run(["umount", "-l", str(mounted)], check=False, capture_output=True)


def test_a_plan_that_is_closed_while_its_drive_is_away_waits_under_unfinished(
    program: Program, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "course" / "my.essayplan"
    path.parent.mkdir()
    write_plan(path, an_empty_plan())
    program.opener.open_path(path)
    rename(tmp_path)
    written = write(program, "Fear ended.")
    assert program.opener.close()
    assert kept() == [written]
    assert program.window.news.sentence.endswith("Your plan is kept under Unfinished.")
    program.opener.wait()


def test_a_file_that_was_moved_away_is_written_again_where_it_was(
    program: Program, tmp_path: Path, until: Until
) -> None:
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    program.opener.open_path(path)
    path.rename(tmp_path / "theirs.essayplan")
    written = write(program, "Fear ended.")
    until(lambda: opened(program).saving.is_saved)
    assert read_plan(path) == written
    assert read_plan(tmp_path / "theirs.essayplan") == an_empty_plan()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_any_more_is_said(program: Program, tmp_path: Path, until: Until) -> None:
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    program.opener.open_path(path)
    tmp_path.chmod(0o500)
    write(program, "Fear ended.")
    until(lambda: opened(program).saving.where is Kept.UNFINISHED)
    assert "Permission denied" in program.window.news.sentence
    tmp_path.chmod(0o700)
    until(lambda: opened(program).saving.is_saved)
