"""What is found while one file is read: its problems, the ids it gives and the ids it names."""

import difflib
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple, Protocol

from essay_planner.core.messages import _, ngettext
from essay_planner.core.text import clean
from essay_planner.files.problems import Problem, Unreadable

PROBLEM_LIMIT = 200  # a file with more faults than this is not of our kind; the rest is counted, not listed
_GUESS_LIMIT = 20  # to guess what was meant among 10,000 ids takes some 50 ms
_LONGEST_NAME = 60


class Mark(Protocol):
    """A place in a text; line and column count from 0, in characters."""

    @property
    def line(self) -> int: ...  # noqa: D102

    @property
    def column(self) -> int: ...  # noqa: D102


class Spot(NamedTuple):
    """A mark of our own making."""

    line: int
    column: int


START = Spot(0, 0)


class Reading:
    """Collects what the parts of a reader find in one file, so that all of it can be said at once."""

    def __init__(self, file: str) -> None:
        """Start on a file, named as the user knows it."""
        self.file = file
        self._faults: list[Problem] = []
        self._warnings: list[Problem] = []
        self._more = 0  # faults beyond those that are listed
        self._guesses = 0
        self._ids: dict[str, dict[str, Mark]] = {}
        self._named: list[tuple[str, str, Mark]] = []

    def fault(self, mark: Mark, message: str) -> None:
        """Note a fault: the file will not be used. Those beyond a limit are only counted."""
        if len(self._faults) < PROBLEM_LIMIT:
            self._faults.append(Problem(self.file, mark.line + 1, mark.column + 1, message))
        else:
            self._more += 1

    def gap(self, mark: Mark, message: str) -> bool:
        """Note a fault that leaves a value all the same: an unfinished one. Whether to go on with that value."""
        self.fault(mark, message)
        return False

    def warn(self, mark: Mark, message: str) -> None:
        """Note something doubtful: the file can be used. Those beyond a limit are left out."""
        if len(self._warnings) < PROBLEM_LIMIT:
            self._warnings.append(Problem(self.file, mark.line + 1, mark.column + 1, message, warning=True))

    def name_of(self, mark: Mark) -> str:
        """How a place is spoken of in a message."""
        return _("line {line}").format(line=mark.line + 1)

    def define(self, group: str, name: str, mark: Mark) -> None:
        """Note an id that an item of the file has; a second one in the same group is a fault."""
        first = self._ids.setdefault(group, {}).setdefault(name, mark)
        if first is not mark:
            self.fault(
                mark,
                _("The id '{id}' is already taken on line {line}. Give each item an id of its own.").format(
                    id=shortened(name), line=first.line + 1
                ),
            )

    def refer(self, group: str, name: str, mark: Mark) -> None:
        """Note an id that the file names; 'check_references' says whether it exists."""
        self._named.append((group, name, mark))

    def ids(self, group: str) -> dict[str, Mark]:
        """The ids of a group with their places, in the order of the file."""
        return self._ids.get(group, {})

    def check_references(
        self, unknown: Mapping[str, Callable[[], str]], faulty: Mapping[str, Collection[str]] | None = None
    ) -> None:
        """Fault every id that the file names and nothing has, in the groups given.

        'unknown' gives for a group the sentence, with '{id}' in it, that says so; 'faulty' the ids that something has
        though they will not do, which is told where they stand.
        """
        for group, name, mark in self._named:
            if group in unknown and name not in self.ids(group) and name not in (faulty or {}).get(group, ()):
                sentence = unknown[group]().format(id=shortened(name))
                advice = self.did_you_mean(name, self.ids(group)) or _("Correct the id, or add what it names.")
                self.fault(mark, f"{sentence} {advice}")

    def did_you_mean(self, name: str, known: Iterable[str]) -> str:
        """'Did you mean …?' where a known name is close, else ''."""
        if self._guesses >= _GUESS_LIMIT or len(name) > _LONGEST_NAME:
            return ""
        self._guesses += 1
        close = difflib.get_close_matches(name, [k for k in known if len(k) <= _LONGEST_NAME], 1, 0.6)
        return _("Did you mean '{name}'?").format(name=close[0]) if close else ""

    @property
    def failed(self) -> bool:
        """Whether a fault was found."""
        return bool(self._faults)

    @property
    def places(self) -> frozenset[tuple[int, int]]:
        """Where faults were found so far, as line and column, which count from 0."""
        return frozenset((fault.line - 1, fault.column - 1) for fault in self._faults)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is doubtful, in the order of the file."""
        return _in_order(self._warnings)

    def unreadable(self) -> Unreadable:
        """What to raise when the file cannot be used: the faults, in the order of the file."""
        faults = list(_in_order(self._faults))
        if self._more:
            more = ngettext("{count} more problem follows.", "{count} more problems follow.", self._more)
            last = faults[-1]
            faults.append(Problem(self.file, last.line, last.column, more.format(count=self._more)))
        return Unreadable(faults)

    def finish(self) -> tuple[Problem, ...]:
        """End the reading. Raises Unreadable if there were faults; returns the warnings."""
        if self.failed:
            raise self.unreadable()
        return self.warnings


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def shortened(text: str, longest: int = _LONGEST_NAME) -> str:
    """A text from the file, on one line and short enough to stand in a message; what cannot be seen is named."""
    line = " ".join(clean(text).split())
    if not line.isprintable():
        line = "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in line[:longest])
    return line if len(line) <= longest else line[: longest - 1] + "…"
