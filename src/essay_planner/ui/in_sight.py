"""What gets the focus is in sight, in every page that scrolls: WCAG 2.2, criterion 2.4.11."""

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from essay_planner.ui.look import LEAST_TARGET

_AIR = 20  # pixels above and below


class InSight(QObject):
    """Scrolls to what gets the focus, unless some of it shows already: a click moves nothing."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self.on_focus_changed)

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll each page that the widget stands in, from the inside out."""
        above = new.parentWidget() if new is not None else None
        while new is not None and above is not None and not above.isWindow():
            if isinstance(above, QScrollArea) and not _shows(new, above):
                above.ensureWidgetVisible(new, 0, _AIR)
            above = above.parentWidget()


def _shows(widget: QWidget, area: QScrollArea) -> bool:
    port = area.viewport()
    place = QRect(widget.mapTo(area, QPoint()), widget.size()).intersected(port.geometry())
    return place.height() >= min(LEAST_TARGET, widget.height())
