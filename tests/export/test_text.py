"""The plan as readable text."""

from dataclasses import fields, replace
from typing import Any

import pytest
from tests.builders import a_library, a_plan, an_empty_plan
from tests.export.sample import a_full_plan

from essay_planner.core.outline import outline
from essay_planner.core.pack import Meaning, Sides, Term
from essay_planner.core.plan import (
    Card,
    Comment,
    Criterion,
    Dismissal,
    ExportOptions,
    HandedInBy,
    Judgement,
    Leaning,
    Markup,
    MarkupRole,
    Plan,
    PlanQuestion,
    RankedCard,
    Section,
    Shape,
    Side,
    Stance,
    Task,
    TaskKind,
    TermDefined,
    Verdict,
)
from essay_planner.export.text import to_text


def text_of(plan: Plan) -> str:
    return to_text(outline(plan))


def test_a_bare_plan_prints_its_question_its_section_and_nothing_empty() -> None:
    plan = an_empty_plan(question=PlanQuestion(text="Why?", sides=Sides(for_="Yes", against="No")), packs={})
    text = text_of(plan)
    assert text.startswith("Why?\n  For: Yes · Against: No\n  exam\n\n1. Not grouped yet (s1)\n\n")
    assert text.endswith("\n\nAbout this plan\n  Plan: plan1\n  Words written: 0\n")


def test_the_cards_of_a_section_stand_under_their_sides_with_what_was_said_of_them() -> None:
    text = text_of(a_plan())
    start = text.index("1. Terror and the law")
    lines = text[start : text.index("2. Culture")].splitlines()
    first = lines.index("  For: It succeeded")
    assert lines[first + 1 : first + 5] == [
        "    - The amnesty of 1953 freed many prisoners. [3] (d/amnesty, k1)",
        "        Explanation: Shows that arbitrary arrest was ending.",
        "        Strength: strong",
        "        Because: Filtzer dates the break to it.",
    ]


def test_a_text_of_several_lines_stays_indented() -> None:
    plan = a_plan(argument=Verdict(text="First.\nSecond."))
    assert "Line of argument\n  First.\n  Second.\n" in text_of(plan)


def test_notes_and_sources_print_in_words() -> None:
    text = text_of(a_plan())
    assert "Notes\n  1. Donald Filtzer, The Khrushchev Era" in text
    assert "Secondary sources\n  Filtzer, Donald. The Khrushchev Era" in text


def test_a_conclusion_names_what_each_card_does_there_and_its_side() -> None:
    text = text_of(a_plan())
    assert "- qualifier, against: The tbilisi of 1953" in text
    assert "- reason: The one day of 1953" in text


FULL = a_plan(
    id="plan-of-everything",
    question=PlanQuestion(
        text="How successful was it?",
        sides=Sides(for_="Q-for", against="Q-against"),
        pack="d",
        id="q",
        period="1953/1964",
        marks=25,
        markup=(Markup(role=MarkupRole.COMMAND, start=0, end=14),),
    ),
    task=Task(profile="T-profile", kind=TaskKind.COURSEWORK, minutes=61, words=4321),
    terms_defined=(TermDefined(term="D-term", meaning="D-meaning"),),
    criteria=(
        Criterion(id="c1", text="C-text", verdict="C-verdict", leans=Leaning.BALANCED, none={Side.AGAINST: "C-none"}),
    ),
    sections=(
        Section(
            id="s1",
            heading="S-heading",
            point="S-point",
            shape=Shape.PEEL,
            words=317,
            for_=("k1",),
            against=("k6",),
            counter="S-counter",
            verdict=Verdict(text="S-verdict", leans=Leaning.STRONGLY_AGAINST),
            link="S-link",
        ),
    ),
    cards={
        "k1": Card(
            id="k1",
            evidence="d/amnesty",
            explanation="K-explanation",
            strength=2,
            because="K-because",
            criteria=("c1",),
            answers=("k7",),
            stance=Stance.QUALIFIES,
            whose=True,
            note="K-note",
            flag="K-flag",
        ),
        "k6": Card(id="k6", evidence="d/zhivago"),
        "k7": Card(id="k7", evidence="d/zhivago"),
        "k8": Card(id="k8", evidence="d/one-day"),
    },
    judgement=Judgement(
        degree="J-degree",
        leans=Leaning.STRONGLY_FOR,
        strongest_for="k1",
        strongest_against="k6",
        decides="J-decides",
        conclusion="J-conclusion",
        cards=(RankedCard(card="k1"),),
    ),
    scratch="P-scratch",
    dismissed=(Dismissal(rule="R-one", where="s1", reason="R-reason"), Dismissal(rule="R-two")),
    rules_off=("R-off",),
    comments=(Comment(on="k1", text="M-text", author="M-author", date="2026-01-02"),),
    export=ExportOptions(style="chicago", variant="E-variant", template="E-template", appendix=True),
    handed_in_by=HandedInBy(name="H-name", class_="H-class"),
    library=replace(
        a_library(),
        terms={"d/thaw": Term(id="thaw", term="L-thaw", meanings=(Meaning(text="L-one"), Meaning(text="L-two")))},
    ),
)


