"""What is wrong with a file, said with its place so that the user can go there and mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from essay_planner.core.errors import EssayPlannerError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, or with 'warning' only doubtful. Lines and columns count from 1, in characters.

    Line 0 is for what is wrong with the file as a whole.
    """

    file: str
    line: int
    column: int
    message: str
    warning: bool = False

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.file}{place}: {self.message}"


class Unreadable(EssayPlannerError):
    """A file that cannot be used, with every problem that was found, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; at least one is expected."""
        self.problems = tuple(problems)
        super().__init__(*self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))
