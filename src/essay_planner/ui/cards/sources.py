"""Sources in words that a reader can follow: the full ones of the panel."""

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Citation, Quote, Source, SourceClass
from essay_planner.core.works import FindSource, family_names

Runs = tuple[tuple[str, bool], ...]  # (text, italic)


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
    names = family_names(source.author or source.editor)
    title, _colon, _rest = source.title.partition(":")
    italic = source.class_ is not SourceClass.TEACHING and not is_descriptive(source)
    year = f" ({source.issued[:4]})" if source.issued else ""
    lead = ((f"{names}, ", False),) if names else ()
    return (*lead, (title, italic), (year, False)) if year else (*lead, (title, italic))
