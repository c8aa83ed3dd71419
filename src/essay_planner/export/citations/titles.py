"""Short titles, and how those that could be confused are told apart."""

import re
from collections.abc import Callable, Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.pack import Source
from essay_planner.core.text import fold
from essay_planner.export.citations.names import forward, makers, surname

_ARTICLE = re.compile(r"(?:an?|the)\s+(?=\S)", re.IGNORECASE)
# A main title ends at a colon, semicolon, question mark, or at the end of a sentence (a stop after a longer word).
_MAIN_TITLE = re.compile(r"(.+?)(?::\s|;\s|(?<=\w{4})\.\s|(?<=[?!])\s|$)", re.DOTALL)
_YEARS = re.compile(r",\s*\d{4}(?:\s*[–-]\s*\d{2,4})?$")


def without_article(title: str) -> str:
    """A title as one files it: without a leading 'A', 'An' or 'The'."""
    return _ARTICLE.sub("", title, count=1) if _ARTICLE.match(title) else title


def short_title(source: Source, article: bool = False) -> str:
    """The source's own short title, or its main title without closing years, and without a leading article or with.

    A single word is enough beside a surname; a work without an author keeps its whole title then.
    """
    if source.title_short or is_descriptive(source):
        return source.title_short or source.title
    found = _MAIN_TITLE.match(source.title)
    short = _YEARS.sub("", found.group(1) if found else "").strip()
    short = short if article else without_article(short)
    if not short or not (source.author or " " in short):
        return source.title
    return short[0].upper() + short[1:]


class ShortForms:
    """Surnames and short titles that name each of some works and no other."""

    def __init__(self, works: Sequence[Source], listed: Callable[[Sequence[str]], str]) -> None:
        """Look over all works cited. 'listed' puts names in a row as the style has it."""
        self._listed = listed
        works = list(dict.fromkeys(works))
        people: dict[str, set[tuple[str, ...]]] = {}
        for work in works:
            people.setdefault(self._surnames(work), set()).add(tuple(forward(name) for name in makers(work)[0]))
        self._shared = {name for name, bearers in people.items() if name and len(bearers) > 1}
        self._titles = _told_apart(works, {work: (self.author(work), fold(short_title(work))) for work in works})

    def author(self, work: Source) -> str:
        """The surnames of a work's authors, or editors; whole names where others share them; '' if it has none."""
        names = self._surnames(work)
        return self._listed([forward(name) for name in makers(work)[0]]) if names in self._shared else names

    def title(self, work: Source) -> str:
        """The shortest title that names this work and no other of its author's."""
        return self._titles.get(work, short_title(work))

    def _surnames(self, work: Source) -> str:
        return self._listed([surname(name) for name in makers(work)[0]])


def _told_apart(works: Sequence[Source], keys: dict[Source, tuple[str, str]]) -> dict[Source, str]:
    groups: dict[tuple[str, str], list[Source]] = {}
    for work in works:
        groups.setdefault(keys[work], []).append(work)
    return {work: _longer(work, group) for group in groups.values() for work in group}


def _longer(work: Source, group: Sequence[Source]) -> str:
    """A title that tells a work from the others of a group, whose authors and short titles are the same."""
    if len(group) == 1:
        return short_title(work)
    if sum(other.title == work.title for other in group) == 1:
        return work.title
    details = ", ".join(part for part in (work.edition, work.volume, work.issued[:4]) if part)
    return f"{work.title} ({details or work.id})"
