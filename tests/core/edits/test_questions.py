"""A question of one's own, and what may be changed of a question later."""

from dataclasses import replace

import pytest
from tests.builders import an_empty_plan

from essay_planner.core.edits import change_question, own_question, usual_sides
from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import Sides
from essay_planner.core.plan import Markup, MarkupRole, PlanQuestion

OWN = own_question("Did the Thaw last?")


def test_a_question_without_words_for_its_sides_has_the_usual_ones() -> None:
    assert own_question("Why?", for_=" ").sides == usual_sides() == Sides(for_="Yes, mostly", against="No, mostly")


@pytest.mark.parametrize(
    ("text", "for_", "against"),
    [
        ("How successful was the NEP?", "It succeeded", "It was limited"),
        ("How significant was Beria?", "It mattered greatly", "It mattered less"),
        ("How far did the Thaw change Soviet culture?", "Much changed", "Much stayed the same"),
        ("How far was the Thaw a retreat?", "Yes, mostly", "No, mostly"),
    ],
)
def test_sides_that_nobody_words_go_with_what_the_question_asks_for(text: str, for_: str, against: str) -> None:
    assert own_question(text).sides == Sides(for_=for_, against=against)


def test_the_words_of_a_question_stand_on_one_line() -> None:
    assert own_question(" Did the Thaw\nlast? ", "It  did", "It did\tnot") == PlanQuestion(
        text="Did the Thaw last?", sides=Sides(for_="It did", against="It did not")
    )


def test_a_question_needs_words() -> None:
    with pytest.raises(EditRefused, match="Write the question first"):
        own_question(" \n ")


@pytest.mark.parametrize(("typed", "period"), [("1953–64", "1953/1964"), ("1953/1964", "1953/1964"), ("", "")])
def test_a_period_is_read_as_one_writes_it(typed: str, period: str) -> None:
    assert own_question("Why?", period=typed).period == period


def test_a_period_that_cannot_be_read_is_a_sentence() -> None:
    with pytest.raises(EditRefused, match="‘the Thaw’ is not a date"):
        own_question("Why?", period="the Thaw")


@pytest.mark.parametrize("marks", [0, 1001])
def test_marks_are_a_number_from_one_to_a_thousand(marks: int) -> None:
    with pytest.raises(EditRefused, match="from 1 to 1000"):
        own_question("Why?", marks=marks)


def test_a_question_of_ones_own_is_changed_in_all_its_parts() -> None:
    asked = own_question("Did it last?", "It did", "It did not", "1956", 20)
    assert change_question(an_empty_plan(question=OWN), asked).question == asked


def test_a_question_that_is_the_same_changes_nothing() -> None:
    plan = an_empty_plan(question=OWN)
    assert change_question(plan, OWN) is plan


def test_marks_on_the_words_stay_while_the_words_do() -> None:
    marked = replace(OWN, markup=(Markup(role=MarkupRole.CONCEPT, start=8, end=12),))
    plan = an_empty_plan(question=marked)
    assert change_question(plan, replace(OWN, marks=20)).question.markup == marked.markup
    assert change_question(plan, own_question("Did the freeze last?")).question.markup == ()


def test_of_a_packs_question_the_words_of_the_sides_and_the_marks_can_be_changed() -> None:
    plan = an_empty_plan()
    sides = Sides(for_="Largely", against="Hardly")
    asked = change_question(plan, replace(plan.question, sides=sides, marks=20)).question
    assert asked == replace(plan.question, sides=sides, marks=20)


def test_the_words_and_the_period_of_a_packs_question_stay() -> None:
    plan = an_empty_plan()
    for other in (replace(plan.question, text="Why?"), replace(plan.question, period="1956")):
        with pytest.raises(EditRefused, match="its pack’s"):
            change_question(plan, other)
