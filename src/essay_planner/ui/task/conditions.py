"""Exam conditions: while they are on, teacher's sides, hints and notes, and the review, are out of sight."""

from functools import cache

from PySide6.QtCore import QObject, Signal


class Conditions(QObject):
    """Whether exam conditions are on; 'changed' tells once that is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.on = False

    def turn(self, on: bool) -> None:
        """Put them on, or take them off."""
        if on is not self.on:
            self.on = on
            self.changed.emit()


@cache
def conditions() -> Conditions:
    """The program's exam conditions: one plan is open at a time."""
    return Conditions()
