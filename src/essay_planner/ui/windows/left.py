"""The plans to go on with: a window that is closed notes its plan, and the next start of the program takes the notes.

Each window is a process of its own, and several may end at once: each has a small file of its own for its note.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from essay_planner.files.home import home_path
from essay_planner.ui.writing import is_plan_file

TOGETHER = 60.0  # seconds: a window that is closed so soon before another one was left together with it


def left_folder() -> Path:
    """Where windows note with which plan they were left."""
    return home_path() / "left"


def note_left(name: str, plan: Path | None) -> None:
    """Note under a window's name with which plan it is left, None for Welcome. Raises OSError."""
    left_folder().mkdir(parents=True, exist_ok=True)
    (left_folder() / name).write_bytes(b"" if plan is None else os.fsencode(plan))
    notes = _notes()
    for note in notes[len(_together(notes)) :]:
        _take(note)


def take_left() -> Sequence[Path]:
    """The plans of the windows that were left last, together, and whose files are still there; the last one first.

    Each is given out once, also where the program starts twice at a time: a plan that ends the program before its time
    is not opened by itself again.
    """
    notes = _notes()
    together = len(_together(notes))
    taken = [_take(note) for note in notes][:together]
    return list(dict.fromkeys(plan for plan in taken if plan is not None))


def _notes() -> Sequence[Path]:
    """The notes, the newest first."""
    try:
        return sorted(left_folder().iterdir(), key=_when, reverse=True)
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


def _take(note: Path) -> Path | None:
    """The plan of a note, which is gone then; None where there is none, or somebody else has taken it."""
    with suppress(OSError):
        plan = Path(os.fsdecode(note.read_bytes()))
        note.unlink()
        return plan if is_plan_file(plan) and plan.is_file() else None
    return None
