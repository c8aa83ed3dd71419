"""A line where a few words are typed, which is there only meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from essay_planner.core.messages import _


class FewWords(QLineEdit):
    """Hidden at first. Enter keeps what was typed, Escape goes without; 'editingFinished' tells of both."""

    def __init__(self, parent: QWidget, name: str, hint: str = "") -> None:
        """'name' is for assistive technology; 'hint' stands there while nothing is typed."""
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setToolTip(_("{name} (Enter keeps it, Esc leaves it)").format(name=name))
        self.setAcceptDrops(False)
        self.given_up = False  # by Escape: nothing is to become of it
        self.hide()

    def start(self, words: str = "") -> None:
        """Show the line and let it be typed in; 'words' stand there to be changed."""
        self.given_up = False
        self.setText(words)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def finish(self, then: QWidget) -> str:
        """What was typed, without spaces around it. The line goes, and 'then' has the focus if nothing else has it."""
        words = self.text().strip()
        self.clear()
        if self.hasFocus() or self.given_up:
            then.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        return words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes without."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up = True
            self.clear()
            self.clearFocus()
        else:
            super().keyPressEvent(event)


def own_criterion(parent: QWidget) -> FewWords:
    """Where a criterion of one's own is typed."""
    return FewWords(parent, _("Criterion of your own"), _("A test to judge by, such as ‘Did it last?’"))
