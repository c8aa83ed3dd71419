"""From a plan to the text of its file."""

from pathlib import Path

from essay_planner.core.plan import Plan
from essay_planner.files.atomic import write_atomic
from essay_planner.files.document import dump_document
from essay_planner.plans.shapes import FORMAT, PLAN


def dump_plan(plan: Plan) -> bytes:
    """The text of a plan, always the same for the same plan; 'load_plan' gives back an equal one."""
    return dump_document(FORMAT, PLAN.write(plan))


def write_plan(path: Path, plan: Plan, backups: int = 0) -> None:
    """Save a plan to its file, whole or not at all, keeping so many earlier versions. Raises OSError."""
    write_atomic(path, dump_plan(plan), backups)
