"""Where the focus is, and menus that take it for a while."""

from PySide6.QtWidgets import QApplication, QMenu, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is on a widget or on anything in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def show_below(opener: QWidget, menu: QMenu) -> None:
    """Show a menu below the widget that opens it, until something is chosen or it is left; then it is done with."""
    menu.exec(opener.mapToGlobal(opener.rect().bottomLeft()))
    menu.deleteLater()
