"""Copies of plans: the last one that can be read is found, whatever has become of the file."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.builders import a_plan

from essay_planner.files.copies import copies_folder, copies_of, keep_copy
from essay_planner.plans.copying import keep, keep_what_stands_in, last_good_copy
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import dump_plan, write_plan

PLAN = a_plan()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan's file of which there is a copy."""
    path = tmp_path / "my.essayplan"
    assert keep(path, PLAN, write_plan(path, PLAN))
    return path


@pytest.mark.parametrize("spoil", [lambda _data: b"", lambda data: data[:300], lambda data: b"\x00" + data])
def test_a_copy_of_a_file_that_cannot_be_read_is_found(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path.write_bytes(spoil(path.read_bytes()))
    copy = last_good_copy(path)
    assert copy is not None
    assert read_plan(copy.path) == PLAN


def test_a_copy_of_a_file_that_has_gone_is_found(path: Path) -> None:
    path.unlink()
    assert last_good_copy(path) is not None


def test_a_copy_of_a_file_that_was_moved_and_cut_off_is_found(path: Path) -> None:
    moved = path.rename(path.with_name("moved.essayplan"))
    moved.write_bytes(moved.read_bytes()[:300])
    assert last_good_copy(moved) is not None


def test_a_file_of_which_nothing_is_known_has_no_copy(tmp_path: Path) -> None:
    (tmp_path / "other.essayplan").write_bytes(b"")
    assert last_good_copy(tmp_path / "other.essayplan") is None


def test_a_copy_that_cannot_be_read_itself_is_passed_over(path: Path) -> None:
    keep_copy(path, PLAN.id, b"half", datetime.now(UTC) + timedelta(minutes=1))
    copy = last_good_copy(path)
    assert copy is not None
    assert read_plan(copy.path) == PLAN


def test_what_stands_in_a_file_is_kept(path: Path) -> None:
    write_plan(path, a_plan(scratch="Newer."))
    assert keep_what_stands_in(path, PLAN)
    assert read_plan(copies_of(path)[0].path).scratch == "Newer."


def test_a_file_that_is_not_there_needs_no_copy(tmp_path: Path) -> None:
    assert keep_what_stands_in(tmp_path / "gone.essayplan", PLAN)


def test_what_cannot_be_read_cannot_be_kept(tmp_path: Path) -> None:
    assert not keep_what_stands_in(tmp_path, PLAN)


def test_a_home_that_takes_no_copies_is_told(tmp_path: Path) -> None:
    copies_folder().parent.mkdir(parents=True, exist_ok=True)
    copies_folder().write_text("a file, not a folder")
    assert not keep(tmp_path / "my.essayplan", PLAN, dump_plan(PLAN))
