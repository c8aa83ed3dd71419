"""The board of the builders, and its form for evidence of one's own."""

from tests.ui.board.conftest import board, make_board

__all__ = ["board", "make_board"]
