"""An edited pack is saved where it came from or elsewhere, and never over what somebody else has done."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.packs.by_hand import FLAT

from essay_planner.core import pack_edits
from essay_planner.core.pack import Media, Pack
from essay_planner.files.atomic import backup_of
from essay_planner.packs.archive import make_archive, open_archive
from essay_planner.packs.drafts import Draft, read_draft
from essay_planner.packs.saving import ChangedMeanwhile, has_changed, save_draft, save_draft_as
from essay_planner.packs.writing import dump_pack

PICTURES = {"media/a.png": b"a map", "media/unused.png": b"left over"}
EDITED = FLAT.replace("title: Flat", "title: Other").encode()


def with_picture(pack: Pack) -> Pack:
    return replace(pack, evidence=(a_piece(media=(Media(file="media/a.png", alt="A map"),)),))


def in_folder(folder: Path, text: bytes = FLAT.encode()) -> Draft:
    """A pack in a folder, with pictures, opened."""
    for name, data in {"pack.yaml": text, **PICTURES}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return read_draft(folder)


def other_title(draft: Draft) -> Pack:
    return pack_edits.change_details(draft.pack, title="Other")


def test_an_edited_pack_is_saved_in_its_folder(tmp_path: Path) -> None:
    draft = in_folder(tmp_path)
    saved = save_draft(draft, other_title(draft))
    assert (tmp_path / "pack.yaml").read_bytes() == EDITED
    assert saved.draft == Draft(other_title(draft), EDITED, path=tmp_path)
    assert not saved.anew


def test_a_pack_that_was_not_edited_is_not_written(tmp_path: Path) -> None:
    draft = in_folder(tmp_path)
    (tmp_path / "pack.yaml").chmod(0o444)
    assert save_draft(draft, draft.pack).draft.data == draft.data


def test_an_edited_pack_is_saved_in_its_file(tmp_path: Path) -> None:
    in_folder(tmp_path)
    draft = read_draft(tmp_path / "pack.yaml")
    save_draft(draft, other_title(draft))
    assert (tmp_path / "pack.yaml").read_bytes() == EDITED


def test_an_edited_pack_is_saved_in_its_archive_with_the_pictures_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "a.evidencepack"
    path.write_bytes(make_archive({"pack.yaml": dump_pack(with_picture(a_pack())), **PICTURES}))
    draft = read_draft(path)
    save_draft(draft, other_title(draft))
    files = open_archive(path.read_bytes(), "a")
    assert read_draft(path).pack.title == "Other"
    assert {name for name in files if name.startswith("media/")} == {"media/a.png"}


def test_what_somebody_else_has_changed_is_not_written_over(tmp_path: Path) -> None:
    draft = in_folder(tmp_path)
    (tmp_path / "pack.yaml").write_bytes(b"something else")
    assert has_changed(draft)
    with pytest.raises(ChangedMeanwhile, match="was changed by somebody else since you opened it"):
        save_draft(draft, other_title(draft))
    assert (tmp_path / "pack.yaml").read_bytes() == b"something else"


def test_what_somebody_else_has_changed_is_written_over_if_that_is_wanted(tmp_path: Path) -> None:
    draft = in_folder(tmp_path)
    (tmp_path / "pack.yaml").write_bytes(b"something else")
    save_draft(draft, other_title(draft), anyway=True)
    assert (tmp_path / "pack.yaml").read_bytes() == EDITED


def test_a_pack_can_be_saved_again_and_again(tmp_path: Path) -> None:
    draft = in_folder(tmp_path)
    saved = save_draft(draft, other_title(draft)).draft
    save_draft(saved, draft.pack)
    assert read_draft(tmp_path).pack == draft.pack


@pytest.mark.parametrize("name", ["pack.yaml", "a.evidencepack"])
def test_a_file_that_is_gone_is_made_again(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(make_archive({"pack.yaml": FLAT.encode()}) if name != "pack.yaml" else FLAT.encode())
    draft = read_draft(path)
    path.unlink()
    save_draft(draft, draft.pack)
    assert read_draft(path).pack == draft.pack


def test_a_text_that_has_to_be_written_anew_is_told_and_kept_beside(tmp_path: Path) -> None:
    text = b"# mine\n{format: evidence-pack/1, id: a, version: 1.0.0, title: A}\n"
    draft = in_folder(tmp_path, text)
    saved = save_draft(draft, other_title(draft))
    assert saved.anew
    assert (tmp_path / "pack.yaml").read_bytes() == dump_pack(other_title(draft))
    assert backup_of(tmp_path / "pack.yaml", 1).read_bytes() == text


def test_a_new_pack_is_saved_in_a_new_folder(tmp_path: Path) -> None:
    saved = save_draft_as(tmp_path / "new" / "thaw", Draft(a_pack(), b""), a_pack())
    assert (tmp_path / "new" / "thaw" / "pack.yaml").read_bytes() == dump_pack(a_pack())
    assert (saved.anew, saved.draft.path) == (False, tmp_path / "new" / "thaw")
    assert not has_changed(saved.draft)


def test_a_new_pack_has_not_changed_before_it_is_saved() -> None:
    assert not has_changed(Draft(a_pack(), b""))


@pytest.mark.parametrize("name", ["other", "other/mine.yaml", "other/one.evidencepack"])
def test_a_pack_is_saved_elsewhere_with_its_comments_and_the_pictures_that_it_names(name: str, tmp_path: Path) -> None:
    text = dump_pack(with_picture(a_pack())).replace(b"title:", b"# mine\ntitle:", 1)
    draft = in_folder(tmp_path / "first", text)
    path = tmp_path / name
    (tmp_path / "other").mkdir()
    saved = save_draft_as(path, draft, other_title(draft)).draft
    assert saved.data == text.replace("Khrushchev and de-Stalinisation, 1953–64".encode(), b"Other")
    assert read_draft(path).pack == other_title(draft)
    folder = path if path.is_dir() else path.parent
    pictures = open_archive(path.read_bytes(), "a") if path.suffix == ".evidencepack" else None
    assert (pictures["media/a.png"] if pictures else (folder / "media" / "a.png").read_bytes()) == b"a map"
    assert not (folder / "media" / "unused.png").exists()


def test_a_pack_is_saved_as_a_file_of_its_own(tmp_path: Path) -> None:
    draft = in_folder(tmp_path)
    save_draft_as(tmp_path / "other.yaml", draft, draft.pack)
    assert (tmp_path / "other.yaml").read_bytes() == draft.data


def test_a_picture_that_lies_there_already_stays(tmp_path: Path) -> None:
    draft = in_folder(tmp_path / "first", dump_pack(with_picture(a_pack())))
    (tmp_path / "other" / "media").mkdir(parents=True)
    (tmp_path / "other" / "media" / "a.png").write_bytes(b"another")
    save_draft_as(tmp_path / "other", draft, draft.pack)
    assert (tmp_path / "other" / "media" / "a.png").read_bytes() == b"another"


def test_a_pack_is_taken_out_of_an_archive_into_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.evidencepack"
    path.write_bytes(make_archive({"pack.yaml": dump_pack(with_picture(a_pack())), **PICTURES}))
    draft = read_draft(path)
    save_draft_as(tmp_path / "folder", draft, draft.pack)
    assert (tmp_path / "folder" / "media" / "a.png").read_bytes() == b"a map"
    assert (tmp_path / "folder" / "pack.yaml").read_bytes() == draft.data


def test_a_save_that_cannot_be_made_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = in_folder(tmp_path)
    monkeypatch.setattr("os.access", lambda *_asked: False)
    with pytest.raises(PermissionError, match="This file is read-only"):
        save_draft(draft, other_title(draft))
    assert (tmp_path / "pack.yaml").read_bytes() == FLAT.encode()
