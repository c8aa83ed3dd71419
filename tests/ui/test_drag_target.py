"""What a drag is over may go in the midst of it: Qt would ask it again at the next move, and end the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid
from tests.ui.conftest import Until, open_plan

from essay_planner.ui.cards.view import CardView
from essay_planner.ui.drag_target import forget_drag_target
from essay_planner.ui.packs.editor.student import StudentWindow
from essay_planner.ui.starting import Program


class Moves(QObject):
    """Counts the moves of drags that a widget is told of."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it pass."""
        self.count += event.type() is QEvent.Type.DragMove
        return super().eventFilter(watched, event)


class Drag:
    """Words that are dragged in from another program."""

    def __init__(self) -> None:
        self._words = QMimeData()
        self._words.setText("some words")

    def enter(self, widget: QWidget) -> Moves:
        """Come over a widget that takes words; its moves are counted from then on."""
        entering = QDragEnterEvent(QPoint(1, 1), *self._how())
        QApplication.sendEvent(widget, entering)
        assert entering.isAccepted()
        return Moves(widget)

    def move(self, widget: QWidget) -> None:
        """Move over a widget, which Qt tells to the one that took the words last."""
        QApplication.sendEvent(widget, QDragMoveEvent(QPoint(1, 1), *self._how()))

    def _how(self) -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
        return Qt.DropAction.CopyAction, self._words, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def drag() -> Drag:
    return Drag()


def test_qt_tells_the_widget_that_took_a_drag_until_that_is_forgotten(qapp: QApplication, drag: Drag) -> None:
    field, other = QLineEdit(), QWidget()
    moves = drag.enter(field)
    drag.move(other)
    forget_drag_target()
    drag.move(other)
    assert moves.count == 1


def test_a_drag_over_a_board_that_is_left_asks_it_no_more(program: Program, drag: Drag, tmp_path: Path) -> None:
    open_plan(program, tmp_path / "my.essayplan")
    board = program.window.board
    assert board is not None
    moves = drag.enter(next(field for field in board.widget().findChildren(QLineEdit) if field.acceptDrops()))
    program.opener.close()
    drag.move(program.window)
    assert moves.count == 0


def test_a_drag_over_a_pack_editor_that_is_closed_asks_it_no_more(program: Program, drag: Drag) -> None:
    editor = program.window.acts.editors.new()
    moves = drag.enter(next(field for field in editor.findChildren(QLineEdit) if field.acceptDrops()))
    editor.close()
    drag.move(program.window)
    assert moves.count == 0


def is_gone(thing: QObject) -> bool:
    """Whether Qt has deleted it, as a program that runs does by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not isValid(thing)


def test_a_board_from_which_something_is_dragged_stays_until_the_drag_has_ended(
    program: Program, until: Until, tmp_path: Path
) -> None:
    open_plan(program, tmp_path / "my.essayplan")
    assert program.window.board is not None
    source = program.window.board.widget().findChildren(CardView)[0]
    held = QDrag(source)
    program.opener.close()
    assert not is_gone(source)
    assert not source.isVisible()
    held.deleteLater()
    until(lambda: is_gone(source))


def test_a_practice_board_from_which_something_is_dragged_stays_until_the_drag_has_ended(
    program: Program, until: Until
) -> None:
    acts = program.window.acts.editors.new().acts
    acts.show_student()
    assert isinstance(acts.student, StudentWindow)
    source = acts.student.findChildren(CardView)[0]
    held = QDrag(source)
    acts.leave_student()
    assert not is_gone(source)
    held.deleteLater()
    until(lambda: is_gone(source))
