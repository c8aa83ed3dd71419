"""From cards to a judgement on a real screen, by mouse and by keys; what counts is the plan file that was saved."""

import pytest
from tests.e2e.conftest import PlanFile
from tests.e2e.desk import Desk

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Leaning, Plan, Section, Side
from essay_planner.plans.writing import write_plan

pytestmark = pytest.mark.window

SHELF = "Not tied to any criterion yet"
TEST = "Did rule by terror end?"


def open_judgement(desk: Desk, file: PlanFile) -> None:
    """Open the judgement of a plan with two cards For and one Against, and one criterion."""
    placed = {column("s1", Side.FOR): ("amnesty", "criminal-code"), column("s1", Side.AGAINST): ("tbilisi",)}
    file.write(placed, (Section(id="s1", heading="Terror"),))
    write_plan(file.path, edits.add_criterion(file.saved, "c1", TEST))
    desk.open(file.path)
    desk.find("list", "For: Terror")
    desk.key("ctrl+3")
    desk.find_at_rest("list item", "The amnesty of 1953")


def tied(plan: Plan) -> list[str]:
    """The evidence that is tied to the criterion."""
    return [card.evidence.removeprefix("d/") for card in plan.cards.values() if card.criteria == ("c1",)]


def test_a_card_dragged_to_a_criterion_is_tied_to_it_wherever_on_the_row_it_lands(
    desk: Desk, plan_file: PlanFile
) -> None:
    open_judgement(desk, plan_file)
    card = desk.find("list item", "The amnesty of 1953", within=f"For: {SHELF}")
    row = desk.find("label", TEST)
    desk.drag(card.at(0.3, 0.5), (row.middle[0] + 700, row.middle[1]))
    saved = plan_file.wait_for(lambda plan: tied(plan) == ["amnesty"], "the card bears on the criterion")
    assert saved.sections[0].for_ == plan_file.saved.sections[0].for_
    desk.find("list item", "The amnesty of 1953", within=f"For: {TEST}")


def test_a_judgement_is_reached_by_keys_alone(desk: Desk, plan_file: PlanFile) -> None:
    open_judgement(desk, plan_file)
    desk.type("It ended for citizens")
    desk.key("Tab", "Right")
    plan_file.wait_for(lambda plan: plan.criteria[0].leans is not Leaning.UNSAID, "the verdict leans")
    for _step in range(2):
        desk.key("Tab")
    desk.key("ctrl+alt+1")
    saved = plan_file.wait_for(lambda plan: tied(plan) == ["amnesty"], "the card bears on the criterion")
    assert (saved.criteria[0].verdict, saved.criteria[0].leans) == ("It ended for citizens", Leaning.FOR)
