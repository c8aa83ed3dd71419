"""What is under Unfinished is worth keeping, can be removed, and comes back when that is undone."""

import dataclasses
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.builders import a_library, a_pack, a_plan, a_question
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.pack import Sides
from essay_planner.core.places import TRAY
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.lock import FileLock
from essay_planner.packs.reading import LoadedPack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.starting import Program
from essay_planner.ui.unfinished import bring_back, nothing_done, remove, removed_folder, tidy
from essay_planner.ui.writing import unfinished_folder, unfinished_path


def started() -> Plan:
    return edits.new_plan(a_pack(), a_question(), "plan1", "s1")


@pytest.fixture
def kept() -> Path:
    path = unfinished_path(a_plan())
    path.parent.mkdir(parents=True)
    write_plan(path, a_plan())
    return path


def test_in_a_plan_that_was_just_started_nothing_is_done() -> None:
    assert nothing_done(started())


def test_words_are_something() -> None:
    assert not nothing_done(edits.set_argument(started(), "Fear ended."))


def test_a_card_is_something() -> None:
    assert not nothing_done(edits.place_evidence(started(), {"k1": "d/amnesty"}, a_library(), TRAY))


def test_a_question_of_ones_own_is_something() -> None:
    question = dataclasses.replace(started().question, pack="", id="")
    assert not nothing_done(dataclasses.replace(started(), question=question, criteria=()))


def test_a_criterion_of_ones_own_is_something() -> None:
    first, *rest = started().criteria
    own = dataclasses.replace(first, from_="", text="Did anyone notice?")
    assert not nothing_done(dataclasses.replace(started(), criteria=(own, *rest)))


def test_a_removed_plan_comes_back_as_it_was(kept: Path) -> None:
    os.utime(kept, (1_000_000, 1_000_000))
    removed = remove(kept)
    assert not kept.exists()
    assert bring_back(removed) == kept
    assert read_plan(kept) == a_plan()
    assert kept.stat().st_mtime == 1_000_000


def test_a_removed_plan_takes_the_place_of_no_other(kept: Path) -> None:
    removed = remove(kept)
    write_plan(kept, started())
    back = bring_back(removed)
    assert (read_plan(back), read_plan(kept)) == (a_plan(), started())


def test_a_plan_that_is_open_elsewhere_is_not_removed(kept: Path) -> None:
    lock = FileLock(kept)
    lock.acquire()
    with pytest.raises(EssayPlannerError, match="open in another window"):
        remove(kept)
    lock.release()
    assert kept.exists()


def test_what_was_removed_a_month_ago_is_forgotten(kept: Path) -> None:
    removed_folder().mkdir(parents=True)
    for name in ("old", "new"):
        (removed_folder() / name).touch()
    os.utime(removed_folder() / "old", (0, 0))
    remove(kept)
    assert sorted(path.name for path in removed_folder().iterdir()) == ["new", kept.name]


def press(program: Program, name: str) -> None:
    buttons = [made for made in program.window.news.findChildren(QPushButton) if made.text() == name]
    QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)


def test_removing_is_said_and_undone_in_the_news_bar(program: Program, kept: Path) -> None:
    program.window.welcome.removeAsked.emit(kept, "My question?")
    assert program.window.news.sentence == "Removed: My question?"
    assert not kept.exists()
    press(program, "Undo")
    assert kept.exists()
    assert program.window.news.sentence == ""
    program.opener.wait()


def test_a_plan_that_cannot_be_removed_is_said(program: Program, kept: Path) -> None:
    kept.unlink()
    program.window.welcome.removeAsked.emit(kept, "My question?")
    assert program.window.news.sentence == "The plan cannot be removed (No such file or directory)."
    program.opener.wait()


def test_a_plan_that_cannot_be_brought_back_is_said(program: Program, kept: Path) -> None:
    program.window.welcome.removeAsked.emit(kept, "My question?")
    (removed_folder() / kept.name).unlink()
    press(program, "Undo")
    assert program.window.news.sentence.startswith("The plan cannot be brought back (No such file or directory).")
    program.opener.wait()


def test_a_plan_in_which_all_was_undone_is_not_kept(program: Program, loaded_pack: LoadedPack, until: Until) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    assert program.opener.current is not None
    session, saving = program.opener.current.session, program.opener.current.saving
    session.apply(lambda plan: edits.set_argument(plan, "Fear ended."), "Write")
    until(saving.target.exists)
    session.undo()
    program.opener.close()
    assert list(unfinished_folder().glob("*.essayplan")) == []
    program.opener.wait()


def test_words_for_the_sides_of_a_packs_question_are_kept(program: Program, loaded_pack: LoadedPack) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    assert program.opener.current is not None
    session = program.opener.current.session
    asked = dataclasses.replace(session.plan.question, sides=Sides(for_="Largely", against="Hardly"))
    session.apply(lambda plan: edits.change_question(plan, asked), "Change the question")
    program.opener.close()
    (kept,) = unfinished_folder().glob("*.essayplan")
    program.opener.open_path(kept)
    program.opener.close()
    assert read_plan(kept).question == asked
    program.opener.wait()


def test_a_pack_that_was_added_is_something(program: Program, loaded_pack: LoadedPack) -> None:
    other = PackReference(id="cold-war", version="1.0.0")
    plan = edits.new_plan(loaded_pack.pack, loaded_pack.pack.questions[0], "p1", "s1")
    assert not nothing_done(edits.add_pack(plan, other))


def test_what_is_left_of_a_plan_that_was_never_saved_is_removed(kept: Path) -> None:
    for name in (".gone.essayplan.lock", ".gone.essayplan.x.tmp", f".{kept.name}.lock"):
        (kept.parent / name).touch()
    tidy()
    assert sorted(path.name for path in kept.parent.iterdir()) == [f".{kept.name}.lock", kept.name]


def test_a_new_plan_in_another_window_is_left_alone(kept: Path) -> None:
    lock = FileLock(kept.with_name("new.essayplan"))
    lock.acquire()
    tidy()
    assert (kept.parent / ".new.essayplan.lock").exists()
    lock.release()
