"""Copies of plans: made as plans are opened, saved and left, and offered where a file cannot be read."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from essay_planner.core.plan import Plan
from essay_planner.files.copies import Copy, copies_of, keep_copy

_ID = re.compile(rb"^id: *[\"']?([^\s\"']+)", re.MULTILINE)
_TOP = 4000  # bytes: where a plan says its id, also one that was cut off


def keep(path: Path, plan: Plan, data: bytes, pause: timedelta = timedelta(0)) -> bool:
    """Keep a copy of a plan's file, of which 'data' is the content; False if that cannot be done. See keep_copy."""
    try:
        keep_copy(path, plan.id, data, datetime.now(UTC), pause)
    except OSError:
        return False
    return True


def keep_what_stands_in(path: Path, plan: Plan) -> bool:
    """Keep a copy of what a plan's file holds, which we read or wrote; False if that cannot be done.

    A file that is not there needs no copy.
    """
    from essay_planner.files.ordinary import read_ordinary
    from essay_planner.files.plain_text import SIZE_LIMIT

    try:
        data = read_ordinary(path, SIZE_LIMIT)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return keep(path, plan, data)


def last_good_copy(path: Path) -> Copy | None:
    """The newest copy of a plan's file that can be read, whatever has become of the file itself."""
    return next((copy for copy, _plan in good_copies(path)), None)


def good_copies(path: Path) -> Iterator[tuple[Copy, Plan]]:
    """The copies of a plan's file that can be read, and what they hold, the newest first; each is read in its turn."""
    for copy in copies_of(path, _id_in(path)):
        plan = _plan_in(copy)
        if plan is not None:
            yield copy, plan


def _id_in(path: Path) -> str:
    from essay_planner.files.ordinary import read_ordinary

    try:
        found = _ID.search(read_ordinary(path, _TOP))
    except OSError:
        return ""
    return found[1].decode(errors="replace") if found else ""


def _plan_in(copy: Copy) -> Plan | None:
    from essay_planner.core.errors import EssayPlannerError
    from essay_planner.plans.reading import load_plan

    try:
        return load_plan(copy.path.read_bytes(), "")
    except EssayPlannerError:
        return None
