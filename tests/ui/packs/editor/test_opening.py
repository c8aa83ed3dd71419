"""The ways to an editor: from the main window, from a folder that is opened, and on from where one left off."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import field, in_front, write

from essay_planner.files.lock import FileLock
from essay_planner.files.settings import read_settings
from essay_planner.packs.making import Making, packs_in_making
from essay_planner.ui.appearance.sheet import AppearanceSheet
from essay_planner.ui.look import look
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.editor.window import PackWindow
from essay_planner.ui.starting import Program

ReadBeside = Callable[[], None]


def answer(program: Program, words: str) -> None:
    """Press a button of the news."""
    news = program.window.news
    next(made for made in news.findChildren(QPushButton) if made.text() == words).click()


def test_welcome_has_a_way_to_make_a_pack_from_a_table(program: Program) -> None:
    program.window.welcome.make_pack.click()
    editors = program.window.acts.editors
    assert editors.chooser is not None
    editors.chooser.table.click()
    (made,) = editors.windows
    assert made.session.pack.title == ""
    assert made.acts.importing is not None
    made.acts.importing.reject()


def test_the_editors_are_closed_with_the_main_window(program: Program) -> None:
    made = program.window.acts.editors.new()
    write(made, "Title of the pack", "Causes")
    program.window.close()
    assert program.window.acts.editors.windows == []
    assert [kept.title for kept in packs_in_making()] == ["Causes"]


def test_text_is_made_larger_and_smaller_in_the_editor_by_the_keys_of_the_main_window(program: Program) -> None:
    made = in_front(program.window.acts.editors.new())
    QTest.keyClick(made, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (look().percent, read_settings().text_percent) == (125, 125)
    QTest.keyClick(made, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert look().percent == 100


def test_text_has_its_usual_size_again_by_the_key_of_the_main_window(program: Program) -> None:
    made = in_front(program.window.acts.editors.new())
    look().choose(percent=150)
    QTest.keyClick(made, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert look().percent == 100


def test_looks_are_chosen_beside_the_editor(program: Program) -> None:
    made = program.window.acts.editors.new()
    made.menus.actions["appearance"].trigger()
    (sheet,) = made.findChildren(AppearanceSheet)
    sheet.sizes.buttons[-1].click()
    assert look().percent == 200


def test_a_table_that_is_opened_as_a_pack_can_be_imported_into_a_new_one(program: Program, tmp_path: Path) -> None:
    table = tmp_path / "cards.csv"
    table.write_text("What happened,When\nThe Secret Speech,1956\n")
    editors = program.window.acts.editors
    assert editors.edit(table) is None
    said = "‘cards.csv’: This is a table, not a pack. Make a pack, then import the table."
    assert program.window.news.sentence == said
    answer(program, "Make a pack of it…")
    (made,) = editors.windows
    assert made.acts.importing is not None
    made.acts.importing.wait()
    assert "cards.csv" in made.acts.importing.about.text()
    made.acts.importing.reject()


def test_a_folder_that_is_opened_can_be_edited(program: Program, folder: Path, until: Until) -> None:
    program.opener.open_path(folder / "pack.yaml")
    until(lambda: program.window.news.sentence)
    answer(program, "Edit this pack")
    (made,) = program.window.acts.editors.windows
    assert made.session.folder == folder


def test_a_folder_that_cannot_be_used_yet_can_be_mended(program: Program, folder: Path, until: Until) -> None:
    file = folder / "pack.yaml"
    file.write_text(file.read_text().replace("licence: CC-BY-4.0\n", ""))
    program.opener.open_path(folder)
    until(lambda: "licence" in program.window.news.sentence)
    answer(program, "Mend it in the editor")
    (made,) = program.window.acts.editors.windows
    until(lambda: made.strip.leads)
    assert made.strip.button.accessibleName() == "1 thing to mend"


def test_one_goes_on_with_a_pack_that_was_not_saved(new: PackWindow, editors: Editors) -> None:
    write(new, "Title of the pack", "Causes of the War")
    new.close()
    editors.choose()
    chooser = editors.chooser
    assert chooser is not None
    assert chooser.rows[0].title == "Causes of the War"
    chooser.rows[0].act.click()
    (made,) = editors.windows
    assert made.session.pack.title == "Causes of the War"
    assert made.strip.saved.text() == "Not saved to a folder yet, but kept"
    assert editors.chooser is None


def test_the_chooser_begins_a_new_pack_too(editors: Editors) -> None:
    editors.choose()
    assert editors.chooser is not None
    editors.chooser.new.click()
    assert len(editors.windows) == 1


def test_a_large_pack_is_read_beside_the_window(
    editors: Editors, folder: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("essay_planner.ui.packs.editor.editors.is_large", lambda _path: True)
    assert editors.edit(folder) is None
    until(lambda: editors.windows)
    assert editors.windows[0].session.folder == folder


def test_unsaved_changes_of_a_large_pack_are_gone_on_with_beside_the_window_and_told(
    editors: Editors, folder: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = editors.edit(folder)
    assert made is not None
    write(in_front(made), "Title of the pack", "The Thaw")
    made.close()
    monkeypatch.setattr("essay_planner.ui.packs.editor.editors.is_large", lambda _path: True)
    assert editors.edit(folder) is None
    until(lambda: editors.windows)
    assert editors.windows[0].session.pack.title == "The Thaw"
    assert "not saved yet" in editors.windows[0].news.sentence


def test_a_large_pack_that_cannot_be_read_is_told(
    editors: Editors, tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("essay_planner.ui.packs.editor.editors.is_large", lambda _path: True)
    (tmp_path / "pack.yaml").write_text("]")
    editors.edit(tmp_path)
    until(lambda: "pack.yaml" in editors._news.sentence)


def test_a_copy_of_a_pack_that_came_with_the_program_is_another_pack(program: Program, until: Until) -> None:
    program.opener.look_around()
    until(lambda: program.opener.shelf.packs())
    shipped = program.opener.shelf.packs()[0]
    made = program.window.acts.editors.edit_copy(shipped)
    assert made is not None
    assert (made.session.pack.id, made.session.folder) == (f"my-{shipped.pack.id}", None)


def test_a_folder_that_was_edited_is_offered_again(window: PackWindow, editors: Editors, folder: Path) -> None:
    window.close()
    editors.choose()
    assert editors.chooser is not None
    editors.chooser.rows[0].act.click()
    assert editors.windows[0].session.folder == folder


def test_what_is_not_saved_is_kept_when_the_session_ends(program: Program) -> None:
    made = program.window.acts.editors.new()
    write(made, "Title of the pack", "Causes")
    program.on_session_ends()
    assert [kept.title for kept in packs_in_making()] == ["Causes"]


def test_undo_takes_typing_back_while_one_types(program: Program) -> None:
    made = in_front(program.window.acts.editors.new())
    write(made, "Title of the pack", "Causes")
    QTest.keyClick(field(made, "Title of the pack"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.session.pack.title == ""
    QTest.keyClick(field(made, "Title of the pack"), Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert made.session.pack.title == "Causes"


def test_another_click_on_the_part_that_is_open_leaves_it_open(new: PackWindow) -> None:
    opened = new.parts.buttons[new.part]
    opened.click()
    opened.click()
    assert opened.isChecked()


# -- while a large pack is read --


@pytest.fixture
def read_beside(monkeypatch: pytest.MonkeyPatch) -> ReadBeside:
    """From its call on every pack is read beside the window."""
    return lambda: monkeypatch.setattr("essay_planner.ui.packs.editor.editors.is_large", lambda _path: True)


def close_for_good(window: PackWindow) -> None:
    """Close a window and let Qt delete it."""
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(window)


def test_a_pack_that_is_being_read_is_not_read_once_more(
    editors: Editors, folder: Path, read_beside: ReadBeside
) -> None:
    read_beside()
    assert editors.edit(folder) is None
    assert editors.edit(folder / "pack.yaml") is None
    editors.wait()
    assert len(editors.windows) == 1


def test_a_pack_that_was_not_saved_is_open_once_however_often_it_is_asked_for(
    new: PackWindow, editors: Editors, read_beside: ReadBeside
) -> None:
    write(new, "Title of the pack", "Causes")
    new.close()
    (making,) = packs_in_making()
    read_beside()
    editors.go_on(making)
    editors.go_on(making)
    editors.wait()
    (made,) = editors.windows
    assert made.keeping.path == making.path


def test_a_pack_that_is_saved_into_a_folder_that_is_being_read_is_open_once(
    new: PackWindow, editors: Editors, folder: Path, read_beside: ReadBeside
) -> None:
    write(new, "Title of the pack", "Causes")
    read_beside()
    editors.edit(folder)
    new.keeping.save(folder, over=True)
    new.keeping.wait()
    editors.wait()
    assert editors.windows == [new]


def test_a_pack_opens_though_the_window_that_told_of_its_reading_was_closed(
    new: PackWindow, editors: Editors, folder: Path, read_beside: ReadBeside
) -> None:
    read_beside()
    editors.edit(folder)
    assert new.news.sentence.startswith("Reading")
    close_for_good(new)
    editors.wait()
    (made,) = editors.windows
    assert made.session.folder == folder


def test_a_pack_opens_as_it_was_saved_though_its_other_window_was_closed_meanwhile(
    window: PackWindow, editors: Editors, folder: Path, read_beside: ReadBeside
) -> None:
    title = window.session.pack.title
    write(window, "Title of the pack", "The Thaw")
    read_beside()
    editors.open_again(folder)
    close_for_good(window)
    assert editors.edit(folder) is None
    editors.wait()
    (made,) = editors.windows
    assert made.session.pack.title == title
    assert [kept.title for kept in packs_in_making()] == ["The Thaw"]


def test_a_large_pack_opens_as_it_was_saved_in_place_of_its_window(
    window: PackWindow, editors: Editors, folder: Path, read_beside: ReadBeside
) -> None:
    title = window.session.pack.title
    write(window, "Title of the pack", "The Thaw")
    read_beside()
    editors.open_again(folder)
    editors.wait()
    (made,) = editors.windows
    assert made.session.pack.title == title
    assert list(packs_in_making()) == []


def test_what_is_typed_while_the_pack_is_read_as_it_was_saved_stays(
    window: PackWindow, editors: Editors, folder: Path, read_beside: ReadBeside
) -> None:
    read_beside()
    editors.open_again(folder)
    window.take_over(lambda pack: replace(pack, title="The Thaw"), "Title")
    editors.wait()
    assert editors.windows == [window]
    assert window.session.pack.title == "The Thaw"
    assert "not saved yet" in window.news.sentence


def test_a_pack_that_was_saved_by_way_of_a_link_has_one_window(
    window: PackWindow, editors: Editors, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "lessons").symlink_to(folder.parent)
    window.keeping.save(tmp_path / "lessons" / "another")
    window.keeping.wait()
    assert editors.edit(tmp_path / "lessons" / "another") is window
    assert editors.windows == [window]


# -- with windows of other processes --


@pytest.fixture
def making(new: PackWindow) -> Making:
    """A pack in the making that was left."""
    write(new, "Title of the pack", "Causes")
    new.close()
    return packs_in_making()[0]


def test_a_pack_that_another_process_goes_on_with_is_not_opened_here(making: Making, editors: Editors) -> None:
    theirs = FileLock(making.path)
    assert theirs.acquire()
    assert editors.go_on(making) is None
    assert editors.windows == []
    assert editors._news.sentence == "This pack is open in another window. Close it there to go on with it here."
    theirs.release()


def test_a_pack_is_locked_as_long_as_one_goes_on_with_it(making: Making, editors: Editors) -> None:
    theirs = FileLock(making.path)
    made = editors.go_on(making)
    assert made is not None
    assert not theirs.acquire()
    made.close()
    assert theirs.acquire()
    theirs.release()


def test_a_new_pack_is_locked_once_it_is_kept(new: PackWindow) -> None:
    write(new, "Title of the pack", "Causes")
    new.keeping.flush()
    assert not FileLock(packs_in_making()[0].path).acquire()


def test_a_pack_in_the_making_that_cannot_be_read_does_not_stay_locked(making: Making, editors: Editors) -> None:
    (making.path / "pack.yaml").write_text("]")
    assert editors.go_on(making) is None
    theirs = FileLock(making.path)
    assert theirs.acquire()
    theirs.release()


def test_the_window_of_another_process_with_the_pack_comes_to_the_front(
    making: Making, folder: Path, editors: Editors
) -> None:
    asked: list[Path] = []

    def elsewhere(path: Path) -> bool:
        asked.append(path)
        return True

    editors.show_elsewhere = elsewhere
    editors.go_on(making)
    editors.edit(folder / "pack.yaml")
    assert (asked, editors.windows) == ([making.path, folder], [])
    assert editors._news.sentence == "This pack is open in another window, which is in front now."
