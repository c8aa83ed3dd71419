"""The windows that are open now, each under a name by which it can be asked: a small file for each in the home."""

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from essay_planner.files.home import home_path

_LONGEST = 200  # characters of a name; what is longer is none of ours


def windows_folder() -> Path:
    """Where the open windows are noted."""
    return home_path() / "windows"


def new_name() -> str:
    """A name for the window of this process."""
    return f"{_ours()}{secrets.token_hex(4)}"


def other_windows() -> Sequence[str]:
    """The names of other processes' windows that are open, or were when they were killed; none if that is not known."""
    with suppress(OSError):
        names = sorted(note.name for note in windows_folder().iterdir())
        return [name for name in names if len(name) < _LONGEST and not name.startswith(_ours())]
    return ()


def _ours() -> str:
    return f"essay-planner-{os.getpid()}-"


def note_window(name: str) -> None:
    """Let a window be known under a name. Raises OSError."""
    windows_folder().mkdir(parents=True, exist_ok=True)
    (windows_folder() / name).touch(mode=0o600)


def forget_window(name: str) -> None:
    """Let a window be known no longer."""
    with suppress(OSError):  # the next to ask it will find out
        (windows_folder() / name).unlink()
