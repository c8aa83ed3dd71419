"""A plan is saved by itself, to its file or under Unfinished, and nothing of it is ever lost."""

from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from tests.builders import an_empty_plan
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.core.plan import Plan
from essay_planner.files.atomic import backup_of
from essay_planner.files.copies import copies_of
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.saving import DELAY_MS, Kept, Saving, saved_ago
from essay_planner.ui.session import PlanSession
from essay_planner.ui.writing import digest_of, unfinished_path

pytestmark = pytest.mark.usefixtures("qapp")


def change(session: PlanSession, words: str = "Fear ended.") -> None:
    session.apply(lambda plan: edits.set_point(plan, "s1", words), "Write the point")


def test_a_plan_with_a_file_is_saved_to_it_after_a_change(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    change(session)
    until(lambda: saving.is_saved)
    assert read_plan(tmp_path / "my.essayplan") == session.plan


def test_a_second_is_left_for_writing_what_is_to_be_safe_within_two() -> None:
    assert DELAY_MS == 1000


def test_what_is_changed_while_the_plan_is_being_written_is_written_next(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    saving.save()
    change(session)
    QThread.msleep(5)  # the clock runs out before the writer is heard
    until(lambda: saving.is_saved)
    assert read_plan(tmp_path / "my.essayplan") == session.plan


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
    assert saving.sentence() == "Kept under Unfinished, on the first page"
    (tmp_path / "in-the-way").unlink()
    (tmp_path / "in-the-way").mkdir()
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


def test_steady_typing_is_saved_too(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=100)
    words = count()

    def typed_on() -> bool:
        change(session, f"Fear ended {next(words)} times.")
        return saving.target.exists()

    until(typed_on)


def test_the_footer_says_from_the_change_on_that_the_plan_is_being_saved(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1_000_000)
    change(session)
    assert saving.sentence() == "Saving… · my.essayplan"
    saving.save()
    assert saving.sentence() == "Saving… · my.essayplan"
    until(lambda: saving.is_saved)
    assert saving.sentence() == "Saved just now · my.essayplan"


def failing(tmp_path: Path, until: Until) -> tuple[PlanSession, Saving, Path]:
    """A changed plan whose file cannot be written, since its folder is not there; it was tried once."""
    session = PlanSession(an_empty_plan(), tmp_path / "gone" / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    change(session)
    until(lambda: saving.trouble)
    return session, saving, tmp_path / "gone"


def test_a_plan_whose_file_cannot_be_written_is_kept_under_unfinished_at_once(tmp_path: Path, until: Until) -> None:
    session, saving, _folder = failing(tmp_path, until)
    assert read_plan(unfinished_path(session.plan)) == session.plan
    assert saving.where is Kept.UNFINISHED


def test_what_failed_is_tried_again_by_itself_until_it_works(tmp_path: Path, until: Until) -> None:
    session, saving, folder = failing(tmp_path, until)
    mended: list[str] = []
    saving.mended.connect(mended.append)
    folder.mkdir()
    until(lambda: saving.is_saved)
    assert read_plan(folder / "my.essayplan") == session.plan
    assert mended == ["Saved to 'my.essayplan'."]
    assert not unfinished_path(session.plan).exists()


def test_a_failure_is_said_once(tmp_path: Path, until: Until) -> None:
    session = PlanSession(an_empty_plan(), tmp_path / "gone" / "my.essayplan")
    saving, said, states = Saving(session, delay_ms=1), list[str](), list[str]()
    saving.failed.connect(said.append)
    saving.stateChanged.connect(lambda: states.append(saving.sentence()))
    change(session)
    until(lambda: len(states) > 20)
    assert said == [
        "'my.essayplan' cannot be written (No such file or directory). "
        "Your plan is kept under Unfinished, and its file is tried again by itself."
    ]


def test_a_copy_kept_earlier_under_unfinished_stays_as_it_is(tmp_path: Path, until: Until) -> None:
    earlier = an_empty_plan(scratch="Words of last week.")
    unfinished_path(earlier).parent.mkdir(parents=True)
    write_plan(unfinished_path(earlier), earlier)
    _session, saving, folder = failing(tmp_path, until)
    folder.mkdir()
    until(lambda: saving.is_saved)
    assert read_plan(unfinished_path(earlier)) == earlier


def test_a_plan_that_can_be_kept_nowhere_says_so(tmp_path: Path, planner_home: Path) -> None:
    (planner_home / "unfinished").write_text("a file, not a folder")
    session = PlanSession(an_empty_plan(), tmp_path / "gone" / "my.essayplan")
    saving, said = Saving(session), list[str]()
    saving.failed.connect(said.append)
    change(session)
    assert saving.flush() is Kept.NOWHERE
    assert said[0].endswith("It cannot be kept under Unfinished either. Save your plan somewhere else.")
    assert saving.sentence() == "Not saved"


def test_a_home_that_works_again_is_said_in_plain_words(planner_home: Path, until: Until) -> None:
    (planner_home / "unfinished").write_text("a file, not a folder")
    session = PlanSession(an_empty_plan())
    saving, mended = Saving(session, delay_ms=1), list[str]()
    saving.mended.connect(mended.append)
    change(session)
    until(lambda: saving.trouble)
    (planner_home / "unfinished").unlink()
    until(lambda: saving.is_saved)
    assert mended == ["Your plan is kept under Unfinished."]


def changed_elsewhere(tmp_path: Path) -> tuple[PlanSession, Saving, Path]:
    """A changed plan whose file another program has written to since it was read; a save has found that."""
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session, digest=digest_of(path.read_bytes()))
    write_plan(path, an_empty_plan(scratch="Theirs."))
    change(session)
    saving.flush()
    return session, saving, path


def test_a_file_that_another_program_changed_is_not_overwritten(tmp_path: Path) -> None:
    session, saving, path = changed_elsewhere(tmp_path)
    assert read_plan(path).scratch == "Theirs."
    assert read_plan(unfinished_path(session.plan)) == session.plan
    assert saving.where is Kept.UNFINISHED


def test_keeping_mine_saves_it_and_leaves_theirs_beside_it(tmp_path: Path, until: Until) -> None:
    session, saving, path = changed_elsewhere(tmp_path)
    saving.keep_mine()
    until(lambda: saving.is_saved)
    assert read_plan(path) == session.plan
    assert read_plan(backup_of(path, 1)).scratch == "Theirs."
    assert not unfinished_path(session.plan).exists()


def test_what_is_typed_while_two_versions_are_there_is_kept(tmp_path: Path, until: Until) -> None:
    session, saving, path = changed_elsewhere(tmp_path)
    change(session, "Fear never ended.")
    saving.flush()
    assert read_plan(unfinished_path(session.plan)) == session.plan
    assert read_plan(path).scratch == "Theirs."


def test_a_file_that_was_read_and_saved_here_is_saved_again(tmp_path: Path) -> None:
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session, digest=digest_of(path.read_bytes()))
    for words in ("Fear ended.", "Fear ended, mostly."):
        change(session, words)
        assert saving.flush() is Kept.IN_ITS_FILE
    assert read_plan(path) == session.plan


def test_the_version_that_was_opened_is_kept_among_the_copies(tmp_path: Path) -> None:
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session, digest=digest_of(path.read_bytes()))
    for words in ("Fear ended.", "Fear ended, mostly."):
        change(session, words)
        saving.flush()
    assert an_empty_plan() in [read_plan(copy.path) for copy in copies_of(path)]


