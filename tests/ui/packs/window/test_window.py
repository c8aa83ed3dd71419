"""The packs window: what is installed, and what can be done with it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from tests.builders import a_pack, a_plan, a_question
from tests.ui.conftest import Until, open_plan
from tests.ui.packs.window.conftest import Put, choose, open_packs, press, rows, words

from essay_planner.core.licences import OWN_CLASSES
from essay_planner.core.plan import PackReference
from essay_planner.packs.catalogue import installed_packs, packs_folder
from essay_planner.packs.telling_apart import short_fingerprint
from essay_planner.ui import asking
from essay_planner.ui.packs.window.dialog import PacksDialog
from essay_planner.ui.starting import Program

SHIPPED = "Khrushchev and de-Stalinisation, 1953–64"


def titles_on_welcome(program: Program) -> list[str]:
    return [loaded.pack.title for loaded in program.opener.shelf.packs()]


# -- what is shown --


def test_all_packs_are_listed_with_what_is_to_be_known_of_the_one_that_is_chosen(program: Program, put: Put) -> None:
    loaded = put(packs_folder())
    dialog = open_packs(program)
    assert rows(dialog) == [SHIPPED, "The Thaw"]
    choose(dialog, "The Thaw")
    for said in ("A. Teacher", "1.0.0", "CC-BY-4.0", short_fingerprint(loaded), "6 pieces of evidence · 1 question"):
        assert said in words(dialog)


def test_a_window_that_is_opened_before_the_packs_are_read_says_so_and_shows_them_then(
    program: Program, until: Until
) -> None:
    acts = program.window.acts.packs
    acts.show_packs()
    assert acts.dialog is not None
    assert rows(acts.dialog) == []
    assert "Reading the packs…" in [made.text() for made in acts.dialog.list.findChildren(QLabel)]
    until(lambda: acts.dialog is not None and rows(acts.dialog) == [SHIPPED])


def test_what_the_pack_is_about_and_does_not_cover_is_shown(program: Program, put: Put) -> None:
    put(packs_folder(), description="On the Thaw, for Year 12.")
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    assert "On the Thaw, for Year 12." in words(dialog)
    assert "Only one side is covered of: How successful was de-Stalinisation" in words(dialog)


def test_plans_that_use_a_pack_are_counted(program: Program, put: Put, tmp_path: Path) -> None:
    put(packs_folder())
    open_plan(program, tmp_path / "my.essayplan", a_plan(packs={"d": PackReference(id="thaw", version="1.0.0")}))
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    assert "1 recent plan: ‘my’" in words(dialog)
    choose(dialog, SHIPPED)
    assert "none of your recent plans" in words(dialog)


def test_a_pack_for_its_authors_classes_says_so_in_words(program: Program, put: Put) -> None:
    put(packs_folder(), licence=OWN_CLASSES)
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    assert "only for the classes of its author" in words(dialog)
    assert OWN_CLASSES not in words(dialog)


def test_a_pack_that_is_another_kind_of_file_is_told_without_a_line(program: Program) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "half.evidencepack").write_bytes(b"PK")
    program.opener.look_around()
    program.opener.wait()
    program.window.acts.packs.show_broken()
    dialog = program.window.acts.packs.dialog
    assert dialog is not None
    said = words(dialog).splitlines()
    assert "This is not a pack, or it is damaged. Ask for it again." in said


def test_a_pack_that_cannot_be_read_is_listed_with_everything_that_is_wrong(program: Program) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "half.yaml").write_bytes(b"format: evidence-pack/1\nid: Half\nlicense: x\n")
    program.opener.look_around()
    program.opener.wait()
    program.window.acts.packs.show_broken()
    dialog = program.window.acts.packs.dialog
    assert dialog is not None
    assert dialog.list.key == str(packs_folder() / "half.yaml")
    assert "Line 2: 'Half' cannot be an id." in words(dialog)
    assert "Line 3: 'license' is not known here." in words(dialog)


def test_what_its_author_may_look_at_is_counted_and_the_editor_leads_to_it(program: Program, put: Put) -> None:
    pieces = tuple(replace(piece, sources=(), quotes=()) for piece in a_pack().evidence)
    loaded = put(packs_folder(), evidence=pieces)
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    said = words(dialog)
    assert f"{len(loaded.warnings)} things to look at. ‘Edit a copy…’ leads there." in said
    assert "Edit a copy…" in dialog.details.acts
    assert "sources:" not in said


def test_the_news_of_a_broken_pack_lead_to_what_is_wrong(program: Program) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "half.yaml").write_bytes(b"")
    program.opener.look_around()
    program.opener.wait()
    news = program.window.news
    assert news.sentence.startswith("1 evidence pack cannot be read: half.yaml, line 1: ")
    assert "See what is wrong" in [made.text() for made in news.findChildren(QPushButton)]


def test_an_older_version_is_listed_below_as_one_that_stays_for_its_plans(program: Program, put: Put) -> None:
    put(packs_folder(), "old.evidencepack")
    put(packs_folder(), "new.evidencepack", version="1.1.0")
    dialog = open_packs(program)
    assert rows(dialog) == [SHIPPED, "The Thaw (version 1.1.0)", "The Thaw (version 1.0.0)"]
    choose(dialog, "The Thaw (version 1.0.0)")
    assert "It stays for plans that use it." in words(dialog)
    assert "Make a plan from it" not in dialog.details.acts


def test_two_packs_of_one_name_by_different_authors_are_told_apart_and_reported(program: Program, put: Put) -> None:
    put(packs_folder(), "a.evidencepack")
    put(packs_folder(), "b.evidencepack", author="B. Teacher")
    dialog = open_packs(program)
    assert rows(dialog)[1:] == ["The Thaw (A. Teacher)", "The Thaw (B. Teacher)"]
    choose(dialog, "The Thaw (B. Teacher)")
    assert "Another pack, by other authors, is called ‘thaw’, too." in words(dialog)


def test_two_texts_of_one_version_are_reported(program: Program, put: Put) -> None:
    put(packs_folder(), "a.evidencepack")
    put(packs_folder(), "b.evidencepack", description="Something else.")
    dialog = open_packs(program)
    dialog.list.rows[1].click()
    assert "has the same version, but says something else" in words(dialog)


def test_the_arrows_choose(dialog: PacksDialog, program: Program, put: Put, tmp_path: Path) -> None:
    program.opener.add_pack(put(tmp_path).path or tmp_path)
    dialog.list.give_focus()
    chosen = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End):
        QTest.keyClick(dialog.focusWidget(), key)
        chosen.append([row.isChecked() for row in dialog.list.rows].index(True))
    assert chosen == [0, 1, 0, 1]


# -- what is done --


def test_a_pack_is_installed_from_a_file_and_chosen(
    dialog: PacksDialog, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = put(tmp_path)
    monkeypatch.setattr(asking, "ask_pack_to_open", lambda *_given: loaded.path)
    dialog.install.click()
    assert dialog.list.key == loaded.sha256
    assert dialog.said.text().startswith("Installed: ‘The Thaw’ 1.0.0 by A. Teacher, with 6 pieces of evidence,")
    assert f"the file {loaded.path}, today" in words(dialog)


def test_a_bad_pack_is_not_installed_and_the_window_says_why(
    dialog: PacksDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "half.evidencepack").write_bytes(b"PK")
    monkeypatch.setattr(asking, "ask_pack_to_open", lambda *_given: tmp_path / "half.evidencepack")
    dialog.install.click()
    assert "This is not a pack, or it is damaged." in dialog.said.text().replace("\n", " ")
    assert rows(dialog) == [SHIPPED]


def test_a_pack_is_removed_and_brought_back(program: Program, put: Put) -> None:
    put(packs_folder())
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    press(dialog, "Remove")
    assert (rows(dialog), titles_on_welcome(program)) == ([SHIPPED], [SHIPPED])
    assert len(installed_packs().packs) == 1
    assert dialog.list.isAncestorOf(dialog.focusWidget())
    dialog.undo.click()
    assert dialog.details.shown is not None
    assert dialog.details.shown.title == "The Thaw"
    assert sorted(rows(dialog)) == sorted(titles_on_welcome(program)) == [SHIPPED, "The Thaw"]
    assert len(installed_packs().packs) == 2


def test_a_broken_pack_is_removed_and_brought_back(program: Program) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "half.yaml").write_bytes(b"")
    dialog = open_packs(program)
    choose(dialog, "half.yaml")
    press(dialog, "Remove")
    assert rows(dialog) == [SHIPPED]
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(dialog) == [SHIPPED, "half.yaml"]


def test_a_broken_pack_is_mended_in_the_editor(program: Program) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "half.yaml").write_bytes(
        b"format: evidence-pack/1\nid: half\nversion: 1.0.0\ntitle: Half a pack\n"
    )
    dialog = open_packs(program)
    choose(dialog, "half.yaml")
    press(dialog, "Mend it in the editor")
    program.window.acts.packs.wait()
    (editor,) = program.window.acts.editors.windows
    assert editor.session.pack.title == "Half a pack"


def test_a_broken_pack_that_no_editor_can_hold_is_told_in_the_window(program: Program) -> None:
    packs_folder().mkdir(parents=True)
    (packs_folder() / "torn.evidencepack").write_bytes(b"PK")
    dialog = open_packs(program)
    choose(dialog, "torn.evidencepack")
    press(dialog, "Mend it in the editor")
    program.window.acts.packs.wait()
    assert dialog.said.accessibleName().startswith("The editor cannot read ‘torn.evidencepack’ either.")
    assert not program.window.acts.editors.windows


def test_a_plan_goes_on_with_a_pack_that_is_removed_under_it(program: Program, put: Put, tmp_path: Path) -> None:
    loaded = put(packs_folder())
    reference = PackReference(id="thaw", version="1.0.0", sha256=loaded.sha256)
    open_plan(program, tmp_path / "my.essayplan", a_plan(packs={"d": reference}))
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    press(dialog, "Remove")
    current = program.opener.current
    assert current is not None
    assert [one.pack.id for one in current.packs.values()] == ["thaw"]


def test_a_pack_that_cannot_be_removed_stays_and_the_window_says_why(program: Program, put: Put) -> None:
    put(packs_folder())
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    (packs_folder() / "thaw.evidencepack").unlink()
    press(dialog, "Remove")
    assert dialog.said.text() == "The pack cannot be removed (No such file or directory)."


def test_a_shipped_pack_is_hidden_and_shown_again(dialog: PacksDialog, program: Program) -> None:
    assert "Remove" not in dialog.details.acts
    press(dialog, "Hide")
    assert titles_on_welcome(program) == []
    assert rows(dialog) == [SHIPPED]
    press(dialog, "Show again")
    assert titles_on_welcome(program) == [SHIPPED]


def test_a_plan_is_made_on_a_packs_only_question(program: Program, put: Put) -> None:
    put(packs_folder())
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    press(dialog, "Make a plan from it")
    current = program.opener.current
    assert current is not None
    assert [one.pack.title for one in current.packs.values()] == ["The Thaw"]
    assert program.window.acts.packs.dialog is None


def test_of_several_questions_one_is_chosen_on_welcome(program: Program, put: Put) -> None:
    put(packs_folder(), questions=(a_question(), a_question("other", text="How far did the Thaw go?")))
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    press(dialog, "Make a plan from it")
    assert program.opener.current is None
    focused = program.window.focusWidget()
    assert focused is not None
    assert focused.accessibleDescription() == a_question().text


def test_the_folder_of_a_packs_file_is_opened(program: Program, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put(packs_folder())
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    dialog = open_packs(program)
    choose(dialog, "The Thaw")
    press(dialog, "Show the file")
    assert opened == [str(packs_folder())]
    assert f"It is at {packs_folder() / 'thaw.evidencepack'}." in dialog.said.text().replace("\n", "")


def test_escape_closes_the_window(dialog: PacksDialog, program: Program) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert program.window.acts.packs.dialog is None


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_in_a_small_window(program: Program, put: Put, percent: int) -> None:
    from essay_planner.ui.look import look

    put(packs_folder())
    before = look().percent
    look().choose(look().choice, percent)
    dialog = open_packs(program)
    dialog.resize(900, 560)
    QApplication.processEvents()
    inside = dialog.details.widget()
    assert inside is not None
    assert inside.width() <= dialog.details.viewport().width()
    for made in (*dialog.details.acts.values(), dialog.install, dialog.add_folder, dialog.done_button):
        assert made.width() >= made.minimumSizeHint().width()
    look().choose(look().choice, before)
