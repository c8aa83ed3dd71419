"""The first window lies whole on its screen, with the title bar and the footer."""

from pathlib import Path

import pytest
from tests.e2e.desk import Desk

from essay_planner.packs.catalogue import example_plans

pytestmark = pytest.mark.window


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 640)])
def test_the_first_window_is_whole_on_a_screen_that_it_does_not_fit(
    planner_home: Path, width: int, height: int
) -> None:
    with Desk(planner_home, f"{width}x{height}") as desk:
        desk.open(example_plans()[0])
        footer = desk.find_at_rest("label", "Balance")
        window = desk.find("frame", "")
    left, top, wide, high = window.whole
    assert left >= 0
    assert top > 0, "the title bar is above"
    assert left + wide <= width
    assert top + high <= height
    assert footer.bottom <= height
