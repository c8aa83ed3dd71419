"""What views and exporters ask of a plan."""

from collections import Counter
from dataclasses import dataclass

from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.core.places import Area, Place, all_places, homes
from essay_planner.core.plan import Plan, Section, Side

_BEGUN = 4  # cards on either side
_OTHER = {Side.FOR: Side.AGAINST, Side.AGAINST: Side.FOR}


@dataclass(frozen=True, slots=True)
class Balance:
    """How many cards stand on each side, and their weight: the sum of strengths, 2 where unsaid."""

    for_count: int = 0
    against_count: int = 0
    for_weight: int = 0
    against_weight: int = 0


def is_untouched(section: Section) -> bool:
    """Whether it is the section that every plan starts with, and nothing was done with it."""
    return section == Section(id=section.id, heading=_("Not grouped yet"))


def is_begun(plan: Plan) -> bool:
    """Whether so much is done that it is worth saying what is open: some cards sorted, or a judgement written."""
    said = plan.judgement.decides or plan.judgement.conclusion
    return bool(said) or balance(plan).for_count + balance(plan).against_count >= _BEGUN


def numbered_sections(plan: Plan) -> dict[str, int]:
    """The ids of the sections to their numbers from 1, as the board and every export have them.

    A section that nothing was done with has no number and is not printed, unless there is no other.
    """
    used = [section.id for section in plan.sections if not is_untouched(section)]
    return {section: n for n, section in enumerate(used or [s.id for s in plan.sections], 1)}


def headed_sections(plan: Plan) -> dict[str, str]:
    """The ids of all sections, in their order, to number and heading: '2 · Culture', or 'Culture' without a number."""
    numbers = numbered_sections(plan)
    return {
        section.id: f"{numbers[section.id]} · {section.heading}" if section.id in numbers else section.heading
        for section in plan.sections
    }


def side_of(plan: Plan, card_id: str, home: Place | None) -> Side | None:
    """The side that a card stands on, given its home; None in the tray, introduction or background."""
    if home is not None and home.area is Area.SECTION:
        return home.side
    return plan.cards[card_id].side if home is not None and home.area is Area.CONCLUSION else None


def cards_on(plan: Plan, side: Side) -> tuple[str, ...]:
    """The cards on one side, in the order of the board; those in the conclusion alone come last."""
    placed = homes(plan)
    order = [card for s in plan.sections for card in (*s.context, *s.for_, *s.against)]
    order += [r.card for r in plan.judgement.cards if placed[r.card].area is Area.CONCLUSION]
    return tuple(card for card in order if side_of(plan, card, placed[card]) is side)


def strongest_of(plan: Plan, side: Side) -> str:
    """The card that the student called the strongest of For or Against, while it stands there; '' if none."""
    card = plan.judgement.strongest_for if side is Side.FOR else plan.judgement.strongest_against
    return card if card and side_of(plan, card, homes(plan).get(card)) is side else ""


def is_strongest(plan: Plan, card_id: str) -> bool:
    """Whether the student called a card the strongest of the side on which it stands."""
    named = card_id in (plan.judgement.strongest_for, plan.judgement.strongest_against)
    return named and card_id in (strongest_of(plan, Side.FOR), strongest_of(plan, Side.AGAINST))


def balance(plan: Plan) -> Balance:
    """How the two sides compare."""
    for_, against = cards_on(plan, Side.FOR), cards_on(plan, Side.AGAINST)
    return Balance(len(for_), len(against), _weight(plan, for_), _weight(plan, against))


def section_balance(plan: Plan, section: Section) -> Balance:
    """How the two sides compare within a section."""
    weights = _weight(plan, section.for_), _weight(plan, section.against)
    return Balance(len(section.for_), len(section.against), *weights)


def _weight(plan: Plan, cards: tuple[str, ...]) -> int:
    return sum(plan.cards[card].strength or 2 for card in cards)


def cards_of_evidence(plan: Plan, ref: str) -> tuple[str, ...]:
    """The cards that hold a piece of evidence, by its reference."""
    return tuple(card.id for card in plan.cards.values() if card.evidence == ref)


def evidence_used(plan: Plan) -> frozenset[str]:
    """The references of all evidence on the plan."""
    return frozenset(card.evidence for card in plan.cards.values())


def used_again(plan: Plan) -> dict[str, tuple[Place, ...]]:
    """Of each card whose evidence is on the plan more than once, where its other cards stand, in the board's order."""
    times = times_used(plan)
    again = [card for card in plan.cards.values() if times[card.evidence] > 1]
    placed = homes(plan) if again else {}
    order = {place: number for number, place in enumerate(all_places(plan))}
    return {
        card.id: tuple(
            sorted(
                (placed[other.id] for other in again if other.evidence == card.evidence and other is not card),
                key=order.__getitem__,
            )
        )
        for card in again
    }


def times_used(plan: Plan) -> Counter[str]:
    """On how many cards each piece of evidence is, by reference."""
    return Counter(card.evidence for card in plan.cards.values())


def cards_against(plan: Plan, card_id: str) -> tuple[str, ...]:
    """The cards on the plan whose evidence speaks against that of this card, by the pack or by the student."""
    mine, alias = evidence_of(plan, card_id), plan.cards[card_id].evidence.partition("/")[0]
    said = set(plan.cards[card_id].answers)
    found = []
    for card in plan.cards.values():
        other, same_pack = evidence_of(plan, card.id), card.evidence.partition("/")[0] == alias
        linked = same_pack and (other.id in mine.answers or mine.id in other.answers)
        if card.id != card_id and (linked or card.id in said or card_id in card.answers):
            found.append(card.id)
    return tuple(found)


def cards_to_answer(plan: Plan, card_id: str) -> tuple[str, ...]:
    """The cards that a card could answer: those on the other side, its own section's first; then any that it does.

    A card that takes no side answers nothing, but what the student said of it before is kept.
    """
    placed = homes(plan)
    section, side = placed[card_id].section, side_of(plan, card_id, placed[card_id])
    others = cards_on(plan, _OTHER[side]) if side in _OTHER else ()
    near = sorted(others, key=lambda other: placed[other].section != section)
    return (*near, *(other for other in plan.cards[card_id].answers if other not in others))
