"""Labels, buttons and lines that wear the window's look."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from essay_planner.ui.look.applying import look
from essay_planner.ui.look.marks import Mark, icon
from essay_planner.ui.look.theme import Theme


def label(text: str = "", kind: str = "", wrap: bool = False) -> QLabel:
    """A label in one of the stylesheet's looks; its text is shown as it stands, never read as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("look", kind)
    return made


def button(text: str, kind: str = "", clicked: Callable[[], object] | None = None) -> QPushButton:
    """A button in one of the stylesheet's looks."""
    made = QPushButton(text.replace("&", "&&"))
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("look", kind)
    if clicked is not None:
        made.clicked.connect(clicked)
    return made


def line() -> QFrame:
    """A thin line across."""
    made = QFrame()
    made.setProperty("look", "line")
    return made


def scroll_down(area: QScrollArea) -> None:
    """Let an area fit its width and scroll only up and down. What is in it takes the focus, not the area."""
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class MarkButton(QToolButton):
    """A small button that shows a drawn mark and follows the theme; its name is its tooltip too."""

    def __init__(self, mark: Mark, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = mark
        self.setAccessibleName(name)
        self.setToolTip(name)
        look().changed.connect(self.on_look_changed)
        self.on_look_changed(look().theme)

    def on_look_changed(self, theme: Theme) -> None:
        """Draw the mark in the theme's colour."""
        self.setIcon(icon(self.mark, theme.muted, theme.sizes.mark))
        self.setIconSize(QSize(theme.sizes.mark, theme.sizes.mark))
