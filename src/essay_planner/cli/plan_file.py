"""Plans in their files as every command reads and writes them, and the packs that are at hand for them."""

import secrets
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essay_planner.packs.reading import LoadedPack


def new_id(prefix: str) -> str:
    """A random id, never used before; 'prefix' says of what: 'k' of a card, 's' of a section."""
    return prefix + secrets.token_hex(6)


def read(path: Path) -> Plan:
    """The plan in a file. Raises EssayPlannerError."""
    from essay_planner.files.ordinary import read_ordinary
    from essay_planner.files.plain_text import SIZE_LIMIT
    from essay_planner.plans.reading import load_plan

    return load_plan(read_ordinary(path, SIZE_LIMIT), str(path))


def rewrite(path: Path, edit: Callable[[Plan], Plan]) -> Plan:
    """Change the plan in a file; what the file holds then. Raises EssayPlannerError, and then it is as it was."""
    from essay_planner.plans.writing import write_plan

    read(path)  # what cannot be read is left without a lock beside it
    with held(path):
        plan = edit(read(path))
        write_plan(path, plan)
    return plan


@contextmanager
def held(path: Path) -> "Iterator[None]":
    """Keep others from writing a plan meanwhile. Raises EssayPlannerError if one has it open."""
    from essay_planner.files.lock import FileLock

    lock = FileLock(path)
    with named_in_errors(path):
        if not lock.acquire():
            raise EssayPlannerError(_("{file}: The plan is open elsewhere. Close it there first.").format(file=path))
        try:
            yield
        finally:
            lock.release()


@contextmanager
def named_in_errors(path: Path) -> "Iterator[None]":
    """Errors of the system name the file that the user asked for, not one that was made on the way."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def packs_at_hand(plan: Plan) -> "Mapping[str, LoadedPack]":
    """The installed packs that the plan takes evidence from, by their names in it."""
    from essay_planner.packs.catalogue import installed_packs, packs_for

    return packs_for(plan.packs, installed_packs().known)
