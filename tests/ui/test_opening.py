"""Opening, leaving and ending: what was written is safe first, whatever files, folders and systems do."""

import dataclasses
import os
import signal
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from tests.builders import a_pack, a_plan, an_empty_plan
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.plan import PackReference
from essay_planner.files.atomic import backup_of
from essay_planner.files.copies import copies_of, keep_copy
from essay_planner.files.lock import FileLock
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.files.settings import read_settings, settings_path, write_settings
from essay_planner.packs import telling_apart
from essay_planner.packs.catalogue import installed_packs, packs_folder
from essay_planner.packs.reading import LoadedPack, read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import dump_plan, write_plan
from essay_planner.ui import asking
from essay_planner.ui.asking import file_name
from essay_planner.ui.brief import briefly
from essay_planner.ui.open_plan import OpenPlan, Unsaved
from essay_planner.ui.shelf import Shelf
from essay_planner.ui.starting import Program
from essay_planner.ui.welcome.words import when
from essay_planner.ui.writing import unfinished_folder, unfinished_path

TODAY = date.today()
NEVER = 1_000_000  # ms: nothing is saved by the clock


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, delay_ms=NEVER)
    made.window.show()
    yield made
    leave(made)
    QTimer.singleShot(0, qapp.exit)
    qapp.exec()  # after 'exit' Qt opens no box any more until it has run once again


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "my.essayplan"
    write_plan(path, a_plan())
    return path


def leave(program: Program) -> None:
    """Close the window, with whatever is still unsaved, and let Qt delete it."""
    program.opener.last_resort = drop
    program.window.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drop(_current: OpenPlan) -> Unsaved:
    return Unsaved.DROP


def opened(program: Program) -> OpenPlan:
    assert program.opener.current is not None
    return program.opener.current


def write_point(program: Program, words: str = "Fear ended.") -> None:
    opened(program).session.apply(lambda plan: edits.set_point(plan, plan.sections[0].id, words), "Write")


