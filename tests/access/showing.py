"""The program with its stages and dialogs shown one after the other, for tests that go round in each of them.

Started as 'python -m tests.access.showing FOLDER' it shows the next scene for each line on standard input, and prints
its name once it stands; with a size of text in per cent after the folder it says what is wrong with each by itself.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.screens.scenes import SCENES, Scene

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from tests.screens.scenes import Stand

ROOT = Path(__file__).parents[2]
# The same as the board to all but the eye, Qt's own, and a panel that follows the lists that Tab comes by.
_LEFT_OUT = ("board-compact", "open-file", "card-news")


def scenes() -> list[Scene]:
    """All that is gone round in."""
    return [scene for scene in SCENES if scene.name not in _LEFT_OUT]


def open_in(folder: Path, percent: int = 100) -> "Stand":
    """The program, with the example plan and a home in a folder."""
    os.environ["ESSAY_PLANNER_HOME"] = str(folder / "home")
    os.environ["HOME"] = str(folder)
    for name in ("example", "good-practice"):
        shutil.copy(ROOT / "evidence" / "de-stalinisation" / f"{name}.essayplan", folder / f"{name}.essayplan")
    from tests.screens.stage import open_stand

    stand = open_stand(ROOT, folder)
    stand.program.looks.choose("light", percent, "inter", "normal")
    stand.settle()
    return stand


def leave(stand: "Stand", shown: "QWidget") -> None:
    """Close what was shown in a window of its own."""
    from shiboken6 import isValid

    if isValid(shown) and shown is not stand.program.window:
        shown.close()
        stand.settle()


def _on_the_bus(folder: Path) -> None:
    """Show one scene for each line that is heard."""
    from PySide6.QtCore import QSocketNotifier

    stand = open_in(folder)
    left, shown = scenes(), [stand.program.window]

    def on_line() -> None:
        if not os.read(0, 1) or not left:
            stand.program.app.exit(0)
            return
        leave(stand, shown.pop())
        scene = left.pop(0)
        shown.append(scene.show(stand))  # type: ignore[arg-type]
        stand.settle()
        os.write(1, f"{scene.name}\n".encode())

    listener = QSocketNotifier(0, QSocketNotifier.Type.Read)
    listener.activated.connect(on_line)
    stand.program.app.exec()
    listener.setEnabled(False)
    os._exit(0)  # windows are not taken down one by one


def _by_itself(folder: Path, percent: int) -> None:
    """Say what is wrong with each scene in a small window."""
    from tests.access.going_round import faults

    stand = open_in(folder, percent)
    for scene in scenes():
        stand.program.window.resize(1024, 640)
        shown = scene.show(stand)
        stand.settle()
        for fault in faults(stand, shown):
            os.write(1, f"{scene.name}: {fault}\n".encode())
        leave(stand, shown)
    os._exit(0)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        _by_itself(Path(sys.argv[1]), int(sys.argv[2]))
    else:
        _on_the_bus(Path(sys.argv[1]))
