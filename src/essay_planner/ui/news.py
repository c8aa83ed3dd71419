"""The quiet bar under the header: news that asks for nothing and can be dismissed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Mark, MarkButton, button, label


def announce(widget: QWidget, sentence: str) -> None:
    """Tell a screen reader a sentence, without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class NewsBar(QFrame):
    """One sentence with at most two buttons, until it is dismissed or replaced."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "news")
        self._sentence = label(wrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setFixedWidth(120)
        self._progress.setAccessibleName(_("Progress"))
        self._choices = QHBoxLayout()
        self._close = MarkButton(Mark.CROSS, _("Dismiss"))
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._progress)
        row.addLayout(self._choices)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says now, or ''."""
        return "" if self.isHidden() else self._sentence.text()

    def tell(self, sentence: str, choices: Mapping[str, Callable[[], object]] | None = None, seconds: int = 0) -> None:
        """Show a sentence with buttons (text to what it does); 'seconds' hides it again by itself."""
        self._show(sentence, working=False)
        for text, act in (choices or {}).items():
            self._choices.addWidget(button(text, "outline", act))
        if seconds:
            self._timer.start(seconds * 1000)

    def work(self, sentence: str) -> None:
        """Show that long work goes on."""
        self._show(sentence, working=True)

    def dismiss(self) -> None:
        """Hide the bar."""
        self._timer.stop()
        self.hide()
        self.dismissed.emit()

    def _show(self, sentence: str, working: bool) -> None:
        self._timer.stop()
        while (item := self._choices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._sentence.setText(sentence)
        self._progress.setVisible(working)
        self.show()
        announce(self, sentence)
