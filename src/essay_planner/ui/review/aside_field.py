"""The small field in which the student says why a finding is set aside, if they like."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Space, button, pad, row_of


class ReasonLine(QLineEdit):
    """A line that Escape leaves. No key of it reaches the row around it, which has keys of its own."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, all else types."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
        event.accept()


class AsideField(QWidget):
    """A line for the reason, and two buttons. 'asked' carries the reason, which may be ''."""

    asked = Signal(str)
    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.line = ReasonLine()
        self.line.setPlaceholderText(_("Why? Only if you like: it is kept with the plan"))
        self.line.setAccessibleName(_("Why it is set aside: {title}").format(title=title))
        self.line.setMinimumWidth(60)
        self.done, self.cancel = button(_("Set aside"), "outline"), button(_("Cancel"), "quiet")
        self.line.returnPressed.connect(self.on_asked)
        self.line.left.connect(self.left)
        self.done.clicked.connect(self.on_asked)
        self.cancel.clicked.connect(self.left)
        row = row_of(self.line, self.done, self.cancel, spacing=Space.GAP)
        row.setStretch(0, 1)
        pad(row, Space.NONE, Space.FIELD, Space.NONE, Space.FINE)
        self.setLayout(row)

    def on_asked(self) -> None:
        """Set aside, with what stands there as the reason."""
        self.asked.emit(self.line.text())

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [self.line, self.done, self.cancel]
