"""Start-up to the first window that can be used, beside a bare PySide6 window, in turns on a private screen."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from essay_planner.files.data import data_path

_CHILD = Path(__file__).with_name("first_window.py")


def print_start_up(runs: int = 9) -> None:
    """Start a bare window, Welcome and the example plan in turns, and print the medians and their ratios."""
    example = data_path("evidence", "de-stalinisation", "example.essayplan")
    what = {"bare PySide6 window": ["bare"], "Welcome": ["ours"]}
    if example.exists():
        what["Board, example plan"] = ["ours", str(example)]
    times: dict[str, list[float]] = {name: [] for name in what}
    with private_screen() as screen, TemporaryDirectory() as home:
        environment = {**os.environ, **screen, "ESSAY_PLANNER_HOME": home, "LC_ALL": "C.UTF-8"}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home, "bytecode"))  # bytecode is there, as where it is installed
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _run in range(runs + 1):  # the first, with cold files, is left out
            for name, arguments in what.items():
                times[name].append(_start(arguments, environment))
    floor = median(times["bare PySide6 window"][1:])
    print(f"start-up to the first idle window, medians of {runs} runs in turns, {screen['QT_QPA_PLATFORM']}")
    for name, taken in times.items():
        middle = median(taken[1:])
        print(f"  {name:22} {middle * 1000:5.0f} ms   ratio {middle / floor:.2f}")


def _start(arguments: list[str], environment: dict[str, str]) -> float:
    """Seconds from the start of the process until its window has been painted and is idle."""
    started = time.monotonic()
    child = subprocess.run(
        [sys.executable, str(_CHILD), *arguments], env=environment, check=True, capture_output=True, timeout=60
    )
    return float(child.stdout.split()[-1]) - started


@contextmanager
def private_screen() -> Iterator[dict[str, str]]:
    """The environment of a private X screen; Qt's offscreen platform where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
        finally:
            server.terminate()
