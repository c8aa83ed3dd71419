"""Saving a pack, and what becomes of it when it is not saved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import field, in_front, page_of, press, small_pack, write

from essay_planner.core.pack import Media
from essay_planner.core.pack_edits import change_details, change_items
from essay_planner.core.pack_parts import Part
from essay_planner.packs.making import making_folder, packs_in_making
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.editor.evidence_parts import PictureField
from essay_planner.ui.packs.editor.window import PackWindow

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)


def save(window: PackWindow) -> None:
    window.menus.actions["save"].trigger()
    window.keeping.wait()


def test_a_pack_is_saved_to_its_folder(window: PackWindow, folder: Path) -> None:
    write(window, "Title of the pack", "The Thaw")
    save(window)
    assert read_pack(folder).pack.title == "The Thaw"
    assert window.strip.saved.text() == "Saved"


def test_comments_and_the_rest_of_the_file_stay_as_they_were(editors: Editors, folder: Path) -> None:
    file = folder / "pack.yaml"
    before = file.read_text() + "# my notes stay\n"
    file.write_text(before)
    window = editors.edit(folder)
    assert window is not None
    in_front(window)
    old = window.session.pack.title
    write(window, "Title of the pack", "The Thaw")
    save(window)
    assert file.read_text() == before.replace(f"title: {old}", "title: The Thaw")


def test_a_new_pack_is_kept_though_it_was_never_saved(new: PackWindow, editors: Editors) -> None:
    write(new, "Title of the pack", "Causes of the War")
    new.close()
    (kept,) = packs_in_making()
    assert kept.title == "Causes of the War"
    again = editors.go_on(kept)
    assert again is not None
    assert again.session.pack.title == "Causes of the War"


def test_a_new_pack_in_which_nothing_was_done_leaves_nothing(new: PackWindow) -> None:
    new.close()
    assert list(packs_in_making()) == []


def test_what_was_kept_goes_when_the_pack_is_saved(window: PackWindow) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.keeping.flush()
    assert len(packs_in_making()) == 1
    save(window)
    assert list(packs_in_making()) == []


def test_a_pack_that_is_kept_already_is_not_written_again_on_closing(window: PackWindow) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.settle()
    window.keeping.flush()
    file = window.keeping.path / "pack.yaml"
    file.write_bytes(file.read_bytes() + b"# written by hand\n")
    window.close()
    assert file.read_bytes().endswith(b"# written by hand\n")


def test_what_is_undone_after_saving_is_kept_on_closing_though_it_was_kept_before(
    window: PackWindow, editors: Editors
) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.settle()
    window.keeping.flush()
    write(window, "Title of the pack", "The Frost")
    save(window)
    while window.session.pack.title != "The Thaw":
        window.session.undo()
    window.close()
    (kept,) = packs_in_making()
    assert kept.title == "The Thaw"


def test_what_is_undone_while_the_pack_is_saved_is_kept_with_the_folder_that_it_has_then(
    window: PackWindow, tmp_path: Path
) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.settle()
    window.keeping.flush()
    thaw = window.session.pack
    window.session.apply(lambda pack: change_details(pack, title="The Frost"), "Change the title")
    window.keeping.save(tmp_path / "frost")
    window.session.undo()
    window.close()
    (kept,) = packs_in_making()
    assert (kept.title, kept.folder) == (thaw.title, tmp_path / "frost")


def test_changes_that_were_not_saved_are_there_when_the_folder_is_opened_again(
    window: PackWindow, editors: Editors, folder: Path
) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.close()
    again = editors.edit(folder)
    assert again is not None
    assert again.session.pack.title == "The Thaw"
    assert "not saved yet" in again.news.sentence


def test_what_was_not_saved_can_be_left_for_what_was(window: PackWindow, editors: Editors, folder: Path) -> None:
    title = window.session.pack.title
    write(window, "Title of the pack", "The Thaw")
    window.close()
    assert editors.edit(folder) is not None
    editors.open_again(folder)
    (left,) = editors.windows
    assert left.session.pack.title == title
    assert list(packs_in_making()) == []


def test_a_pack_is_open_in_one_window_only(window: PackWindow, editors: Editors, folder: Path) -> None:
    assert editors.edit(folder / "pack.yaml") is window


def test_a_file_that_somebody_else_changed_is_not_written_over_unasked(window: PackWindow, folder: Path) -> None:
    file = folder / "pack.yaml"
    file.write_text(file.read_text() + "# by a colleague\n")
    write(window, "Title of the pack", "The Thaw")
    save(window)
    assert "changed by another program" in window.news.sentence
    assert "# by a colleague" in file.read_text()
    window.acts.save_over(folder)
    window.keeping.wait()
    assert read_pack(folder).pack.title == "The Thaw"


def test_another_pack_in_a_folder_is_not_written_over_unasked(new: PackWindow, folder: Path) -> None:
    title = read_pack(folder).pack.title
    write(new, "Title of the pack", "Causes")
    new.keeping.save(folder)
    new.keeping.wait()
    assert "another pack in the folder" in new.news.sentence
    assert read_pack(folder).pack.title == title
    new.acts.save_over(folder)
    new.keeping.wait()
    (kept,) = (file for file in folder.iterdir() if file.name != "pack.yaml")
    assert title in kept.read_text()
    assert "title: Causes" in (folder / "pack.yaml").read_text()


def test_a_folder_that_cannot_be_written_is_told_and_the_pack_kept(window: PackWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write(window, "Title of the pack", "The Thaw")
    window.keeping.save(tmp_path / "file")
    window.keeping.wait()
    assert "cannot be saved" in window.news.sentence
    assert len(packs_in_making()) == 1


def test_a_pack_that_cannot_be_read_is_told(editors: Editors, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("]")
    assert editors.edit(tmp_path) is None
    assert "pack.yaml" in editors._news.sentence


def test_a_picture_is_copied_beside_the_pack_when_it_is_saved(
    window: PackWindow, folder: Path, tmp_path: Path, qapp: QApplication, until: Until
) -> None:
    (tmp_path / "A Map.png").write_bytes(PIXEL)
    window.acts.ask_picture = lambda: window.keeping.take_picture(tmp_path / "A Map.png")  # type: ignore[method-assign]
    page = page_of(window, Part.EVIDENCE)
    page.table.choose(["amnesty"])
    assert page.form is not None
    page.form.bound["note"].field.setFocus()
    page.form.go_to("media")
    page.form.bound["media"].field.on_add()
    until(lambda: any("what the picture shows" in lead.sentence for lead in window.strip.leads or ()))
    write(window, "What it shows, in words (needed)", "A map of the camps")
    save(window)
    assert (folder / "media" / "map.png").read_bytes() == PIXEL
    assert read_pack(folder).pack.evidence[0].media[0].alt == "A map of the camps"


def test_a_picture_stays_where_the_words_on_it_are_undone(window: PackWindow, tmp_path: Path) -> None:
    (tmp_path / "map.png").write_bytes(PIXEL)
    window.acts.ask_picture = lambda: window.keeping.take_picture(tmp_path / "map.png")  # type: ignore[method-assign]
    page = page_of(window, Part.EVIDENCE)
    page.table.choose(["amnesty"])
    assert page.form is not None
    page.form.go_to("media")
    page.form.bound["media"].field.on_add()
    write(window, "What it shows, in words (needed)", "A map")
    window.acts.undo()
    assert [(picture.file, picture.alt) for picture in window.session.pack.evidence[0].media] == [("media/map.png", "")]
    window.acts.undo()
    assert window.session.pack.evidence[0].media == ()


def test_a_lost_picture_is_chosen_anew_in_its_place(editors: Editors, folder: Path, tmp_path: Path) -> None:
    lost = Media(file="media/map.png", alt="A map")
    pack = read_pack(folder).pack
    (folder / "pack.yaml").write_bytes(dump_pack(change_items(pack, [replace(pack.evidence[0], media=(lost,))])))
    window = editors.edit(folder)
    assert window is not None
    (tmp_path / "map.png").write_bytes(PIXEL)
    window.acts.ask_picture = lambda: window.keeping.take_picture(tmp_path / "map.png")  # type: ignore[method-assign]
    page = page_of(window, Part.EVIDENCE)
    page.go_to("amnesty", "media", (0, "file"))
    picture = page.form.bound["media"].field.rows[0].fields["file"] if page.form is not None else None
    assert isinstance(picture, PictureField)
    assert window.focusWidget() is picture.anew
    picture.anew.click()
    assert picture.anew.isHidden()
    assert window.session.pack.evidence[0].media == (Media(file="media/map-2.png", alt="A map"),)


def with_picture(window: PackWindow, tmp_path: Path) -> Media:
    """Give the first piece of a window's pack a picture, as the form does."""
    (tmp_path / "map.png").write_bytes(PIXEL)
    shown = Media(file=window.keeping.take_picture(tmp_path / "map.png"), alt="A map")
    window.session.apply(lambda pack: change_items(pack, [replace(pack.evidence[0], media=(shown,))]), "Add a picture")
    return shown


