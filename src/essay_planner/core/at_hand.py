"""All the evidence that a plan can use: the student's own, what its packs hold, and the plan's copies of the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from essay_planner.core.library import OWN, alias_of, reference
from essay_planner.core.pack import Evidence, Pack, Source
from essay_planner.core.plan import Library, Plan
from essay_planner.core.text import fold

Packs = Mapping[str, Pack]  # those at hand, by the alias that the plan has for each


@dataclass(frozen=True, slots=True)
class AtHand:
    """Evidence and sources by reference (alias/id), and the names of themes by id, in the order of the packs.

    Themes of one name in several packs are one theme; themes of one id and different names have different ids here,
    and pieces have them too. 'theme_ids' maps a theme's alias/id to its id here, where that is another.
    """

    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)
    theme_ids: Mapping[str, str] = field(default_factory=dict)


def at_hand(plan: Plan, packs: Packs) -> AtHand:
    """What a plan can use with these packs: its student's own pieces first, then the packs' in order, then its copies
    of what none of the packs holds.

    A source of which the plan has a copy is as that copy has it, as in its footnotes. A pack's piece bears on the
    plan's question only if that is the pack's own.
    """
    themes, theme_ids = _themes(packs)
    asked = plan.packs[plan.question.pack].id if plan.question.pack in plan.packs else ""
    evidence = {ref: piece for ref, piece in plan.library.evidence.items() if alias_of(ref) == OWN}
    for alias, pack in packs.items():
        stranger = plan.question.id if pack.id != asked else ""
        pieces: Iterable[Evidence] = pack.evidence
        if any(alias_of(theme) == alias for theme in theme_ids):
            pieces = [_told_apart(piece, alias, theme_ids, stranger) for piece in pieces]
        elif stranger:
            pieces = [p if stranger not in p.bearing else _told_apart(p, alias, {}, stranger) for p in pieces]
        evidence.update({f"{alias}/{piece.id}": piece for piece in pieces})  # 'reference', written out: there are many
    for ref, piece in plan.library.evidence.items():
        if ref not in evidence:
            evidence[ref] = _told_apart(piece, alias_of(ref), theme_ids, "")
    sources = {reference(alias, source.id): source for alias, pack in packs.items() for source in pack.sources}
    return AtHand(evidence, {**sources, **plan.library.sources}, themes, theme_ids)


def copies_beyond(plan: Plan, packs: Packs) -> Library:
    """What only the plan itself holds: the student's own items, and copies from packs that are not at hand."""
    library = plan.library
    return Library(
        evidence={ref: piece for ref, piece in library.evidence.items() if alias_of(ref) not in packs},
        sources={ref: source for ref, source in library.sources.items() if alias_of(ref) not in packs},
    )


def _themes(packs: Packs) -> tuple[dict[str, str], dict[str, str]]:
    """The names of all themes by id, and the ids of those that have another one here, by alias/id."""
    names: dict[str, str] = {}
    others: dict[str, str] = {}
    for alias, pack in packs.items():
        known = {fold(name): theme_id for theme_id, name in names.items()}
        for theme in pack.themes:
            free = theme.id if theme.id not in names else reference(alias, theme.id)
            here = known.get(fold(theme.name), free)
            names.setdefault(here, theme.name)
            if here != theme.id:
                others[reference(alias, theme.id)] = here
    return names, others


def _told_apart(piece: Evidence, alias: str, theme_ids: Mapping[str, str], stranger: str) -> Evidence:
    """The piece with the themes that it has here, and without a bearing on a question that only sounds like its own."""
    themes = tuple(theme_ids.get(reference(alias, theme), theme) for theme in piece.themes)
    if themes != piece.themes:
        piece = replace(piece, themes=themes)
    if stranger in piece.bearing:
        piece = replace(piece, bearing={name: b for name, b in piece.bearing.items() if name != stranger})
    return piece
