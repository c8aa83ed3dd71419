"""The plan of a paragraph, in the order in which it would run, with its gaps."""

from dataclasses import replace
from typing import Any

from tests.builders import a_plan

from essay_planner.core.paragraph.running import Line, Part, gaps, paragraph
from essay_planner.core.plan import Criterion, Leaning, Plan, Shape, Verdict


def with_first(**fields: Any) -> Plan:
    plan = a_plan()
    return replace(plan, sections=(replace(plan.sections[0], **fields), *plan.sections[1:]))


def parts(plan: Plan, section: str = "s1") -> list[Part]:
    return [line.part for line in paragraph(plan, section)]


def cards(plan: Plan) -> list[str]:
    return [line.card for line in paragraph(plan, "s1") if line.part is Part.EVIDENCE]


def test_a_paragraph_runs_from_its_point_over_the_evidence_to_the_link() -> None:
    found = parts(with_first(counter="Troops were the exception."))
    ends = [part for part in found if part not in (Part.EVIDENCE, Part.EXPLANATION)]
    assert ends == [Part.POINT, Part.COUNTER, Part.VERDICT, Part.LINK]
    assert found[1] is Part.EVIDENCE


def test_each_card_is_followed_by_what_the_student_says_of_it() -> None:
    lines = paragraph(a_plan(), "s1")
    at = next(n for n, line in enumerate(lines) if line.card == "k1")
    assert lines[at].label == "For"
    assert lines[at + 1] == Line(Part.EXPLANATION, "Shows that arbitrary arrest was ending.", card="k1")


def test_a_card_without_an_explanation_leaves_a_gap_but_background_does_not() -> None:
    missing = [line.card for line in paragraph(a_plan(), "s1") if line.gap and line.part is Part.EXPLANATION]
    assert missing == ["k2", "k3"]


def test_background_comes_first_and_then_the_side_that_the_verdict_leans_to() -> None:
    assert cards(a_plan()) == ["k4", "k1", "k2", "k3"]
    assert cards(with_first(verdict=Verdict(text="No.", leans=Leaning.AGAINST))) == ["k4", "k3", "k1", "k2"]


def test_what_is_not_written_yet_is_a_gap_in_words() -> None:
    line = paragraph(with_first(point=""), "s1")[0]
    assert line == Line(Part.POINT, "The point of this paragraph, in one sentence that answers the question", gap=True)


def test_without_cards_the_evidence_is_a_gap() -> None:
    plan = with_first(for_=(), against=(), context=())
    found = [line for line in paragraph(plan, "s1") if line.part is Part.EVIDENCE]
    assert [line.gap for line in found] == [True]


def test_the_last_paragraph_need_not_lead_on() -> None:
    assert Part.LINK in parts(with_first(link=""))
    assert Part.LINK not in parts(a_plan(), "s2")


def test_a_one_sided_paragraph_has_no_other_side_to_answer() -> None:
    assert Part.COUNTER in parts(a_plan())
    assert Part.COUNTER not in parts(with_first(against=()))
    assert Part.COUNTER in parts(with_first(against=(), shape=Shape.PEACE))


def test_what_the_shape_does_not_ask_for_is_there_if_it_is_written() -> None:
    assert parts(with_first(shape=Shape.BLANK))[-2:] == [Part.VERDICT, Part.LINK]
    assert Part.LINK not in parts(with_first(shape=Shape.BLANK, link=""))


def test_by_criteria_the_cards_stand_below_the_criterion_that_they_bear_on() -> None:
    plan = with_first(shape=Shape.CRITERIA)
    plan = replace(plan, criteria=(*plan.criteria, Criterion(id="c2", text="Was culture freer?")))
    heads = [line.text for line in paragraph(plan, "s1") if line.part is Part.CRITERION]
    assert heads == ["Did rule by terror end?", "By no criterion yet"]
    assert cards(plan) == ["k1", "k4", "k2", "k3"]


def test_by_criteria_all_cards_may_bear_on_one() -> None:
    plan = with_first(shape=Shape.CRITERIA, for_=("k1",), against=(), context=())
    assert [line.text for line in paragraph(plan, "s1") if line.part is Part.CRITERION] == ["Did rule by terror end?"]


def test_without_criteria_the_cards_stand_together() -> None:
    plan = replace(with_first(shape=Shape.CRITERIA), criteria=())
    assert Part.CRITERION not in parts(plan)


def test_the_gaps_are_counted() -> None:
    assert gaps(paragraph(a_plan(), "s1")) == 3