def test_a_picture_comes_back_with_what_was_undone_to_the_very_start(window: PackWindow, tmp_path: Path) -> None:
    name = with_picture(window, tmp_path).file
    window.keeping.flush()
    window.acts.undo()
    window.keeping.flush()
    assert list(packs_in_making()) == []
    window.acts.redo()
    found = window.keeping.picture(name)
    assert found is not None
    assert found.read_bytes() == PIXEL


def test_a_picture_comes_back_that_was_undone_before_the_pack_was_saved(
    window: PackWindow, folder: Path, tmp_path: Path
) -> None:
    name = with_picture(window, tmp_path).file
    window.acts.undo()
    save(window)
    window.acts.redo()
    save(window)
    assert (folder / name).read_bytes() == PIXEL


def test_pictures_that_nothing_names_go_when_the_window_is_closed(window: PackWindow, tmp_path: Path) -> None:
    with_picture(window, tmp_path)
    window.acts.undo()
    window.close()
    assert not window.keeping.path.exists()


def test_a_picture_that_was_saved_is_the_one_in_the_folder_from_then_on(
    window: PackWindow, folder: Path, tmp_path: Path
) -> None:
    name = with_picture(window, tmp_path).file
    save(window)
    assert window.keeping.picture(name) == folder / name


def test_a_picture_that_nobody_could_see_is_refused(window: PackWindow, tmp_path: Path) -> None:
    import pytest

    from essay_planner.core.errors import EssayPlannerError

    (tmp_path / "map.png").write_bytes(b"GIF89a")
    with pytest.raises(EssayPlannerError, match="not a picture in PNG or JPEG"):
        window.keeping.take_picture(tmp_path / "map.png")
    assert field(window, "Title of the pack").isVisible()


