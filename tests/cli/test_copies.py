"""Earlier copies of a plan, listed and taken from the command line."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.cli import main
from essay_planner.core.plan import Plan
from essay_planner.files.copies import keep_copy
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import dump_plan, write_plan

NOON = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
FILE = Path("a.essayplan")
PLAN = a_plan()
EARLIER = an_empty_plan(id=PLAN.id)


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def keep(plan: Plan, at: datetime) -> str:
    """Keep a copy of a plan; its time, as it is listed."""
    keep_copy(FILE, plan.id, dump_plan(plan), at)
    return at.astimezone().isoformat(timespec="seconds")


def keep_two() -> list[str]:
    """A plan in its file and two copies of it; their times."""
    write_plan(FILE, PLAN)
    return [keep(EARLIER, NOON), keep(PLAN, NOON.replace(day=2))]


def copies(*words: str) -> int:
    return main(["copies", str(FILE), *words], lambda _path: 9, lambda _path: 9)


def test_copies_are_listed_with_their_times_and_cards_the_newest_first(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = keep_two()
    assert copies() == 0
    assert capsys.readouterr().out == f"{second}\t{len(PLAN.cards)} cards\n{first}\t0 cards\n"


def test_the_copies_of_a_file_that_has_gone_are_listed() -> None:
    keep_two()
    FILE.unlink()
    assert copies() == 0


def test_a_copy_that_cannot_be_read_is_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    times = keep_two()
    keep_copy(FILE, PLAN.id, b"half", NOON.replace(day=3))
    copies()
    assert [line.partition("\t")[0] for line in capsys.readouterr().out.splitlines()] == times[::-1]


def test_a_copy_is_written_to_a_new_file_and_the_plan_stays_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    first, _second = keep_two()
    assert copies("--take", first, "-o", "old.essayplan") == 0
    assert read_plan(Path("old.essayplan")) == EARLIER
    assert read_plan(FILE) == PLAN
    assert capsys.readouterr().out == f"Wrote old.essayplan, as the plan was at {first}.\n"


def test_the_beginning_of_a_time_takes_the_newest_copy_of_it() -> None:
    keep_two()
    assert copies("--take", "2026-03", "-o", "new.essayplan") == 0
    assert read_plan(Path("new.essayplan")) == PLAN


def test_of_two_copies_in_a_second_the_later_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    keep(EARLIER, NOON)
    keep(PLAN, NOON.replace(microsecond=5))
    copies()
    assert [line.partition("\t")[2] for line in capsys.readouterr().out.splitlines()] == [f"{len(PLAN.cards)} cards"]


def test_an_unknown_time_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = keep_two()
    assert copies("--take", "1999", "-o", "old.essayplan") == 1
    said = f"a.essayplan: There is no copy of 1999. There are: {second}, {first}.\n"
    assert capsys.readouterr().err == said


def test_taking_a_copy_replaces_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    first, _second = keep_two()
    assert copies("--take", first, "-o", str(FILE)) == 1
    assert read_plan(FILE) == PLAN
    assert capsys.readouterr().err == "a.essayplan: There is such a file already. Choose another name.\n"


def test_a_copy_for_a_folder_that_is_not_there_is_told_by_the_name_one_gave(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, _second = keep_two()
    assert copies("--take", first, "-o", "nowhere/old.essayplan") == 1
    assert capsys.readouterr().err == "nowhere/old.essayplan: No such file or directory.\n"


def test_a_plan_without_copies_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    write_plan(FILE, PLAN)
    assert copies() == 1
    assert capsys.readouterr().err == "a.essayplan: No copies of it are kept.\n"


@pytest.mark.parametrize("words", [("--take", "2026"), ("-o", "old.essayplan")])
def test_a_time_and_a_new_name_are_said_together(words: tuple[str, str]) -> None:
    assert copies(*words) == 2
