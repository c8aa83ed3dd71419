"""Chicago notes and bibliography (Chicago Manual of Style, 17th edition, chapter 14), with British punctuation.

Ours to choose, and chosen: double quotation marks with commas and stops outside them, dates as 16 October 1964,
page ranges in full, no ibid. but a short form at every later mention, and no place, publisher or date that the
source does not give. A study document says that it is one. A title in square brackets describes a work whose own
title is not known, and is not dressed up as a title.
"""

from collections.abc import Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Source
from essay_planner.core.text import fold
from essay_planner.export.citations.imprint import details, is_whole_work, locator_of
from essay_planner.export.citations.names import forward, listed, listed_inverted
from essay_planner.export.citations.runs import Run, Runs, capital, close, curl, join
from essay_planner.export.citations.titles import ShortForms, without_article


class Chicago:
    """The Chicago style for one set of works."""

    in_text = False
    divides_list = True

    def __init__(self, works: Sequence[Source]) -> None:
        """Look over all works cited, to tell short titles apart."""
        self._short = ShortForms(works)

    @property
    def list_heading(self) -> str:
        """Bibliography."""
        return _("Bibliography")

    @property
    def unseen_hint(self) -> str:
        """Both works are listed."""
        return _("Works marked [not seen] are known only through the work that the notes name after them.")

    def known_through(self, works: int) -> str:
        """As cited in."""
        return {1: _(", as cited in "), 2: _(", both as cited in ")}.get(works, _(", all as cited in "))

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """A first mention: Donald Filtzer, The Khrushchev Era: … (London, 1993), 20."""
        named = [[Run(curl(listed([forward(name) for name in source.author])))], _title(source, source.title)]
        return join([*named, *details(source, locator_of(locator), in_list=False)], ", ")

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """A later mention: Filtzer, Khrushchev Era, 20."""
        title = _title(source, self._short.title(source))
        return join([[Run(curl(self._short.author(source)))], title, [Run(locator_of(locator))]], ", ")

    def entry(self, source: Source) -> Runs:
        """A work in the list of sources: Filtzer, Donald. The Khrushchev Era: …. London, 1993."""
        authors = [Run(curl(listed_inverted(source.author)))]
        parts = [authors, _title(source, source.title), *details(source, "", in_list=True)]
        return close(join([capital(part) for part in parts], ". "))

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """By author, then title without its article, then date."""
        title = fold(without_article(source.title)).lstrip("'\"‘“[")
        author = fold(listed_inverted(source.author))
        return (author or title, title, source.issued)


def _title(source: Source, title: str) -> Runs:
    if is_descriptive(source):
        return [Run(curl(title))]
    if is_whole_work(source):
        return [Run(curl(title), italic=True)]
    inner = curl(title).replace("“", "‘").replace("”", "’")
    return [Run(_("“{title}”").format(title=inner))]
