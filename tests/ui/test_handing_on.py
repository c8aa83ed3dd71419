"""A plan handed on: in a folder with its packs, and as text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from tests.builders import a_pack, a_plan
from tests.ui.conftest import Until

from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.home import home_path
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.handing_on import HandingOn, said_of_print
from essay_planner.ui.starting import Program

PACK = "school.stalin"


def a_plan_on_a_pack() -> Plan:
    """A plan on a pack that does not ship with the program."""
    return a_plan(packs={"d": PackReference(id=PACK, version="1.0.0")})


@pytest.fixture
def pack_file() -> Path:
    """The pack, installed."""
    path = home_path() / "packs" / "stalin" / "pack.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(dump_pack(a_pack(id=PACK, licence="CC-BY-4.0")))
    return path


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    write_plan(tmp_path / "mine.essayplan", a_plan_on_a_pack())
    made = Program(qapp, delay_ms=1)
    made.opener.open_path(tmp_path / "mine.essayplan")
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def acts(program: Program) -> HandingOn:
    return program.window.acts.handing_on


def hand_on(program: Program, folder: Path, until: Until) -> str:
    """Write a copy with its packs; what the window says of it."""
    assert program.opener.current is not None
    acts(program).write_copy(program.opener.current.session.plan, folder)
    until(lambda: program.window.news.sentence not in ("", f"Writing ‘{folder.name}’…"))
    return program.window.news.sentence


@pytest.mark.usefixtures("pack_file")
def test_a_copy_holds_the_plan_and_its_packs(program: Program, tmp_path: Path, until: Until) -> None:
    said = hand_on(program, tmp_path / "for Anna", until)
    assert said == "The plan and its packs are in ‘for Anna’."
    names = sorted(file.name for file in (tmp_path / "for Anna").iterdir())
    assert names == ["for Anna.essayplan", f"{PACK}.evidencepack"]
    assert read_plan(tmp_path / "for Anna" / "for Anna.essayplan") == a_plan_on_a_pack()


def test_a_plan_that_was_handed_on_opens_with_its_packs_where_they_are_not_installed(
    pack_file: Path, program: Program, tmp_path: Path, until: Until
) -> None:
    hand_on(program, tmp_path / "for Anna", until)
    program.opener.close()
    pack_file.unlink()
    pack_file.parent.rmdir()
    other = Program(program.app, delay_ms=1)
    other.opener.open_path(tmp_path / "for Anna" / "for Anna.essayplan")
    assert other.opener.current is not None
    assert [loaded.pack.id for loaded in other.opener.current.packs.values()] == [PACK]
    other.window.close()
    other.window.deleteLater()


def test_a_pack_that_is_not_at_hand_is_said_and_the_copy_is_written(
    program: Program, tmp_path: Path, until: Until
) -> None:
    said = hand_on(program, tmp_path / "for Anna", until)
    assert said == (
        "The plan is in ‘for Anna’. Not with it, because not at hand here: school.stalin. "
        "The plan holds its own copies of what it uses."
    )
    assert [file.name for file in (tmp_path / "for Anna").iterdir()] == ["for Anna.essayplan"]


def test_nothing_is_written_over(program: Program, tmp_path: Path, until: Until) -> None:
    (tmp_path / "for Anna").mkdir()
    said = hand_on(program, tmp_path / "for Anna", until)
    assert said == "There is something called ‘for Anna’ already. Choose another name."
    assert list((tmp_path / "for Anna").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(program: Program, tmp_path: Path, until: Until) -> None:
    said = hand_on(program, tmp_path / "not there" / "for Anna", until)
    assert said == "‘for Anna’ cannot be written (No such file or directory)."


def test_the_plan_goes_to_the_clipboard_as_text_and_with_its_headings(program: Program) -> None:
    acts(program).copy_text()
    data = QApplication.clipboard().mimeData()
    assert data.text().startswith("How successful was de-Stalinisation")
    assert "(d/amnesty" not in data.text()
    assert "<h2>Line of argument</h2>" in data.html()
    assert program.window.news.sentence == "The plan is on the clipboard, as text. Paste it where you want it."


def test_without_a_plan_there_is_nothing_to_hand_on(program: Program) -> None:
    program.opener.close()
    QApplication.clipboard().clear()
    for act in acts(program).by_name().values():
        act()
    assert QApplication.clipboard().text() == ""


@pytest.mark.parametrize(
    ("file", "pages", "said"),
    [
        ("", 3, "Sent to the printer."),
        ("", 0, "That printer takes nothing at the moment. Choose another."),
        ("plan.pdf", 3, "Saved as ‘plan.pdf’."),
        ("plan.pdf", 0, "‘plan.pdf’ cannot be written there. Choose another place."),
    ],
)
def test_it_is_said_what_became_of_a_plan_that_was_printed(file: str, pages: int, said: str) -> None:
    assert said_of_print(file, pages) == said
