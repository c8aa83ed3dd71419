"""The task of a plan, from the command line."""

from pathlib import Path

import pytest

from essay_planner.cli import main
from essay_planner.core.plan import Task, TaskKind
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("plan_file")


def run(*words: str) -> int:
    """The exit code of a command."""
    return main(["task", *words], lambda _path: 9, lambda _path: 9)


def task() -> Task:
    return read_plan(Path("a.essayplan")).task


def test_a_profile_brings_its_figures_and_shares_them_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("a.essayplan", "--profile", "aqa-a-level", "--words", "1200") == 0
    assert task() == Task(profile="aqa-a-level", kind=TaskKind.EXAM, minutes=45, words=1200)
    first, says, planning, *_parts = capsys.readouterr().out.splitlines()
    assert first == "AQA A-level, essay · exam · 45 minutes · 1,200 words"
    assert "45 minutes" in says
    assert planning == "  Planning: 5 minutes"


def test_each_figure_can_be_changed_and_taken_away() -> None:
    assert run("a.essayplan", "--minutes", "40", "--words", "900", "--kind", "coursework") == 0
    assert run("a.essayplan", "--minutes", "0") == 0
    assert task() == Task(kind=TaskKind.COURSEWORK, words=900)


def test_without_figures_only_the_kind_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("a.essayplan", "--minutes", "0", "--words", "0") == 0
    assert capsys.readouterr().out == "exam\n"


def test_nothing_is_changed_without_being_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("a.essayplan").read_bytes()
    assert run("a.essayplan") == 0
    assert capsys.readouterr().out.startswith("exam · 45 minutes · 1,200 words\n")
    assert Path("a.essayplan").read_bytes() == before


def test_minutes_alone_share_out_without_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("a.essayplan", "--minutes", "40", "--words", "0") == 0
    assert "words" not in capsys.readouterr().out


def test_words_alone_share_out_without_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("a.essayplan", "--words", "1000", "--minutes", "0") == 0
    assert "  Introduction: 100 words\n" in capsys.readouterr().out


def test_words_that_sections_have_too_many_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["section", "words", "a.essayplan", "1", "1500"], lambda _path: 9, lambda _path: 9) == 0
    assert run("a.essayplan", "--words", "1000") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "  Together that is 700 words more than the essay is to have."


def test_the_profiles_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--profiles") == 0
    assert "aqa-a-level: AQA A-level, essay\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("a.essayplan", "--profile", "mine"), 1, "There is no exam profile 'mine'."),
        (("a.essayplan", "--minutes", "-3"), 1, "Minutes are a number from 1"),
        (("a.essayplan", "--kind", "homework"), 2, "there is no 'homework'"),
        ((), 2, "say which plan"),
    ],
)
def test_what_cannot_be_is_said(
    words: tuple[str, ...], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = task()
    assert run(*words) == code
    assert said in capsys.readouterr().err
    assert task() == before
