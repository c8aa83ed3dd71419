"""Finds the list and the row that a drag is over, wherever on the board it is, and scrolls the sheet at its edges."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer
from PySide6.QtGui import QCursor, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from essay_planner.ui.cards.mime import is_ours, read_section

if TYPE_CHECKING:
    from essay_planner.ui.board.card_list import CardList

EDGE = 40  # pixels from the edge of the sheet where it scrolls
TICK = 16  # milliseconds between two steps of scrolling


class Surface(Protocol):
    """A part of the board that knows which of its lists is nearest to a point."""

    def list_at(self, point: QPoint) -> "CardList | None":
        """The list that a drop at a global point belongs to."""


class Rows(Protocol):
    """Where whole sections land."""

    def show(self, section: str, point: QPoint) -> bool:
        """Show where a section would land at a global point; False if nowhere."""

    def drop(self, section: str, point: QPoint) -> bool:
        """Move it there; False if nowhere."""

    def leave(self) -> None:
        """Show nothing."""


class DropGuide(QObject):
    """One for the board. Lists and the frames around them hand it their drag events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lists: list[CardList] = []
        self._surfaces: list[tuple[QWidget, Surface]] = []
        self._sheet: QAbstractScrollArea | None = None
        self._shown: CardList | None = None
        self._rows: Rows | None = None
        self._moves = False  # whether what is dragged now is on the plan already
        self._section = ""  # the one that is dragged now
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.on_tick)

    def register(self, view: "CardList") -> None:
        """Know a list that takes drops."""
        self._lists.append(view)
        view.destroyed.connect(self.on_destroyed)

    def forget(self, view: "CardList") -> None:
        """Know a list no more."""
        self._lists.remove(view)
        if self._shown is view:
            self._shown = None

    def add_surface(self, widget: QWidget, surface: Surface) -> None:
        """Know a frame whose every pixel belongs to one of its lists."""
        self._surfaces.append((widget, surface))

    def forget_surface(self, widget: QWidget) -> None:
        """Know a frame no more."""
        self._surfaces = [pair for pair in self._surfaces if pair[0] is not widget]

    def scroll_with(self, sheet: QAbstractScrollArea) -> None:
        """Scroll this sheet while a drag is near its upper or lower edge."""
        self._sheet = sheet

    def carry_sections(self, rows: Rows) -> None:
        """Know where whole sections land."""
        self._rows = rows

    def over(self, event: QDragMoveEvent, widget: QWidget) -> None:
        """A drag is over a widget: show where it would land, and accept it if it would land."""
        point = widget.mapToGlobal(event.position().toPoint())
        self._section = read_section(event.mimeData())
        if self._section:
            self._over_rows(event, point)
            return
        if self._shown is None:
            self._moves = self._lists[0].place_model().moves(event.mimeData()) if self._lists else False
        found = self._show(point) if is_ours(event.mimeData()) else None
        if found is None or not _takes(found, event):
            self.leave()
            event.ignore()
            return
        event.acceptProposedAction()
        self._timer.start() if self._speed(point) else self._timer.stop()

    def _over_rows(self, event: QDragMoveEvent, point: QPoint) -> None:
        if self._rows is None or not self._rows.show(self._section, point):
            self.leave()
            event.ignore()
            return
        event.acceptProposedAction()
        self._timer.start() if self._speed(point) else self._timer.stop()

    def drop(self, event: QDropEvent, widget: QWidget) -> None:
        """A drop on a widget: hand it to the model of the list that it lands in."""
        point = widget.mapToGlobal(event.position().toPoint())
        if section := read_section(event.mimeData()):
            self.leave()
            taken = self._rows is not None and self._rows.drop(section, point)
            event.acceptProposedAction() if taken else event.ignore()
            return
        found = self._show(point)
        row = found.target if found is not None else None
        self.leave()
        if found is None or row is None or not _takes(found, event):
            event.ignore()
            return
        event.acceptProposedAction()
        model = found.place_model()
        at = row if row < model.rowCount() else -1
        model.dropMimeData(event.mimeData(), event.dropAction(), at, 0, found.rootIndex())

    def leave(self) -> None:
        """The drag is over nothing of ours."""
        self._timer.stop()
        self._section = ""
        if self._rows is not None:
            self._rows.leave()
        if self._shown is not None:
            self._shown.show_target(None)
            self._shown = None

    def list_at(self, point: QPoint) -> "CardList | None":
        """The list under a global point, or the nearest one in the frame under it."""
        for view in self._lists:
            if view.isVisible() and _within(view, point):
                return view
        for widget, surface in self._surfaces:
            if widget.isVisible() and _within(widget, point):
                return surface.list_at(point)
        return None

    def on_tick(self) -> None:
        """Scroll by a step, and show where the drag is now."""
        point = QCursor.pos()
        speed = self._speed(point)
        if not speed or self._sheet is None:
            self._timer.stop()
            return
        bar = self._sheet.verticalScrollBar()
        bar.setValue(bar.value() + speed)
        if self._section and self._rows is not None:
            self._rows.show(self._section, point)
        else:
            self._show(point)

    def on_destroyed(self, view: QObject) -> None:
        """A list is gone."""
        self._lists = [other for other in self._lists if other is not view]

    def _show(self, point: QPoint) -> "CardList | None":
        found = self.list_at(point)
        if self._shown is not None and self._shown is not found:
            self._shown.show_target(None)
        self._shown = found
        if found is not None:
            found.moves = self._moves
            found.show_target(found.row_at(found.viewport().mapFromGlobal(point)))
        return found

    def _speed(self, point: QPoint) -> int:
        """How far to scroll at each tick: up to 14 pixels, more the nearer the edge; 0 away from it."""
        if self._sheet is None or not _within(self._sheet, point):
            return 0
        y, height = self._sheet.viewport().mapFromGlobal(point).y(), self._sheet.viewport().height()
        if y < EDGE:
            return -_pace(EDGE - y)
        return _pace(EDGE - (height - y)) if y > height - EDGE else 0


def _pace(depth: int) -> int:
    return 4 + min(10, depth // 4)


def _within(widget: QWidget, point: QPoint) -> bool:
    if not widget.rect().contains(widget.mapFromGlobal(point)):
        return False
    return widget.visibleRegion().contains(widget.mapFromGlobal(QPointF(point)).toPoint())


def _takes(view: "CardList", event: QDropEvent) -> bool:
    return view.place_model().canDropMimeData(event.mimeData(), event.dropAction(), -1, 0, view.rootIndex())
