"""Words are found in all that a plan says."""

from dataclasses import replace

from tests.builders import a_plan

from essay_planner.core.find_in_plan import NOTES, find_in_plan, passages
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.plan import Criterion, Introduction, Judgement, Plan, TermDefined, Verdict
from essay_planner.core.review.values import Spot

WORD = "zebra"


def spots(plan: Plan) -> list[tuple[Spot, str, str]]:
    return [(m.passage.spot, m.passage.where, m.passage.what) for m in find_in_plan(plan, WORD)]


def test_every_text_of_the_plan_is_looked_through_in_its_order() -> None:
    plan = a_plan()
    plan = replace(
        plan,
        question=replace(plan.question, text=WORD),
        terms_defined=(TermDefined(term="Thaw", meaning=WORD),),
        criteria=(Criterion(id="c1", text=WORD, verdict=WORD),),
        argument=Verdict(text=WORD),
        introduction=Introduction(text=WORD),
        judgement=Judgement(degree=WORD, decides=WORD, conclusion=WORD),
        scratch=WORD,
    )
    assert spots(plan) == [
        (Spot.QUESTION, "", "Question"),
        (Spot.QUESTION, NOTES, "Notes to yourself"),
        (Spot.QUESTION, "Thaw", "What a term means"),
        (Spot.CRITERION, "c1", "Criterion"),
        (Spot.CRITERION, "c1", "Verdict on a criterion"),
        (Spot.ARGUMENT, "", "Line of argument"),
        (Spot.INTRODUCTION, "", "Introduction"),
        (Spot.JUDGEMENT, "", "How far"),
        (Spot.JUDGEMENT, "", "What decides it"),
        (Spot.JUDGEMENT, "", "Conclusion"),
    ]


def test_a_sections_texts_lead_to_the_section() -> None:
    plan = a_plan()
    section = replace(plan.sections[0], heading=WORD, point=WORD, counter=WORD, verdict=Verdict(text=WORD), link=WORD)
    found = spots(replace(plan, sections=(section,)))
    whats = ["Section", "Point", "Answer to the other side", "Verdict", "Link"]
    assert found == [(Spot.SECTION, section.id, what) for what in whats]
    parts = [match.passage.part for match in find_in_plan(replace(plan, sections=(section,)), WORD)]
    assert parts == ["", Field.POINT, Field.COUNTER, Field.VERDICT, Field.LINK]


def test_a_cards_texts_lead_to_the_card_and_are_found_once() -> None:
    plan = a_plan()
    card = replace(next(iter(plan.cards.values())), explanation=WORD, because=WORD, note=WORD, flag=WORD)
    found = spots(replace(plan, cards={**plan.cards, card.id: card}))
    whats = ["Explanation", "Why it is strong or weak", "Note", "Mark"]
    assert found == [(Spot.CARD, card.id, what) for what in whats]


def test_evidence_is_found_by_its_own_words() -> None:
    plan = a_plan()
    card = next(iter(plan.cards))
    text = plan.library.evidence[plan.cards[card].evidence].text
    assert (Spot.CARD, card) in [(m.passage.spot, m.passage.where) for m in find_in_plan(plan, text[:20])]


def test_no_words_find_nothing() -> None:
    assert find_in_plan(a_plan(), " ") == []


def test_empty_texts_are_no_passages() -> None:
    assert all(passage.text for passage in passages(a_plan()))
