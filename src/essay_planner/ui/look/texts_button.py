"""A button with a few lines of text below one another, such as a row in a list."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from essay_planner.ui.look.applying import set_look
from essay_planner.ui.look.lines import FewLines
from essay_planner.ui.look.spacing import Space, Step, gap, pad


class TextsButton(QPushButton):
    """As high as its texts are at the width that it is given.

    'texts' has each one's look and the number of lines that it may take; an empty text is left out. The margins are
    those of 'pad'.
    """

    def __init__(self, kind: str, texts: Sequence[tuple[str, str, int]], left: Step, top: Step, *rest: Step) -> None:
        super().__init__()
        self._height = 40  # pixels, until the width is known
        set_look(self, kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        pad(self._column, left, top, *rest)
        gap(self._column, Space.HAIR)
        self._texts = [_few_lines(text, look, most) for text, look, most in texts if text]
        for text in self._texts:
            self._column.addWidget(text)

    def minimumSizeHint(self) -> QSize:
        """Narrow, for the texts wrap; as high as they then are."""
        return QSize(60, self._height)

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(200, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the fonts, which are known by now."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the texts are at this width."""
        for text in self._texts:
            text.ensurePolished()
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        between = self._column.spacing() * (len(self._texts) - 1)
        self._height = sum(t.heightForWidth(width) for t in self._texts) + margins.top() + margins.bottom() + between
        self.updateGeometry()


def _few_lines(text: str, kind: str, most: int) -> FewLines:
    made = FewLines(kind, most=most)
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.show_text(text)
    return made
