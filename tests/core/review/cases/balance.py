"""Cases for the rules on balance."""

from dataclasses import replace

from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    sound_plan,
    with_card,
    with_first_section,
    with_judgement,
    with_piece,
    with_sections,
)

from essay_planner.core.plan import (
    Card,
    Leaning,
    Plan,
    Section,
    Shape,
    Verdict,
)

_AGAINST_ONLY = Section(
    id="s3",
    heading="Party",
    point="The Party ruled alone and not by consent.",
    against=("k7",),
    counter="It asked more.",
)


def _answered_elsewhere() -> Plan:
    """The first section has nothing against, but another section's card answers one of its own."""
    plan = with_card("k6", with_first_section(against=(), counter=""), answers=("k1",))
    return replace(plan, cards={card_id: card for card_id, card in plan.cards.items() if card_id != "k3"})


def _peel(elsewhere: bool) -> Plan:
    plan = with_first_section(against=(), counter="", shape=Shape.PEEL)
    if not elsewhere:
        return plan
    card = Card(id="k7", evidence="d/tbilisi", explanation="Force was still used.", criteria=("c1",))
    return replace(plan, sections=(*plan.sections, _AGAINST_ONLY), cards={**plan.cards, "k7": card})


def _only_for(*leans: Leaning) -> Plan:
    """All cards on one side."""
    plan = sound_plan()
    first, second = plan.sections
    sections = (replace(first, for_=("k1", "k2", "k3"), against=()), replace(second, for_=("k5", "k6"), against=()))
    plan = replace(plan, sections=sections)
    return with_judgement(plan, leans=leans[0]) if leans else plan


_UNANSWERED = with_piece("d/zhivago", with_sections(verdict=Verdict(), counter=""), answers=())


CASES = (
    Case("one-sided", "a section has nothing against", with_first_section(against=(), counter=""), 1),
    Case("one-sided", "a section has nothing for", with_first_section(for_=(), counter=""), 1),
    Case("one-sided", "the other side is met in words", with_first_section(against=())),
    Case("one-sided", "another section answers it", _answered_elsewhere()),
    Case("one-sided", "the paragraph is one-sided by its shape and nothing else is against", _peel(elsewhere=False), 1),
    Case(
        "one-sided", "the paragraph is one-sided by its shape and another is for the other side", _peel(elsewhere=True)
    ),
    Case("no-counter-argument", "no section has two sides or an answer", with_sections(against=(), counter=""), 0),
    Case(
        "no-counter-argument",
        "all cards are on one side",
        replace(_only_for(), sections=tuple(replace(s, counter="") for s in _only_for().sections)),
        1,
    ),
    Case("no-counter-argument", "a section meets the other side in words", _only_for()),
    Case(
        "strong-evidence-unanswered",
        "a strong card against has no answer",
        with_card("k6", _UNANSWERED, strength=3),
        1,
    ),
    Case(
        "strong-evidence-unanswered",
        "the card is only good",
        with_card("k6", _UNANSWERED, strength=2),
    ),
    Case(
        "strong-evidence-unanswered",
        "a card answers it",
        with_card("k1", with_card("k6", _UNANSWERED, strength=3), answers=("k6",)),
    ),
    Case("strong-evidence-unanswered", "its section has a verdict", with_card("k6", strength=3)),
    Case(
        "strong-evidence-unanswered",
        "the judgement leans against, and the strong card is for",
        with_card("k5", with_judgement(_UNANSWERED, leans=Leaning.AGAINST), strength=3),
        1,
    ),
    Case(
        "strong-evidence-unanswered",
        "the judgement is balanced",
        with_card("k6", with_judgement(_UNANSWERED, leans=Leaning.BALANCED), strength=3),
    ),
    Case("lopsided", "all is on one side", _only_for(), 1),
    Case("lopsided", "the judgement is strongly that way", _only_for(Leaning.STRONGLY_FOR)),
    Case("lopsided", "there are few cards yet", with_first_section(for_=(), against=())),
)
