"""How an essay's words are shared out among its parts."""

from dataclasses import replace

from tests.builders import an_empty_plan

from essay_planner.core.outline import outline
from essay_planner.core.outline.budgets import Budgets, budgets
from essay_planner.core.plan import Section, Task


def shared(words: int | None, *sections: int | None) -> Budgets:
    parts = tuple(Section(id=f"s{n}", heading="A", words=own) for n, own in enumerate(sections))
    return budgets(outline(replace(an_empty_plan(sections=parts), task=Task(words=words))))


def test_without_a_length_each_section_has_its_own_budget_or_none() -> None:
    assert shared(None, 300, None) == Budgets(None, (300, None), None)


def test_a_tenth_goes_to_each_end_and_the_rest_is_shared_out_evenly() -> None:
    assert shared(1200, None, None) == Budgets(120, (480, 480), 120)


def test_what_a_section_says_itself_stays() -> None:
    assert shared(1000, 500, None) == Budgets(100, (500, 300), 100)


def test_nothing_is_shared_out_that_is_not_there() -> None:
    assert shared(1000, 900, None) == Budgets(100, (900, None), 100)
    assert shared(1000, 800) == Budgets(100, (800,), 100)
