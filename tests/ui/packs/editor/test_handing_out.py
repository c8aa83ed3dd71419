"""One file to hand out, and what is to be mended first."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from tests.builders import a_source
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import field, in_front, page_of, write

from essay_planner.core.pack_edits import change_details, change_items
from essay_planner.core.pack_parts import Part
from essay_planner.packs.catalogue import installed_packs
from essay_planner.packs.reading import read_pack
from essay_planner.ui.packs.editor import acts
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.editor.handing_out import HandOutDialog
from essay_planner.ui.packs.editor.leading import names_missing
from essay_planner.ui.packs.editor.window import PackWindow


def dialog(window: PackWindow) -> HandOutDialog:
    window.hand_out.click()
    made = window.acts.dialog
    assert made is not None
    return made


def hand_out(window: PackWindow, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hand the pack out as a file, under the version that is offered."""
    monkeypatch.setattr(acts, "ask_where_to_hand_out", lambda *_asked: file)
    dialog(window).make.click()
    window.acts.wait()
    window.keeping.wait()


def test_what_is_missing_is_listed_in_plain_sentences(new: PackWindow, until: Until) -> None:
    until(lambda: new.strip.leads)
    said = [lead.sentence for lead in new.strip.leads or ()]
    assert "The pack has no title yet." in said
    assert "Say what others may do with the pack: it has no licence yet." in said
    assert new.strip.button.accessibleName() == "3 things to mend"


def test_nothing_is_missing_in_a_pack_that_is_whole(window: PackWindow, until: Until) -> None:
    until(lambda: window.strip.leads is not None)
    assert window.strip.button.accessibleName() == "Nothing is missing"


def test_a_licence_that_asks_for_a_name_leads_to_the_authors_and_is_told_before_handing_out(
    window: PackWindow, until: Until
) -> None:
    window.session.apply(lambda pack: change_details(pack, authors=()), "Remove the author")
    until(lambda: window.strip.leads)
    assert window.strip.leads is not None
    (lead,) = window.strip.leads
    assert (lead.key, lead.advice) == ("authors", True)
    assert lead.sentence == names_missing()
    window.go_to(lead)
    has_keys = window.focusWidget()
    assert isinstance(has_keys, QAbstractButton)
    assert has_keys.text() == "Add a name"
    made = dialog(window)
    assert made.nameless.isVisible()
    assert made.nameless.text() == names_missing()


def test_a_pack_with_an_author_is_handed_out_without_a_word_about_names(window: PackWindow) -> None:
    made = dialog(window)
    assert not made.nameless.isVisible()
    assert not made.untitled.isVisible()


def test_a_source_without_a_title_leads_to_it_and_is_told_before_handing_out(window: PackWindow, until: Until) -> None:
    without = a_source(title="[no title yet]")
    window.session.apply(lambda pack: change_items(pack, [without]), "Take the title")
    until(lambda: window.strip.leads)
    assert window.strip.leads is not None
    (lead,) = window.strip.leads
    assert (lead.part, lead.item, lead.key, lead.advice) == (Part.SOURCES, without.id, "title", True)
    assert dialog(window).untitled.text() == (
        "A source has no title yet, which students would see in their notes: Filtzer 1993."
    )


def test_a_thing_to_mend_leads_to_its_field(window: PackWindow, until: Until) -> None:
    page = page_of(window, Part.QUESTIONS)
    page.table.choose(["thaw"])
    write(window, "What the Against side says", " ")
    window.parts.buttons["details"].click()
    until(lambda: window.strip.leads)
    assert window.strip.leads is not None
    assert window.strip.leads[0].sentence == "Say what the Against side of the question says."
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert field(window, "What the Against side says").hasFocus()
    assert window.strip.message.text() == "Say what the Against side of the question says."


def test_f8_goes_through_all_that_is_to_be_mended_in_every_part(new: PackWindow, until: Until) -> None:
    until(lambda: new.strip.leads)
    assert new.strip.leads is not None
    said = []
    for _time in new.strip.leads:
        QTest.keyClick(new, Qt.Key.Key_F8)
        said.append(new.strip.message.text())
    assert said == [lead.sentence for lead in new.strip.leads]
    assert new.part == Part.SOURCES


def test_the_list_of_things_to_mend_opens_and_leads_by_keys(new: PackWindow, until: Until) -> None:
    until(lambda: new.strip.leads)
    QTest.keyClick(new, Qt.Key.Key_F7)
    assert new.strip.list.hasFocus()
    QTest.keyClick(new.strip.list, Qt.Key.Key_Return)
    assert field(new, "Title of the pack").hasFocus()


def test_a_pack_is_not_handed_out_before_it_is_whole(new: PackWindow) -> None:
    new.hand_out.click()
    assert new.acts.dialog is None
    assert "3 things are to be mended" in new.news.sentence
    assert new.strip.list.isVisible()


