"""Sources in words that a reader can follow: a short one for a card, a full one for the panel."""

from collections.abc import Callable

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Citation, Name, Quote, Source, SourceClass

FindSource = Callable[[str], Source | None]
Runs = tuple[tuple[str, bool], ...]  # (text, italic)


def short_source(citation: Citation | Quote, find: FindSource) -> str:
    """'Filtzer, p. 20': the name and place of the work that says it, or '' if it is not known."""
    source = find(citation.via or citation.source)
    if source is None:
        return ""
    return ", ".join(part for part in (_short_name(source), citation.locator) if part)


def readable_source(citation: Citation | Quote, find: FindSource) -> Runs:
    """'Filtzer, The Khrushchev Era (1993), p. 31, as cited in a student essay', in runs of (text, italic)."""
    work = find(citation.via or citation.source)
    if work is None:
        return ()
    runs = [*_work(work)]
    if citation.locator:
        runs.append((f", {citation.locator}", False))
    carrier = find(citation.source) if citation.via else None
    if carrier is not None:
        runs.append((_(", as cited in "), False))
        runs.extend(_work(carrier))
    return tuple(runs)


def _work(source: Source) -> Runs:
    names = _names(source.author or source.editor)
    title, _colon, _rest = source.title.partition(":")
    italic = source.class_ is not SourceClass.TEACHING and not is_descriptive(source)
    year = f" ({source.issued[:4]})" if source.issued else ""
    lead = ((f"{names}, ", False),) if names else ()
    return (*lead, (title, italic), (year, False)) if year else (*lead, (title, italic))


def words_of_work(source: Source) -> str:
    """Who wrote or edited a work, its title and what it stands in: the words by which it can be found."""
    people = (*source.author, *source.editor, *source.translator, *source.container_author)
    names = [part for name in people for part in (name.literal, name.given, name.family)]
    return " ".join(part for part in (*names, source.title, source.title_short, source.container_title) if part)


def _names(names: tuple[Name, ...]) -> str:
    families = [name.literal or name.family for name in names]
    if len(families) > 2:
        return _("{name} and others").format(name=families[0])
    return _(" and ").join(families)


def _short_name(source: Source) -> str:
    return _names(source.author or source.editor) or source.title_short or source.title.partition(":")[0]
