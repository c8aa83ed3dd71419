"""The student's plan beside what the pack's maker says of its evidence: for when the student asks, and not before.

A pack says which way a piece bears on its question, with a hint; it rates no strength. What it does say of reliability
is set beside the student's strength. None of it is a correction: the same piece can be argued either way.
"""

from dataclasses import dataclass
from enum import StrEnum

from essay_planner.core.library import alias_of, evidence_of
from essay_planner.core.pack import Bearing, Evidence, Leans, Question, Reliability
from essay_planner.core.places import all_places, cards_in, homes
from essay_planner.core.plan import Card, Plan, Side
from essay_planner.core.queries import side_of

_STRONG = 3


class Standing(StrEnum):
    """How the student's side stands to the teacher's."""

    SAME = "same"
    OTHER = "other"  # one says For, the other Against
    EITHER = "either"  # the teacher can see it on both sides
    BACKGROUND = "background"  # a side for the student, background for the teacher
    SIDED = "sided"  # background for the student, a side for the teacher


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A card as the student and the teacher see it.

    'criteria' are the words of the question's criteria that the teacher ties it to and the student does not. 'doubt' is
    the pack's reliability where the student calls the card strong and the pack does not call it sound.
    """

    card: str
    student: Side
    teacher: Leans
    hint: str
    criteria: tuple[str, ...] = ()
    doubt: Reliability | None = None

    @property
    def standing(self) -> Standing:
        """How the two sides stand to each other."""
        if self.teacher.value == self.student.value:
            return Standing.SAME
        if self.teacher is Leans.EITHER:
            return Standing.EITHER
        if self.student is Side.CONTEXT:
            return Standing.SIDED
        return Standing.BACKGROUND if self.teacher is Leans.CONTEXT else Standing.OTHER

    @property
    def differs(self) -> bool:
        """Whether there is something to talk about: another side, or doubt where the student sees strength."""
        return self.standing in (Standing.OTHER, Standing.BACKGROUND, Standing.SIDED) or self.doubt is not None


def compare(plan: Plan, asked: Question | None = None) -> tuple[Compared, ...]:
    """The cards that take a side or stand as background, as the student and the teacher see them.

    Those that differ come first, else in the board's order. Only evidence of the question's own pack is compared.
    'asked' is the pack's question, which has the words of its criteria.
    """
    placed = homes(plan)
    found = []
    for card in plan.cards.values():
        side, bearing = (
            side_of(plan, card.id, placed[card.id]),
            _bearing(plan, card.evidence, evidence_of(plan, card.id)),
        )
        if side is not None and bearing is not None:
            found.append(_compared(plan, card, side, bearing, asked))
    standing = dict.fromkeys(card for place in all_places(plan) for card in cards_in(plan, place))
    order = {card: number for number, card in enumerate(standing)}
    return tuple(sorted(found, key=lambda one: (not one.differs, order[one.card])))


def _bearing(plan: Plan, ref: str, piece: Evidence) -> Bearing | None:
    """How a piece bears on the plan's question, by the pack that asks it."""
    return piece.bearing.get(plan.question.id) if plan.question.pack and alias_of(ref) == plan.question.pack else None


def _compared(plan: Plan, card: Card, side: Side, bearing: Bearing, asked: Question | None) -> Compared:
    tied = {criterion.from_ for criterion in plan.criteria if criterion.id in card.criteria}
    missing = set(bearing.criteria) - tied
    reliability = evidence_of(plan, card.id).reliability
    doubtful = card.strength == _STRONG and reliability is not Reliability.SOUND
    return Compared(
        card=card.id,
        student=side,
        teacher=bearing.side,
        hint=bearing.hint,
        criteria=tuple(criterion.text for criterion in (asked.criteria if asked else ()) if criterion.id in missing),
        doubt=reliability if doubtful else None,
    )
