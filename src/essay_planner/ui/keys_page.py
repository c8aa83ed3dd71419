"""Help: the keys, in one list, read from the menus so that the two cannot differ."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMenu, QMenuBar, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import button, label


def keys_in(bar: QMenuBar) -> list[tuple[str, str]]:
    """What each action with a key does, and its keys, in the order of the menus."""
    return [pair for menu in bar.findChildren(QMenu) for pair in _keys_of(menu.actions())]


def _keys_of(actions: Sequence[QAction]) -> list[tuple[str, str]]:
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (action.text().replace("&", ""), _(" or ").join(key.toString(native) for key in action.shortcuts()))
        for action in actions
        if action.shortcuts()
    ]


class KeysPage(QDialog):
    """A window beside the main one with all keys."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(28)
        grid.setColumnStretch(0, 1)
        for row, (what, which) in enumerate(keys):
            grid.addWidget(label(what), row, 0)
            grid.addWidget(label(which, "muted"), row, 1)
        grid.setRowStretch(len(keys), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(_("Keys"))
        column = QVBoxLayout(self)
        column.addWidget(label(_("Keys"), "heading"))
        column.addWidget(area, 1)
        column.addWidget(button(_("Close"), "", self.accept))
        self.resize(460, 560)
