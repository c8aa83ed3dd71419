"""The plans to go on with: a window that is closed notes its plan, and the next start of the program takes the notes.

Each window is a process of its own, and several may end at once: each has a small file of its own for its note.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from essay_planner.files.atomic import write_atomic
from essay_planner.files.home import home_path
from essay_planner.ui.writing import is_plan_file

TOGETHER = 60.0  # seconds: a window that is closed so soon before another one was left together with it


def left_folder() -> Path:
    """Where windows note with which plan they were left."""
    return home_path() / "left"


class Left(NamedTuple):
    """A plan that was left, and the place of its window as 'geometry_of' gives it, or ''."""

    plan: Path
    geometry: str = ""


def note_left(name: str, plan: Path | None, geometry: str = "") -> None:
    """Note under a window's name with which plan and where it is left, None for Welcome. Raises OSError."""
    left_folder().mkdir(parents=True, exist_ok=True)
    words = b"" if plan is None else geometry.encode() + b"\n" + os.fsencode(plan)
    write_atomic(left_folder() / name, words)
    notes = _notes()
    for note in notes[len(_together(notes)) :]:
        _take(note)


def take_left() -> Sequence[Left]:
    """The plans of the windows that were left last, together, and whose files are still there; the last one first.

    Each is given out once, also where the program starts twice at a time: a plan that ends the program before its time
    is not opened by itself again.
    """
    notes = _notes()
    together = len(_together(notes))
    taken = [_take(note) for note in notes][:together]
    left: dict[Path, Left] = {}
    for one in taken:
        if one is not None:
            left.setdefault(one.plan, one)
    return list(left.values())


def _notes() -> Sequence[Path]:
    """The notes, the newest first."""
    try:
        whole = (note for note in left_folder().iterdir() if not note.name.startswith("."))  # not being written
        return sorted(whole, key=_when, reverse=True)
    except OSError:  # mostly because no window was ever closed
        return ()


def _when(note: Path) -> float:
    with suppress(OSError):  # it was taken just now
        return note.stat().st_mtime
    return 0.0


def _together(notes: Sequence[Path]) -> Sequence[Path]:
    """Of notes, the newest first, those up to the first gap that is too long."""
    times = [_when(note) for note in notes]
    gaps = (number for number, time in enumerate(times) if number and times[number - 1] - time > TOGETHER)
    return notes[: next(gaps, len(notes))]


def _take(note: Path) -> Left | None:
    """The plan of a note, which is gone then; None where there is none, or somebody else has taken it."""
    with suppress(OSError):
        geometry, _end, path = note.read_bytes().partition(b"\n")
        note.unlink()
        left = Left(Path(os.fsdecode(path)), geometry.decode("ascii", "ignore"))
        return left if is_plan_file(left.plan) and left.plan.is_file() else None
    return None
