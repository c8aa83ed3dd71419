"""What changes is announced on a screen reader's bus, while the focus stays where it is."""

import pytest
from tests.access.hands import ByNames
from tests.e2e.conftest import PlanFile
from tests.e2e.desk import Desk

from essay_planner.core.places import column
from essay_planner.core.plan import Section, Side

pytestmark = pytest.mark.window

CARD, FOR = "The amnesty of 1953", "For: Terror"


@pytest.fixture
def hand(desk: Desk, plan_file: PlanFile) -> ByNames:
    """A plan with two cards For and one Against is open."""
    placed = {column("s1", Side.FOR): ("amnesty", "criminal-code"), column("s1", Side.AGAINST): ("tbilisi",)}
    plan_file.write(placed, (Section(id="s1", heading="Terror"),))
    hand = ByNames(desk)
    desk.open(plan_file.path)
    desk.find("list item", CARD, within=FOR)
    return hand


def test_a_card_that_is_removed_is_announced_and_so_is_that_this_is_undone(hand: ByNames) -> None:
    hand.select(CARD, within=FOR)
    hand.choose_in_menu("Evidence", "Remove from the plan")
    hand.hear("1 card removed. Undo brings back what you wrote on it.")
    hand.choose_in_menu("Edit", "Undo")
    hand.hear("Undone: Remove card")
    hand.choose_in_menu("Edit", "Redo")
    hand.hear("Done again: Remove card")


def test_how_many_a_filter_leaves_is_announced(hand: ByNames) -> None:
    hand.press("check box", hand.desk.until(lambda: chip(hand.desk), "there is the filter"))
    hand.hear("6 of 6 found.")


def chip(desk: Desk) -> str:
    """The name of the filter for what bears on the question, which begins with what it shows at this width."""
    boxes = [thing.name for thing in desk.things() if thing.role == "check box"]
    return next((name for name in boxes if name.endswith("Bears on this question")), "")


def test_trouble_with_saving_is_announced_and_that_it_is_over(hand: ByNames, plan_file: PlanFile) -> None:
    folder = plan_file.path.parent
    away = folder.rename(folder.with_name(f"{folder.name}-away"))
    folder.write_text("a file, not a folder")
    hand.select(CARD, within=FOR)
    hand.choose_in_menu("Evidence", "Remove from the plan")
    hand.hear("'my.essayplan' cannot be written")
    folder.unlink()
    away.rename(folder)
    hand.hear("Saved to 'my.essayplan'.")
