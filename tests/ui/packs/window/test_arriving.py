"""Packs that come into the window: dropped, opened, or taken from a shared folder."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.builders import a_plan, a_question
from tests.ui.conftest import Until, open_plan
from tests.ui.packs.window.conftest import Put, choose, open_packs, press, rows, words

from essay_planner.core.edits import add_pack
from essay_planner.core.plan import Plan
from essay_planner.files.settings import read_settings
from essay_planner.packs.catalogue import installed_packs, packs_folder, reference_to
from essay_planner.packs.origin import read_origin
from essay_planner.packs.reading import LoadedPack
from essay_planner.plans.writing import write_plan
from essay_planner.ui import asking
from essay_planner.ui.packs.window.dialog import PacksDialog
from essay_planner.ui.starting import Program

SHIPPED = "Khrushchev and de-Stalinisation, 1953–64"


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(window: QWidget, data: QMimeData) -> bool:
    """Drag over a window; whether it would take that."""
    event = QDragEnterEvent(
        QPoint(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: QWidget, *paths: Path) -> None:
    """Let files go over a window."""
    data = files(*paths)
    assert enter(window, data)
    where = QPoint(200, 200).toPointF()
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDropEvent(where, action, data, button, keys))


def told(program: Program) -> tuple[str, Sequence[str]]:
    """What the news bar says, and its buttons."""
    news = program.window.news
    QApplication.processEvents()  # new buttons are shown then
    buttons = [made.text() for made in news.findChildren(QPushButton) if made.isVisible()]
    return news.sentence, buttons


def answer(program: Program, text: str) -> None:
    """Press a button of the news bar."""
    next(made for made in program.window.news.findChildren(QPushButton) if made.text() == text).click()


def plan_on(loaded: LoadedPack) -> Plan:
    """A plan that takes evidence from a pack."""
    return add_pack(a_plan(), reference_to(loaded))


@pytest.fixture
def shared(drive: Path) -> Path:
    """A folder on a school's drive from which packs come."""
    from essay_planner.ui.remembering import remember

    remember(pack_folders=(str(drive),))
    return drive


# -- dropped and opened --


def test_a_pack_that_is_dropped_is_installed_and_leads_to_its_questions(
    program: Program, put: Put, tmp_path: Path
) -> None:
    loaded = put(tmp_path)
    drop(program.window, tmp_path / "thaw.evidencepack")
    assert told(program) == (
        "Installed: ‘The Thaw’ 1.0.0 by A. Teacher, with 6 pieces of evidence, 1 question, 2 sources.",
        ["About this pack"],
    )
    first = program.window.welcome.questions.rows[0]
    assert first.belongs_to(loaded)
    assert program.window.focusWidget() is first.button
    assert [one.pack.id for one in installed_packs().packs] == ["de-stalinisation", "thaw"]


def test_a_pack_that_is_opened_has_its_row_in_the_packs_window(program: Program, put: Put, tmp_path: Path) -> None:
    loaded = put(tmp_path)
    program.opener.open_path(tmp_path / "thaw.evidencepack")
    answer(program, "About this pack")
    dialog = program.window.acts.packs.dialog
    assert dialog is not None
    assert dialog.list.key == loaded.sha256


def test_a_pack_that_is_installed_already_is_said_to_be(program: Program, put: Put, tmp_path: Path) -> None:
    put(tmp_path)
    for _time in range(2):
        program.opener.open_path(tmp_path / "thaw.evidencepack")
    assert told(program)[0] == "‘The Thaw’ 1.0.0 is installed already."


def test_a_newer_version_says_that_the_older_one_stays_for_its_plans(
    program: Program, put: Put, tmp_path: Path
) -> None:
    put(packs_folder())
    put(tmp_path, version="1.1.0")
    program.opener.open_path(tmp_path / "thaw.evidencepack")
    assert told(program)[0].endswith("Version 1.0.0 stays for the plans that use it.")


def test_an_older_version_says_that_the_newer_one_is_for_new_plans(program: Program, put: Put, tmp_path: Path) -> None:
    put(packs_folder(), version="1.1.0")
    put(tmp_path)
    program.opener.open_path(tmp_path / "thaw.evidencepack")
    assert told(program)[0] == ("‘The Thaw’ 1.0.0 is kept for plans that use it; version 1.1.0 is there for new plans.")


