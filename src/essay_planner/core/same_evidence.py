"""One piece of evidence in several packs: what says the same to the letter, whichever pack it comes from."""

from collections.abc import Collection, Iterable, Mapping

from essay_planner.core.library import alias_of
from essay_planner.core.pack import Evidence


class SameEvidence:
    """Looks up which pieces of other packs say the same as a piece. References are alias/id."""

    def __init__(self, evidence: Mapping[str, Evidence]) -> None:
        """'evidence' is by reference, in the order in which others are told."""
        self._evidence = evidence
        self._by_text: dict[str, list[str]] = {}
        for ref, piece in evidence.items():
            self._by_text.setdefault(_said(piece), []).append(ref)

    def others(self, ref: str) -> tuple[str, ...]:
        """The pieces of other packs that say the same; none for a piece that is not among the evidence."""
        piece = self._evidence.get(ref)
        same = self._by_text[_said(piece)] if piece is not None else []
        return tuple(other for other in same if alias_of(other) != alias_of(ref))


def shared_with(pieces: Iterable[Evidence], others: Collection[Evidence]) -> int:
    """How many of the pieces say the same as one of the others."""
    known = {_said(piece) for piece in others}
    return sum(_said(piece) in known for piece in pieces)


def _said(piece: Evidence) -> str:
    """The words of a piece, whatever the blanks between them."""
    return " ".join(piece.text.split())
