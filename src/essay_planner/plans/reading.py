"""From the text of a plan to its value, with every problem said at once."""

from pathlib import Path

from essay_planner.core.plan import Plan
from essay_planner.files.document import load_document
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.files.reading import Reading
from essay_planner.files.yaml_reader import YamlMap
from essay_planner.plans.checks import check_plan
from essay_planner.plans.shapes import FORMAT, PLAN


def load_plan(data: bytes, file: str) -> Plan:
    """The plan in the text of an .essayplan file; 'file' is its name in messages.

    The plan's packs are not needed. Raises Unreadable with all problems, also for a newer format.
    """
    plan, _warnings = load_document(data, file, FORMAT, _read)
    return plan


def read_plan(path: Path) -> Plan:
    """The plan in a file. Raises Unreadable, or OSError if the file cannot be opened."""
    return load_plan(read_ordinary(path, SIZE_LIMIT), path.name)


def _read(root: YamlMap, reading: Reading) -> Plan:
    plan: Plan = PLAN.read(root, root.mark, reading)
    check_plan(plan, root, reading)
    return plan
