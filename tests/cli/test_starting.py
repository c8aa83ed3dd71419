"""Questions listed and plans started from the command line."""

from pathlib import Path

import pytest
from tests.cli.shell import QUESTION, own_plan, run, start_a_plan

from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("desk")


def test_questions_are_listed_with_a_tab_between_name_and_text() -> None:
    answer = run("questions", "small")
    assert (answer.code, answer.out, answer.err) == (0, [f"small/destalinisation-success\t{QUESTION}"], [])


def test_the_questions_of_a_path_can_be_given_back_to_new() -> None:
    (line,) = run("questions", "mine/pack.yaml").out
    assert run("new", line.partition("\t")[0], "-o", "b.essayplan").code == 0


def test_all_installed_packs_are_asked_for_questions() -> None:
    assert f"small/destalinisation-success\t{QUESTION}" in run("questions").out


def test_a_broken_installed_pack_is_a_problem_and_hides_no_other(planner_home: Path) -> None:
    (planner_home / "packs" / "broken.yaml").write_text("format: evidence-pack/1\n")
    answer = run("questions")
    assert answer.code == 1
    assert f"small/destalinisation-success\t{QUESTION}" in answer.out
    assert "broken.yaml:" in answer.err[0]


def test_a_new_plan_has_the_sections_that_its_question_suggests() -> None:
    plan = read_plan(start_a_plan())
    assert [section.heading for section in plan.sections] == ["Terror and the law", "Culture and the Thaw"]


def test_two_new_plans_have_different_ids() -> None:
    first = read_plan(start_a_plan())
    run("new", "small/destalinisation-success", "-o", "b.essayplan")
    assert read_plan(Path("b.essayplan")).id != first.id


def test_new_does_not_replace_a_file() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    answer = run("new", "small/destalinisation-success", "-o", str(path))
    assert (answer.code, len(answer.err)) == (1, 1)
    assert path.read_bytes() == before


def test_new_replaces_a_file_when_told_to() -> None:
    path = start_a_plan()
    before = path.read_bytes()
    assert run("new", "small/destalinisation-success", "-o", str(path), "--force").code == 0
    assert path.read_bytes() != before


def test_an_unknown_question_is_named_with_those_there_are() -> None:
    answer = run("new", "small/nothing", "-o", "a.essayplan")
    assert (answer.code, answer.out) == (1, [])
    assert answer.err == ["The pack 'small' has no question 'nothing'. It has: destalinisation-success."]


def test_a_plan_must_be_called_one() -> None:
    assert run("new", "small/destalinisation-success", "-o", "a.txt").code == 2


def test_a_plan_is_started_on_a_question_of_ones_own() -> None:
    words = ("--for", "It lasted", "--against", "It did not", "--period", "1953–64", "--marks", "20")
    asked = read_plan(own_plan(*words)).question
    assert (asked.text, asked.sides.for_, asked.sides.against) == ("Did the Thaw last?", "It lasted", "It did not")
    assert (asked.period, asked.marks) == ("1953/1964", 20)


def test_a_question_of_ones_own_has_its_sections_and_packs() -> None:
    plan = read_plan(own_plan("--section", "Writers", "--section", "Cinema", "--pack", "small"))
    assert [section.heading for section in plan.sections] == ["Writers", "Cinema"]
    assert list(plan.packs) == ["small"]


def test_a_question_of_ones_own_needs_no_more_than_its_words() -> None:
    plan = read_plan(own_plan())
    assert (plan.question.sides.for_, plan.packs) == ("Yes, mostly", {})


def test_a_period_that_cannot_be_read_starts_no_plan() -> None:
    answer = run("new", "--own", "Why?", "--period", "long ago", "-o", "own.essayplan")
    assert (answer.code, Path("own.essayplan").exists()) == (1, False)
    assert "‘long ago’ is not a date" in answer.err[0]


def test_what_is_for_a_question_of_ones_own_is_not_said_of_a_packs() -> None:
    answer = run("new", "small/destalinisation-success", "--for", "It did", "-o", "a.essayplan")
    assert (answer.code, "--for is for a question of your own" in answer.err[-1]) == (2, True)


def test_a_plan_is_on_one_question() -> None:
    assert run("new", "-o", "a.essayplan").code == 2
    assert run("new", "small/destalinisation-success", "--own", "Why?", "-o", "a.essayplan").code == 2
