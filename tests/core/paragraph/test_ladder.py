"""The next step of a section, from sorted cards to a paragraph."""

from dataclasses import replace
from typing import Any

from tests.builders import a_plan

from essay_planner.core.paragraph.ladder import Rung, Step, next_step
from essay_planner.core.plan import Criterion, Leaning, Plan, Section, Shape, Verdict

DONE: dict[str, Any] = {
    "heading": "Terror",
    "point": "Terror ended, so it succeeded.",
    "for_": ("k1",),
    "counter": "Troops were the exception.",
    "verdict": Verdict(text="It ended.", leans=Leaning.FOR),
    "link": "Culture went the same way.",
}


def with_section(**fields: Any) -> Plan:
    """The builders' plan with one section for a paragraph that is done, but for these fields, and one after it."""
    first = Section(id="s1", **{**DONE, **fields})
    return a_plan(sections=(first, Section(id="s2", heading="Culture")))


def step(**fields: Any) -> Step:
    found = next_step(with_section(**fields), "s1")
    assert found is not None
    return found


def rung(**fields: Any) -> Rung:
    return step(**fields).rung


def test_a_section_that_has_all_asks_for_nothing() -> None:
    assert next_step(with_section(), "s1") is None


def test_first_evidence_is_sorted() -> None:
    assert step(for_=(), point="").words == "Sort evidence into this group"


def test_a_point_without_evidence_asks_for_it() -> None:
    assert step(for_=()).words == "Find evidence that shows this"


def test_background_alone_is_evidence_too() -> None:
    assert next_step(with_section(for_=(), context=("k4",)), "s1") is None


def alone(**fields: Any) -> Step:
    plan = with_section(heading="Not grouped yet", **fields)
    found = next_step(replace(plan, sections=plan.sections[:1]), "s1")
    assert found is not None
    return found


def test_a_few_cards_are_not_worth_grouping_yet() -> None:
    assert alone().words == "Sort more evidence; then group what belongs together"


def test_cards_that_nobody_grouped_are_made_into_a_section() -> None:
    found = alone(for_=("k1", "k2", "k5"), against=("k3",))
    assert found == Step(Rung.GROUP, "Choose cards that belong together and make a section of them")


def test_beside_groups_the_cards_of_none_are_moved_to_them() -> None:
    assert step(heading="Not grouped yet") == Step(Rung.GROUP, "Move its cards to the groups that they belong to")


def test_a_group_without_a_heading_gets_one() -> None:
    assert rung(heading="New section") is Rung.HEAD


def test_a_heading_of_more_than_five_words_could_be_shorter() -> None:
    assert rung(heading="Terror, the law and the camps", point="") is Rung.SHORTEN
    assert rung(heading="Terror, law and the camps", point="") is Rung.ARGUE


def test_what_a_heading_takes_in_after_a_colon_does_not_make_it_long() -> None:
    assert rung(heading="The Thaw: culture, religion and nationalities", point="") is Rung.ARGUE


def test_once_a_sentence_argues_the_heading_may_be_long() -> None:
    assert next_step(with_section(heading="Terror, the law and the camps"), "s1") is None


def test_a_point_that_is_only_the_heading_does_not_argue_yet() -> None:
    assert rung(point="terror.") is Rung.ARGUE


def test_the_first_card_without_an_explanation_is_named() -> None:
    assert step(for_=("k1", "k2"), against=("k3",)) == Step(Rung.EXPLAIN, "Explain 2 more cards", "k2")


def test_where_both_sides_have_cards_the_other_one_is_answered() -> None:
    plan = with_section(against=("k3",), counter="")
    plan = replace(plan, cards={**plan.cards, "k3": replace(plan.cards["k3"], explanation="Force stayed.")})
    found = next_step(plan, "s1")
    assert found is not None
    assert found.rung is Rung.COUNTER


def test_a_shape_with_a_counter_argument_asks_for_it_in_a_one_sided_section() -> None:
    assert next_step(with_section(counter=""), "s1") is None
    assert rung(counter="", shape=Shape.PEACE) is Rung.COUNTER


def test_a_section_ends_in_a_verdict_that_leans() -> None:
    assert rung(verdict=Verdict()) is Rung.JUDGE
    assert rung(verdict=Verdict(text="It ended.")) is Rung.LEAN


def test_a_blank_shape_asks_for_no_verdict() -> None:
    assert next_step(with_section(verdict=Verdict(), link="", shape=Shape.BLANK), "s1") is None


def test_a_section_leads_to_the_next_but_the_last_leads_to_none() -> None:
    plan = with_section(link="")
    found = next_step(plan, "s1")
    assert found is not None
    assert found.rung is Rung.LINK
    assert next_step(replace(plan, sections=plan.sections[:1]), "s1") is None


def test_by_criteria_each_card_bears_on_one() -> None:
    assert step(for_=("k1", "k2"), shape=Shape.CRITERIA) == Step(
        Rung.ORDER, "Say which criteria its cards bear on", "k2"
    )


def test_by_criteria_the_cards_stand_in_their_order() -> None:
    plan = with_section(for_=("k1", "k2"), shape=Shape.CRITERIA)
    plan = replace(
        plan,
        criteria=(Criterion(id="c2", text="Was culture freer?"), *plan.criteria),
        cards={**plan.cards, "k2": replace(plan.cards["k2"], criteria=("c2",), explanation="Law replaced fear.")},
    )
    found = next_step(plan, "s1")
    assert found is not None
    assert (found.rung, found.card) == (Rung.ORDER, "")
    first = replace(plan.sections[0], for_=("k2", "k1"))
    assert next_step(replace(plan, sections=(first, plan.sections[1])), "s1") is None
