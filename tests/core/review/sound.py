"""A plan in which nothing is left to look at, and small changes to it."""

from dataclasses import replace
from typing import Any

from tests.builders import an_empty_plan

from essay_planner.core.pack import Evidence
from essay_planner.core.plan import (
    Card,
    Criterion,
    Introduction,
    Judgement,
    Leaning,
    Plan,
    RankedCard,
    Section,
    Task,
    TaskKind,
    TermDefined,
    Verdict,
)

_CARDS = {
    "k1": ("d/amnesty", "Arbitrary arrest was ending, which shows how serious the break was."),
    "k2": ("d/criminal-code", "Courts now had to follow rules, so citizens were safer."),
    "k3": ("d/tbilisi", "Force stayed in use against crowds."),
    "k5": ("d/one-day", "Camps could be written about at last."),
    "k6": ("d/zhivago", "A writer was still hounded for his novel."),
}


def sound_plan(**fields: Any) -> Plan:
    """A plan of two sections and five cards that no rule finds anything in."""
    usual: dict[str, Any] = {
        "task": Task(minutes=45, words=1200),
        "terms_defined": (TermDefined(term="de-Stalinisation", meaning="Ending rule by terror and by one man."),),
        "criteria": (
            Criterion(id="c1", text="Did rule by terror end?", verdict="Largely, for citizens.", leans=Leaning.FOR),
        ),
        "argument": Verdict(text="Terror ended for good while one-party control survived.", leans=Leaning.FOR),
        "introduction": Introduction(text="I argue that terror ended while one-party control survived."),
        "sections": (
            Section(
                id="s1",
                heading="Terror and the law",
                point="The end of arbitrary arrest was the clearest break with Stalin.",
                for_=("k1", "k2"),
                against=("k3",),
                counter="Force was aimed at crowds and no longer at everyone.",
                verdict=Verdict(text="Terror against citizens ended.", leans=Leaning.FOR),
                link="Culture shows the same limits.",
            ),
            Section(
                id="s2",
                heading="Culture and the Thaw",
                point="Writers gained more room than rights.",
                for_=("k5",),
                against=("k6",),
                verdict=Verdict(text="A partial gain.", leans=Leaning.BALANCED),
            ),
        ),
        "cards": {
            card: Card(id=card, evidence=ref, explanation=why, strength=2, criteria=("c1",))
            for card, (ref, why) in _CARDS.items()
        },
        "judgement": Judgement(
            degree="largely",
            leans=Leaning.FOR,
            decides="That terror could not return matters most.",
            conclusion="Largely successful, by the standard of terror.",
            cards=(RankedCard(card="k1"), RankedCard(card="k6")),
        ),
    }
    return an_empty_plan(**{**usual, **fields})


def with_first_section(**fields: Any) -> Plan:
    """The sound plan with its first section changed."""
    plan = sound_plan()
    return replace(plan, sections=(replace(plan.sections[0], **fields), *plan.sections[1:]))


def with_sections(**fields: Any) -> Plan:
    """The sound plan with the same change in both sections."""
    plan = sound_plan()
    return replace(plan, sections=tuple(replace(section, **fields) for section in plan.sections))


def with_card(card: str, plan: Plan | None = None, **fields: Any) -> Plan:
    """The plan with one card changed."""
    plan = plan or sound_plan()
    return replace(plan, cards={**plan.cards, card: replace(plan.cards[card], **fields)})


def with_cards(**fields: Any) -> Plan:
    """The sound plan with the same change on all cards."""
    plan = sound_plan()
    return replace(plan, cards={card_id: replace(card, **fields) for card_id, card in plan.cards.items()})


def with_piece(ref: str, plan: Plan | None = None, **fields: Any) -> Plan:
    """The plan with one piece of its evidence changed."""
    plan = plan or sound_plan()
    changed: Evidence = replace(plan.library.evidence[ref], **fields)
    return replace(plan, library=replace(plan.library, evidence={**plan.library.evidence, ref: changed}))


def with_judgement(plan: Plan | None = None, **fields: Any) -> Plan:
    """The plan with its judgement changed."""
    plan = plan or sound_plan()
    return replace(plan, judgement=replace(plan.judgement, **fields))


def with_question(**fields: Any) -> Plan:
    """The sound plan with its question changed."""
    plan = sound_plan()
    return replace(plan, question=replace(plan.question, **fields))


def with_criterion(**fields: Any) -> Plan:
    """The sound plan with its criterion changed."""
    plan = sound_plan()
    return replace(plan, criteria=(replace(plan.criteria[0], **fields),))


def for_coursework(plan: Plan) -> Plan:
    """The same plan, as coursework."""
    return replace(plan, task=Task(kind=TaskKind.COURSEWORK, words=1200))


def again_in(section: int) -> Plan:
    """The sound plan with the amnesty on a second card, in the first or second section."""
    plan = sound_plan()
    again = Card(id="k9", evidence="d/amnesty", explanation="Also here.", criteria=("c1",))
    sections = list(plan.sections)
    sections[section] = replace(sections[section], for_=(*sections[section].for_, "k9"))
    return replace(plan, cards={**plan.cards, "k9": again}, sections=tuple(sections))
