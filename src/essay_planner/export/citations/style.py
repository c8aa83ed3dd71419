"""What a citation style must be able to do."""

from typing import Protocol

from essay_planner.core.pack import Source
from essay_planner.export.citations.runs import Runs


class Style(Protocol):
    """A citation style that knows all works cited, so that it can tell similar short titles apart."""

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """How a note names a work at its first mention, without the full stop."""

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """How a note names a work at each later mention, without the full stop."""

    def entry(self, source: Source) -> Runs:
        """The work in the list of sources, with its full stop."""

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """Orders the entries of a list of sources."""