def test_another_authors_pack_of_that_name_is_reported(program: Program, put: Put, tmp_path: Path) -> None:
    put(packs_folder())
    put(tmp_path, author="B. Teacher")
    program.opener.open_path(tmp_path / "thaw.evidencepack")
    assert told(program)[0].endswith(
        "Another pack, by other authors, is called ‘thaw’, too: both are kept, and told apart."
    )
    titles = [row.shown.title for row in open_packs(program).list.rows]
    assert sorted(titles) == [SHIPPED, "The Thaw (A. Teacher)", "The Thaw (B. Teacher)"]


def test_a_pack_that_is_dropped_on_a_plan_can_be_added_to_it(program: Program, put: Put, tmp_path: Path) -> None:
    put(tmp_path)
    open_plan(program, tmp_path / "my.essayplan")
    drop(program.window, tmp_path / "thaw.evidencepack")
    assert told(program)[1] == ["Add to this plan", "See its questions"]
    answer(program, "Add to this plan")
    current = program.opener.current
    assert current is not None
    assert "thaw" in [one.pack.id for one in current.packs.values()]
    assert told(program)[0] == "The Thaw: 6 pieces are in the library now."


def test_a_newer_version_that_is_dropped_on_a_plan_shows_what_changed_and_is_not_there_twice(
    program: Program, put: Put, tmp_path: Path
) -> None:
    older = put(packs_folder())
    open_plan(program, tmp_path / "my.essayplan", plan_on(older))
    put(tmp_path, version="1.1.0")
    drop(program.window, tmp_path / "thaw.evidencepack")
    assert told(program)[1] == ["See what changed", "See its questions"]
    answer(program, "See what changed")
    form = program.window.updates.form
    assert form is not None
    assert form.isVisible()
    assert told(program)[0].startswith("This plan was made with version 1.0.0 of the pack")
    form.close()


def test_an_older_version_that_is_dropped_on_a_plan_is_not_there_twice(
    program: Program, put: Put, tmp_path: Path
) -> None:
    newer = put(packs_folder(), version="1.1.0")
    open_plan(program, tmp_path / "my.essayplan", plan_on(newer))
    put(tmp_path)
    drop(program.window, tmp_path / "thaw.evidencepack")
    assert told(program)[1] == ["See its questions", "About this pack"]


def test_a_pack_that_is_dropped_on_a_plan_leads_to_its_questions_if_one_likes(
    program: Program, put: Put, tmp_path: Path
) -> None:
    loaded = put(tmp_path, questions=(a_question(), a_question("other", text="How far did the Thaw go?")))
    open_plan(program, tmp_path / "my.essayplan")
    drop(program.window, tmp_path / "thaw.evidencepack")
    answer(program, "See its questions")
    assert program.opener.current is None
    assert program.window.welcome.questions.rows[0].belongs_to(loaded)


def test_a_bad_pack_that_is_dropped_is_a_sentence_and_nothing_is_installed(program: Program, tmp_path: Path) -> None:
    (tmp_path / "half.evidencepack").write_bytes(b"PK")
    drop(program.window, tmp_path / "half.evidencepack")
    assert "This is not a pack, or it is damaged." in told(program)[0]
    assert len(installed_packs().packs) == 1


def test_several_packs_and_a_plan_are_opened_together(program: Program, put: Put, tmp_path: Path) -> None:
    put(tmp_path)
    put(tmp_path, "korea.evidencepack", id="korea", title="Korea")
    write_plan(tmp_path / "my.essayplan", a_plan())
    drop(program.window, *(tmp_path / name for name in ("my.essayplan", "thaw.evidencepack", "korea.evidencepack")))
    assert len(installed_packs().packs) == 3
    assert program.opener.current is not None


def test_while_a_pack_is_over_the_window_it_says_what_a_drop_would_do(program: Program, tmp_path: Path) -> None:
    sign = program.window.acts.packs.drops.sign
    enter(program.window, files(tmp_path / "thaw.evidencepack"))
    assert (sign.isVisible(), sign.words) == (True, "Drop to install ‘thaw.evidencepack’")
    QApplication.sendEvent(program.window, QDragLeaveEvent())
    assert not sign.isVisible()
    enter(program.window, files(tmp_path / "my.essayplan"))
    assert sign.words == "Drop to open ‘my.essayplan’"
    enter(program.window, files(tmp_path / "a.evidencepack", tmp_path / "b.evidencepack"))
    assert sign.words == "Drop to install 2 packs"


def test_other_files_and_texts_are_not_taken(program: Program, dialog: PacksDialog, tmp_path: Path) -> None:
    text = QMimeData()
    text.setText("Berlin")
    assert not enter(program.window, files(tmp_path / "notes.docx"))
    assert not enter(program.window, text)
    assert not enter(dialog, files(tmp_path / "my.essayplan"))


