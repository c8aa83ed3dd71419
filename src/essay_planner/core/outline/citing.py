"""What a note cites: whose word a piece of evidence rests on, and where study documents step back."""

from collections.abc import Iterable

from essay_planner.core.library import source_of
from essay_planner.core.outline.values import Cited, Figures, Note, Sources, Work
from essay_planner.core.pack import Citation, Evidence, Source, SourceClass
from essay_planner.core.plan import Plan


def cited_works(plan: Plan, evidence_ref: str) -> tuple[Cited, ...]:
    """The works that a piece of evidence rests on, each place in them once, in the pack's order.

    A study document is cited only where there is no other work. A work known only through a study document counts
    as another: it is named, 'as cited in' that document.
    """
    found = works_behind(plan, evidence_ref)
    better = tuple(cited for cited in found if cited.work.class_ is not SourceClass.TEACHING)
    return better or found


def works_behind(plan: Plan, evidence_ref: str) -> tuple[Cited, ...]:
    """Every work that a piece of evidence names, each place in them once, in the pack's order."""
    found = (
        _cited(plan, evidence_ref, citation.source, citation.via, citation.locator)
        for citation in _citations(plan.library.evidence[evidence_ref])
    )
    return tuple(dict.fromkeys(found))


def _citations(piece: Evidence) -> Iterable[Citation]:
    yield from piece.sources
    for quote in piece.quotes:
        if quote.source:
            yield Citation(source=quote.source, via=quote.via, locator=quote.locator)
    if piece.correction is not None and piece.correction.source:
        yield Citation(source=piece.correction.source, locator=piece.correction.locator)


def _cited(plan: Plan, evidence_ref: str, source: str, via: str, locator: str) -> Cited:
    seen = source_of(plan, evidence_ref, source)
    return Cited(source_of(plan, evidence_ref, via), locator, seen) if via else Cited(seen, locator)


def figures_of(plan: Plan, evidence_ref: str) -> tuple[Figures, ...]:
    """What each source says, where the pack records it; the same words are said once."""
    found: dict[str, Source | None] = {}
    for citation in plan.library.evidence[evidence_ref].sources:
        if citation.says:
            work = source_of(plan, evidence_ref, citation.via or citation.source)
            by = None if work.class_ is SourceClass.TEACHING else work
            found[citation.says] = found.get(citation.says) or by
    return tuple(Figures(says, by) for says, by in found.items())


def sources_cited(notes: Iterable[Note]) -> Sources:
    """The bibliography of these notes, each part in order of first mention."""
    seen: dict[Source, bool] = {}
    for cited in (cited for note in notes for cited in note.cited):
        seen[cited.work] = seen.get(cited.work, False) or cited.through is None
        if cited.through is not None:
            seen[cited.through] = True
    parts = {kind: tuple(Work(w, s) for w, s in seen.items() if w.class_ is kind) for kind in SourceClass}
    return Sources(
        primary=parts[SourceClass.PRIMARY],
        secondary=parts[SourceClass.SECONDARY],
        teaching=parts[SourceClass.TEACHING],
    )
