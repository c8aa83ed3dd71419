"""The shell of the dialogs about a question: what it is about, in a sheet that scrolls, over its buttons."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QVBoxLayout, QWidget

from essay_planner.ui.look import Space, column_of, current_theme, label, pad, row_of, scroll_down, set_look

_WIDE = 46  # ems
_FRAME = QSize(40, 80)  # what the desktop takes around a window, with some air
_AIR = 84  # pixels, for a sentence that is said below a field, and for texts that grow
_MARGINS = (Space.PAGE, Space.EDGE, Space.PAGE, Space.EDGE)


class SheetDialog(QDialog):
    """A dialog over its window, as tall as what is in it if the screen has room for that."""

    def __init__(self, parent: QWidget, title: str, hint: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._inside = QWidget()
        self._inside.setMinimumHeight(1)  # else wrapped labels count as if they were narrow, and it scrolls for nothing
        set_look(self._inside, "paper")
        words = (label(title, "heading", wrap=True), label(hint, "muted", wrap=True))
        self.column: QVBoxLayout = column_of(self._inside, *words, spacing=Space.WIDE)
        pad(self.column, *_MARGINS)
        self._area = QScrollArea()
        scroll_down(self._area)
        set_look(self._area, "paper")
        self._area.setWidget(self._inside)
        self._outer = column_of(self, self._area, spacing=Space.NONE)

    def lay_foot(self, first: QWidget, *buttons: QPushButton) -> None:
        """Put buttons below, at the right, and something at the left of them. The last button is what Enter means."""
        foot = row_of(first, *buttons, spacing=Space.MEDIUM)
        foot.setStretch(0, 1)
        pad(foot, Space.PAGE, Space.MEDIUM, Space.PAGE, Space.WIDE)
        self._outer.addLayout(foot)
        buttons[-1].setDefault(True)

    def order(self, *stops: QWidget) -> None:
        """Let Tab go from one of these to the next: what is made later comes last with Qt."""
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def show_over(self) -> None:
        """Open over the window, as large as needed."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed, Qt.ConnectionType.UniqueConnection)
        self._fit()
        self.open()

    def _fit(self) -> None:
        """Be as tall as what is in it, as far as the screen has room."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # its fonts count
        room = self.screen().availableSize() - _FRAME
        width = min(_WIDE * current_theme().sizes.body, room.width())
        inside = self._inside.layout()
        needed = inside.totalHeightForWidth(width) if inside is not None else 0
        foot = self._outer.sizeHint().height() - self._area.sizeHint().height()
        self.resize(width, min(needed + foot + _AIR, room.height()))

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight."""
        if new is not None and self._inside.isAncestorOf(new):
            self._area.ensureWidgetVisible(new, 0, 40)
