"""Which plans are gone on with: those of the windows that were closed last, shortly one after the other."""

import os
from pathlib import Path

import pytest
from tests.builders import a_plan

from essay_planner.plans.writing import write_plan
from essay_planner.ui.windows.left import TOGETHER, Left, left_folder, note_left, take_left

NOON = 1_700_000_000.0


class Windows:
    """Windows that are closed, each with a plan, when it is said; none of them is open any more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._notes: dict[str, tuple[bytes, float]] = {}

    def plan(self, name: str) -> Path:
        """The file of a plan."""
        return self._folder / f"{name}.essayplan"

    def close(self, name: str, plan: str, seconds: float) -> None:
        """Close a window so long after noon; on Welcome, if there is no name of a plan."""
        path = self.plan(plan) if plan else None
        if path is not None:
            write_plan(path, a_plan())
        note_left(name, path)
        self._notes[name] = (left_folder() / name).read_bytes(), NOON + seconds
        for note, (words, time) in self._notes.items():  # as if the last was closed at noon, too, and not years later
            (left_folder() / note).write_bytes(words)
            os.utime(left_folder() / note, (time, time))


@pytest.fixture
def windows(tmp_path: Path) -> Windows:
    return Windows(tmp_path)


def test_the_plans_of_windows_closed_one_after_the_other_are_all_gone_on_with(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    windows.close("b", "terror", TOGETHER - 1)
    windows.close("c", "trade", 2 * TOGETHER - 2)
    assert [left.plan for left in take_left()] == [windows.plan("trade"), windows.plan("terror"), windows.plan("fear")]


def test_a_plan_whose_window_was_closed_long_before_is_left_alone(windows: Windows) -> None:
    windows.close("b", "terror", TOGETHER + 1)
    windows.close("a", "fear", 0)
    assert [left.plan for left in take_left()] == [windows.plan("terror")]


def test_a_plan_is_left_alone_where_the_last_window_was_closed_on_welcome_long_after(windows: Windows) -> None:
    windows.close("b", "", TOGETHER + 1)
    windows.close("a", "fear", 0)
    assert list(take_left()) == []


def test_what_was_left_is_given_out_once(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    windows.close("b", "terror", 1)
    take_left()
    assert list(take_left()) == []


def test_what_was_left_alone_is_left_alone_for_good(windows: Windows) -> None:
    windows.close("b", "terror", TOGETHER + 1)
    windows.close("a", "fear", 0)
    take_left()
    assert list(take_left()) == []


def test_a_note_that_counts_no_longer_goes_with_the_next(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    note_left("b", windows.plan("terror"))  # which is years after noon
    assert [note.name for note in left_folder().iterdir()] == ["b"]


def test_a_window_is_left_with_what_it_showed_last(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    windows.close("a", "terror", 1)
    assert [left.plan for left in take_left()] == [windows.plan("terror")]


def test_a_plan_that_two_windows_had_in_turn_comes_up_once(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    windows.close("b", "fear", 1)
    assert [left.plan for left in take_left()] == [windows.plan("fear")]


def test_each_plan_is_left_where_its_window_stood(windows: Windows) -> None:
    windows.plan("fear").touch()
    note_left("a", windows.plan("fear"), "cGxhY2U=")
    assert take_left() == [Left(windows.plan("fear"), "cGxhY2U=")]


def test_a_plan_whose_name_breaks_the_line_is_gone_on_with_too(windows: Windows) -> None:
    windows.close("a", "fear\nand terror", 0)
    assert [left.plan for left in take_left()] == [windows.plan("fear\nand terror")]


def test_a_plan_whose_file_has_gone_is_not_asked_for(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    windows.plan("fear").unlink()
    assert list(take_left()) == []


@pytest.mark.parametrize("words", [b"\0", b"\xff.essayplan", b"\n/", b"\n/etc/passwd", b"\n" + b"a.essayplan/" * 999])
def test_a_note_that_is_none_of_ours_is_no_plan(words: bytes) -> None:
    left_folder().mkdir()
    (left_folder() / "a").write_bytes(words)
    assert list(take_left()) == []


def test_a_folder_among_the_notes_harms_nothing(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    (left_folder() / "b").mkdir()
    os.utime(left_folder() / "b", (NOON, NOON))
    assert [left.plan for left in take_left()] == [windows.plan("fear")]


def test_a_note_that_another_window_writes_at_this_moment_is_left_to_it(windows: Windows) -> None:
    windows.close("a", "fear", 0)
    being_written = left_folder() / ".b.x1y2.tmp"
    being_written.write_bytes(b"")
    taken = [left.plan for left in take_left()]
    assert (taken, being_written.is_file()) == ([windows.plan("fear")], True)
