"""Where the program starts: python -m essay_planner, and the command essay-planner."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli import main

if TYPE_CHECKING:
    from essay_planner.core.outline import Outline

ANEW = "--new-window"  # a window even where another has room


def run() -> int:
    """Do what the command line says. Returns the exit code; the window's parts load only if it opens."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    words = sys.argv[1:]
    if words[:1] == [ANEW]:
        return main(words[1:], partial(_open_window, anew=True), _run_tour, _make_pdf)
    return main(words, _open_window, _run_tour, _make_pdf)


def _open_window(path: Path | None, anew: bool = False) -> int:
    from essay_planner.app import open_window

    return open_window(path, anew)


def _run_tour(folder: Path) -> int:
    from essay_planner.app import run_tour

    return run_tour(folder)


def _make_pdf(outline: "Outline", paper: str) -> bytes:
    from essay_planner.app import make_pdf

    return make_pdf(outline, paper)


if __name__ == "__main__":
    sys.exit(run())