def with_map(folder: Path) -> None:
    """Give the first piece of the pack in a folder a picture."""
    pack = small_pack()
    first, *others = pack.evidence
    shown = replace(first, media=(Media(file="media/map.png", alt="A map of the camps"),))
    (folder / "pack.yaml").write_bytes(dump_pack(replace(pack, evidence=(shown, *others))))
    (folder / "media").mkdir()
    (folder / "media" / "map.png").write_bytes(PIXEL)


def test_pictures_go_along_to_another_folder(editors: Editors, folder: Path, tmp_path: Path) -> None:
    with_map(folder)
    window = editors.edit(folder)
    assert window is not None
    window.keeping.save(tmp_path / "copy")
    window.keeping.wait()
    assert (tmp_path / "copy" / "media" / "map.png").read_bytes() == PIXEL
    assert read_pack(tmp_path / "copy").pack == read_pack(folder).pack


def test_a_picture_that_gives_way_to_one_of_its_name_is_kept_beside_it(
    editors: Editors, folder: Path, tmp_path: Path
) -> None:
    with_map(folder)
    there = tmp_path / "copy" / "media" / "map.png"
    there.parent.mkdir(parents=True)
    there.write_bytes(b"another")
    window = editors.edit(folder)
    assert window is not None
    window.keeping.save(tmp_path / "copy")
    window.keeping.wait()
    assert there.read_bytes() == PIXEL
    assert there.with_name("map.png.bak1").read_bytes() == b"another"


def test_what_somebody_else_saved_while_the_window_was_closed_is_not_written_over_unasked(
    window: PackWindow, editors: Editors, folder: Path
) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.close()
    file = folder / "pack.yaml"
    file.write_text(file.read_text() + "# by a colleague\n")
    again = editors.edit(folder)
    assert again is not None
    save(again)
    assert "# by a colleague" in file.read_text()
    again.keeping.save(folder, over=True)
    again.keeping.wait()
    assert read_pack(folder).pack.title == "The Thaw"
    assert "# by a colleague" in file.with_name("pack.yaml.bak1").read_text()


@pytest.fixture
def no_room() -> Iterator[None]:
    """There is no place where packs in the making could be kept."""
    making_folder().parent.mkdir(parents=True, exist_ok=True)
    making_folder().write_text("a file stands here")
    yield
    making_folder().unlink(missing_ok=True)


@pytest.mark.usefixtures("no_room")
def test_a_window_whose_changes_can_be_kept_nowhere_stays(window: PackWindow, editors: Editors, folder: Path) -> None:
    write(window, "Title of the pack", "The Thaw")
    assert not editors.close_all()
    assert window.isVisible()
    assert "cannot be kept" in window.news.sentence
    assert window.strip.saved.text() == "Not saved"
    save(window)
    assert window.news.sentence == ""
    assert editors.close_all()
    assert read_pack(folder).pack.title == "The Thaw"


@pytest.mark.usefixtures("no_room")
def test_changes_that_can_be_kept_nowhere_can_be_lost(window: PackWindow, editors: Editors) -> None:
    write(window, "Title of the pack", "The Thaw")
    window.close()
    QTest.qWait(1)  # the buttons are laid out
    press(window, "Close and lose them")
    assert editors.windows == []


@pytest.mark.usefixtures("no_room")
def test_both_are_told_where_a_pack_can_be_neither_saved_nor_kept(window: PackWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write(window, "Title of the pack", "The Thaw")
    window.keeping.save(tmp_path / "file")
    window.keeping.wait()
    assert "cannot be saved" in window.news.sentence
    assert "cannot be kept" in window.news.sentence
    save(window)


def test_a_flashcard_and_a_withdrawn_id_are_spliced_into_the_file(editors: Editors, folder: Path) -> None:
    file = folder / "pack.yaml"
    file.write_text(dump_pack(small_pack(withdrawn=("map",))).decode() + "# my notes stay\n")
    before = file.read_text()
    window = editors.edit(folder)
    assert window is not None
    in_front(window)
    press(window, "Evidence that is no longer in the pack")
    write(window, "Ids that were withdrawn", "old-map")
    page_of(window, Part.CARDS).table.choose(["spoke"])
    write(window, "Back", "In 1956.")
    save(window)
    expected = before.replace("[map]", "[old-map]").replace("back: In February 1956.", "back: In 1956.")
    assert file.read_text() == expected
