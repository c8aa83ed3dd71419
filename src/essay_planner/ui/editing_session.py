"""A value that is edited in named steps: the only way from a gesture to a changed value."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from essay_planner.core.errors import EditRefused
from essay_planner.core.history import History

T = TypeVar("T")


class EditingSession(QObject, Generic[T]):
    """A value with its history. Views show 'value' and call 'apply'; they never change it themselves."""

    changed = Signal(object, object)  # the value before and after
    stepped = Signal(object, object)  # the same after undo and redo, once everything shows the value as it is now
    refused = Signal(str)  # a sentence: why an edit was not made
    announced = Signal(str)  # a sentence for the foot of the window and the screen reader

    def __init__(self, value: T) -> None:
        super().__init__()
        self._history = History(value)

    @property
    def value(self) -> T:
        """The value as it is now."""
        return self._history.value

    @property
    def undo_label(self) -> str:
        """What undo would take back, or ''."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again, or ''."""
        return self._history.redo_label

    def apply(self, edit: Callable[[T], T], label: str, merge: str = "") -> bool:
        """Make one edit, as one named step. Steps with the same 'merge' that follow one another become one.

        True if the value changed. A refused edit changes nothing and 'refused' says why.
        """
        before = self.value
        try:
            after = edit(before)
        except EditRefused as refusal:
            self.refused.emit(str(refusal))
            return False
        if not self._history.record(after, label, merge):
            return False
        self.changed.emit(before, after)
        return True

    def close_step(self, merge: str = "") -> None:
        """End a run of typing, whichever it is or only that of a 'merge': what is typed next is a step of its own."""
        self._history.close_step(merge)

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._history.undo)

    def redo(self) -> None:
        """Make the step again that was last taken back."""
        self._step(self._history.redo)

    def _step(self, step: Callable[[], bool]) -> None:
        before = self.value
        if step():
            self.changed.emit(before, self.value)
            self.stepped.emit(before, self.value)
