"""What tests of the packs window need: packs as files, on a drive and in the user's folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from tests.builders import a_pack

from essay_planner.core.pack import Author
from essay_planner.packs.archive import make_archive
from essay_planner.packs.reading import LoadedPack, read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.packs.window.dialog import PacksDialog
from essay_planner.ui.starting import Program

Put = Callable[..., LoadedPack]


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """An empty folder on a school's drive."""
    folder = tmp_path / "School drive"
    folder.mkdir()
    return folder


@pytest.fixture
def put() -> Put:
    """Puts a pack as one file into a folder."""

    def made(folder: Path, name: str = "thaw.evidencepack", author: str = "A. Teacher", **fields: Any) -> LoadedPack:
        usual: dict[str, Any] = {"id": "thaw", "title": "The Thaw", "licence": "CC-BY-4.0"}
        pack = a_pack(**{**usual, "authors": (Author(name=author),), **fields})
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(make_archive({"pack.yaml": dump_pack(pack)}))
        return read_pack(folder / name)

    return made


@pytest.fixture
def dialog(program: Program) -> PacksDialog:
    """The packs window of the program, open."""
    return open_packs(program)


def open_packs(program: Program) -> PacksDialog:
    """Open the packs window, with the plans read."""
    program.opener.look_around()
    program.opener.wait()
    acts = program.window.acts.packs
    acts.show_packs()
    acts.wait()
    assert acts.dialog is not None
    return acts.dialog


def rows(dialog: PacksDialog) -> list[str]:
    """The titles of all rows, in their order."""
    return [row.shown.title for row in dialog.list.rows]


def choose(dialog: PacksDialog, title: str) -> None:
    """Choose the row of that title."""
    next(row for row in dialog.list.rows if row.shown.title == title).click()


def press(dialog: PacksDialog, text: str) -> None:
    """Press the button of that text beside the list."""
    dialog.details.acts[text].click()


def words(dialog: PacksDialog) -> str:
    """All words beside the list, in their order."""
    inside = dialog.details.widget()
    assert inside is not None
    return "\n".join(made.text() for made in inside.findChildren(QLabel))
