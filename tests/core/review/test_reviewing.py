"""What the review finds in a plan, and what it leaves alone."""

from dataclasses import replace

import pytest
from tests.builders import a_plan, a_question, an_empty_plan
from tests.core.review.cases import CASES, Case
from tests.core.review.sound import (
    again_in,
    for_coursework,
    sound_plan,
    with_card,
    with_cards,
    with_first_section,
    with_judgement,
    with_piece,
    with_question,
)

from essay_planner.core import edits
from essay_planner.core.judging.agreement import agreement
from essay_planner.core.pack import Bearing, Leans
from essay_planner.core.plan import Dismissal, Leaning, Markup, MarkupRole, Plan, Section, Task, Verdict
from essay_planner.core.review.reviewing import RULES, review, rule_of
from essay_planner.core.review.values import Spot


def _found(plan: Plan, rule: str, **options: object) -> list[str]:
    findings = review(plan, **options).findings  # type: ignore[arg-type]
    return [found.title for finding in findings if finding.rule.id == rule for found in finding.found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.words}")
def test_a_rule_speaks_only_where_it_has_something_to_say(case: Case) -> None:
    assert len(_found(case.plan, case.rule)) == case.found


def test_each_rule_has_a_plan_that_it_speaks_of_and_one_that_it_does_not() -> None:
    speaks = {case.rule for case in CASES if case.found}
    silent = {case.rule for case in CASES if not case.found}
    needs_the_pack = {"theme-gap", "off-the-question"}
    assert {rule.id for rule in RULES} - needs_the_pack == speaks
    assert {rule.id for rule in RULES} - needs_the_pack - {"term-undefined"} <= silent


def test_a_sound_plan_has_nothing_to_look_at() -> None:
    assert review(sound_plan()).count == 0


def test_a_plan_that_was_just_begun_is_not_scolded() -> None:
    rules = {finding.rule.id for finding in review(an_empty_plan()).findings}
    assert rules == {"no-criteria", "term-undefined"}


def test_a_theme_of_the_question_that_no_card_deals_with_is_named() -> None:
    culture = replace(sound_plan(), sections=with_cards().sections)
    plan = with_piece("d/zhivago", with_piece("d/one-day", culture, themes=("terror",)), themes=("terror",))
    again = replace(plan.cards["k1"], id="k9")
    plan = replace(plan, cards={**plan.cards, "k9": again})
    plan = replace(plan, sections=(replace(plan.sections[0], for_=("k1", "k2", "k9")), plan.sections[1]))
    assert _found(plan, "theme-gap", asked=a_question()) == ["Nothing on your plan deals with 'Culture and the Thaw'."]
    assert _found(plan, "theme-gap") == []


def _parts(plan: Plan) -> set[tuple[str, Spot, str]]:
    return {(f.rule.id, found.spot, found.part) for f in review(plan).findings for found in f.found if found.part}


def test_what_lacks_a_text_or_a_side_leads_to_that() -> None:
    sections = tuple(replace(s, point="", verdict=Verdict()) for s in a_plan().sections)
    assert _parts(a_plan(sections=sections)) == {
        ("unexplained", Spot.CARD, "explanation"),
        ("no-point", Spot.SECTION, "point"),
        ("section-without-verdict", Spot.SECTION, "verdict"),
        ("criterion-one-sided", Spot.CRITERION, "against"),
    }


def test_themes_that_are_dealt_with_are_not_named() -> None:
    plan = sound_plan()
    plan = replace(plan, cards={**plan.cards, "k9": replace(plan.cards["k1"], id="k9")})
    plan = replace(plan, sections=(replace(plan.sections[0], for_=("k1", "k2", "k9")), plan.sections[1]))
    assert _found(plan, "theme-gap", asked=a_question()) == []


def test_an_unexplained_piece_that_bears_on_other_questions_only_is_named() -> None:
    elsewhere = {"agriculture": Bearing(side=Leans.FOR)}
    plan = with_card("k1", with_piece("d/amnesty", bearing=elsewhere), explanation="")
    assert len(_found(plan, "off-the-question")) == 1
    assert _found(with_piece("d/amnesty", bearing=elsewhere), "off-the-question") == []


def test_what_matters_most_comes_first() -> None:
    weights = [finding.rule.weight for finding in review(with_cards(explanation="", criteria=())).findings]
    assert weights == sorted(weights, reverse=True)


def test_findings_of_one_kind_are_one_finding_with_their_number() -> None:
    (finding,) = review(with_card("k1", with_card("k5", explanation=""), explanation="")).findings
    assert finding.title == "2 cards have no explanation."
    assert [(found.spot, found.where) for found in finding.found] == [(Spot.CARD, "k1"), (Spot.CARD, "k5")]


def test_a_finding_says_why_it_matters_and_asks_one_question() -> None:
    (finding,) = review(with_first_section(against=(), counter="")).findings
    assert finding.title == "Section 1 has nothing on the Against side."
    assert finding.advice == (
        "Examiners look for a balanced argument. Is there really no case on the other side, or is it missing?"
    )


def test_what_is_set_aside_is_kept_apart_with_its_reason() -> None:
    plan = replace(
        with_first_section(against=(), counter=""),
        dismissed=(Dismissal(rule="one-sided", where="s1", reason="Nobody disagrees."),),
    )
    found = review(plan)
    assert found.count == 0
    assert [(aside.rule.id, aside.reason) for aside in found.set_aside] == [("one-sided", "Nobody disagrees.")]


