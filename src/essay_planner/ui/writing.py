"""One write of a plan: to its file if nobody else has changed that, and otherwise under Unfinished. Without Qt."""

import os
import traceback
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan

SUFFIX = ".essayplan"
BETWEEN_COPIES = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Order:
    """What to write and where.

    'spare' is where the plan is kept if 'target' cannot be had. 'known' is the SHA-256 of what the target held when
    it was last read or written here ('' if that does not matter), and 'ours' whether we wrote that.
    """

    plan: Plan
    target: Path
    spare: Path
    known: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What came of an order.

    'digest' is the SHA-256 of what the target holds now, '' if it was not written; 'trouble' says then why, in a
    sentence, and 'kept' whether the spare file has the plan. 'changed_elsewhere': somebody else changed the target;
    'shared': somebody else has its lock.
    """

    digest: str = ""
    trouble: str = ""
    kept: bool = False
    changed_elsewhere: bool = False
    shared: bool = False


def is_plan_file(path: Path) -> bool:
    """Whether a file is a plan by its name, in any case of its letters."""
    return path.suffix.lower() == SUFFIX


def unfinished_folder() -> Path:
    """Where plans live that have no file of their own yet, and those whose file cannot be written."""
    from essay_planner.files.home import home_path

    return home_path() / "unfinished"


def unfinished_path(plan: Plan) -> Path:
    """Where a plan lives as long as it has no file of its own."""
    return unfinished_folder() / f"{_name(plan)}{SUFFIX}"


def free_unfinished_path(plan: Plan) -> Path:
    """Where a plan can be kept under Unfinished without replacing what was kept there before."""
    path, number = unfinished_path(plan), 2
    while os.path.lexists(path):
        path, number = unfinished_folder() / f"{_name(plan)}-{number}{SUFFIX}", number + 1
    return path


def _name(plan: Plan) -> str:
    from essay_planner.files.copies import safe_name

    return safe_name(plan.id)


def digest_of(data: bytes) -> str:
    """What tells one content of a file from another."""
    return sha256(data).hexdigest()


def write(order: Order) -> Written:
    """Carry out an order. Safe in any thread; what the system refuses is told, not raised.

    Before we write over what we read in the target, it is kept among the copies; if that fails, and for what we have
    never read, it stays beside the target as NAME.bak1.
    """
    from essay_planner.plans.copying import keep, keep_what_stands_in
    from essay_planner.plans.writing import write_plan

    apart = order.target != order.spare
    try:
        if apart and _is_changed(order):
            trouble = _("'{name}' was changed by another program.").format(name=order.target.name)
            return Written("", trouble, _keep(order), changed_elsewhere=True)
        if not apart:
            order.target.parent.mkdir(parents=True, exist_ok=True)
        kept = order.ours or not apart or (order.known and keep_what_stands_in(order.target, order.plan))
        data = write_plan(order.target, order.plan, backups=0 if kept else 1)
        keep(order.target, order.plan, data, BETWEEN_COPIES)
    except Exception as error:  # noqa: BLE001  (a fault of ours is no reason to give up saving or to say nothing)
        return Written("", _trouble(error, order), apart and _keep(order))
    return Written(digest_of(data))


def _trouble(error: Exception, order: Order) -> str:
    """Why a plan could not be written, in a sentence. A fault of ours is printed as well."""
    if isinstance(error, EssayPlannerError):
        return str(error)
    if isinstance(error, OSError):
        own, unfinished = _("'{name}' cannot be written ({why})."), _("The folder Unfinished cannot be used ({why}).")
        words = own if order.target != order.spare else unfinished
        return words.format(name=order.target.name, why=error.strerror or str(error))
    traceback.print_exception(error)
    return _("The plan cannot be written ({why}).").format(why=f"{type(error).__name__}: {error}")


def why_not_kept() -> str:
    """Why no plan can be kept under Unfinished, in a sentence; '' if it can."""
    from tempfile import TemporaryFile

    folder = unfinished_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        why = error.strerror or str(error)
        return _("The folder Unfinished cannot be used ({why}).").format(why=why)


def changed_at(path: Path) -> datetime | None:
    """When a file was last changed; None if that cannot be known."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return None


def _keep(order: Order) -> bool:
    return not write(Order(order.plan, order.spare, order.spare)).trouble


def _is_changed(order: Order) -> bool:
    """Whether the target holds neither what we know of nor what we are about to write."""
    from essay_planner.files.ordinary import read_ordinary
    from essay_planner.files.plain_text import SIZE_LIMIT
    from essay_planner.plans.writing import dump_plan

    if not order.known:
        return False
    try:
        found = digest_of(read_ordinary(order.target, SIZE_LIMIT))
    except FileNotFoundError:
        return False
    return found != order.known and found != digest_of(dump_plan(order.plan))