def block(folder: Path) -> None:
    """Put a file where a folder should be, so that nothing can be written there, by nobody."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()
    folder.write_text("a file, not a folder")


def press(program: Program, name: str) -> None:
    """Press a button of the news bar."""
    buttons = [made for made in program.window.news.findChildren(QPushButton) if made.text() == name]
    QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)


# -- one plan, one file --


def test_opening_the_plan_that_is_open_keeps_what_was_just_written(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    written = opened(program).session.plan
    program.opener.open_path(plan_file)
    assert opened(program).session.plan == written


def test_opening_the_plan_that_is_open_leaves_its_steps_to_be_undone(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    program.opener.open_path(plan_file)
    assert opened(program).session.undo_label == "Write"


def test_opening_the_open_plan_under_another_name_keeps_what_was_just_written(
    program: Program, plan_file: Path
) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    written = opened(program).session.plan
    plan_file.with_name("same.essayplan").symlink_to(plan_file)
    program.opener.open_path(plan_file.with_name("same.essayplan"))
    assert opened(program).session.plan == written


def test_a_name_in_capitals_is_a_plan_too(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file.rename(plan_file.with_name("MY.ESSAYPLAN")))
    assert opened(program).session.plan == a_plan()


def test_a_link_that_leads_to_itself_is_a_sentence(program: Program, tmp_path: Path) -> None:
    (tmp_path / "loop.essayplan").symlink_to(tmp_path / "loop.essayplan")
    program.opener.open_path(tmp_path / "loop.essayplan")
    assert program.window.news.sentence.startswith("'loop.essayplan' cannot be opened (Too many levels")


def test_a_read_only_file_is_read_only_and_can_be_copied(
    program: Program, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write to any file
    program.opener.open_path(plan_file)
    assert opened(program).session.read_only
    assert program.window.news.sentence == "The file of this plan is read-only. Make a copy to change the plan."
    monkeypatch.undo()


def test_a_copy_is_kept_under_unfinished_at_once(program: Program, plan_file: Path, until: Until) -> None:
    program.opener.open_path(plan_file)
    program.opener.copy_current()
    until(unfinished_path(opened(program).session.plan).exists)
    assert opened(program).session.path is None


def test_what_another_program_wrote_can_be_opened_and_mine_is_kept(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    mine = opened(program).session.plan
    write_plan(plan_file, a_plan(scratch="Theirs."))
    opened(program).saving.flush()
    press(program, "Open theirs")
    assert opened(program).session.plan.scratch == "Theirs."
    write_point(program, "On with theirs.")
    opened(program).saving.flush()
    assert [read_plan(path) for path in unfinished_folder().iterdir() if path.suffix == ".essayplan"] == [mine]


def test_mine_can_be_kept_over_what_another_program_wrote(program: Program, plan_file: Path, until: Until) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    write_plan(plan_file, a_plan(scratch="Theirs."))
    opened(program).saving.flush()
    press(program, "Keep mine")
    until(lambda: opened(program).saving.is_saved)
    assert read_plan(plan_file) == opened(program).session.plan
    assert read_plan(backup_of(plan_file, 1)).scratch == "Theirs."


# -- files that cannot be read --

NO_PLANS = {
    "cut off": lambda whole: whole[: len(whole) // 2],
    "empty": lambda _whole: b"",
    "another format": lambda whole: whole.replace(b"essay-plan/1", b"essay-plan/2"),
    "bad text": lambda _whole: b"id: [\xff",
    "half of a word": lambda whole: whole.replace(b"sections:", b"secti"),
}


@pytest.mark.parametrize("spoil", NO_PLANS.values(), ids=list(NO_PLANS))
def test_of_a_file_that_cannot_be_read_the_last_good_copy_is_offered(
    program: Program, plan_file: Path, until: Until, spoil: Callable[[bytes], bytes]
) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    written = opened(program).session.plan
    program.opener.close()
    plan_file.write_bytes(spoil(plan_file.read_bytes()))
    spoilt = plan_file.read_bytes()
    program.opener.open_path(plan_file)
    assert program.window.news.sentence.startswith("'my.essayplan' cannot be read, and stays as it is. my.essayplan:")
    press(program, "Open the copy of " + when(copies_of(plan_file)[0].at.astimezone().replace(tzinfo=None), TODAY))
    assert opened(program).session.plan == written
    assert program.window.news.sentence.startswith("This is the copy of today")
    until(unfinished_path(written).exists)
    assert plan_file.read_bytes() == spoilt


def test_of_a_file_that_is_gone_the_last_good_copy_is_offered(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    program.opener.close()
    plan_file.unlink()
    program.opener.open_path(plan_file)
    assert program.window.news.sentence == "'my.essayplan' cannot be opened (No such file or directory)."
    press(program, "Open the copy of " + when(copies_of(plan_file)[0].at.astimezone().replace(tzinfo=None), TODAY))
    assert opened(program).session.plan == a_plan()


def test_the_file_menu_leads_to_earlier_copies(program: Program, plan_file: Path) -> None:
    keep_copy(plan_file, a_plan().id, dump_plan(a_plan(scratch="Last year.")), datetime(2025, 5, 14, 12, tzinfo=UTC))
    program.opener.open_path(plan_file)
    menu = program.window.menus.copies
    menu.aboutToShow.emit()
    today, earlier = menu.actions()
    assert today.text().startswith("today ")
    assert earlier.text() == "14 May 2025"
    earlier.trigger()
    assert opened(program).session.plan.scratch == "Last year."
    assert program.window.news.sentence.startswith("This is the copy of 14 May 2025, kept under Unfinished.")


def test_a_plan_that_was_never_saved_has_no_earlier_copies(program: Program, loaded_pack: LoadedPack) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    program.window.menus.copies.aboutToShow.emit()
    (none,) = program.window.menus.copies.actions()
    assert (none.text(), none.isEnabled()) == ("None yet", False)


def test_a_copy_that_cannot_be_read_is_not_offered(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    program.opener.close()
    plan_file.write_bytes(b"")
    copies_of(plan_file)[0].path.write_bytes(b"")
    program.opener.open_path(plan_file)
    assert [made for made in program.window.news.findChildren(QPushButton) if made.text().startswith("Open")] == []


def test_a_copy_replaces_nothing_that_is_kept_under_unfinished(program: Program, plan_file: Path, until: Until) -> None:
    kept = a_plan(scratch="Words of last week.")
    unfinished_folder().mkdir(parents=True)
    write_plan(unfinished_path(kept), kept)
    program.opener.open_path(plan_file)
    program.opener.open_copy(copies_of(plan_file)[0].path)
    until(lambda: len([path for path in unfinished_folder().iterdir() if path.suffix == ".essayplan"]) == 2)
    assert read_plan(unfinished_path(kept)) == kept


# -- leaving --


def test_a_plan_that_can_be_saved_nowhere_stays_open_if_its_student_says_so(
    program: Program, plan_file: Path, planner_home: Path
) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    block(plan_file.parent)
    block(planner_home)
    program.opener.last_resort = lambda _current: Unsaved.STAY
    assert not program.window.close()
    assert opened(program).session.plan.sections[0].point == "Fear ended."


def test_a_plan_that_can_be_saved_nowhere_is_saved_where_its_student_says(
    program: Program, plan_file: Path, planner_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    written = opened(program).session.plan
    block(plan_file.parent)
    block(planner_home)
    stick = tmp_path_factory.mktemp("stick") / "my.essayplan"
    program.opener.last_resort = lambda _current: stick
    assert program.window.close()
    assert read_plan(stick) == written


def test_a_plan_that_could_only_be_kept_says_where_when_it_is_closed(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    written = opened(program).session.plan
    block(plan_file.parent)
    assert program.opener.close()
    assert program.window.news.sentence.endswith("Your plan is kept under Unfinished.")
    assert read_plan(unfinished_path(written)) == written


# -- the end --


@pytest.fixture
def running(program: Program) -> Iterator[Program]:
    """The program as it is while it runs: it hears signals."""
    from essay_planner.ui.ending import Ending

    ending = Ending()
    ending.asked.connect(program.end)
    ending.start()
    yield program
    ending.stop()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_to_stop_saves_and_closes(
    running: Program, plan_file: Path, until: Until, number: signal.Signals
) -> None:
    running.opener.open_path(plan_file)
    write_point(running)
    written = opened(running).session.plan
    os.kill(os.getpid(), number)
    until(running.window.isHidden)
    assert read_plan(plan_file) == written
    assert not plan_file.with_name(".my.essayplan.lock").exists()


def test_a_plan_that_can_be_saved_nowhere_at_a_signal_goes_to_the_temporary_files(
    program: Program,
    plan_file: Path,
    planner_home: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    written = opened(program).session.plan
    block(plan_file.parent)
    block(planner_home)
    spare = tmp_path_factory.mktemp("tmp")
    monkeypatch.setattr("tempfile.tempdir", str(spare))
    program.end()
    (saved,) = spare.glob("essay-planner-*/*.essayplan")
    assert read_plan(saved) == written
    assert str(saved) in capsys.readouterr().err


def test_the_plan_is_saved_when_the_session_of_its_user_ends(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    program.app.commitDataRequest.emit(None)
    assert read_plan(plan_file) == opened(program).session.plan


# -- a home that does not work --


def test_a_plan_opens_and_a_theme_is_worn_without_a_home(program: Program, plan_file: Path, planner_home: Path) -> None:
    block(planner_home)
    program.opener.open_path(plan_file)
    assert opened(program).session.plan == a_plan()
    assert program.window.news.sentence.startswith("Your settings could not be opened")


def test_a_plan_starts_without_a_home_and_says_that_it_is_not_saved(
    program: Program, planner_home: Path, loaded_pack: LoadedPack, tmp_path: Path, until: Until
) -> None:
    block(planner_home)
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    assert program.window.news.sentence == (
        "The folder Unfinished cannot be used (Not a directory). "
        "Your plan is not saved until you save it somewhere else."
    )
    write_point(program)
    program.opener.save_as(tmp_path / "named.essayplan")
    until(lambda: opened(program).saving.is_saved)
    assert read_plan(tmp_path / "named.essayplan") == opened(program).session.plan
    assert "not saved" not in program.window.news.sentence


def test_settings_that_cannot_be_kept_are_said_once(program: Program) -> None:
    said: list[str] = []
    program.opener.trouble.connect(said.append)
    settings_path().with_name("settings.yaml").mkdir(parents=True)
    program.opener.remember(theme="dark")
    program.opener.remember(theme="light")
    assert len(said) == 1


def test_settings_that_cannot_be_read_are_said_when_the_program_starts(qapp: QApplication) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("[")
    program = Program(qapp)
    assert program.window.news.sentence.startswith("Your settings could not be read and start afresh.")
    leave(program)


def test_an_error_is_said_although_it_cannot_be_noted(
    program: Program, planner_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    block(planner_home)
    program.on_crash(ValueError, ValueError("what went wrong"), None)
    assert "The details could not be noted." in program.window.news.sentence
    assert "what went wrong" in capsys.readouterr().err


def test_a_dangling_link_under_unfinished_hides_no_other_plan(program: Program, until: Until) -> None:
    unfinished_folder().mkdir(parents=True)
    write_plan(unfinished_path(a_plan()), a_plan())
    (unfinished_folder() / "gone.essayplan").symlink_to("nowhere")
    read: list[list[tuple[str, list[object]]]] = []
    program.opener.plansRead.connect(read.append)
    program.opener.read_plans()
    until(lambda: read)
    assert [len(plans) for heading, plans in read[0] if heading == "Unfinished"] == [1]


# -- what is said --


def test_what_is_wrong_with_a_file_is_not_hidden_by_a_broken_pack(
    program: Program, planner_home: Path, tmp_path: Path, until: Until
) -> None:
    (planner_home / "packs" / "bad").mkdir(parents=True)
    (planner_home / "packs" / "bad" / "pack.yaml").write_text("[")
    (tmp_path / "bad.essayplan").write_text("[")
    read: list[object] = []
    program.opener.packsRead.connect(lambda _packs, broken: read.extend(broken))
    program.opener.open_path(tmp_path / "bad.essayplan")
    program.opener.look_around()
    until(lambda: read)
    assert program.window.news.sentence.startswith("bad.essayplan:1:")
    program.window.news.dismiss()
    assert program.window.news.sentence.startswith("1 evidence pack cannot be read: ")


def test_of_many_faults_the_first_two_are_shown() -> None:
    said = briefly(Unreadable([Problem("my.essayplan", line, 1, "Wrong.") for line in range(1, 201)]))
    assert said.startswith("my.essayplan:1:1: Wrong.\nmy.essayplan:2:1: Wrong.\nand 198 more problems.")


def test_a_single_sentence_is_shown_as_it_is() -> None:
    assert briefly(EssayPlannerError("There is nothing.")) == "There is nothing."


def test_a_newer_version_of_an_installed_pack_takes_its_place_for_new_plans(
    program: Program, tmp_path: Path, planner_home: Path
) -> None:
    for folder, version in ((planner_home / "packs" / "mine", "1.0.0"), (tmp_path, "1.1.0")):
        folder.mkdir(parents=True, exist_ok=True)
        pack = a_pack(id="thaw", title="The Thaw", version=version, licence="CC-BY-4.0")
        (folder / "pack.yaml").write_bytes(dump_pack(pack))
    told: list[list[LoadedPack]] = []
    program.opener.packsRead.connect(lambda packs, _broken: told.append(packs))
    program.opener.open_path(tmp_path / "pack.yaml")
    titles = [loaded.pack.title for loaded in told[-1] if loaded.pack.id == "thaw"]
    assert titles == ["The Thaw"]
    assert [one.pack.version for one in told[-1] if one.pack.id == "thaw"] == ["1.1.0"]


def thaw(path: Path, title: str = "The Thaw") -> Path:
    """A pack's file that is none of the installed ones."""
    path.write_bytes(dump_pack(a_pack(id="thaw", title=title, licence="CC-BY-4.0")))
    return path


