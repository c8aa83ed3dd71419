"""Plans under Unfinished: which there are; none is kept in which nothing was done, any can be removed and brought back.

Without Qt.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import time

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Criterion, Plan, Section
from essay_planner.ui.writing import SUFFIX, changed_at, is_plan_file, unfinished_folder

_KEPT = timedelta(days=30)


def nothing_done(plan: Plan) -> bool:
    """Whether a plan on a question of a pack is as it was started: a question of one's own is work already."""
    untouched = Plan(
        id=plan.id,
        question=plan.question,
        packs=plan.packs,
        task=plan.task,
        criteria=tuple(Criterion(id=one.id, from_=one.from_, text=one.text) for one in plan.criteria if one.from_),
        sections=(Section(id=plan.sections[0].id, heading=_("Not grouped yet")),),
        library=plan.library,
    )
    return bool(plan.question.pack) and len(plan.packs) == 1 and untouched == plan


def removed_folder() -> Path:
    """Where plans go that were removed from Unfinished, for a month."""
    return unfinished_folder().parent / "removed"


@dataclass(frozen=True, slots=True)
class Removed:
    """A plan that was removed: where it is now, and when it was last changed (seconds since 1970)."""

    path: Path
    changed: float


def remove(path: Path) -> Removed:
    """Take a plan from Unfinished. Raises EssayPlannerError if it is open elsewhere, and OSError."""
    from essay_planner.files.lock import FileLock

    lock = FileLock(path)
    if not lock.acquire():
        raise EssayPlannerError(_("This plan is open in another window. Close it there first."))
    try:
        removed_folder().mkdir(parents=True, exist_ok=True)
        _forget_the_old()
        changed = path.stat().st_mtime
        removed = Removed(_moved(path, removed_folder()), changed)
        removed.path.touch()  # its month begins now
        return removed
    finally:
        lock.release()


def bring_back(removed: Removed) -> Path:
    """Put a plan that was removed back under Unfinished, as it was. Raises OSError."""
    path = _moved(removed.path, unfinished_folder())
    os.utime(path, (removed.changed, removed.changed))
    return path


def _moved(path: Path, folder: Path) -> Path:
    """Move a file into a folder, under another name where there is one of its name."""
    target, number = folder / path.name, 2
    while target.exists():
        target, number = folder / f"{path.stem}-{number}{SUFFIX}", number + 1
    return path.rename(target)


def _forget_the_old() -> None:
    for path in removed_folder().iterdir():
        with suppress(OSError):  # it is there for another month
            if path.stat().st_mtime < time() - _KEPT.total_seconds():
                path.unlink()


def unfinished_plans() -> list[Path]:
    """The plans under Unfinished, the last changed first; what cannot be looked at is left out."""
    try:
        found = [(changed_at(path), path) for path in unfinished_folder().iterdir() if is_plan_file(path)]
    except OSError:  # there is no such folder yet, or none that can be read
        return []
    return [path for changed, path in sorted(((c, p) for c, p in found if c is not None), reverse=True)]


def tidy() -> None:
    """Remove what is left of plans that were never saved because the program was killed first."""
    from essay_planner.files.atomic import sweep
    from essay_planner.files.lock import FileLock

    for left in unfinished_folder().glob(f".*{SUFFIX}.lock"):
        path = left.with_name(left.name.removeprefix(".").removesuffix(".lock"))
        lock = FileLock(path)
        if not path.exists() and lock.acquire():  # else it is open in a window
            sweep(path, 0)
            lock.release()
