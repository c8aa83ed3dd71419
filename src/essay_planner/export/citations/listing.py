"""The list of works cited under its style's own heading, in the style's order, and in parts where it has them."""

from collections.abc import Sequence
from dataclasses import dataclass

from essay_planner.core.messages import _
from essay_planner.core.outline import Sources, Work
from essay_planner.export.citations.names import makers
from essay_planner.export.citations.runs import Run, Runs, merged
from essay_planner.export.citations.style import Style


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the list with its heading; '' where the style has the works in one list."""

    heading: str
    entries: Sequence[Runs]


@dataclass(frozen=True, slots=True)
class Listing:
    """The list of works cited. 'hint' says what marks in it mean, or is ''; 'parts' is empty if nothing is cited."""

    heading: str
    hint: str
    parts: Sequence[Part]


def list_works(sources: Sources, style: Style) -> Listing:
    """All works cited, each part sorted as the style has it; works known only through another are marked."""
    parts: Sequence[tuple[str, Sequence[Work]]] = (
        (_("Primary sources"), sources.primary),
        (_("Secondary sources"), sources.secondary),
        (_("Teaching material"), sources.teaching),
    )
    if not style.divides_list:
        parts = (("", sources.all()),)
    unseen = any(not work.seen for work in sources.all())
    listed = [Part(heading, _entries(works, style)) for heading, works in parts if works]
    return Listing(style.list_heading, style.unseen_hint if unseen else "", listed)


def _entries(works: Sequence[Work], style: Style) -> Sequence[Runs]:
    ordered = sorted(works, key=lambda work: style.sort_key(work.source))
    people = [makers(work.source) for work in ordered]
    again = [now == before for now, before in zip(people, [None, *people], strict=False)]
    return [_entry(work, style, same) for work, same in zip(ordered, again, strict=True)]


def _entry(work: Work, style: Style, again: bool) -> Runs:
    unseen = [] if work.seen else [Run(_(" [not\u00a0seen]"))]
    return merged([*style.entry(work.source, again), *unseen])
