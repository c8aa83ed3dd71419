"""What a command has to say."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """What a command has to say: lines of its result, and problems. Only problems make it fail."""

    lines: Sequence[str] = ()
    warnings: Sequence[str] = ()
    problems: Sequence[str] = ()
