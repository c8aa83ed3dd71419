"""Copies of files: few, good, and found again by the file's name or by its id."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from essay_planner.files import copies
from essay_planner.files.copies import copies_folder, copies_of, keep_copy, safe_name

NOON = datetime(2026, 5, 14, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def keep_each(path: Path, *ages: timedelta) -> list[timedelta]:
    """Keep a copy at each of these times before noon and one at noon; which of them are left, by their age."""
    for number, age in enumerate(sorted((*ages, timedelta(0)), reverse=True)):
        keep_copy(path, "plan1", str(number).encode(), NOON - age)
    return [NOON - copy.at for copy in copies_of(path)]


def test_a_copy_holds_what_the_file_held(tmp_path: Path) -> None:
    keep_copy(tmp_path / "my.essayplan", "plan1", b"words", NOON)
    (copy,) = copies_of(tmp_path / "my.essayplan")
    assert (copy.path.read_bytes(), copy.at) == (b"words", NOON)


def test_there_are_no_copies_of_a_file_that_was_never_kept(tmp_path: Path) -> None:
    assert copies_of(tmp_path / "my.essayplan", "plan1") == []


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    for minutes in range(3):
        keep_copy(tmp_path / "my.essayplan", "plan1", b"words", NOON + minutes * MINUTE)
    assert [copy.at for copy in copies_of(tmp_path / "my.essayplan")] == [NOON]


def test_a_copy_is_made_only_after_the_pause(tmp_path: Path) -> None:
    for seconds in (0, 30, 60):
        data = str(seconds).encode()
        keep_copy(tmp_path / "my.essayplan", "plan1", data, NOON + timedelta(seconds=seconds), MINUTE)
    assert [copy.path.read_bytes() for copy in copies_of(tmp_path / "my.essayplan")] == [b"60", b"0"]


def test_of_the_last_minutes_every_copy_is_kept(tmp_path: Path) -> None:
    assert len(keep_each(tmp_path / "a", *(n * MINUTE / 2 for n in range(1, 9)))) == 9


def test_of_earlier_hours_and_days_each_has_one_copy(tmp_path: Path) -> None:
    left = keep_each(tmp_path / "a", *(timedelta(hours=2, minutes=m) for m in (1, 20, 40)), timedelta(days=3, hours=1))
    assert left == [timedelta(0), timedelta(hours=2, minutes=1), timedelta(days=3, hours=1)]


def test_copies_older_than_a_month_go_once_there_is_a_newer_one(tmp_path: Path) -> None:
    left = keep_each(tmp_path / "a", timedelta(days=50), timedelta(days=40), timedelta(days=2))
    assert left == [timedelta(0), timedelta(days=2)]


def test_the_last_copy_is_kept_however_old_it_is(tmp_path: Path) -> None:
    assert keep_each(tmp_path / "a", timedelta(days=400)) == [timedelta(0), timedelta(days=400)]


def test_a_year_of_work_leaves_few_copies(tmp_path: Path) -> None:
    for minutes in range(0, 400 * 24 * 60, 311):
        keep_copy(tmp_path / "a", "plan1", str(minutes).encode(), NOON + minutes * MINUTE)
    assert len(copies_of(tmp_path / "a")) < 40


def test_a_file_that_was_moved_is_found_by_its_id(tmp_path: Path) -> None:
    keep_copy(tmp_path / "old.essayplan", "plan1", b"words", NOON)
    assert [copy.at for copy in copies_of(tmp_path / "new.essayplan", "plan1")] == [NOON]
    assert copies_of(tmp_path / "new.essayplan", "plan2") == []


def test_a_file_has_copies_of_its_own_although_another_has_its_id(tmp_path: Path) -> None:
    for name in ("one", "two"):
        keep_copy(tmp_path / name, "plan1", name.encode(), NOON)
    assert [copy.path.read_bytes() for copy in copies_of(tmp_path / "two", "plan1")] == [b"two"]


@pytest.mark.parametrize("file_id", ["../../etc/passwd", "a/b", "", "x" * 300, "é", "."])
def test_an_id_that_leads_elsewhere_or_nowhere_becomes_a_harmless_name(file_id: str) -> None:
    assert len(safe_name(file_id)) == 32
    assert safe_name(file_id).isalnum()


def test_an_ordinary_id_is_a_name_as_it_is() -> None:
    assert safe_name("7f3a09") == "7f3a09"


def test_what_else_lies_among_the_copies_is_left_alone(tmp_path: Path) -> None:
    keep_copy(tmp_path / "a", "plan1", b"words", NOON)
    stray = copies_of(tmp_path / "a")[0].path.with_name("part")
    stray.write_bytes(b"half")
    assert [copy.path.read_bytes() for copy in copies_of(tmp_path / "a")] == [b"words"]


def test_the_copies_of_the_files_not_seen_longest_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "MOST_FILES", 2)
    (copies_folder() / "empty").mkdir(parents=True)
    for number, name in enumerate(("one", "two", "three")):
        keep_copy(tmp_path / name, name, b"words", NOON + number * MINUTE)
    assert [bool(copies_of(tmp_path / name)) for name in ("one", "two", "three")] == [False, True, True]
