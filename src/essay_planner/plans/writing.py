"""From a plan to the text of its file."""

from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.files.atomic import write_atomic
from essay_planner.files.document import dump_document
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.plans.shapes import FORMAT, PLAN


def dump_plan(plan: Plan) -> bytes:
    """The text of a plan, always the same for the same plan; 'load_plan' gives back an equal one."""
    return dump_document(FORMAT, PLAN.write(plan))


def write_plan(path: Path, plan: Plan, backups: int = 0) -> bytes:
    """Save a plan to its file, whole or not at all, keeping so many earlier versions. Returns what the file now holds.

    Raises OSError, and EssayPlannerError for a plan that has grown so big that it could not be opened again.
    """
    data = dump_plan(plan)
    if len(data) > SIZE_LIMIT:
        message = _("The plan is too big to be saved: more than {count} MB. Take some of its text out.")
        raise EssayPlannerError(message.format(count=SIZE_LIMIT // 1_000_000))
    write_atomic(path, data, backups)
    return data
