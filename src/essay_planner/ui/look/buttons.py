"""Buttons that wear the window's look: of words, and of marks."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QToolButton, QWidget

from essay_planner.ui.look.applying import current_theme, look, set_look
from essay_planner.ui.look.lucide import sharp
from essay_planner.ui.look.marks import Mark, icon
from essay_planner.ui.tips.telling import button_tip


def button(
    text: str, kind: str = "", act: Callable[[], object] | None = None, *, name: str = "", what: str = ""
) -> "ShortButton":
    """A button in one of the stylesheet's looks that shows a text as it stands, and what a click does.

    'name' is for assistive technology where the text is not enough. 'what' it does is its tip: as the table of buttons
    says, if it is left out.
    """
    made = ShortButton(text.replace("&", "&&"))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if kind:
        set_look(made, kind)
    if name:
        made.setAccessibleName(name)
    made.setToolTip(what or button_tip(text))
    if act is not None:
        made.clicked.connect(act)
    return made


def search_glass() -> QIcon:
    """What stands at the beginning of a field to search in, in the theme's colour."""
    return icon(Mark.SEARCH, current_theme().muted)


class ShortButton(QPushButton):
    """A button whose words end in '…' where there is no room for them; its tip then begins with them all."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._tip = ""
        self._mark, self._colour = Mark.MORE, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(min(40, self.sizeHint().width()), super().minimumSizeHint().height())

    def show_mark(self, mark: Mark, colour: str = "accent", *, after: bool = False) -> None:
        """Show a mark before the words, or 'after' them, in one of the theme's colours."""
        if (mark, colour) == (self._mark, self._colour):
            return
        if not self._colour:
            look().changed.connect(self.draw)
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if after else Qt.LayoutDirection.LeftToRight)
        self._mark, self._colour = mark, colour
        self.draw()

    def draw(self) -> None:
        """Draw the mark in the theme's colour, as large as the words ask for."""
        theme = current_theme()
        side = sharp(theme.sizes.mark)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._mark, getattr(theme, self._colour), side))

    def setToolTip(self, tip: str) -> None:
        """Have a tip of its own."""
        self._tip = tip
        super().setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with the words that fit."""
        short = self.width() < self.sizeHint().width()
        words = self.text().replace("&&", "&") if short else ""
        super().setToolTip("\n".join(text for text in (words, self._tip) if text))
        if not short:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        around = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        room = max(0, self.width() - around)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class MarkButton(QToolButton):
    """A small button that shows a mark; it says its name as a tip and to assistive technology."""

    def __init__(self, mark: Mark, name: str, size: int = 14, parent: QWidget | None = None) -> None:
        """'size' is in pixels at 100 % text."""
        super().__init__(parent)
        self._mark, self._size = mark, size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(name)
        self.draw()
        look().changed.connect(self.draw)

    def say(self, name: str) -> None:
        """Give it another name."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_mark(self, mark: Mark) -> None:
        """Show another mark."""
        if mark is not self._mark:
            self._mark = mark
            self.draw()

    def draw(self) -> None:
        """Draw the mark in the theme's colour."""
        side = sharp(round(self._size * current_theme().sizes.mark / 12))
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._mark, current_theme().muted, side))
