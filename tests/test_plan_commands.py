"""Sections sorted, split and joined, and plans handed on, from the command line."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_plan

from essay_planner.cli import main
from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import PackReference, Plan, Side
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

PACK = "small"


@pytest.fixture(autouse=True)
def plan_file(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan 'a.essayplan' in the folder to work in, whose pack is installed."""
    monkeypatch.chdir(tmp_path)
    folder = planner_home / "packs" / PACK
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(id=PACK, licence="CC-BY-4.0")))
    path = tmp_path / "a.essayplan"
    unsorted = edits.move_cards(a_plan(), ["k2"], column("s1", Side.FOR), 0)
    write_plan(path, replace(unsorted, packs={"d": PackReference(id=PACK, version="1.0.0")}))
    return path


def run(*words: str) -> int:
    """The exit code of a command."""
    return main(words, lambda _path: 9, lambda _path: 9)


def plan() -> Plan:
    return read_plan(Path("a.essayplan"))


def test_a_section_is_sorted(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "sort", "a.essayplan", "1", "--by", "date") == 0
    assert plan().sections[0].for_ == ("k1", "k2")
    assert capsys.readouterr().out == "Sorted by date.\n"
    assert run("section", "sort", "a.essayplan", "1", "--by", "strength", "--side", "for") == 0
    assert capsys.readouterr().out == "They are in that order already.\n"


def test_one_side_is_sorted_by_strength(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "sort", "a.essayplan", "s1", "--by", "strength", "--side", "for") == 0
    assert plan().sections[0].for_ == ("k1", "k2")
    assert capsys.readouterr().out == "Sorted by strength, the strongest first.\n"


def test_cards_become_a_section_of_their_own() -> None:
    assert run("section", "split", "a.essayplan", "k1", "k3", "--heading", "Law") == 0
    new = plan().sections[1]
    assert (new.heading, new.for_, new.against) == ("Law", ("k1",), ("k3",))


def test_two_sections_are_joined(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "join", "a.essayplan", "1") == 0
    assert [section.heading for section in plan().sections] == ["Terror and the law"]
    assert capsys.readouterr().out == "Joined. The plan has these sections:\n  Terror and the law\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("join", "a.essayplan", "2"), "no section below"),
        (("join", "a.essayplan", "tray"), "'tray' is not a section"),
        (("sort", "a.essayplan", "7", "--by", "date"), "no section '7'"),
        (("split", "a.essayplan", "k99", "--heading", "Law"), "Choose the cards first"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = plan()
    assert run("section", *words) == 1
    assert said in capsys.readouterr().err
    assert plan() == before


def test_a_copy_has_the_plan_and_its_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("copy", "a.essayplan", "for-anna") == 0
    assert read_plan(Path("for-anna/for-anna.essayplan")) == plan()
    assert read_pack(Path("for-anna/small.evidencepack")).pack.id == PACK
    assert capsys.readouterr().out == "Wrote for-anna/for-anna.essayplan.\nWrote for-anna/small.evidencepack.\n"


def test_a_copy_without_a_pack_that_is_not_at_hand_says_so(
    planner_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (planner_home / "packs" / PACK / "pack.yaml").unlink()
    assert run("copy", "a.essayplan", "for-anna") == 0
    assert [file.name for file in Path("for-anna").iterdir()] == ["for-anna.essayplan"]
    assert "Not at hand, so not with it: small." in capsys.readouterr().err


def test_a_copy_replaces_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("for-anna").mkdir()
    assert run("copy", "a.essayplan", "for-anna") == 1
    assert capsys.readouterr().err == "for-anna: There is something of that name already. Choose another name.\n"
    assert list(Path("for-anna").iterdir()) == []
