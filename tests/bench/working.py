"""A working session in the real window on a private screen, at any number of pieces and cards."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.packs import write_home
from tests.bench.starting import private_screen

_ROOT = Path(__file__).parents[2]


def print_session(count: int, cards: int) -> None:
    """Work on a plan with that many cards beside that many pieces, and print how long each act took."""
    with private_screen() as screen, TemporaryDirectory() as folder:
        home = Path(folder, "home")
        plan = write_home(home, count, cards)
        environment = {**os.environ, **screen, "ESSAY_PLANNER_HOME": str(home), "LC_ALL": "C.UTF-8"}
        print(f"a session, {count} pieces, {cards} cards on the plan, {screen['QT_QPA_PLATFORM']}", flush=True)
        command = [sys.executable, "-m", "tests.bench.session", str(plan)]
        subprocess.run(command, env=environment, cwd=_ROOT, check=True, timeout=300)
