"""What the head of the window says of a plan beside its question."""

from tests.builders import an_empty_plan

from essay_planner.core.edits import own_question
from essay_planner.ui.header import about


def test_the_period_of_ones_own_question_is_said() -> None:
    plan = an_empty_plan(question=own_question("Did the Thaw last?", period="1953–64"), packs={})
    assert about(plan, []) == ["Your own question", "1953–64"]


def test_the_packs_of_ones_own_question_are_said_after_its_period() -> None:
    plan = an_empty_plan(question=own_question("Did the Thaw last?", period="1953–64"))
    assert about(plan, ["The Thaw"]) == ["Your own question", "1953–64", "The Thaw"]
