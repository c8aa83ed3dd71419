"""Cases for the rules on sections."""

from dataclasses import replace

from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    again_in,
    sound_plan,
    with_card,
    with_cards,
    with_first_section,
    with_judgement,
)

from essay_planner.core.plan import (
    Criterion,
    Leaning,
    Plan,
    Section,
    Task,
    Verdict,
)


def _three_sections(**judgement: str) -> Plan:
    """Three sections that are only put beside each other."""
    plan = sound_plan(
        argument=Verdict(text="Terror ended and control survived.", leans=Leaning.FOR),
        criteria=(Criterion(id="c1", text="Did rule by terror end?", verdict="Yes.", leans=Leaning.FOR),),
    )
    first, second = plan.sections
    first = replace(first, point="Courts were reformed.", counter="Crowds met force.", link="So was writing.")
    second = replace(second, point="Writers gained room.", verdict=Verdict(text="A gain."))
    third = Section(id="s3", heading="Party", point="Members were asked for views.", link="")
    plan = replace(plan, sections=(first, replace(second, link="So was the Party."), third))
    return with_judgement(plan, conclusion="Successful.", **judgement)


def _told_by_date(*explanations: str) -> Plan:
    plan = with_first_section(for_=("k1", "k3", "k2"), against=())
    for card, why in zip(("k1", "k3", "k2"), explanations or ("", "", ""), strict=True):
        plan = with_card(card, plan, explanation=why)
    return plan


CASES = (
    Case(
        "topic-not-argument",
        "the point names another reason",
        with_first_section(point="Another reason was the law."),
        1,
    ),
    Case("topic-not-argument", "the point is as short as a heading", with_first_section(point="Law and terror."), 1),
    Case("topic-not-argument", "the point is the heading", with_first_section(point="Terror and the law."), 1),
    Case("topic-not-argument", "the point argues", with_first_section(point="The law mattered more than the camps.")),
    Case("no-point", "a section with cards has none", with_first_section(point=""), 1),
    Case("no-point", "the section is empty", with_first_section(point="", for_=(), against=())),
    Case("point-without-evidence", "the section has no cards", with_first_section(for_=(), against=()), 1),
    Case("point-without-evidence", "the section has a card on one side", with_first_section(for_=())),
    Case(
        "unexplained",
        "two cards are not explained",
        with_card("k1", with_card("k5", explanation=""), explanation=""),
        2,
    ),
    Case(
        "unexplained",
        "a background card is not explained",
        with_card("k1", with_first_section(for_=("k2",), context=("k1",)), explanation=""),
    ),
    Case("narrative", "cards follow their dates and none is explained", _told_by_date(), 1),
    Case("narrative", "one of them is explained", _told_by_date("", "Force stayed.", "")),
    Case(
        "narrative", "they are not in the order of their dates", with_first_section(for_=("k2", "k1", "k3"), against=())
    ),
    Case(
        "narrative",
        "unexplained, and not in the order of their dates",
        replace(with_cards(explanation=""), sections=with_first_section(for_=("k2", "k1", "k3"), against=()).sections),
    ),
    Case(
        "no-comparison",
        "nothing leads over to the second section",
        replace(
            sound_plan(),
            sections=(
                with_first_section(link="").sections[0],
                replace(sound_plan().sections[1], point="Writers gained room."),
            ),
        ),
        1,
    ),
    Case("no-comparison", "the second point compares", with_first_section(link="")),
    Case("sections-alike", "three sections stand beside each other", _three_sections(decides=""), 1),
    Case("sections-alike", "the student says what decides it", _three_sections(decides="The courts.")),
    Case(
        "number-of-sections", "three sections in twenty minutes", replace(_three_sections(), task=Task(minutes=20)), 1
    ),
    Case("number-of-sections", "three sections in 45 minutes", _three_sections()),
    Case(
        "number-of-sections",
        "six cards stand in one section",
        replace(again_in(0), sections=(replace(again_in(0).sections[0], against=("k3", "k5", "k6")),)),
        1,
    ),
)
