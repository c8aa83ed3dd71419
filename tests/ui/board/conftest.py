"""A board on the plan of the builders, shown offscreen, and what tests do to it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from tests.builders import a_pack, a_plan

from essay_planner.core.pack import Pack
from essay_planner.core.places import Place
from essay_planner.core.plan import Plan
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.look import look
from essay_planner.ui.session import PlanSession

MakeBoard = Callable[..., BoardView]


def settle() -> None:
    """Let Qt lay out, paint and delete what is due."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _round in range(6):  # heights go up through the widgets
        QApplication.processEvents()


@pytest.fixture
def make_board(qapp: QApplication) -> Iterator[MakeBoard]:
    """Makes a board on a plan, large enough that all of it is in sight."""
    made: list[BoardView] = []
    del qapp
    look().choose("light")

    def make(plan: Plan | None = None, pack: Pack | None = None, read_only: bool = False) -> BoardView:
        pack = pack or a_pack()
        session = PlanSession(plan or a_plan(), read_only=read_only)
        board = BoardView(session, lambda plan: {alias: pack for alias in plan.packs if alias == "d"})
        board.resize(1440, 2400)
        board.show()
        settle()
        made.append(board)
        return board

    yield make
    for board in made:
        board.close()
        board.deleteLater()
    made.clear()
    settle()


@pytest.fixture
def board(make_board: MakeBoard) -> BoardView:
    """A board on the plan of the builders."""
    return make_board()


def list_of(board: BoardView, place: Place) -> CardList:
    """The list of a place."""
    view = board.lists.of(place)
    assert view is not None
    return view


def send_drop(widget: QWidget, point: QPoint, mime: QMimeData) -> bool:
    """Drag over a widget and drop at a point of it, as Qt does; True if the drop was taken."""
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(point, move, mime, left, none))
    over = QDragMoveEvent(point, move, mime, left, none)
    QApplication.sendEvent(widget, over)
    drop = QDropEvent(QPointF(point), move, mime, left, none)
    QApplication.sendEvent(widget, drop)
    settle()
    return over.isAccepted() and drop.isAccepted()