def test_a_pack_that_nobody_has_begins_with_version_one(
    editors: Editors, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "pack.yaml"
    file.write_text(file.read_text().replace("version: 1.0.0", "version: 0.1.0"))
    window = editors.edit(folder)
    assert window is not None
    in_front(window)
    hand_out(window, tmp_path / "Thaw.evidencepack", monkeypatch)
    assert read_pack(tmp_path / "Thaw.evidencepack").pack.version == "1.0.0"
    assert read_pack(folder).pack.version == "1.0.0"
    assert "is ready to hand out" in window.news.sentence


def test_the_next_edition_goes_up_by_itself(
    window: PackWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_out(window, tmp_path / "first.evidencepack", monkeypatch)
    page_of(window, Part.THEMES).new()
    write(window, "Name of the theme", "Religion")
    assert dialog(window).version.value() == "1.1.0"


def test_what_changed_since_the_last_edition_is_counted_before_handing_out(window: PackWindow) -> None:
    page_of(window, Part.THEMES).new()
    write(window, "Name of the theme", "Religion")
    assert dialog(window).about.text().endswith("Since then: 1 item added, 0 changed, 0 gone.")


def test_what_there_is_to_look_at_is_counted_before_handing_out(window: PackWindow) -> None:
    piece = replace(window.session.pack.evidence[0], sources=())
    window.session.apply(lambda pack: change_items(pack, [piece]), "Write")
    asked = dialog(window)
    assert [lead.advice for lead in window.strip.leads or ()] == [True]
    assert asked.to_look_at.text().startswith("1 thing to look at is listed")


def test_the_file_that_is_offered_bears_the_version_that_it_is(
    window: PackWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []

    def look(dialog: QFileDialog) -> bool:
        offered.extend(Path(name).name for name in dialog.selectedFiles())
        return False

    monkeypatch.setattr(QFileDialog, "exec", look)
    window.session.apply(lambda pack: change_details(pack, title="The Thaw", version="1.4.2"), "Write")
    dialog(window).make.click()
    assert offered == ["The Thaw 1-4-2.evidencepack"]


def test_the_folder_that_was_handed_out_to_is_offered_again(
    window: PackWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Class 12b").mkdir()
    hand_out(window, tmp_path / "Class 12b" / "Thaw.evidencepack", monkeypatch)
    offered: list[Path] = []
    monkeypatch.setattr(acts, "ask_where_to_hand_out", lambda _window, _pack, folder: offered.append(folder))
    dialog(window).make.click()
    assert offered == [tmp_path / "Class 12b"]


def test_a_file_that_cannot_be_made_leaves_the_version_and_can_be_put_elsewhere(
    window: PackWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.apply(lambda pack: change_details(pack, title="The Thaw"), "Write")
    (tmp_path / "file").write_text("")
    hand_out(window, tmp_path / "file" / "Thaw.evidencepack", monkeypatch)
    assert "cannot be made" in window.news.sentence
    assert window.session.pack.version == "1.0.0"
    monkeypatch.setattr(acts, "ask_where_to_hand_out", lambda *_asked: tmp_path / "Thaw.evidencepack")
    buttons = window.news.findChildren(QAbstractButton)
    next(made for made in buttons if made.text() == "Choose another place…").click()
    window.acts.wait()
    window.keeping.wait()
    assert window.session.pack.version == read_pack(tmp_path / "Thaw.evidencepack").pack.version == "1.0.1"


def test_what_was_handed_out_is_known_when_the_pack_is_opened_again(
    window: PackWindow, editors: Editors, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_out(window, tmp_path / "first.evidencepack", monkeypatch)
    window.close()
    again = editors.edit(folder)
    assert again is not None
    assert again.published is not None
    assert again.published.version == "1.0.0"


def test_a_version_that_is_none_is_refused(window: PackWindow) -> None:
    asked = dialog(window)
    asked.version.show_value("one")
    asked.make.click()
    assert asked.isVisible()
    assert "is not a version" in asked.version.field.accessibleDescription()
    asked.cancel.click()
    assert window.acts.dialog is None


def test_a_pack_is_put_among_ones_own(window: PackWindow, until: Until) -> None:
    window.menus.actions["install"].trigger()
    until(lambda: "among your packs" in window.news.sentence)
    assert "The Dilemmas of De-Stalinization" in [
        source.title for loaded in installed_packs().packs for source in loaded.pack.sources
    ]


def test_the_pack_is_seen_as_a_student_sees_it_and_nothing_is_saved(window: PackWindow, planner_home: Path) -> None:
    page = page_of(window, Part.EVIDENCE)
    page.table.choose(["novel"])
    window.student.click()
    student = window.acts.student
    assert student is not None
    assert student.board is not None
    assert student.board.desk.refs[0].endswith("/novel")
    assert not (planner_home / "unfinished").exists()
    student.close()


def test_a_pack_without_a_question_can_be_seen_too(new: PackWindow) -> None:
    page_of(new, Part.EVIDENCE).new()
    write(new, "What it says", "Germany promised support")
    new.acts.show_student()
    assert new.acts.student is not None
    new.acts.leave_student()


def test_what_is_tried_as_a_student_can_be_undone(window: PackWindow) -> None:
    window.acts.show_student()
    student = window.acts.student
    assert student is not None
    assert student.board is not None
    session = student.board.session
    session.apply(lambda plan: replace(plan, argument=replace(plan.argument, text="It did.")), "Write")
    student.undo()
    assert session.plan.argument.text == ""
    student.redo()
    assert session.plan.argument.text == "It did."
    window.acts.leave_student()


def test_a_practice_board_that_is_opened_anew_goes_with_the_editor(window: PackWindow) -> None:
    window.acts.show_student()
    window.acts.show_student()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    student = window.acts.student
    assert student is not None
    window.close()
    assert not student.isVisible()
