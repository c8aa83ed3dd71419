"""Where on the screen things are; to be asked on the GUI thread."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget


def middle(widget: QWidget) -> QPoint:
    """The middle of a widget, as far as it can be seen."""
    seen = widget.visibleRegion().boundingRect()
    return widget.mapToGlobal(seen.center() if not seen.isEmpty() else widget.rect().center())


def foot(widget: QWidget) -> QPoint:
    """Near the lower edge of a widget, as far as it can be seen."""
    seen = widget.visibleRegion().boundingRect()
    return widget.mapToGlobal(QPoint(seen.center().x(), seen.bottom() - 50))


def seen_height(widget: QWidget) -> int:
    """How much of a widget's height can be seen."""
    return widget.visibleRegion().boundingRect().height()


def below(widget: QWidget, other: QWidget) -> bool:
    """Whether a widget begins under the middle of another."""
    return widget.mapToGlobal(QPoint(0, 0)).y() > other.mapToGlobal(other.rect().center()).y()


def on_row(view: QAbstractItemView, row: int) -> QPoint:
    """A place on a row of a list, near its upper left, once it is scrolled into sight."""
    index = view.model().index(row, 0)
    view.scrollTo(index)
    return view.viewport().mapToGlobal(view.visualRect(index).topLeft() + QPoint(60, 26))


def button(parent: QWidget, text: str) -> QPushButton:
    """The button of that text within a widget."""
    return next(made for made in parent.findChildren(QPushButton) if made.text() == text and made.isVisible())