@pytest.mark.parametrize(
    "words",
    [
        "For: Q-for · Against: Q-against",
        "1953–64 · 25 marks · coursework · T-profile · 61 minutes · 4321 words",
        "Command phrase: How successful",
        "Name: H-name",
        "Class: H-class",
        "D-term: D-meaning",
        "Verdict: C-verdict (balanced)",
        "No evidence against: C-none",
        "1. S-heading",
        "Point: S-point",
        "Shape: point, evidence, explanation, link",
        "Words: 317",
        "Answer to the other side: S-counter",
        "So: S-verdict (leans strongly against)",
        "Link: S-link",
        "Explanation: K-explanation",
        "Strength: good",
        "Because: K-because",
        "Bears on: C-text",
        "Answers: The zhivago",
        "Stance: I qualify this view",
        "I say whose figure or view this is: yes",
        "Mark: K-flag",
        "K-note.",
        "Strongest for: The amnesty",
        "Strongest against: The zhivago",
        "What decides it: J-decides",
        "Judgement: J-degree (leans strongly for)",
        "J-conclusion",
        "P-scratch",
        "R-one (s1): R-reason",
        "R-two",
        "R-off: never",
        "M-author, 2026-01-02, on k1: M-text",
        "L-thaw: L-one / L-two",
        "Export: chicago E-variant E-template",
        "With an appendix: yes",
        "Evidence 'd': de-stalinisation 1.0.0",
        "Plan: plan-of-everything",
        "Question: d/q",
    ],
)
def test_everything_on_a_plan_prints(words: str) -> None:
    assert words in text_of(FULL)


def test_the_full_plan_fills_every_field() -> None:
    def unset(value: Any) -> list[str]:
        return [field.name for field in fields(value) if not getattr(value, field.name)]

    assert unset(FULL) == []
    assert unset(FULL.cards["k1"]) == ["side"]


def test_details_quotations_and_doubts_print_with_their_card() -> None:
    text = text_of(a_full_plan())
    assert "        Care: Disputed\n        Detail: An amnesty of March 1953 came first.\n" in text
    assert "        Nikita Khrushchev: “Comrades, we must abolish" in text


def test_a_plan_for_others_to_read_has_no_ids() -> None:
    plan = a_full_plan()
    text = to_text(outline(plan), ids=False)
    assert "About this plan" not in text
    assert [name for name in (*plan.cards, *plan.library.evidence, plan.id) if f"{name})" in text] == []
    assert "(c1" not in text
    assert to_text(outline(plan)).startswith(text[: text.index("Judged by")])


def test_a_side_without_a_case_needs_no_reason() -> None:
    plan = an_empty_plan(criteria=(Criterion(id="c1", text="Did it last?", none={Side.FOR: ""}),))
    assert "    No evidence for\n" in to_text(outline(plan))


def test_how_far_is_told_on_the_questions_own_scale() -> None:
    assert "Largely successful" in to_text(outline(a_plan()))


def test_a_degree_in_free_words_is_told_as_it_was_typed() -> None:
    plan = an_empty_plan(judgement=Judgement(degree="mildly"))
    assert "  Judgement: mildly\n" in to_text(outline(plan))


def test_a_plan_for_others_to_read_says_what_was_set_aside_and_why() -> None:
    text = to_text(outline(a_full_plan()), ids=False)
    assert "‘Nothing was better for the Church.’" in text
    assert "word-budget" not in text


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("harvard", "released from the camps of the Gulag (Filtzer, 1993, p. 20, cited in "),
        ("mla", "released from the camps of the Gulag (Filtzer 20; qtd. in "),
    ],
)
def test_styles_of_brackets_name_works_in_the_text_and_keep_other_notes(style: str, said: str) -> None:
    text = text_of(replace(a_full_plan(), export=ExportOptions(style=style)))
    assert said in text
    assert "Compare Applebaum on this." in text
