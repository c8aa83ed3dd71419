"""What a drag is over: Qt remembers it without noticing that it goes, and the next move of the drag ends the program.

A board or a window can go by itself in the midst of a drag: a plan that another window gives back is opened anew.
"""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget


class _Taker(QWidget):
    """Takes every drag."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take it: only what takes a drag is remembered, and forgotten once the drag leaves."""
        event.accept()


def forget_drag_target() -> None:
    """Have Qt forget what a drag was last over, before that goes; the drag itself goes on."""
    taker, none = _Taker(), Qt.KeyboardModifier.NoModifier
    carried = QMimeData()  # which the event does not keep, but points to
    entering = QDragEnterEvent(QPoint(0, 0), Qt.DropAction.MoveAction, carried, Qt.MouseButton.NoButton, none)
    QApplication.sendEvent(taker, entering)
    QApplication.sendEvent(taker, QDragLeaveEvent())