def test_setting_one_finding_aside_leaves_the_others_of_its_kind() -> None:
    plan = with_card("k1", with_card("k5", explanation=""), explanation="")
    plan = replace(plan, dismissed=(Dismissal(rule="unexplained", where="k1"),))
    assert [finding.title for finding in review(plan).findings] == [
        "'The one day of 1953 freed many prisoners' has no explanation."
    ]


def test_setting_one_leaning_aside_leaves_the_other() -> None:
    plan = with_judgement(sound_plan(argument=Verdict(text="It ended terror.")), leans=Leaning.UNSAID)
    (finding,) = (finding for finding in review(plan).findings if finding.rule.id == "leaning-unsaid")
    plan = edits.set_aside(plan, "leaning-unsaid", finding.found[0].where)
    assert _found(plan, "leaning-unsaid") == ["You have not said which way your judgement leans."]


def test_setting_a_disagreement_aside_leaves_those_that_come_later() -> None:
    plan = with_judgement(degree="hardly")
    for finding in review(plan).findings:
        plan = edits.set_aside(plan, finding.rule.id, finding.found[0].where)
    plan = replace(plan, argument=replace(plan.argument, leans=Leaning.AGAINST))
    assert _found(plan, "leanings-disagree") == ["Your line of argument leans one way and your judgement the other."]


def test_a_factor_and_a_view_that_are_both_left_out_are_counted_in_words() -> None:
    text = "How far was the army the reason? ‘Beria was a reformer.’"
    marks = tuple(
        Markup(role=role, start=text.index(words), end=text.index(words) + len(words))
        for role, words in ((MarkupRole.FACTOR, "the army"), (MarkupRole.VIEW, "Beria was a reformer"))
    )
    titles = [finding.title for finding in review(with_question(text=text, markup=marks)).findings]
    assert "2 things that the question names are left out." in titles


def test_a_piece_in_three_sections_is_said_to_be_in_three() -> None:
    plan = again_in(1)
    third = Section(id="s3", heading="Camps", point="The camps mattered most.", for_=("k10",))
    plan = replace(plan, cards={**plan.cards, "k10": replace(plan.cards["k9"], id="k10")})
    plan = replace(plan, sections=(*plan.sections, third))
    assert _found(plan, "used-twice") == ["'The amnesty of 1953 freed many prisoners' is used in 3 sections."]


@pytest.mark.parametrize(
    ("words", "said"), [(1190, "10 words"), (1199, "1 word"), (1200, "no words")], ids=["ten", "one", "none"]
)
def test_what_is_left_for_introduction_and_conclusion_is_said_in_good_english(words: int, said: str) -> None:
    plan = sound_plan(task=Task(words=1200))
    plan = replace(plan, sections=(replace(plan.sections[0], words=words), replace(plan.sections[1], words=None)))
    assert _found(plan, "no-room-for-ends") == [f"Your sections leave {said} for introduction and conclusion."]


def test_a_whole_kind_can_be_set_aside() -> None:
    plan = with_card("k1", with_card("k5", explanation=""), explanation="")
    assert review(replace(plan, dismissed=(Dismissal(rule="unexplained"),))).count == 0


def test_a_rule_that_is_off_finds_nothing() -> None:
    plan = replace(with_cards(explanation=""), rules_off=("unexplained",))
    assert _found(plan, "unexplained") == []


def test_an_explanation_of_a_space_and_a_line_end_explains_nothing() -> None:
    assert len(_found(with_card("k1", explanation=" \n"), "unexplained")) == 1


def test_rules_for_coursework_are_silent_in_an_exam() -> None:
    assert {finding.rule.coursework for finding in review(for_coursework(sound_plan())).findings} == {True}
    assert review(sound_plan()).count == 0


def test_a_count_of_missing_verdicts_says_that_it_counts_what_has_cards() -> None:
    plan = edits.add_section(edits.add_criterion(sound_plan(), "c9", "Did it last?"), "s9", "Empty", 2)
    plan = replace(plan, sections=tuple(replace(section, verdict=Verdict()) for section in plan.sections))
    plan = replace(plan, criteria=tuple(replace(criterion, verdict="") for criterion in plan.criteria))
    titles = [finding.title for finding in review(plan).findings]
    assert "2 sections with cards have no verdict yet." in titles
    assert {"3 sections have no verdict yet.", "2 criteria have no verdict yet."} <= {
        line.text for line in agreement(plan)
    }


def test_a_rule_is_known_by_its_id() -> None:
    assert rule_of("one-sided") in RULES
    assert rule_of("of a later version") is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_speaks_as_a_helpful_teacher_would(rule: object) -> None:
    from essay_planner.core.review.values import Rule

    assert isinstance(rule, Rule)
    words = f"{rule.name()} {rule.reason()} {rule.ask()} {rule.many(1)} {rule.many(2)}".casefold()
    assert rule.ask().endswith("?")
    assert rule.reason().endswith(".")
    assert rule.source
    assert not [word for word in ("wrong", "grade", "fail", "error", "ready") if word in words.split()]


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_a_long_card_is_quoted_in_few_words() -> None:
    long = "A commission looked into the camps, and " + "its many members wrote long reports, " * 4 + "in 1954."
    plan = with_card("k1", with_piece("d/amnesty", text=long), explanation="")
    assert _found(plan, "unexplained") == [
        "'A commission looked into the camps, and its many members…' has no explanation."
    ]
