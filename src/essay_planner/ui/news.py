"""The quiet bar under the header: news that asks for nothing and can be dismissed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.look import Mark, MarkButton, Space, button, gap, label, pad


def announce(widget: QWidget, sentence: str) -> None:
    """Tell a screen reader a sentence, without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


Choices = Mapping[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class _News:
    sentence: str
    choices: Choices = field(default_factory=dict)
    seconds: int = 0
    working: bool = False


class NewsBar(QFrame):
    """One sentence with at most two buttons, until it is dismissed or replaced; then the next one that waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: _News | None = None
        self._waiting: list[_News] = []
        self.setProperty("look", "news")
        self._sentence = label(wrap=True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.setFixedWidth(120)
        self._progress.setAccessibleName(_("Progress"))
        self._choices = QHBoxLayout()
        self._close = MarkButton(Mark.CROSS, _("Dismiss"), size=12)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        pad(row, Space.EDGE, Space.SMALL, Space.WIDE, Space.SMALL)
        gap(row, Space.MEDIUM)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._progress)
        row.addLayout(self._choices)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_old)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says now, or ''."""
        return self._now.sentence if self._now else ""

    def tell(self, sentence: str, choices: Choices | None = None, seconds: int = 0) -> None:
        """Show a sentence with buttons (text to what it does); 'seconds' hides it again by itself."""
        self._show(_News(sentence, choices or {}, seconds))

    def tell_when_free(self, sentence: str, choices: Choices | None = None) -> None:
        """Show a sentence as soon as nothing else is shown, and again after something else replaced it."""
        if sentence not in [news.sentence for news in self._waiting]:
            self._waiting.append(_News(sentence, choices or {}))
        if self._now is None:
            self._show(self._waiting[0])

    def insist(self, sentence: str, choices: Choices | None = None) -> None:
        """Show a sentence now, and again after something else replaced it, until it is dismissed or withdrawn."""
        self._waiting = [news for news in self._waiting if news.sentence != sentence]
        self._waiting.insert(0, _News(sentence, choices or {}))
        if self._now is None or self._now.sentence != sentence:
            self._show(self._waiting[0])

    def work(self, sentence: str) -> None:
        """Show that long work goes on."""
        self._show(_News(sentence, working=True))

    def dismiss(self) -> None:
        """Go on to what waits, or hide the bar."""
        if self._now is not None:
            self.withdraw(self._now.sentence)

    def on_old(self) -> None:
        """Go on to what waits, but not while the student is at a button of it."""
        if holds_focus(self):
            self._timer.start()
        else:
            self.dismiss()

    def move_on(self) -> None:
        """Go on to what waits: what was told of something that is over need not be read any more."""
        if self._now is not None and self._now not in self._waiting:
            self.dismiss()

    def withdraw(self, sentence: str) -> None:
        """Say a sentence no longer, whether it is shown or waits."""
        self._waiting = [news for news in self._waiting if news.sentence != sentence]
        if self._now is None or self._now.sentence != sentence:
            return
        self._now = None
        if self._waiting:
            self._show(self._waiting[0])
        else:
            self._timer.stop()
            self.hide()

    def _show(self, news: _News) -> None:
        self._now = news
        self._timer.stop()
        while (item := self._choices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text, act in news.choices.items():
            made = button(text, "outline", act)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where the student works
            self._choices.addWidget(made)
        if news.seconds:
            self._timer.start(news.seconds * 1000)
        self._sentence.setText(news.sentence)
        self._progress.setVisible(news.working)
        self.show()
        announce(self, news.sentence)
