"""Every plan that can be made comes back from its file as it was, whatever the student wrote."""

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import a_plan, an_empty_plan
from tests.files import strategies as make

from essay_planner.core.pack import Term
from essay_planner.core.plan import (
    Card,
    Criterion,
    Introduction,
    Judgement,
    Library,
    PackReference,
    Plan,
    PlanQuestion,
    RankedCard,
    Section,
    Side,
)
from essay_planner.plans.reading import load_plan
from essay_planner.plans.shapes import PLAN
from essay_planner.plans.writing import dump_plan

SOURCES = ["filtzer-1993", "study-guide"]


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    sources = {f"{alias}/{name}": draw(make.sources.map(lambda s, n=name: dataclasses.replace(s, id=n)))  # type: ignore[misc]
               for alias in ("d", "own") for name in SOURCES}  # fmt: skip
    pieces = draw(st.lists(make.evidence(SOURCES), min_size=1, max_size=3, unique_by=lambda piece: piece.id))
    alias = draw(st.sampled_from(["d", "own"]))
    terms = draw(st.lists(make.values_of(Term), max_size=2, unique_by=lambda term: term.id))
    return Library(
        evidence={f"{alias}/{piece.id}": piece for piece in pieces},
        sources=sources,
        terms={f"d/{term.id}": term for term in terms},
    )


def _tuples(items: list[str], draw: st.DrawFn) -> tuple[str, ...]:
    return tuple(items.pop() for _number in range(draw(st.integers(0, len(items)))))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans of any content that hang together."""
    library = draw(libraries())
    card_ids = draw(st.lists(make.ids, max_size=6, unique=True))
    criterion_ids = draw(st.lists(make.ids, max_size=2, unique=True))
    some_cards = st.lists(st.sampled_from(card_ids), max_size=2).map(tuple) if card_ids else st.just(())
    card: dict[str, Any] = {
        "evidence": st.sampled_from(sorted(library.evidence)),
        "strength": st.sampled_from([None, 1, 2, 3]),
        "criteria": st.lists(st.sampled_from(criterion_ids), max_size=2).map(tuple) if criterion_ids else st.just(()),
        "answers": some_cards,
    }
    cards = {card_id: draw(make.values_of(Card, id=st.just(card_id), **card)) for card_id in card_ids}
    left = list(card_ids)
    sections = tuple(
        draw(make.values_of(Section, id=st.just(section_id), **{
            name: st.just(_tuples(left, draw)) for name in ("context", "for_", "against")
        }))
        for section_id in draw(st.lists(make.ids, min_size=1, max_size=3, unique=True))
    )  # fmt: skip
    introduction = draw(make.values_of(Introduction, cards=st.just(_tuples(left, draw))))
    tray = _tuples(left, draw)
    ranked = [*left, *draw(st.lists(st.sampled_from(card_ids), unique=True) if card_ids else st.just([]))]
    one = st.sampled_from(["", *card_ids])
    judgement: dict[str, Any] = {"strongest_for": one, "strongest_against": one}
    judgement["cards"] = st.tuples(
        *(make.values_of(RankedCard, card=st.just(card_id)) for card_id in dict.fromkeys(ranked))
    )
    criteria = [
        draw(make.values_of(Criterion, id=st.just(name), none=st.dictionaries(st.sampled_from(Side), make.texts)))
        for name in criterion_ids
    ]
    plan: Plan = draw(
        make.values_of(
            Plan,
            question=make.values_of(PlanQuestion, pack=st.sampled_from(["", "d"])),
            packs=make.values_of(PackReference).map(lambda reference: {"d": reference}),
            criteria=st.just(tuple(criteria)),
            cards=st.just(cards),
            sections=st.just(sections),
            introduction=st.just(introduction),
            tray=st.just(tray),
            judgement=make.values_of(Judgement, **judgement),
            library=st.just(library),
        )
    )
    return plan


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=60)
@given(plans())
def test_any_plan_comes_back_as_it_was(plan: Plan) -> None:
    written = dump_plan(plan)
    read = load_plan(written, "f")
    assert read == plan
    assert dump_plan(read) == written


@pytest.mark.parametrize("plan", [a_plan(), an_empty_plan()], ids=["full", "empty"])
def test_the_usual_plans_come_back_as_they_were(plan: Plan) -> None:
    assert load_plan(dump_plan(plan), "f") == plan


def test_every_field_of_a_plan_has_its_place_in_the_file() -> None:
    assert PLAN.attributes == {field.name for field in dataclasses.fields(Plan)}


def test_empty_values_are_not_written() -> None:
    assert b"tray" not in dump_plan(an_empty_plan())


def test_cards_stay_in_their_order() -> None:
    assert list(load_plan(dump_plan(a_plan()), "f").cards) == list(a_plan().cards)


def test_words_that_are_not_yet_written_are_no_fault() -> None:
    plan = an_empty_plan(question=PlanQuestion(text="", sides=dataclasses.replace(a_plan().question.sides, for_="")))
    assert load_plan(dump_plan(plan), "f") == plan
