"""Cut, copy and paste of the menu 'Edit': of the text that has the focus, or else of cards on the board."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QTextEdit, QWidget

if TYPE_CHECKING:
    from essay_planner.ui.board.board_view import BoardView


class Editing(QObject):
    """The three acts of one window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {f"{act}_chosen": partial(self._do, act) for act in ("cut", "copy", "paste")}

    def _do(self, act: str) -> None:
        from essay_planner.ui.board.board_view import BoardView

        focused = QApplication.focusWidget()
        board = next((view for view in self._window.findChildren(BoardView) if view.isVisible()), None)
        if isinstance(focused, QLineEdit | QTextEdit) and not _takes_cards(focused, act, board):
            getattr(focused, act)()
        elif act == "copy" and isinstance(focused, QLabel) and focused.hasSelectedText():
            QApplication.clipboard().setText(focused.selectedText())
        elif board is not None:
            getattr(board.clipboard, act)()


def _takes_cards(focused: QWidget, act: str, board: "BoardView | None") -> bool:
    """Whether cards are pasted as cards though a field has the focus: the one that finds evidence."""
    finding = board is not None and focused is board.library.search
    return finding and act == "paste" and board is not None and board.clipboard.holds_cards()