def test_the_fingerprints_that_tell_packs_apart_are_made_beside_the_window(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers, make = [], telling_apart.short_fingerprint

    def noted(loaded: LoadedPack) -> str:
        makers.append(threading.current_thread())
        return make(loaded)

    monkeypatch.setattr(telling_apart, "short_fingerprint", noted)
    packs_folder().mkdir()
    for number in range(2):
        pack = a_pack(id="thaw", title="The Thaw", licence="CC-BY-4.0", description=f"Text {number}.")
        (packs_folder() / f"thaw-{number}.yaml").write_bytes(dump_pack(pack))
    program.opener.look_around()
    program.opener.wait()
    titles = [loaded.pack.title for loaded in program.opener.shelf.packs()]
    assert len([title for title in titles if title.startswith("The Thaw (")]) == 2
    assert len(makers) == 2
    assert threading.main_thread() not in makers


def test_a_pack_that_was_opened_is_there_at_the_next_start_without_its_file(program: Program, tmp_path: Path) -> None:
    program.opener.open_path(thaw(tmp_path / "thaw.yaml"))
    (tmp_path / "thaw.yaml").unlink()
    assert "The Thaw" in [loaded.pack.title for loaded in Shelf().packs()]


def test_a_pack_that_was_changed_and_opened_again_takes_the_place_of_the_one_before(
    program: Program, tmp_path: Path
) -> None:
    program.opener.open_path(thaw(tmp_path / "thaw.yaml"))
    program.opener.shelf.catalogue = installed_packs()
    program.opener.open_path(thaw(tmp_path / "thaw.yaml", "The long Thaw"))
    found = [loaded.pack.title for loaded in program.opener.shelf.packs() if loaded.pack.id == "thaw"]
    assert found == ["The long Thaw"]


def test_a_pack_that_is_installed_to_the_letter_is_that_one(program: Program, tmp_path: Path) -> None:
    program.opener.open_path(thaw(tmp_path / "thaw.yaml"))
    program.opener.shelf.catalogue = installed_packs()
    program.opener.open_path(thaw(tmp_path / "again.yaml"))
    found = [loaded.pack.title for loaded in program.opener.shelf.packs() if loaded.pack.id == "thaw"]
    assert found == ["The Thaw"]


def test_an_older_version_of_a_kept_pack_stays_for_the_plans_that_use_it(program: Program, tmp_path: Path) -> None:
    program.opener.open_path(thaw(tmp_path / "thaw.yaml"))
    newer = a_pack(id="thaw", title="The Thaw", version="1.1.0", licence="CC-BY-4.0")
    (tmp_path / "thaw.yaml").write_bytes(dump_pack(newer))
    program.opener.open_path(tmp_path / "thaw.yaml")
    shelf = Shelf()
    assert [loaded.pack.version for loaded in shelf.packs() if loaded.pack.id == "thaw"] == ["1.1.0"]
    assert [loaded.pack.version for loaded in shelf.known() if loaded.pack.id == "thaw"] == ["1.1.0", "1.0.0"]


def test_a_pack_that_cannot_be_kept_is_used_and_the_student_is_told(
    program: Program, planner_home: Path, tmp_path: Path
) -> None:
    (planner_home / "packs").write_text("a file, not a folder")
    program.opener.open_path(thaw(tmp_path / "thaw.yaml"))
    assert "thaw" in [loaded.pack.id for loaded in program.opener.shelf.packs()]
    assert program.window.news.sentence.startswith(
        "‘thaw.yaml’ is here until the window is closed; no copy of it could be kept: "
    )


def said_of_pack(program: Program, tmp_path: Path, **reference: str) -> str:
    """What is said of a plan that was made with such a pack."""
    pack = installed_packs().packs[0]
    usual: dict[str, Any] = {"id": pack.pack.id, "version": pack.pack.version, "sha256": pack.sha256}
    alias = a_plan().question.pack
    path = tmp_path / "made.essayplan"
    write_plan(path, a_plan(packs={alias: PackReference(**{**usual, **reference})}))
    program.opener.open_path(path)
    program.opener.wait()
    return program.window.news.sentence


def test_nothing_is_said_of_the_pack_that_a_plan_was_made_with(program: Program, tmp_path: Path) -> None:
    assert said_of_pack(program, tmp_path) == ""


def test_another_version_of_the_pack_is_said(program: Program, tmp_path: Path) -> None:
    installed = installed_packs().packs[0].pack.version
    assert said_of_pack(program, tmp_path, version="0.0.1") == (
        f"This plan was made with version 0.0.1 of the pack; version {installed} is installed. "
        "The plan keeps its own copies."
    )


def test_a_pack_that_was_changed_without_another_version_is_said(program: Program, tmp_path: Path) -> None:
    assert said_of_pack(program, tmp_path, sha256="0" * 64).startswith("The pack was changed since this plan was made")


def test_a_pack_that_is_not_installed_is_said(program: Program, tmp_path: Path) -> None:
    assert said_of_pack(program, tmp_path, id="elsewhere") == (
        "The evidence pack 'elsewhere' of this plan is not installed. The plan keeps its own copies."
    )


def test_that_a_pack_is_not_installed_is_said_once_for_a_plan(program: Program, tmp_path: Path) -> None:
    said_of_pack(program, tmp_path, id="elsewhere")
    program.opener.close()
    assert said_of_pack(program, tmp_path, id="elsewhere") == ""


def test_the_pack_that_is_missing_can_be_opened_from_the_news(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = thaw(tmp_path / "thaw.yaml")
    monkeypatch.setattr(asking, "ask_pack_to_open", lambda *_given: path)
    loaded = read_pack(path)
    said_of_pack(program, tmp_path, id="thaw", version=loaded.pack.version, sha256=loaded.sha256)
    press(program, "Open the pack…")
    assert [pack.pack.id for pack in opened(program).packs.values()] == ["thaw"]
    assert program.window.news.sentence.startswith("Installed: ‘The Thaw’ 1.0.0, with 6 pieces of evidence")
    program.window.news.dismiss()
    assert program.window.news.sentence == ""


def test_the_offer_of_a_copy_waits_while_other_news_is_shown(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    program.opener.close()
    plan_file.write_text("[")
    program.opener.open_path(plan_file)
    offer = program.window.news.sentence
    program.window.news.tell("Something else.")
    program.window.news.dismiss()
    assert program.window.news.sentence == offer
    assert offer.startswith("'my.essayplan' cannot be read")


def test_of_several_packs_each_that_differs_is_named(program: Program, tmp_path: Path) -> None:
    there = installed_packs().packs[0]
    packs = {
        "d": PackReference(id=there.pack.id, version=there.pack.version, sha256="0" * 64),
        "e": PackReference(id="elsewhere", version="1.0.0"),
        "f": PackReference(id="taken-away", version="1.0.0", closed=True),
    }
    write_plan(tmp_path / "made.essayplan", a_plan(packs=packs))
    program.opener.open_path(tmp_path / "made.essayplan")
    program.opener.wait()
    assert program.window.news.sentence == (
        f"The pack '{there.pack.title}' was changed since this plan was made, and is still called version "
        f"{there.pack.version}. The evidence pack 'elsewhere' of this plan is not installed. "
        "The plan keeps its own copies."
    )


def test_trouble_with_another_file_is_over_when_a_plan_is_opened(
    program: Program, tmp_path: Path, plan_file: Path
) -> None:
    (tmp_path / "bad.essayplan").write_text("[")
    program.opener.open_path(tmp_path / "bad.essayplan")
    program.opener.open_path(plan_file)
    assert "bad.essayplan" not in program.window.news.sentence


# -- the menu --


def test_recent_plans_are_in_the_menu_and_open(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    program.opener.close()
    assert [action.text() for action in program.window.menus.recent.actions()] == ["my"]
    program.window.menus.recent.actions()[0].trigger()
    assert opened(program).session.path == plan_file.resolve()


def test_recent_plans_are_in_the_menu_from_the_start(qapp: QApplication, plan_file: Path) -> None:
    write_settings(dataclasses.replace(read_settings(), recent=(str(plan_file),)))
    program = Program(qapp)
    assert [action.text() for action in program.window.menus.recent.actions()] == ["my"]
    leave(program)


def test_save_saves_at_once_to_the_plans_file(program: Program, plan_file: Path, until: Until) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    until(lambda: opened(program).saving.is_saved)
    assert read_plan(plan_file) == opened(program).session.plan


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (
            "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?",
            "How successful was de-Stalinisation in the Soviet Union in the years 1953–64",
        ),
        (
            "To what extent did the Soviet Union loosen its hold on Eastern Europe in the years 1953–58?",
            "To what extent did the Soviet Union loosen its hold on Eastern Europe",
        ),
        (
            "Was opposition within the Party to his reforms and to his style of government the cause of his fall?",
            "Was opposition within the Party to his reforms and to his style of government",
        ),
        (
            "How likely is it that opposition within the Party to his sudden reforms was the main cause of his fall?",
            "How likely is it that opposition within the Party to his sudden reforms",
        ),
        (
            "'The Secret Speech did the Soviet regime more harm than good.' How far do you agree?",
            "The Secret Speech did the Soviet regime more harm than good",
        ),
        ("To what extent did Soviet living standards improve?", "To what extent did Soviet living standards improve"),
        ("A" * 300, "A" * 80),
        ("?", "plan"),
    ],
)
def test_a_plans_file_is_named_by_words_that_make_sense_together(question: str, name: str) -> None:
    plan = an_empty_plan()
    named = dataclasses.replace(plan, question=dataclasses.replace(plan.question, text=question))
    assert file_name(named, ".essayplan") == f"{name}.essayplan"


def test_a_lock_is_given_back_when_the_plan_is_closed(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    assert not FileLock(plan_file).acquire()
    program.opener.close()
    lock = FileLock(plan_file)
    assert lock.acquire()
    lock.release()


def test_a_plan_whose_lock_went_away_with_its_drive_is_locked_again_when_it_is_saved(
    program: Program, plan_file: Path
) -> None:
    program.opener.open_path(plan_file)
    lock_beside(plan_file).unlink()
    write_point(program)
    opened(program).saving.flush()
    assert not FileLock(plan_file).acquire()


def test_it_is_said_once_that_somebody_opened_the_plan_while_its_lock_was_gone(
    program: Program, plan_file: Path
) -> None:
    program.opener.open_path(plan_file)
    lock_beside(plan_file).unlink()
    other = FileLock(plan_file)
    assert other.acquire()
    for words in ("Fear ended.", "Fear ended soon."):
        write_point(program, words)
        opened(program).saving.flush()
    assert program.window.news.sentence.startswith("'my.essayplan' is open in another window, too.")
    program.window.news.dismiss()
    write_point(program, "Fear did not end.")
    opened(program).saving.flush()
    assert not program.window.news.sentence.startswith("'my.essayplan' is open")
    other.release()


def lock_beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")
