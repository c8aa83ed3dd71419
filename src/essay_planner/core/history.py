"""Undo and redo over any value: keep the values, never the changes."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """One named change, as the values before and after it."""

    label: str
    before: T
    after: T
    merge: str = ""


class History(Generic[T]):
    """The present value and the steps around it. Undo and redo choose a kept value, so they cannot fail."""

    def __init__(self, value: T, limit: int = 1000) -> None:
        """Start at a value; at most 'limit' steps are kept, the oldest go first."""
        self._value = value
        self._limit = limit
        self._done: list[Step[T]] = []
        self._undone: list[Step[T]] = []

    @property
    def value(self) -> T:
        """The present value."""
        return self._value

    @property
    def undo_label(self) -> str:
        """The name of the step that undo would take back, or ''."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """The name of the step that redo would make again, or ''."""
        return self._undone[-1].label if self._undone else ""

    def record(self, after: T, label: str, merge: str = "") -> bool:
        """Make 'after' the present value, as one step.

        An equal value records nothing and returns False. Steps that follow one another with the same
        non-empty 'merge' become one, so that typing is one step.
        """
        if after == self._value:
            return False
        last = self._done[-1] if self._done else None
        if last is not None and merge and last.merge == merge and not self._undone:
            self._done.pop()
            self._value = last.before if after == last.before else after
            if after != last.before:
                self._done.append(Step(last.label, last.before, after, merge))
            return True
        self._done.append(Step(label, self._value, after, merge))
        del self._done[: -self._limit]
        self._undone.clear()
        self._value = after
        return True

    def close_step(self, merge: str = "") -> None:
        """End a run of merged steps, whichever it is or only that of a 'merge': what comes next is another step."""
        last = self._done[-1] if self._done else None
        if last is not None and merge in ("", last.merge):
            self._done[-1] = Step(last.label, last.before, last.after)

    def undo(self) -> bool:
        """Go back one step; False if there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        self._undone.append(step)
        self._value = step.before
        return True

    def redo(self) -> bool:
        """Go forward one step; False if there is none."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self._value = step.after
        return True
