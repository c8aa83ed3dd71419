"""The lists of plans on Welcome: what was opened last, what has no file yet, and the examples."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.ui.unfinished import tidy, unfinished_plans
from essay_planner.ui.welcome.summaries import PlanSummary, examples, summaries


def plan_lists(recent: Sequence[Path]) -> list[tuple[str, list[PlanSummary]]]:
    """Each list with its heading. 'recent' are the plans that were opened last. Safe in any thread."""
    from essay_planner.packs.catalogue import example_plans

    now = datetime.now()
    tidy()
    return [
        (_("Recent plans"), summaries(recent, now)),
        (_("Unfinished"), summaries(unfinished_plans(), now)),
        (_("See an example"), examples(example_plans())),
    ]
