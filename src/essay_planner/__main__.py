"""Where the program starts: python -m essay_planner, and the command essay-planner."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli import main

if TYPE_CHECKING:
    from essay_planner.core.outline import Outline


def run() -> int:
    """Do what the command line says. Returns the exit code; the window's parts load only if it opens."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return main(sys.argv[1:], _open_window, _run_tour, _make_pdf)


def _open_window(path: Path | None) -> int:
    from essay_planner.app import open_window

    return open_window(path)


def _run_tour(folder: Path) -> int:
    from essay_planner.app import run_tour

    return run_tour(folder)


def _make_pdf(outline: "Outline", paper: str) -> bytes:
    from essay_planner.app import make_pdf

    return make_pdf(outline, paper)


if __name__ == "__main__":
    sys.exit(run())
