"""Which evidence speaks against which: by what its packs say, and by what the student says of cards."""

from collections.abc import Iterable, Mapping

from essay_planner.core.library import alias_of, reference
from essay_planner.core.pack import Evidence
from essay_planner.core.plan import Plan


class Links:
    """Looks up pieces by reference. A link names a piece of the same pack; one that is not at hand is passed over."""

    def __init__(self, evidence: Mapping[str, Evidence]) -> None:
        self._answers: dict[str, list[str]] = {}
        self._answered_by: dict[str, list[str]] = {}
        for ref, piece in evidence.items():
            for name in piece.answers:
                other = reference(alias_of(ref), name)
                if other in evidence and other != ref:
                    self._answers.setdefault(ref, []).append(other)
                    self._answered_by.setdefault(other, []).append(ref)

    def against(self, ref: str, plan: Plan, card: str = "") -> tuple[str, ...]:
        """The pieces that speak against a piece; with 'card', also those of the cards that the student says do."""
        said = [other.evidence for other in plan.cards.values() if card and card in other.answers]
        return _once([*self._answered_by.get(ref, ()), *said], {ref})

    def answered(self, ref: str, plan: Plan, card: str = "") -> tuple[str, ...]:
        """The pieces that a piece speaks against.

        With 'card' first those of the cards that the student says it answers; then of what its pack says those that do
        not speak against it in turn.
        """
        named = plan.cards[card].answers if card else ()
        said = [plan.cards[other].evidence for other in named if other in plan.cards]
        against = self.against(ref, plan, card)
        return _once([*said, *(other for other in self._answers.get(ref, ()) if other not in against)], {ref})


def answered_by(plan: Plan, card: str) -> tuple[str, ...]:
    """The pieces of the cards that the student says answer a card."""
    said = [other.evidence for other in plan.cards.values() if card and card in other.answers]
    return _once(said, {plan.cards[card].evidence} if card else set())


def _once(refs: Iterable[str], but: set[str]) -> tuple[str, ...]:
    return tuple(ref for ref in dict.fromkeys(refs) if ref not in but)
