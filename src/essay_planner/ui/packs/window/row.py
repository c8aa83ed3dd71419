"""One row of the list of packs: a button with a few lines of text, of which one at a time is down."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from essay_planner.ui.look import FewLines, Space, gap, pad, set_look
from essay_planner.ui.packs.window.shown import Shown

_LINES = {"strong": 2, "tiny": 2, "pack-care": 1}  # of text at most, by look
_STEPS = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right))


class PackRow(QPushButton):
    """A pack, an offer, or a folder; 'shown' is what stands beside the list when it is chosen."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.shown = shown
        self._height = 40
        self.setCheckable(True)
        set_look(self, "pack-row")
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(" · ".join(text for text in (shown.about, shown.care) if text))
        self.setToolTip("\n".join(text for text in (shown.title, shown.about, shown.care) if text))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        pad(column, Space.MEDIUM, Space.FIELD)
        gap(column, Space.HAIR)
        self._texts = [_few_lines(text, kind) for text, kind in _texts(shown) if text]
        for text in self._texts:
            column.addWidget(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list; a group of buttons would move the focus and choose nothing."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Narrow, for the texts wrap; as high as they then are."""
        return QSize(60, self._height)

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(200, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the fonts, which are known by now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the texts are at this width."""
        layout = self.layout()
        assert layout is not None
        for text in self._texts:
            text.ensurePolished()
        margins = layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        between = layout.spacing() * (len(self._texts) - 1)
        self._height = sum(t.heightForWidth(width) for t in self._texts) + margins.top() + margins.bottom() + between
        self.updateGeometry()


def row_looks(shown: Shown) -> tuple[str, ...]:
    """All that a row shows, and its key."""
    return shown.key, *(text for text, _kind in _texts(shown))


def _texts(shown: Shown) -> tuple[tuple[str, str], ...]:
    return (shown.title, "strong"), (shown.about, "tiny"), (shown.care, "pack-care")


def _few_lines(text: str, kind: str) -> FewLines:
    made = FewLines(kind, most=_LINES[kind])
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.show_text(text)
    return made
