"""A label of at most a few lines."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class FewLines(QLabel):
    """Text that breaks into at most 'most' lines and then ends in '…'.

    The whole is its accessible name, and its tooltip where it is cut.
    """

    def __init__(self, kind: str = "", most: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole, self._most = "", most
        self.setTextFormat(Qt.TextFormat.PlainText)
        if kind:
            self.setProperty("look", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text for the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Break the text for another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """As high as the lines are at a width."""
        return len(self._lines(width)) * QFontMetrics(self.font()).lineSpacing()

    def sizeHint(self) -> QSize:
        """As high as the lines are at the width that it has now."""
        return QSize(40, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be, one line high."""
        return QSize(40, QFontMetrics(self.font()).lineSpacing())

    def _fit(self) -> None:
        lines = self._lines(self.width())
        self.setText("\n".join(lines))
        self.setToolTip(self._whole if lines[-1].endswith("…") and not self._whole.endswith("…") else "")

    def _lines(self, width: int) -> list[str]:
        """The lines at a width in pixels, at least one and at most as many as there may be."""
        layout = QTextLayout(self._whole, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = self._whole.encode("utf-16-le")  # Qt counts these
        lines: list[str] = []
        layout.beginLayout()
        while len(lines) < self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            start, end = line.textStart(), line.textStart() + line.textLength()
            rest = units[2 * start :].decode("utf-16-le")
            last = len(lines) == self._most - 1
            lines.append(self._cut(rest, width) if last else units[2 * start : 2 * end].decode("utf-16-le").rstrip())
        layout.endLayout()
        return lines or [""]

    def _cut(self, text: str, width: int) -> str:
        return QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, max(width, 40))
