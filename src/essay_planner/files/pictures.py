"""Copies of the pictures of plans' evidence, kept among the user's own so that plans have them without their packs.

None is ever removed: a plan that needs it may lie on any drive, and its pack may be gone from everywhere.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from essay_planner.core.library import alias_of
from essay_planner.core.pictures import Picture
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.atomic import write_atomic
from essay_planner.files.home import home_path
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.picture_kinds import complaint_about, kind_of, size_of

SIZE_LIMIT = 20_000_000  # bytes of one picture


def pictures_needed(plan: Plan) -> dict[str, set[str]]:
    """The files that the evidence on a plan shows, by the alias of their pack."""
    needed: dict[str, set[str]] = {}
    for alias, file in _named(plan):
        needed.setdefault(alias, set()).add(file)
    return needed


def pictures_of(plan: Plan) -> dict[str, Picture]:
    """The pictures of a plan's evidence that are at hand, by the alias of their pack with their file."""
    found = {}
    for alias, file in _named(plan):
        picture = kept_picture(plan.packs[alias], file)
        if picture is not None:
            found[f"{alias}/{file}"] = picture
    return found


def kept_picture(pack: PackReference, file: str) -> Picture | None:
    """The copy of a picture of that edition of a pack, or of another one of that id; None if there is none to show."""
    for path in picture_paths(pack, file):
        try:
            return as_picture(file, read_ordinary(path, SIZE_LIMIT))
        except OSError:  # there may be another copy; without one the words for the picture stand in its place
            continue
    return None


def keep_picture(pack: PackReference, file: str, data: bytes) -> bool:
    """Keep a copy of a picture of a pack, if it is one that can be shown; True if there was no such one before.

    Raises OSError.
    """
    if as_picture(file, data) is None:
        return False
    new = False
    for path in picture_paths(pack, file):
        if path.exists() and path.stat().st_size == len(data) and path.read_bytes() == data:
            path.touch()  # it need not be compared again
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, data)
            new = True
    return new


def kept_at(pack: PackReference, file: str) -> float:
    """When the copy of a picture of that very edition was last seen to be right; 0 without one."""
    try:
        return picture_paths(pack, file)[0].stat().st_mtime
    except OSError:
        return 0.0


def as_picture(file: str, data: bytes) -> Picture | None:
    """The picture in the bytes of a file; None if it is damaged, far too large, or of another kind than its name."""
    if complaint_about(file, data):
        return None
    size = size_of(data)
    assert size is not None
    return Picture(data, kind_of(data), *size)


def _named(plan: Plan) -> Iterator[tuple[str, str]]:
    used = dict.fromkeys(card.evidence for card in plan.cards.values())
    for ref in used:
        if alias_of(ref) in plan.packs:
            for medium in plan.library.evidence[ref].media:
                yield alias_of(ref), medium.file


def picture_paths(pack: PackReference, file: str) -> tuple[Path, ...]:
    """Where the copy for an edition stands, and the one for any edition of that id."""
    names = (f"{pack.id}\n{pack.sha256}\n{file}", f"{pack.id}\n\n{file}")
    folder = home_path() / "pictures"
    return tuple(folder / hashlib.sha256(name.encode()).hexdigest() for name in names)
