"""A box to choose from whose words end in '…' where there is no room for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_AIR = 4  # pixels that the style leaves beside the words


class ShortBox(QComboBox):
    """Where its words are cut its tip begins with them all; the wheel scrolls the form, and chooses nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def setToolTip(self, tip: str) -> None:
        """Have a tip of its own."""
        self._tip = tip
        super().setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box with the words that fit."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - _AIR
        words, option.currentText = (
            option.currentText,
            self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room),
        )
        cut = words if option.currentText != words else ""
        super().setToolTip("\n".join(text for text in (cut, self._tip) if text))
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()
