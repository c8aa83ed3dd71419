"""Sections sorted, split and joined from the command line."""

from dataclasses import replace
from pathlib import Path

import pytest

from essay_planner.cli import main
from essay_planner.core.plan import Plan, Shape
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

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


def test_a_section_is_moved_with_its_cards(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "move", "a.essayplan", "2", "1") == 0
    first = plan().sections[0]
    assert (first.id, first.for_) == ("s2", ("k5",))
    assert capsys.readouterr().out.startswith("Moved. The plan has these sections:\n  Culture and the Thaw\n")


def test_a_paragraph_gets_a_shape_and_all_lose_it_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "shape", "a.essayplan", "1", "peel") == 0
    assert [section.shape for section in plan().sections] == [Shape.PEEL, None]
    assert capsys.readouterr().out == "PEEL: point, evidence, explanation, link. What is written stays.\n"
    assert run("section", "shape", "a.essayplan", "all", "none") == 0
    assert [section.shape for section in plan().sections] == [None, None]


def test_a_section_is_given_words_and_loses_them_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "words", "a.essayplan", "2", "1,200") == 0
    assert plan().sections[1].words == 1200
    assert capsys.readouterr().out == "The section is to have about 1,200 words.\n"
    assert run("section", "words", "a.essayplan", "2", "none") == 0
    assert plan().sections[1].words is None
    assert capsys.readouterr().out == "The section has no number of words of its own now.\n"


@pytest.mark.parametrize("words", ["many", "-3", "9" * 5000])
def test_what_is_no_number_of_words_is_refused(capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert run("section", "words", "a.essayplan", "2", f" {words}") == 2
    assert f"{words}' is no number of words; say 300, or 'none'" in capsys.readouterr().err


def test_a_paragraph_is_shown_with_its_gaps_and_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("section", "paragraph", "a.essayplan", "1") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Terror and the law"
    assert lines[1] == "  Point: The end of arbitrary arrest was the clearest break."
    assert "      Shows that arbitrary arrest was ending." in lines
    assert "  But: [How the other side is answered]" in lines
    assert lines[-2:] == ["3 gaps.", "Next: explain 2 more cards"]


def test_by_criteria_the_paragraph_names_them(capsys: pytest.CaptureFixture[str]) -> None:
    run("section", "shape", "a.essayplan", "1", "criteria")
    capsys.readouterr()
    assert run("section", "paragraph", "a.essayplan", "1") == 0
    assert "  Did rule by terror end?" in capsys.readouterr().out.splitlines()


def test_a_paragraph_without_gaps_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    def whole(plan: Plan) -> Plan:
        first = replace(plan.sections[0], counter="Troops were the exception.")
        cards = {key: replace(card, explanation="It matters.") for key, card in plan.cards.items()}
        return replace(plan, sections=(first, *plan.sections[1:]), cards=cards)

    write_plan(Path("a.essayplan"), whole(plan()))
    assert run("section", "paragraph", "a.essayplan", "1") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "No gaps."


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
