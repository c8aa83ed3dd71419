"""A plan is saved by itself, to its file or under Unfinished, and nothing of it is ever lost."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import an_empty_plan
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.saving import DELAY_MS, Saving, saved_ago, unfinished_path
from essay_planner.ui.session import PlanSession

pytestmark = pytest.mark.usefixtures("qapp")


def change(session: PlanSession, words: str = "Fear ended.") -> None:
    session.apply(lambda plan: edits.set_point(plan, "s1", words), "Write the point")


def test_a_plan_with_a_file_is_saved_to_it_after_a_change(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    change(session)
    until(lambda: saving.is_saved)
    assert read_plan(tmp_path / "my.essayplan") == session.plan


def test_the_program_waits_two_seconds_for_more_changes() -> None:
    assert DELAY_MS == 2000


def test_a_plan_without_a_file_lives_under_unfinished(until: Until) -> None:
    session = PlanSession(an_empty_plan())
    saving = Saving(session, delay_ms=1)
    change(session)
    until(lambda: saving.is_saved)
    assert read_plan(unfinished_path(session.plan)) == session.plan


def test_a_plan_that_was_never_changed_leaves_no_file() -> None:
    session = PlanSession(an_empty_plan())
    Saving(session).flush()
    assert not unfinished_path(session.plan).exists()


def test_a_plan_that_gets_a_file_is_no_longer_unfinished(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan())
    saving = Saving(session, delay_ms=1)
    change(session)
    until(lambda: saving.is_saved)
    session.path = tmp_path / "named.essayplan"
    until(lambda: not unfinished_path(session.plan).exists())
    assert read_plan(tmp_path / "named.essayplan") == session.plan


def test_closing_writes_what_the_clock_had_not_yet(tmp_path: Path) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1_000_000)
    change(session)
    saving.flush()
    assert read_plan(tmp_path / "my.essayplan") == session.plan


def test_a_failure_is_said_and_the_next_change_tries_again(tmp_path: Path, until: Until) -> None:
    (tmp_path / "in-the-way").write_text("a file, not a folder")
    session = PlanSession(an_empty_plan(), tmp_path / "in-the-way" / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    said: list[str] = []
    saving.failed.connect(said.append)
    change(session)
    until(lambda: said)
    assert saving.sentence().startswith("Not saved: ")
    (tmp_path / "in-the-way").unlink()
    change(session, "Fear ended, mostly.")
    until(lambda: saving.is_saved)
    assert read_plan(tmp_path / "in-the-way" / "my.essayplan") == session.plan


def test_a_plan_whose_file_cannot_be_written_at_the_end_is_kept_under_unfinished(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("a file, not a folder")
    session = PlanSession(an_empty_plan(), tmp_path / "in-the-way" / "my.essayplan")
    saving = Saving(session)
    change(session)
    saving.flush()
    assert read_plan(unfinished_path(session.plan)) == session.plan


def test_a_read_only_plan_is_never_written(tmp_path: Path) -> None:
    write_plan(tmp_path / "example.essayplan", an_empty_plan())
    before = (tmp_path / "example.essayplan").read_bytes()
    session = PlanSession(an_empty_plan(id="other"), tmp_path / "example.essayplan", read_only=True)
    saving = Saving(session, delay_ms=1)
    change(session)
    saving.flush()
    assert (tmp_path / "example.essayplan").read_bytes() == before


def test_undoing_back_to_what_is_saved_counts_as_saved(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    change(session)
    until(lambda: saving.is_saved)
    session.undo()
    assert not saving.is_saved
    session.redo()
    assert saving.is_saved


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "Saved just now"),
        (12.9, "Saved 12 seconds ago"),
        (60, "Saved 1 minute ago"),
        (150, "Saved 2 minutes ago"),
    ],
)
def test_the_footer_says_how_long_ago(seconds: float, words: str) -> None:
    assert saved_ago(seconds) == words


def test_a_plan_without_changes_says_that_it_is_not_saved_yet(qapp: QApplication) -> None:
    del qapp
    assert Saving(PlanSession(an_empty_plan())).sentence() == "Not saved yet"
