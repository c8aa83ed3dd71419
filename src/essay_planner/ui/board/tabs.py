"""The order in which Tab goes through the board: as one reads it, from the library to the end of the panel."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


class TabOrder:
    """Remembers the order it made, so that an edit which adds no widget costs nothing."""

    def __init__(self) -> None:
        self._made: list[QWidget] = []

    def follow(self, stops: Sequence[QWidget]) -> None:
        """Let Tab go through these widgets in this order; those that are hidden or off are passed over."""
        if list(stops) == self._made:
            return
        self._made = list(stops)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
