"""Moving a whole section by its head: the grip, the picture under the pointer, and the line where it would land."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.cards.mime import section_mime
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import Mark, MarkLabel, current_theme

_THICK = 10  # pixels: the height of the line with its two ends
_WIDEST = 420  # pixels: of the picture under the pointer
_AWAY = 14  # the picture hangs this far right of and below the pointer


class Grip(MarkLabel):
    """Shows that a section can be dragged; the keys that do the same are in its tip."""

    def __init__(self) -> None:
        super().__init__(Mark.GRIP, "muted", 12)
        self.setToolTip(_("Drag to move the whole section, or press Alt+Shift+↑ or ↓"))


class SectionRows(QObject):
    """Finds the row that a dragged section would have, shows it as a line, and moves the section there."""

    def __init__(
        self,
        sheet: QAbstractScrollArea,
        ground: QWidget,
        sections: Callable[[], Mapping[str, QWidget]],
        move: Callable[[str, int], object],
    ) -> None:
        """'sections' gives the sections by id, from the top; 'move' moves one to a row among them."""
        super().__init__(ground)
        self._sheet, self._sections, self._move = sheet, sections, move
        self._ground = ground
        self.line = DropLine(ground)

    def show(self, section: str, point: QPoint) -> bool:
        """Show where a section would land at a global point; False outside the sheet."""
        port = self._sheet.viewport()
        if not port.rect().contains(port.mapFromGlobal(point)) or section not in self._sections():
            self.leave()
            return False
        row = self._row(section, point)
        if row == list(self._sections()).index(section):
            self.leave()
        else:
            self.line.show_at(self._place(section, row))
        return True

    def drop(self, section: str, point: QPoint) -> bool:
        """Move a section to where the line is; False outside the sheet."""
        taken = self.show(section, point)
        self.leave()
        if taken:
            self._move(section, self._row(section, point))
        return taken

    def leave(self) -> None:
        """Show nothing."""
        self.line.hide()

    def _others(self, section: str) -> list[QWidget]:
        return [widget for key, widget in self._sections().items() if key != section]

    def _row(self, section: str, point: QPoint) -> int:
        y = self._ground.mapFromGlobal(point).y()
        return sum(widget.geometry().center().y() < y for widget in self._others(section))

    def _place(self, section: str, row: int) -> QRect:
        """The gap before the other section of that row, or below the last."""
        others = self._others(section)
        widget = others[min(row, len(others) - 1)]
        y = widget.y() - 5 if row < len(others) else widget.geometry().bottom() + 6
        return QRect(widget.x(), y - _THICK // 2, widget.width(), _THICK)


class DropLine(QWidget):
    """The line between two sections where the dragged one would stand."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QRect) -> None:
        """Stand in this rectangle of the ground, above everything."""
        self.setGeometry(place)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and its two ends."""
        del event
        colour, middle = QColor(current_theme().accent), self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(6, round(middle), self.width() - 6, round(middle))
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (4.0, self.width() - 4.0):
            painter.drawEllipse(QRectF(x - 4, middle - 4, 8, 8))
        painter.end()


def drag_section(source: QWidget, section: str, words: str) -> None:
    """Let the pointer carry a section until it is dropped; Escape gives it up."""
    drag = QDrag(source)
    drag.setMimeData(section_mime(section))
    drag.setPixmap(_picture(words, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-_AWAY, -_AWAY))
    drag.exec(Qt.DropAction.MoveAction)


def _picture(words: str, ratio: float) -> QPixmap:
    """The heading on a slip of paper."""
    theme = current_theme()
    kind = card_type(theme.sizes).strong
    shown = kind.metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
    size = QRect(0, 0, round(kind.width(shown)) + 34, kind.line + 18)
    picture = QPixmap(size.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(QColor(theme.paper))
    radius = theme.sizes.radius_card
    painter.drawRoundedRect(QRectF(size).adjusted(1, 1, -1, -1), radius, radius)
    painter.setPen(QColor(theme.text))
    painter.setFont(kind.font)
    painter.drawText(size, Qt.AlignmentFlag.AlignCenter, shown)
    painter.end()
    return picture
