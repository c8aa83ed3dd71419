"""What a question asks, from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.builders import an_empty_plan

from essay_planner.cli import main
from essay_planner.core import edits
from essay_planner.core.plan import MarkupRole
from essay_planner.plans.writing import write_plan

SUCCESS = "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?"


def run(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The lines that the command prints; it succeeds."""
    assert main(["question", *words], lambda _file: 9, lambda _folder: 9) == 0
    return capsys.readouterr().out.splitlines()


def as_json(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    found = json.loads("\n".join(run(capsys, *words, "--json")))
    assert isinstance(found, dict)
    return found


def test_a_question_is_told_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert as_json(capsys, SUCCESS) == {
        "text": SUCCESS,
        "command": "How successful was",
        "concept": "success",
        "period": "1953/1964",
        "view": None,
        "factor": None,
        "focus": "de-Stalinisation",
        "terms": ["successful", "de-Stalinisation"],
    }


def test_a_quoted_view_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, "‘The Thaw changed very little.’ Assess the validity of this view.")
    assert (found["concept"], found["view"]) == ("view", "The Thaw changed very little")


def test_a_factor_stands_between_the_words_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, "Was the Thaw the main reason for Khrushchev's fall?")
    assert (found["command"], found["factor"]) == ("Was … the main reason for", "the Thaw")


def test_a_question_is_told_in_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, SUCCESS)
    assert lines[:6] == [
        SUCCESS,
        "",
        "It asks for: how far aims were met (‘How successful was’)",
        "About: de-Stalinisation",
        "Period: 1953–64",
        "Terms to define: successful, de-Stalinisation",
    ]
    assert lines[7].startswith("Decide how far it achieved")
    assert "Unsuccessful · Largely unsuccessful · Partly successful" in lines[9]
    assert "  Did it last?" in lines
    assert "recognised" not in lines[-1]


def test_what_was_not_recognised_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "Khrushchev.")
    assert [line.partition(" recognised")[0] for line in lines[-3:]] == [
        "No command phrase was",
        "No period was",
        "What the question is about was not",
    ]
    assert as_json(capsys, "Khrushchev.")["concept"] is None


def test_the_question_of_a_plan_is_told_with_its_marks(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    start = SUCCESS.index("Soviet Union")
    plan = edits.mark_question(an_empty_plan(), MarkupRole.CONCEPT, start, start + len("Soviet Union"))
    write_plan(Path("a.essayplan"), plan)
    assert as_json(capsys, "a.essayplan")["focus"] == "Soviet Union"


def test_a_plan_that_is_not_there_is_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["question", "gone.essayplan"], lambda _file: 9, lambda _folder: 9) == 1
    assert "gone.essayplan" in capsys.readouterr().err
