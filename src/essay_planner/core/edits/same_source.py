"""One work written down twice is one source: what a new piece names is taken from those that stand there already."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from essay_planner.core.library import OWN, alias_of, reference, with_sources
from essay_planner.core.pack import Evidence, Source
from essay_planner.core.source_forms import untitled


def with_known_sources(
    piece: Evidence, sources: Sequence[Source], known: Mapping[str, Source]
) -> tuple[Evidence, list[Source]]:
    """A piece and the sources that it brings, without those that stand among one's own, equal in all but the id.

    The piece then names the one that stands there. 'known' is by reference. Works without a title are never the same.
    """
    own = {ref: source for ref, source in known.items() if alias_of(ref) == OWN and source.title != untitled()}
    same: dict[str, str] = {}
    kept = []
    for source in sources:
        found = next((one.id for one in own.values() if replace(one, id=source.id) == source), "")
        if found and reference(OWN, source.id) not in known:
            same[source.id] = found
        else:
            kept.append(source)
    return (with_sources(piece, lambda source: same.get(source, source)) if same else piece), kept
