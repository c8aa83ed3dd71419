"""A plan that is saved can be opened again."""

import dataclasses
from pathlib import Path

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EssayPlannerError
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan


def test_a_plan_too_big_to_be_opened_again_does_not_replace_the_one_before(tmp_path: Path) -> None:
    path, plan = tmp_path / "a.essayplan", an_empty_plan()
    write_plan(path, plan)
    with pytest.raises(EssayPlannerError, match="too big to be saved: more than 25 MB"):
        write_plan(path, dataclasses.replace(plan, scratch="x" * SIZE_LIMIT))
    assert read_plan(path) == plan


def test_a_plan_on_a_question_of_ones_own_without_packs_is_saved_and_opened(tmp_path: Path) -> None:
    plan = edits.own_plan(edits.own_question("Did it last?", period="1953–64"), "p1", "s1", {}, ())
    write_plan(tmp_path / "a.essayplan", plan)
    assert read_plan(tmp_path / "a.essayplan") == plan


def test_a_plan_whose_pack_was_taken_away_is_saved_and_opened(tmp_path: Path) -> None:
    plan = edits.take_pack_away(a_plan(), "d")
    write_plan(tmp_path / "a.essayplan", plan)
    assert read_plan(tmp_path / "a.essayplan") == plan
