"""The shape of a plan describes what is written."""

import jsonschema
import yaml
from tests.builders import a_plan

from essay_planner.plans.shapes import PLAN
from essay_planner.plans.writing import dump_plan


def test_a_written_plan_keeps_to_the_schema_of_its_shape() -> None:
    data = yaml.safe_load(dump_plan(a_plan()))
    del data["format"]
    assert list(jsonschema.Draft202012Validator(PLAN.schema()).iter_errors(data)) == []


def test_the_schema_of_a_plan_refuses_what_is_unknown() -> None:
    data = yaml.safe_load(dump_plan(a_plan())) | {"colour": "red"}
    errors = jsonschema.Draft202012Validator(PLAN.schema()).iter_errors(data)
    assert any("colour" in error.message for error in errors)
