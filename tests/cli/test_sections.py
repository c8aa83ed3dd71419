"""Sections sorted, split and joined from the command line."""

from pathlib import Path

import pytest

from essay_planner.cli import main
from essay_planner.core.plan import Plan
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("plan_file")


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
