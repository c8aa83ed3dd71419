"""What tests of the window need: a small pack and ways to let it work without waiting for a clock."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.builders import a_pack, a_plan

from essay_planner.core.plan import Plan
from essay_planner.packs.reading import LoadedPack, load_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.writing import write_plan
from essay_planner.ui.beside import is_busy
from essay_planner.ui.drag_target import forget_drag_target
from essay_planner.ui.look import look, motion
from essay_planner.ui.starting import Program
from essay_planner.ui.task.conditions import conditions

Until = Callable[[Callable[[], object]], None]


@pytest.fixture(autouse=True)
def _nothing_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    """All is at once where it belongs; tests of motion ask for some."""
    monkeypatch.setattr(motion, "MOMENT_MS", 0)


@pytest.fixture(autouse=True)
def _no_window_is_left() -> Iterator[None]:
    """Delete what windows a test leaves: with each of them, another look would take longer in every later test.

    What a test began beside a window comes to its end first: it would write to the home of the next test. So does a
    drag: Qt goes on asking the widget that it was over, even one that has gone, and the process dies. What was
    copied goes, too: without a screen Qt ends it after Python, and the process dies once all tests have passed.
    """
    yield
    if QApplication.instance() is None:
        return
    QApplication.clipboard().clear()
    forget_drag_target()
    QApplication.processEvents()
    while is_busy():
        time.sleep(0.001)
        QApplication.processEvents()
    for left in QApplication.topLevelWidgets():
        if left.parent() is None:
            left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _as_it_began()


def _as_it_began() -> None:
    """Let no key be down and the program look as at first: the next test may be any."""
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
    look().choose("system", 100, "inter", "normal")
    look().show_compact(False)
    look().mark_terms(True)
    look().keep_still(False)
    conditions().turn(False)


@pytest.fixture
def until(qapp: QApplication) -> Until:
    """Let the window work until a fact holds; fails after a minute."""

    def wait(fact: Callable[[], object]) -> None:
        end = time.monotonic() + 60
        while not fact():
            assert time.monotonic() < end, "it did not come about"
            qapp.processEvents()

    return wait


@pytest.fixture
def loaded_pack() -> LoadedPack:
    """The pack of the builders, as if it had been read from a file."""
    return load_pack(dump_pack(a_pack(licence="CC-BY-4.0")), "pack.yaml")


def open_plan(program: Program, path: Path, plan: Plan | None = None) -> Program:
    """The program with a plan, by default the builders', open from a new file; its window has the keys."""
    write_plan(path, plan or a_plan())
    program.opener.open_path(path)
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    return program


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program with its window on Welcome; Qt deletes it at the end, as the end of a process would."""
    made = Program(qapp, delay_ms=1)
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
