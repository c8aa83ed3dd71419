"""What a citation style must be able to do."""

from typing import Protocol

from essay_planner.core.pack import Source
from essay_planner.export.citations.runs import Runs


class Style(Protocol):
    """A citation style that knows all works cited, so that it can tell similar short titles, names and dates apart."""

    @property
    def in_text(self) -> bool:
        """Whether works are named in brackets in the text; else footnotes name them."""

    @property
    def divides_list(self) -> bool:
        """Whether the list of sources may be divided into primary, secondary and teaching material."""

    @property
    def list_heading(self) -> str:
        """What the list of sources is called."""

    @property
    def unseen_hint(self) -> str:
        """What a work marked as not seen means for the essay's own list."""

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """How a work is named at its first mention, without the full stop of a note or the brackets in the text."""

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """How a work is named at each later mention, likewise."""

    def known_through(self, works: int) -> str:
        """The words between works, so many of them, and the one work through which alone they are known."""

    def entry(self, source: Source, again: bool = False) -> Runs:
        """The work in the list of sources, ended as the style has it; 'again' if the same people made the one before.

        MHRA and MLA have a dash for the names then; the others repeat them.
        """

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """Orders the entries of a list of sources."""
