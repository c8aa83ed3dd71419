"""What a drag is over, and where it came from: Qt goes on with both in the midst of a drag, also when they have gone.

A board or a window can go by itself at such a time: a plan that another window gives back is opened anew.
"""

from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget

_ENDED_MS = 500  # after a drag, until what began it has heard of its end


class _Taker(QWidget):
    """Takes every drag."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take it: only what takes a drag is remembered, and forgotten once the drag leaves."""
        event.accept()


def let_go(widget: QWidget) -> None:
    """Delete a widget that is seen no more, soon; one that something is dragged from once that has come to its end.

    What Qt would go on with after the drag is in the widget: without it the keys and the mouse would do nothing more.
    """
    forget_drag_target()
    drag = widget.findChild(QDrag)
    if drag is None:
        widget.deleteLater()
    else:
        gone = partial(QWidget.deleteLater, widget)  # which holds a window without a parent until then
        drag.destroyed.connect(partial(QTimer.singleShot, _ENDED_MS, widget, gone))


def forget_drag_target() -> None:
    """Have Qt forget what a drag was last over, before that goes; the drag itself goes on."""
    taker, none = _Taker(), Qt.KeyboardModifier.NoModifier
    carried = QMimeData()  # which the event does not keep, but points to
    entering = QDragEnterEvent(QPoint(0, 0), Qt.DropAction.MoveAction, carried, Qt.MouseButton.NoButton, none)
    QApplication.sendEvent(taker, entering)
    QApplication.sendEvent(taker, QDragLeaveEvent())
