"""Taking an installed pack away, with a way back: its copy waits among the removed ones for a month."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import time

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.files.home import home_path
from essay_planner.packs.catalogue import packs_folder
from essay_planner.packs.origin import origin_path

_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class RemovedPack:
    """A pack that was removed: where it was, and where it is now."""

    was: Path
    path: Path


def removed_packs_folder() -> Path:
    """Where packs go that were removed, for a month."""
    return home_path() / "removed-packs"


def uninstall(path: Path) -> RemovedPack:
    """Take one of the user's packs away; plans keep their own copies of what they use.

    Raises EssayPlannerError, with a sentence, for what is not among the user's packs, and OSError.
    """
    if path.parent.resolve() != packs_folder().resolve():
        raise EssayPlannerError(_("This pack came with the program and cannot be removed. It can be hidden."))
    removed = RemovedPack(path, path.rename(_place_for(path)))
    with suppress(OSError):  # nothing says where the pack came from
        origin_path(path).rename(origin_path(removed.path))
    with suppress(OSError):  # its month began when it was installed, then
        removed.path.touch()
    return removed


def keep_for_a_month(path: Path) -> None:
    """Keep a copy of an installed pack's file among the removed ones. Raises OSError if that cannot be done."""
    shutil.copyfile(path, _place_for(path))


def bring_back(removed: RemovedPack) -> Path:
    """Put a pack that was removed back where it was. Raises OSError."""
    path = removed.path.rename(_free(removed.was))
    with suppress(OSError):  # nothing says where the pack came from
        origin_path(removed.path).rename(origin_path(path))
    return path


def _place_for(path: Path) -> Path:
    """Where a pack can go among the removed ones; those of more than a month ago make room."""
    removed_packs_folder().mkdir(parents=True, exist_ok=True)
    _forget_the_old()
    return _free(removed_packs_folder() / path.name)


def _free(path: Path) -> Path:
    """A path of that name that nothing is at."""
    target, number = path, 2
    while target.exists():
        target, number = path.with_name(f"{path.stem} ({number}){path.suffix}"), number + 1
    return target


def _forget_the_old() -> None:
    for path in removed_packs_folder().iterdir():
        with suppress(OSError):  # it is there for another month
            if path.stat().st_mtime < time() - _KEPT.total_seconds():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
