"""Chicago notes and bibliography (Chicago Manual of Style, 18th edition, chapters 13 and 14), British punctuation.

From the manual: no place where a publisher of 1900 or later is known (14.30), a first author and 'et al.' for more
than two in notes, six names and otherwise three in the list (13.23), a short form at every later mention and no ibid.
(13.37), a date of access only where the work has no date (13.15), unsigned news listed under the newspaper (14.89).
Ours to choose, and chosen: double quotation marks with commas and stops outside them, dates as 16 October 1964, page
ranges in full, the place where no publisher is known, and no place, publisher or date that the source does not give.
A study document says that it is one. A title in square brackets describes a work whose own title is not known, and is
not dressed up as a title.
"""

from collections.abc import Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Source
from essay_planner.core.text import fold
from essay_planner.export.citations.casing import title_case
from essay_planner.export.citations.imprint import details, locator_of
from essay_planner.export.citations.kinds import Kind, kind_of, stands_alone
from essay_planner.export.citations.names import forward, listed, listed_inverted, makers
from essay_planner.export.citations.runs import Run, Runs, capital, close, italic, join, quoted, upright
from essay_planner.export.citations.titles import ShortForms, without_article


class Chicago:
    """The Chicago style for one set of works."""

    in_text = False
    divides_list = True

    def __init__(self, works: Sequence[Source]) -> None:
        """Look over all works cited, to tell short titles apart."""
        self._short = ShortForms(works, _two_at_most)

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
        people, edit = makers(source)
        if kind_of(source) is Kind.FILM:
            people = ()
        named = upright(_two_at_most([forward(name) for name in people]))
        named += [Run(f", {_editors(len(people))}")] if edit else []
        parts = [named, _title(source, source.title), *details(source, locator_of(locator), in_list=False)]
        return join(parts, ", ")

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """A later mention: Filtzer, Khrushchev Era, 20."""
        author = "" if kind_of(source) is Kind.FILM else self._short.author(source)
        title = _title(source, self._short.title(source))
        return join([upright(author), title, upright(locator_of(locator))], ", ")

    def entry(self, source: Source, again: bool = False) -> Runs:  # noqa: ARG002
        """A work in the list of sources: Filtzer, Donald. The Khrushchev Era: …. London, 1993."""
        parts = [_listed_under(source), _title(source, source.title), *details(source, "", in_list=True)]
        return close(join([capital(part) for part in parts], ". "))

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """By author, then title without its article, then date."""
        title = fold(without_article(source.title)).lstrip("'\"‘“[")
        under = listed_inverted(makers(source)[0]) or _newspaper(source)
        return (fold(without_article(under)) or title, title, source.issued)


def _two_at_most(names: Sequence[str]) -> str:
    return listed(names, most=2)


def _editors(count: int) -> str:
    return _("ed.") if count == 1 else _("eds.")


def _newspaper(source: Source) -> str:
    """The newspaper that unsigned news is listed under."""
    return source.container_title if kind_of(source) is Kind.NEWS and not source.author else ""


def _listed_under(source: Source) -> Runs:
    people, edit = makers(source)
    if paper := _newspaper(source):
        return italic(paper)
    role = _editors(len(people)) if edit else _("dir.") if kind_of(source) is Kind.FILM and people else ""
    return upright(", ".join(part for part in (listed_inverted(people), role) if part))


def _title(source: Source, title: str) -> Runs:
    if is_descriptive(source):
        return upright(title)
    cased = title_case(title, source.language, long_prepositions=True)
    return italic(cased) if stands_alone(source) else quoted(cased)
