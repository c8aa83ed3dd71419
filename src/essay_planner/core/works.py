"""Works in a few words: who wrote them, for a line below a statement and for finding."""

from collections.abc import Callable

from essay_planner.core.messages import _
from essay_planner.core.pack import Citation, Name, Quote, Source

FindSource = Callable[[str], Source | None]


def short_source(citation: Citation | Quote, find: FindSource) -> str:
    """'Filtzer, p. 20': the name and place of the work that says it, or '' if it is not known."""
    source = find(citation.via or citation.source)
    if source is None:
        return ""
    return ", ".join(part for part in (_short_name(source), citation.locator) if part)


def short_work(source: Source) -> str:
    """'Filtzer, The Khrushchev Era': who wrote a work, and its title as far as it is short."""
    people = family_names(source.author or source.editor)
    return ", ".join(part for part in (people, source.title_short or source.title.partition(":")[0]) if part)


def words_of_work(source: Source) -> str:
    """Who wrote or edited a work, its title and what it stands in: the words by which it can be found."""
    people = (*source.author, *source.editor, *source.translator, *source.container_author)
    names = [part for name in people for part in (name.literal, name.given, name.family)]
    return " ".join(part for part in (*names, source.title, source.title_short, source.container_title) if part)


def family_names(names: tuple[Name, ...]) -> str:
    """'Filtzer', 'Evans and Jenkins', 'Filtzer and others'."""
    families = [name.literal or name.family for name in names]
    if len(families) > 2:
        return _("{name} and others").format(name=families[0])
    return _(" and ").join(families)


def _short_name(source: Source) -> str:
    return family_names(source.author or source.editor) or source.title_short or source.title.partition(":")[0]
