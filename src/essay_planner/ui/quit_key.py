"""The key that ends the program, in the windows that stand beside one with a menu."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


def take_quit_key(beside: QWidget, window: QWidget) -> None:
    """Let the key of Quit in a window's menu work in another one, too; there is none where that has no such row."""
    rows = window.window().findChildren(QAction)
    beside.addActions([row for row in rows if row.menuRole() is QAction.MenuRole.QuitRole])
