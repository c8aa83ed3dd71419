"""What is seen while rows of a table are dragged: a small slip with their words, and a line where they would land."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QTableView

from essay_planner.core.messages import ngettext
from essay_planner.ui.look import current_theme, font_of

_WIDE = 22  # ems
AWAY = QPoint(-14, -10)  # the slip hangs right of and below the pointer, so that one sees where it would land


def slip(words: str, count: int, ratio: float) -> QPixmap:
    """The words of the first row, and how many there are, on a slip of paper."""
    theme = current_theme()
    more = ngettext("and {n} more", "and {n} more", count - 1).format(n=count - 1) if count > 1 else ""
    box = QRect(0, 0, _WIDE * theme.sizes.body, round((3.4 if more else 2) * theme.sizes.body))
    picture = QPixmap(box.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.edge))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(
        QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.sizes.radius_small, theme.sizes.radius_small
    )
    painter.setFont(font_of(theme.sizes, theme.sizes.small))
    inside = box.adjusted(8, 4, -8, -4)
    fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
    painter.setPen(QColor(theme.text))
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, fitting)
    painter.setPen(QColor(theme.muted))
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, more)
    painter.end()
    return picture


def row_at(table: QTableView, point: QPoint) -> int:
    """Before which row something lands that is let go at a point of the viewport."""
    index = table.indexAt(point)
    if not index.isValid():
        return table.model().rowCount()
    return index.row() + (point.y() > table.visualRect(index).center().y())


def draw_line(table: QTableView, row: int) -> None:
    """Draw where rows would land: above that row."""
    model = table.model()
    above = table.visualRect(model.index(row - 1, 0)).bottom() if row else 0
    painter = QPainter(table.viewport())
    painter.setPen(QPen(QColor(current_theme().accent), 3))
    painter.drawLine(0, above, table.viewport().width(), above)
    painter.end()
