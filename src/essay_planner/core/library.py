"""The copies that make a plan whole: cut from a pack, merged, and looked up by reference."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from essay_planner.core.pack import Citation, Evidence, Pack, Source, Term
from essay_planner.core.plan import Library, Plan
from essay_planner.core.spelled import spellings_of

T = TypeVar("T")

OWN = "own"  # the alias of the student's own evidence and sources


def reference(alias: str, item_id: str) -> str:
    """How a plan names an item of a pack: alias/id."""
    return f"{alias}/{item_id}"


def alias_of(ref: str) -> str:
    """The alias in a reference; 'own' for the student's own items."""
    return ref.partition("/")[0]


def copy_from_pack(pack: Pack, alias: str, evidence_ids: Iterable[str]) -> Library:
    """The evidence of those ids with every source and term that it names, under one alias. Unknown ids are left out."""
    wanted = set(evidence_ids)
    pieces = [piece for piece in pack.evidence if piece.id in wanted]
    named = {source for piece in pieces for source in sources_named(piece)}
    return Library(
        evidence={reference(alias, piece.id): piece for piece in pieces},
        sources={reference(alias, source.id): source for source in pack.sources if source.id in named},
        terms={reference(alias, term.id): term for term in terms_in(" ".join(p.text for p in pieces), pack.terms)},
    )


def terms_in(text: str, terms: Iterable[Term]) -> list[Term]:
    """The terms that a text uses, by any of their spellings, as whole words in any case."""
    held = tuple(terms)
    spelled = tuple((name, term.id) for term in held for name in (term.term, *term.also))
    used = {key for found in spellings_of(spelled).find(text) for key in found.keys}
    return [term for term in held if term.id in used]


def sources_named(piece: Evidence) -> set[str]:
    """The ids of all sources that a piece of evidence names anywhere."""
    named = {name for citation in piece.sources for name in (citation.source, citation.via)}
    named |= {name for quote in piece.quotes for name in (quote.source, quote.via)}
    if piece.correction is not None:
        named |= {piece.correction.in_, piece.correction.source}
    return named - {""}


def with_sources(piece: Evidence, name: Callable[[str], str]) -> Evidence:
    """A piece of evidence that names each of its sources by what 'name' gives for its id."""
    correction = piece.correction
    if correction is not None:
        correction = replace(correction, in_=name(correction.in_), source=name(correction.source))
    return replace(
        piece,
        sources=tuple(replace(one, source=name(one.source), via=name(one.via)) for one in piece.sources),
        quotes=tuple(replace(one, source=name(one.source), via=name(one.via)) for one in piece.quotes),
        correction=correction,
    )


def merge_libraries(first: Library, second: Library) -> Library:
    """Both libraries as one; where both have an item the first one's stays."""
    return Library(
        evidence=_merged(first.evidence, second.evidence),
        sources=_merged(first.sources, second.sources),
        terms=_merged(first.terms, second.terms),
    )


def _merged(first: Mapping[str, T], second: Mapping[str, T]) -> Mapping[str, T]:
    new = {ref: item for ref, item in second.items() if ref not in first}
    return {**first, **new} if new else first


def without_unused(library: Library, alias: str, used: Collection[str]) -> Library:
    """A library without those copies of one alias that are not among 'used' (references), nor named by them."""
    evidence = {ref: piece for ref, piece in library.evidence.items() if alias_of(ref) != alias or ref in used}
    kept = [piece for ref, piece in evidence.items() if alias_of(ref) == alias]
    named = {source for piece in kept for source in sources_named(piece)}
    terms = {term.id for term in terms_in(" ".join(piece.text for piece in kept), library.terms.values())}
    return Library(
        evidence=evidence,
        sources={r: s for r, s in library.sources.items() if alias_of(r) != alias or s.id in named},
        terms={r: term for r, term in library.terms.items() if alias_of(r) != alias or term.id in terms},
    )


def evidence_of(plan: Plan, card_id: str) -> Evidence:
    """The evidence on a card, from the plan's own library."""
    return plan.library.evidence[plan.cards[card_id].evidence]


def is_withdrawn(plan: Plan, evidence_ref: str) -> bool:
    """Whether the author of its pack has withdrawn a piece of evidence, as far as the plan has taken note of it."""
    alias, _slash, name = evidence_ref.partition("/")
    return alias in plan.packs and name in plan.packs[alias].withdrawn


def source_of(plan: Plan, evidence_ref: str, source_id: str) -> Source:
    """A source that a piece of evidence names, from the plan's own library."""
    return plan.library.sources[reference(alias_of(evidence_ref), source_id)]


def cited_work(citation: Citation) -> str:
    """The id of the work that a locator belongs to: 'via' if the work is known only through 'source'."""
    return citation.via or citation.source


def is_descriptive(source: Source) -> bool:
    """Whether a title only describes the work, in square brackets, since its own is not known."""
    return source.title.startswith("[") and source.title.endswith("]")
