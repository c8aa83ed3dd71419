"""One piece of evidence in several packs: what says the same to the letter, whichever pack it comes from."""

from collections.abc import Collection, Iterable, Mapping
from itertools import islice

from essay_planner.core.library import alias_of
from essay_planner.core.pack import Evidence


class SameEvidence:
    """Looks up which pieces of other packs say the same as a piece. References are alias/id.

    The pieces are looked through in steps, for whoever must not wait for 20,000 of them; without steps, it is done when
    it is first asked.
    """

    def __init__(self, evidence: Mapping[str, Evidence]) -> None:
        """'evidence' is by reference, in the order in which others are told."""
        self._evidence = evidence
        self._left = iter(evidence.items())
        self._first: dict[str, str] = {}  # the first piece that says something, by what it says
        self._more: dict[str, list[str]] = {}  # all that say it, where there are several

    def go_on(self, count: int) -> bool:
        """Look through so many more pieces. Whether any are left."""
        some = list(islice(self._left, count))
        for ref, piece in some:
            said = _said(piece)
            first = self._first.setdefault(said, ref)
            if first != ref:
                self._more.setdefault(said, [first]).append(ref)
        return len(some) == count

    def others(self, ref: str) -> tuple[str, ...]:
        """The pieces of other packs that say the same; none for a piece that is not among the evidence."""
        self.go_on(len(self._evidence))
        piece = self._evidence.get(ref)
        same = self._more.get(_said(piece), []) if piece is not None else []
        return tuple(other for other in same if alias_of(other) != alias_of(ref))


def shared_with(pieces: Iterable[Evidence], others: Collection[Evidence]) -> int:
    """How many of the pieces say the same as one of the others."""
    known = {_said(piece) for piece in others}
    return sum(_said(piece) in known for piece in pieces)


def _said(piece: Evidence) -> str:
    """The words of a piece, whatever the blanks between them."""
    return " ".join(piece.text.split())
