"""The judgement of a plan in the window."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from tests.builders import a_plan

from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Spot
from essay_planner.ui.judgement.page import JudgementPage
from essay_planner.ui.look import look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.saving import Saving
from essay_planner.ui.session import PlanSession
from essay_planner.ui.shelf import Shelf

Open = Callable[..., JudgementPage]


def settle() -> None:
    """Let Qt lay out, paint and delete what is due."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _round in range(4):
        QApplication.processEvents()


@pytest.fixture
def open_page(qapp: QApplication) -> Iterator[Open]:
    """Opens the judgement of a plan in a window, wide enough for all its columns."""
    made: list[QWidget] = []
    del qapp
    look().choose("light", 100)

    def open_(plan: Plan, *, read_only: bool = False) -> JudgementPage:
        session = PlanSession(plan, read_only=read_only)
        window = QWidget()
        page = JudgementPage(OpenPlan(session, Saving(session, 100_000), Shelf()), window)
        QVBoxLayout(window).addWidget(page)
        window.resize(1400, 780)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        page.start_work()
        settle()
        made.append(window)
        return page

    yield open_
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(open_page: Open) -> JudgementPage:
    """The judgement of the builders' plan: k1, k2 and k5 for, k3 and k6 against; only k1 is tied to a criterion."""
    return open_page(a_plan())


def led(page: JudgementPage) -> list[tuple[Spot, str]]:
    """The places that the page leads to from now on."""
    places: list[tuple[Spot, str]] = []
    page.led.connect(lambda spot, where: places.append((spot, where)))
    return places


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
