"""The box where the student types what to find, and the help that says what can be typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QToolButton, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Space, button, column_of, gaps, label, look, pad, search_glass, set_look


def ways_to_find() -> Sequence[tuple[str, str]]:
    """What can be typed, by example, and what it finds."""
    return (
        ('"secret speech"', _("exactly these words, in this order")),
        ("-gulag", _("without what ‘gulag’ would find")),
        ("date:1956", _("a year, a decade (1950s) or years (1953–56)")),
        ("person:beria", _("who is named or speaks, or whose view it is")),
        ("theme:terror", _("a theme, by any of its words")),
        ("kind:statistic", _("fact, statistic, event, quotation or interpretation")),
        ("tag:gulag", _("a tag")),
        ("source:filtzer", _("the author or title of a work")),
    )


class SearchBox(QLineEdit):
    """Where the student types what to find; Down goes to the first card, Escape empties it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Find evidence"))
        self.setAccessibleName(_("Find evidence"))
        self.setToolTip(_("Words, or the beginnings of words. “?” says what else can be typed."))
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.draw()
        look().changed.connect(self.draw)

    def draw(self) -> None:
        """Draw the glass in the theme's colour."""
        self._glass.setIcon(search_glass())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the list; Escape empties the box."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class HowToFind(QToolButton):
    """'?': opens what can be typed. 'taken' gives an example that was pressed."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setText("?")
        set_look(self, "how")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("How to find"))
        self.setToolTip(_("How to find"))
        self.help = QFrame(self, Qt.WindowType.Popup)
        self.help.setAccessibleName(_("How to find"))
        set_look(self.help, "float")
        self.examples: list[QPushButton] = []
        self._fill()
        self.clicked.connect(self.on_clicked)

    def _fill(self) -> None:
        lead = label(_("Words, or the beginnings of words, in any spelling: all must be there."), "small", wrap=True)
        rows = QWidget()
        grid = QGridLayout(rows)
        pad(grid, Space.NONE)
        gaps(grid, Space.WIDE, Space.FINE)
        for row, (example, meaning) in enumerate(ways_to_find()):
            made = button(
                example, "board-link", name=_("{example}: {meaning}").format(example=example, meaning=meaning)
            )
            made.clicked.connect(partial(self._take, example))
            self.examples.append(made)
            grid.addWidget(made, row, 0)
            grid.addWidget(label(meaning, "small"), row, 1)
        column_of(self.help, lead, rows, spacing=Space.GAP, margins=Space.WIDE)

    def on_clicked(self) -> None:
        """Show the help below the button, within the window."""
        window, corner = self.window(), self.mapToGlobal(QPoint(0, self.height() + 4))
        self.help.ensurePolished()
        self.help.resize(self.help.sizeHint().boundedTo(window.size() - QSize(16, 16)))
        end = window.mapToGlobal(QPoint(window.width() - 8, window.height() - 8))
        size = self.help.size()
        self.help.move(min(corner.x(), end.x() - size.width()), min(corner.y(), end.y() - size.height()))
        self.help.show()
        self.examples[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, example: str, *_checked: object) -> None:
        self.help.close()
        self.taken.emit(example)
