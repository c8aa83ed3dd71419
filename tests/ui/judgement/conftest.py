"""The judgement of a plan in the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.builders import a_plan

from essay_planner.core.plan import Plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.judgement.page import JudgementPage
from essay_planner.ui.look import look
from essay_planner.ui.starting import Program

Open = Callable[[Plan], JudgementPage]


def settle() -> None:
    """Let Qt lay out, paint and delete what is due."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _round in range(4):
        QApplication.processEvents()


@pytest.fixture
def open_page(qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens the judgement of a plan, in the window."""
    made: list[Program] = []

    def open_(plan: Plan) -> JudgementPage:
        path = tmp_path / "my.essayplan"
        write_plan(path, plan)
        program = Program(qapp, delay_ms=1)
        made.append(program)
        look().choose("light", 100)
        program.opener.open_path(path)
        program.window.resize(1440, 900)
        program.window.show()
        program.window.activateWindow()
        assert QTest.qWaitForWindowActive(program.window)
        assert program.window.stages is not None
        program.window.stages.open("judgement")
        found = program.window.stages.pages["judgement"]
        assert isinstance(found, JudgementPage)
        settle()
        return found

    yield open_
    for program in made:
        program.window.close()
        program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(open_page: Open) -> JudgementPage:
    """The judgement of the builders' plan: k1, k2 and k5 for, k3 and k6 against; only k1 is tied to a criterion."""
    return open_page(a_plan())


def stage_of(page: JudgementPage) -> str:
    """The stage that the page's window shows."""
    stages = page.parentWidget()
    name: str = getattr(stages, "name", "")
    return name


def trigger(menu: QMenu, *path: str) -> None:
    """Choose an action by its words, without its key, through inner menus."""
    for words in path:
        action = next(a for a in menu.actions() if a.text().split("\t")[0] == words)
        assert action.isEnabled()
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu = inner
        else:
            action.trigger()
    settle()


def drop(widget: QWidget, mime: QMimeData, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
    """Drag over the middle of a widget and drop, as Qt does; True if the drop was taken."""
    point, move, left = QPoint(widget.width() // 2, 8), Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(widget, QDragEnterEvent(point, move, mime, left, modifiers))
    over = QDragMoveEvent(point, move, mime, left, modifiers)
    QApplication.sendEvent(widget, over)
    if over.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(point), move, mime, left, modifiers))
    settle()
    return over.isAccepted()
