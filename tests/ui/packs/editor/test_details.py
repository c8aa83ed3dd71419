"""What a pack says of itself, as a teacher writes it."""

from tests.ui.packs.editor.conftest import field, press, write

from essay_planner.ui.packs.editor.choosing import LicenceField
from essay_planner.ui.packs.editor.details_form import DetailsForm, VersionField
from essay_planner.ui.packs.editor.window import PackWindow


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
