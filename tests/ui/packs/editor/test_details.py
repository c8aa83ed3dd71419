"""What a pack says of itself, as a teacher writes it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import field, page_of, press, write

from essay_planner.core.pack_parts import Part
from essay_planner.ui.packs.editor.choosing import LicenceField
from essay_planner.ui.packs.editor.details_form import DetailsForm, VersionField
from essay_planner.ui.packs.editor.window import PackWindow

WITHDRAWN = "Ids that were withdrawn"


def licence(window: PackWindow) -> LicenceField:
    found = window.findChild(LicenceField)
    assert isinstance(found, LicenceField)
    return found


def choose(made: LicenceField, value: str | None) -> None:
    at = made.box.count() - 1 if value is None else made.box.findData(value)
    made.box.setCurrentIndex(at)
    made.box.activated.emit(at)


def test_the_title_that_is_typed_heads_the_window(window: PackWindow) -> None:
    write(window, "Title of the pack", "The Thaw")
    assert window.session.pack.title == "The Thaw"
    assert window.title.accessibleName() == "The Thaw"


def test_typing_is_one_step_to_undo(window: PackWindow) -> None:
    before = window.session.pack
    write(window, "Title of the pack", "The Thaw")
    window.menus.actions["undo"].trigger()
    assert window.session.pack == before
    assert field(window, "Title of the pack").text() == before.title  # type: ignore[attr-defined]


def test_what_was_undone_is_done_again(window: PackWindow) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.menus.actions["undo"].trigger()
    window.menus.actions["redo"].trigger()
    assert window.session.pack.title == "The Thaw"


def test_the_menu_names_the_step_that_undo_takes_back(window: PackWindow) -> None:
    write(window, "Title of the pack", "The Thaw")
    assert window.menus.actions["undo"].text() == "&Undo Change the title"


def test_a_licence_says_in_plain_words_what_it_means(new: PackWindow) -> None:
    choose(licence(new), "CC-BY-NC-4.0")
    assert new.session.pack.licence == "CC-BY-NC-4.0"
    assert "do not sell it" in licence(new).said.text()


def test_another_licence_can_be_typed(new: PackWindow) -> None:
    choose(licence(new), None)
    write(new, licence(new).own.field.accessibleName(), "GPL-3.0-or-later")
    assert new.session.pack.licence == "GPL-3.0-or-later"


def test_an_author_is_added_and_named(new: PackWindow) -> None:
    press(new, "Add a name")
    write(new, "Name", "A. Teacher")
    assert [author.name for author in new.session.pack.authors] == ["A. Teacher"]


def test_a_new_pack_takes_its_id_from_its_title(new: PackWindow) -> None:
    write(new, "Title of the pack", "Causes of the First World War")
    field(new, "What is in it").setFocus()
    assert new.session.pack.id == "causes-first-world-war"
    new.menus.actions["undo"].trigger()
    assert (new.session.pack.id, new.session.pack.title) == ("new-pack", "")


def test_a_pack_that_others_have_is_offered_its_next_version(window: PackWindow) -> None:
    version = window.findChild(VersionField)
    assert isinstance(version, VersionField)
    write(window, "Title of the pack", "The Thaw")
    assert version.offer.text() == "Make it 1.0.1"
    version.offer.click()
    assert window.session.pack.version == "1.0.1"


def test_a_new_pack_says_that_it_becomes_version_one(new: PackWindow) -> None:
    form = new.pages["details"]
    assert isinstance(form, DetailsForm)
    assert "1.0.0" in form.version.said.text()


def withdraw(window: PackWindow, *ids: str) -> None:
    if not field_is_shown(window):
        press(window, "Evidence that is no longer in the pack")
    text = field(window, WITHDRAWN)
    text.setFocus()
    text.selectAll()  # type: ignore[attr-defined]
    for at, item in enumerate(ids):
        if at:
            QTest.keyClick(text, Qt.Key.Key_Return)
        QTest.keyClicks(text, item)


def field_is_shown(window: PackWindow) -> bool:
    form = window.pages["details"]
    assert isinstance(form, DetailsForm)
    return bool(form.bound["withdrawn"].field.isVisible())


def test_ids_that_were_withdrawn_stand_on_lines_of_their_own(window: PackWindow) -> None:
    withdraw(window, "old-map", "older-map")
    assert list(window.session.pack.withdrawn) == ["old-map", "older-map"]
    window.menus.actions["undo"].trigger()
    assert not window.session.pack.withdrawn
    assert field(window, WITHDRAWN).toPlainText() == ""  # type: ignore[attr-defined]


def test_what_is_withdrawn_by_removing_is_shown_among_the_details(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    page.table.choose(["novel"])
    page.remove()
    window.show_part("details")
    press(window, "Evidence that is no longer in the pack")
    assert field(window, WITHDRAWN).toPlainText() == "novel"  # type: ignore[attr-defined]


def test_an_id_that_is_withdrawn_and_still_there_leads_to_its_line(window: PackWindow, until: Until) -> None:
    withdraw(window, "old-map", "novel")
    until(lambda: window.strip.leads)
    assert window.strip.leads is not None
    (lead,) = window.strip.leads
    window.show_part(Part.TERMS)
    window.go_to(lead)
    text = field(window, WITHDRAWN)
    assert text.hasFocus()
    assert text.textCursor().blockNumber() == 1  # type: ignore[attr-defined]