def test_a_pack_that_is_dropped_on_the_packs_window_is_chosen_there(
    dialog: PacksDialog, put: Put, tmp_path: Path
) -> None:
    loaded = put(tmp_path)
    drop(dialog, tmp_path / "thaw.evidencepack")
    assert dialog.list.key == loaded.sha256


# -- shared folders --


def test_what_is_new_in_a_shared_folder_is_offered_once(program: Program, put: Put, shared: Path, until: Until) -> None:
    put(shared)
    program.opener.look_around()
    until(lambda: program.window.news.sentence)
    assert told(program) == ("New in ‘School drive’: ‘The Thaw’ 1.0.0.", ["See what is new"])
    assert len(installed_packs().packs) == 1
    assert len(read_settings().packs_offered) == 1
    answer(program, "See what is new")
    dialog = program.window.acts.packs.dialog
    assert dialog is not None
    program.window.acts.packs.wait()
    assert rows(dialog) == ["The Thaw", SHIPPED, "School drive"]


def test_what_was_told_of_is_not_told_again(program: Program, put: Put, shared: Path) -> None:
    loaded = put(shared)
    program.opener.remember(packs_offered=(loaded.sha256,))
    program.opener.look_around()
    program.opener.wait()
    program.window.acts.packs.wait()
    assert program.window.news.sentence == ""


def test_an_offer_is_copied_when_it_is_accepted_and_says_where_it_came_from(
    program: Program, put: Put, shared: Path
) -> None:
    put(packs_folder())
    put(shared, version="1.1.0")
    dialog = open_packs(program)
    dialog.list.rows[0].click()
    assert "Version 1.0.0 is installed. It stays for the plans that use it" in words(dialog)
    press(dialog, "Install")
    (shared / "thaw.evidencepack").unlink()
    found = installed_packs().find("thaw")
    assert (found.pack.version, len(installed_packs().editions)) == ("1.1.0", 1)
    assert found.path is not None
    origin = read_origin(found.path)
    assert origin is not None
    assert origin.folder == str(shared)
    assert f"the shared folder {shared}, today" in words(dialog)


def test_an_offer_of_another_authors_pack_of_that_name_says_that_both_are_kept(
    program: Program, put: Put, shared: Path
) -> None:
    put(packs_folder())
    put(shared, author="B. Teacher")
    dialog = open_packs(program)
    dialog.list.rows[0].click()
    assert "Another pack, by other authors, is called ‘thaw’, too: both are kept" in words(dialog)


def test_a_folder_is_added_and_taken_away(
    dialog: PacksDialog, program: Program, put: Put, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(drive)
    monkeypatch.setattr(asking, "ask_shared_folder", lambda *_given: drive)
    dialog.add_folder.click()
    program.window.acts.packs.wait()
    assert rows(dialog) == ["The Thaw", SHIPPED, "School drive"]
    assert dialog.list.key == f"folder {drive}"
    press(dialog, "Take away")
    assert rows(dialog) == [SHIPPED]
    assert read_settings().pack_folders == ()


def test_a_folder_that_cannot_be_added_is_a_sentence(
    dialog: PacksDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "ask_shared_folder", lambda *_given: tmp_path / "gone")
    dialog.add_folder.click()
    assert "is not a folder that is there now." in dialog.said.accessibleName()  # also what there is no room for


def test_no_folder_is_added_where_none_was_chosen(dialog: PacksDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "ask_shared_folder", lambda *_given: None)
    dialog.add_folder.click()
    assert read_settings().pack_folders == ()


def test_a_drive_that_is_off_is_said_on_its_row_and_found_when_it_is_on_again(
    program: Program, put: Put, shared: Path
) -> None:
    shared.rmdir()
    dialog = open_packs(program)
    choose(dialog, "School drive")
    assert "‘School drive’ cannot be looked into now (No such file or directory)." in words(dialog)
    put(shared)
    press(dialog, "Look again")
    program.window.acts.packs.wait()
    assert rows(dialog)[0] == "The Thaw"


def test_a_file_on_the_drive_that_is_no_pack_is_told_with_the_folder(program: Program, shared: Path) -> None:
    (shared / "half.evidencepack").write_bytes(b"PK")
    dialog = open_packs(program)
    choose(dialog, "School drive")
    assert "half.evidencepack: This is not" in words(dialog)
