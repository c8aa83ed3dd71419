"""The example plans: each is at one with its pack, opens, and is written as the program would write it."""

import hashlib
import re
from dataclasses import replace

import pytest
from tests.evidence.conftest import Example
from tests.evidence.refresh import HOW, pack_files, refreshed, stale

from essay_planner.core.library import evidence_of, reference
from essay_planner.core.outline import Outline, outline
from essay_planner.core.pack import Reliability
from essay_planner.core.plan import Leaning, Library, Plan
from essay_planner.core.text import count_words, fold
from essay_planner.packs.catalogue import example_plans

MOST_REPEATED = 0.4  # share of the longer words of a statement that an explanation may use again


@pytest.fixture
def good(examples: list[Example]) -> Plan:
    """The example that shows good practice."""
    return next(example.plan for example in examples if example.path.name == "good-practice.essayplan")


@pytest.fixture
def good_outline(good: Plan) -> Outline:
    return outline(good)


def test_every_card_of_an_example_rests_on_evidence_of_its_pack(examples: list[Example]) -> None:
    found = []
    for example in examples:
        known = {reference("d", piece.id) for piece in example.loaded.pack.evidence}
        found += [card.evidence for card in example.plan.cards.values() if card.evidence not in known]
    assert found == []


def test_what_ships_is_as_the_program_writes_it_and_every_example_copies_its_pack_as_it_is() -> None:
    names = [path.name for path in stale(pack_files(), example_plans())]
    assert names == [], f"{', '.join(names)}: not up to date. {HOW}"


def test_an_example_that_fell_behind_its_pack_is_brought_up_to_date(examples: list[Example]) -> None:
    example = examples[0]
    behind = replace(example.plan, packs={}, library=Library(), question=replace(example.plan.question, period=""))
    assert refreshed(behind, example.loaded) == example.plan


def test_an_example_that_uses_what_its_pack_no_longer_has_is_not_brought_up_to_date(examples: list[Example]) -> None:
    plan, loaded = examples[0].plan, examples[0].loaded
    gone = next(iter(plan.cards.values())).evidence.removeprefix("d/")
    left = tuple(piece for piece in loaded.pack.evidence if piece.id != gone)
    with pytest.raises(ValueError, match=gone):
        refreshed(plan, replace(loaded, pack=replace(loaded.pack, evidence=left)))


def test_the_sum_of_a_pack_is_of_its_file(examples: list[Example]) -> None:
    texts = {example.path.parent / "pack.yaml": example.loaded.sha256 for example in examples}
    assert all(hashlib.sha256(path.read_bytes()).hexdigest() == known for path, known in texts.items())


def test_an_example_asks_a_question_of_its_pack_in_its_words(examples: list[Example]) -> None:
    for example in examples:
        asked = example.plan.question
        question = example.loaded.pack.question(asked.id)
        assert question is not None, asked.id
        assert (asked.text, asked.period, asked.sides) == (question.text, question.period, question.sides)


def test_every_example_says_in_a_short_first_line_what_it_shows(examples: list[Example]) -> None:
    first = [example.plan.scratch.splitlines()[0] for example in examples]
    assert [line for line in first if not 3 <= count_words(line) <= 9] == []
    assert len(set(first)) == len(examples)


def test_every_example_has_a_question_and_an_id_of_its_own(examples: list[Example]) -> None:
    assert len({e.plan.question.id for e in examples}) == len({e.plan.id for e in examples}) == len(examples)


def test_nothing_is_open_in_the_plan_that_shows_good_practice(good_outline: Outline) -> None:
    assert good_outline.before_you_write == ()


def test_every_section_that_shows_good_practice_sets_three_or_four_cards_against_as_many(good: Plan) -> None:
    sizes = {section.heading: (len(section.for_), len(section.against)) for section in good.sections}
    assert {heading: size for heading, size in sizes.items() if not {*size} <= {3, 4}} == {}


def test_every_part_of_every_section_that_shows_good_practice_is_written(good: Plan) -> None:
    written = {s.heading: (s.point, s.counter, s.verdict.text, s.link) for s in good.sections}
    assert len(written) == 4
    assert [heading for heading, parts in written.items() if not all(parts)] == []


def test_every_leaning_is_said_in_the_plan_that_shows_good_practice(good: Plan) -> None:
    said = [good.argument.leans, good.judgement.leans, *(c.leans for c in good.criteria)]
    assert Leaning.UNSAID not in [*said, *(section.verdict.leans for section in good.sections)]


def test_every_card_that_shows_good_practice_has_an_explanation_that_does_not_repeat_it(good: Plan) -> None:
    assert [name for name in good.cards if _share_of_the_statement(good, name) >= MOST_REPEATED] == []


def _share_of_the_statement(plan: Plan, card_id: str) -> float:
    """How much of the longer words of a card's evidence its explanation uses again; 1 if it explains nothing."""
    statement = _longer_words(evidence_of(plan, card_id).text)
    explanation = _longer_words(plan.cards[card_id].explanation)
    return len(statement & explanation) / len(statement) if explanation else 1.0


def _longer_words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", fold(text)))


def test_every_card_in_a_section_that_shows_good_practice_has_a_strength_with_its_reason(good: Plan) -> None:
    cards = [good.cards[name] for section in good.sections for name in (*section.for_, *section.against)]
    assert [card.id for card in cards if not (card.strength and card.because and card.criteria)] == []


def test_disputed_evidence_that_shows_good_practice_says_whose_figure_it_is(good: Plan) -> None:
    disputed = [n for n in good.cards if evidence_of(good, n).reliability is Reliability.DISPUTED]
    assert disputed
    assert [name for name in disputed if not good.cards[name].whose] == []


def test_every_interpretation_that_shows_good_practice_is_agreed_with_qualified_or_rejected(good: Plan) -> None:
    views = [name for name in good.cards if evidence_of(good, name).view_of]
    assert views
    assert [name for name in views if good.cards[name].stance is None] == []


def test_cards_answer_each_other_in_every_section_that_shows_good_practice(good: Plan) -> None:
    sides = {section.heading: ({*section.for_}, {*section.against}) for section in good.sections}
    answered = {
        heading
        for heading, (for_, against) in sides.items()
        for name in for_ | against
        if {*good.cards[name].answers} & (against if name in for_ else for_)
    }
    assert answered == sides.keys()


def test_the_judgement_that_shows_good_practice_ranks_cards_that_stand_in_sections(good: Plan) -> None:
    placed = {name for section in good.sections for name in (*section.for_, *section.against)}
    ranked = [ranked.card for ranked in good.judgement.cards]
    assert 4 <= len(ranked) <= 6
    assert {*ranked, good.judgement.strongest_for, good.judgement.strongest_against} <= placed


def test_the_terms_of_the_question_are_defined_in_the_plan_that_shows_good_practice(good: Plan) -> None:
    assert len(good.terms_defined) >= 2
    assert all(fold(term.term) in fold(good.question.text) for term in good.terms_defined)
