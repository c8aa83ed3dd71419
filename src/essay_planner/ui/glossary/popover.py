"""A small sheet over the board with what the terms of a card mean, for who asks by key or menu."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from essay_planner.core.glossary import Entry
from essay_planner.core.messages import _
from essay_planner.ui.glossary.words import as_html, in_a_line
from essay_planner.ui.look import (
    Mark,
    MarkButton,
    Space,
    column_of,
    current_theme,
    label,
    pad,
    row_of,
    scroll_down,
    set_look,
)
from essay_planner.ui.news import announce

_WIDE, _HIGH = 26, 24  # in heights of ordinary text: the width, and the height at most


class Meanings(QFrame):
    """Goes with Escape or a click elsewhere; the focus then goes back to where it was."""

    def __init__(self, parent: QWidget, entries: Sequence[Entry]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "float")
        self.setAccessibleName(_("What the terms mean"))
        self.words = QLabel(as_html(entries))
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self._said = " ".join(in_a_line(entry) for entry in entries)
        self.words.setAccessibleName(self._said)
        self.close_button = MarkButton(Mark.CROSS, _("Close what the terms mean (Esc)"), 10)
        self.close_button.clicked.connect(self.close)
        self._lay_out()

    def _lay_out(self) -> None:
        head = row_of(label(_("What the terms mean"), "small-heading"))
        head.addStretch(1)
        head.addWidget(self.close_button)
        inside = QWidget()
        set_look(inside, "paper")
        column_of(inside, self.words)
        area = QScrollArea()
        area.setWidget(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        scroll_down(area)
        column = column_of(self, spacing=Space.SMALL)
        pad(column, Space.LARGE, Space.MEDIUM, Space.MEDIUM, Space.LARGE)
        column.addLayout(head)
        column.addWidget(area)
        body = current_theme().sizes.body
        self.setFixedWidth(_WIDE * body)
        room = _WIDE * body - column.contentsMargins().left() - column.contentsMargins().right()
        high = min(self.words.heightForWidth(room) + 2, _HIGH * body)
        area.setFixedHeight(high)

    def show_at(self, where: QPoint) -> None:
        """Show it below a point of the screen, as far as there is room, and tell it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(where.x(), screen.right() - self.width()))
        top = max(screen.top(), min(where.y(), screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, self._said)