def test_what_stood_in_a_file_that_the_plan_is_saved_over_stays_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "my.essayplan"
    path.write_bytes(b"no plan")
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session)
    change(session)
    saving.flush()
    assert backup_of(path, 1).read_bytes() == b"no plan"


def test_a_version_that_cannot_be_kept_among_the_copies_stays_beside_the_file(
    tmp_path: Path, planner_home: Path
) -> None:
    (planner_home / "copies").write_text("a file, not a folder")
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session, digest=digest_of(path.read_bytes()))
    change(session)
    saving.flush()
    assert read_plan(backup_of(path, 1)) == an_empty_plan()


def test_the_last_state_of_a_plan_is_among_the_copies_when_it_is_left(tmp_path: Path) -> None:
    path = tmp_path / "my.essayplan"
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session)
    for words in ("Fear ended.", "Fear ended, mostly."):
        change(session, words)
        saving.flush()
    assert read_plan(copies_of(path)[0].path) == session.plan


def test_an_id_that_leads_out_of_the_folder_stays_in_it(planner_home: Path) -> None:
    session = PlanSession(an_empty_plan(id="../../outside"))
    saving = Saving(session)
    change(session)
    saving.flush()
    assert saving.target.parent == planner_home / "unfinished"
    assert read_plan(saving.target) == session.plan


def test_undoing_back_to_what_was_opened_says_saved(tmp_path: Path) -> None:
    path = tmp_path / "my.essayplan"
    write_plan(path, an_empty_plan())
    session = PlanSession(an_empty_plan(), path)
    saving = Saving(session, digest=digest_of(path.read_bytes()))
    change(session)
    session.undo()
    assert saving.sentence() == "Saved just now · my.essayplan"


def test_a_plan_on_disk_under_unfinished_says_that_it_is_kept() -> None:
    session = PlanSession(an_empty_plan())
    saving = Saving(session)
    change(session)
    saving.flush()
    assert saving.sentence() == "Kept under Unfinished, on the first page"
    assert Saving(PlanSession(session.plan)).sentence() == "Kept under Unfinished, on the first page"


def test_a_fault_of_the_program_does_not_end_saving(
    tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_plan: Plan) -> bytes:
        raise ValueError("nobody thought of this")

    session = PlanSession(an_empty_plan(), tmp_path / "my.essayplan")
    saving = Saving(session, delay_ms=1)
    with monkeypatch.context() as broken:
        broken.setattr("essay_planner.plans.writing.dump_plan", fail)
        change(session)
        until(lambda: saving.trouble)
    assert saving.trouble == "The plan cannot be written (ValueError: nobody thought of this)."
    assert "nobody thought of this" in capsys.readouterr().err
    until(lambda: saving.is_saved)
    assert read_plan(tmp_path / "my.essayplan") == session.plan


NOON = datetime(2026, 5, 14, 12)


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (NOON - timedelta(seconds=1), "Saved just now"),
        (NOON - timedelta(seconds=12.9), "Saved 12 seconds ago"),
        (NOON - timedelta(seconds=60), "Saved 1 minute ago"),
        (NOON - timedelta(seconds=150), "Saved 2 minutes ago"),
        (NOON - timedelta(hours=2), "Saved today 10:00"),
        (NOON - timedelta(days=3), "Saved 11 May"),
    ],
)
def test_the_footer_says_when_the_plan_was_saved(then: datetime, words: str) -> None:
    assert saved_ago(then, NOON) == words


def test_a_plan_without_changes_says_that_it_saves_itself() -> None:
    assert Saving(PlanSession(an_empty_plan())).sentence() == "Saves itself as you work"
