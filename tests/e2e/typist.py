"""A student who works at random in the program's own window and says what is on the plan, for tests that kill both.

Started as 'python -m tests.e2e.typist SEED [FILE]'. Each line of its output is JSON: once what the window showed and
which plan was opened, then after each act the moment (of the clock that all processes share) and the plan's marks.
"""

import hashlib
import json
import os
import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from essay_planner.app import open_window
from essay_planner.core.plan import Plan
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.starting import Program
from essay_planner.ui.welcome.view import PlanButton
from essay_planner.ui.writing import unfinished_folder

LETTERS = "abcdefghijklmnopqrstuvwxyz      ,.'"


def marks(plan: Plan) -> str:
    """What tells one state of a plan from another, the copies of its evidence aside."""
    parts = (plan.id, plan.argument, plan.sections, plan.tray, plan.cards, plan.judgement)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def withheld(process: int) -> float:
    """Seconds for which the threads of a process wanted a processor and had none, as far as the system tells."""
    tasks = Path(f"/proc/{process}/task")
    told = [path.read_text().split() for path in tasks.glob("*/schedstat")]
    return sum(int(waited) for _ran, waited, _times in told) / 1e9


class Typist(QObject):
    """Opens a plan as a student does, then types, drops, moves and undoes in it until the end."""

    def __init__(self, program: Program, random: Random, opens: bool) -> None:
        """With 'opens' the program was given a file; otherwise the plan is chosen on Welcome."""
        super().__init__()
        self._program, self._random, self._opens = program, random, opens
        self._seen: dict[str, object] = {}
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.on_time)
        if opens:
            self._clock.start(0)
        else:
            program.opener.plansRead.connect(self.on_welcome)

    def on_welcome(self) -> None:
        """Note what Welcome shows; go on with what is unfinished there, or start with the first question."""
        self._program.opener.plansRead.disconnect(self.on_welcome)
        welcome = self._program.window.welcome
        plans = [row for row in welcome.findChildren(PlanButton) if row.path.parent == unfinished_folder()]
        self._seen = {"welcome": self._program.opener.current is None, "unfinished": len(plans), "said": self._said()}
        QTest.mouseClick(plans[0] if plans else welcome.questions.rows[0].button, Qt.MouseButton.LeftButton)
        self._clock.start(0)

    def on_time(self) -> None:
        """Do one thing, and do another soon."""
        current = self._program.opener.current
        if current is None:
            tell({"said": self._said()})
            return
        if "opened" not in self._seen:
            self._seen |= {"opened": marks(current.session.plan), "read_only": current.session.read_only}
            tell(self._seen | {"said": self._said()})
        else:
            act = self._random.choices((self.type, self.drop, self.undo), (24, 2, 1))[0]
            act()
            tell({"at": time.monotonic(), "withheld": withheld(os.getpid()), "is": marks(current.session.plan)})
        self._clock.start(self._random.choice((0, 20, 60, 120, 250)))

    def type(self) -> None:
        """Type a letter at the end of the line of argument."""
        text = next(text for text in self._board.findChildren(QTextEdit) if text.accessibleName() == "Line of argument")
        text.setFocus()
        text.moveCursor(text.textCursor().MoveOperation.End)
        QTest.keyClicks(text, self._random.choice(LETTERS))

    def drop(self) -> None:
        """Drop a piece of evidence on one of the lists."""
        lists = {view.accessibleName(): view for view in self._board.findChildren(CardView)}
        pieces = lists["Evidence"].model()
        piece = pieces.index(self._random.randrange(pieces.rowCount()), 0)
        names = [name for name in lists if name.startswith(("For", "Against"))]
        viewport = lists[self._random.choice(names)].viewport()
        mime, point = pieces.mimeData([piece]), QPoint(viewport.width() // 2, viewport.height() - 3)
        how = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (QDragEnterEvent(point, *how), QDragMoveEvent(point, *how), QDropEvent(QPointF(point), *how)):
            QApplication.sendEvent(viewport, event)

    def undo(self) -> None:
        """Take a step back by the menu."""
        self._program.window.menus.undo.trigger()

    @property
    def _board(self) -> QWidget:
        assert self._program.window.board is not None
        return self._program.window.board.widget()

    def _said(self) -> str:
        return self._program.window.news.sentence


def tell(what: dict[str, object]) -> None:
    """Say a thing at once: nothing waits in a buffer when the end comes."""
    os.write(1, json.dumps(what).encode() + b"\n")


def main(seed: str, *files: str) -> int:
    """Run the program as its own start does, with a student at it."""
    run, made = Program.run, list[Typist]()

    def run_with_student(self: Program) -> int:
        made.append(Typist(self, Random(seed), bool(files)))
        return run(self)

    setattr(Program, "run", run_with_student)  # noqa: B010 (what is done here has no types)
    return open_window(Path(files[0]) if files else None, anew=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
