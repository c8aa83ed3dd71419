"""Whatever a new version of a pack says, and whatever is chosen of it: nothing that the student made is lost."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_pack, a_piece, a_source, an_empty_plan

from essay_planner.core.history import History
from essay_planner.core.library import copy_from_pack, evidence_of
from essay_planner.core.pack import Bearing, Citation, Evidence, Leans, Pack, Reliability
from essay_planner.core.plan import Card, Introduction, Judgement, Plan, RankedCard, Section
from essay_planner.core.updates import Edition, Update, find_update, keep_mine, take, take_off
from essay_planner.plans.reading import load_plan
from essay_planner.plans.writing import dump_plan

CARDS = 40
QUESTION = "destalinisation-success"
SOURCES = tuple(a_source(f"work-{n}", title=f"Work {n}") for n in range(8))


def piece(number: int) -> Evidence:
    """One of the pieces of the pack, each with one of its sources."""
    return a_piece(
        f"piece-{number}",
        sources=(Citation(source=f"work-{number % 8}"),),
        bearing={QUESTION: Bearing(side=Leans.EITHER)},
    )


OLD = a_pack(*(piece(number) for number in range(CARDS)), sources=SOURCES)


def a_plan_with_forty_cards() -> Plan:
    """Forty cards in four sections, the introduction, the tray and the conclusion, each with words on it."""
    ids = [f"k{number}" for number in range(CARDS)]
    cards = {
        card: Card(
            id=card,
            evidence=f"d/piece-{number}",
            explanation=f"Explained {number}.",
            strength=number % 3 + 1,
            because=f"Because {number}.",
            note=f"Note {number}.",
        )
        for number, card in enumerate(ids)
    }
    sections = tuple(
        Section(
            id=f"s{n}",
            heading=f"Section {n}",
            point=f"Point {n}.",
            for_=tuple(ids[n * 8 : n * 8 + 4]),
            against=tuple(ids[n * 8 + 4 : n * 8 + 8]),
        )
        for n in range(4)
    )
    return an_empty_plan(
        cards=cards,
        sections=sections,
        introduction=Introduction(text="It begins.", cards=tuple(ids[32:35])),
        tray=tuple(ids[35:]),
        judgement=Judgement(conclusion="It ends.", cards=tuple(RankedCard(card=card) for card in ids[:3])),
        library=copy_from_pack(OLD, "d", [p.id for p in OLD.evidence]),
    )


NUMBERS = st.sets(st.integers(0, CARDS - 1))


@st.composite
def new_versions(draw: st.DrawFn) -> Pack:
    """A version of the pack with texts changed, evidence withdrawn and added, and sources changed."""
    gone, reworded, doubted = draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)
    evidence = []
    for number, old in enumerate(OLD.evidence):
        new = replace(old, text=f"{old.text} Corrected.") if number in reworded else old
        new = replace(new, reliability=Reliability.DISPUTED, note="Sources differ.") if number in doubted else new
        evidence += [new] if number not in gone else []
    evidence += [piece(CARDS + number) for number in range(draw(st.integers(0, 5)))]
    changed = draw(st.sets(st.integers(0, 7)))
    sources = tuple(replace(s, issued="2001") if n in changed else s for n, s in enumerate(SOURCES))
    return replace(OLD, version="2.0.0", evidence=tuple(evidence), sources=sources)


def words_on(cards: Iterable[Card]) -> list[str]:
    """All that the student wrote on cards."""
    return [text for card in cards for text in (card.explanation, card.because, card.note)]


@given(new_versions(), st.data())
@settings(max_examples=60)
def test_whatever_is_chosen_no_word_side_or_order_is_lost(pack: Pack, data: st.DataObject) -> None:
    numbers, before = count(1000), a_plan_with_forty_cards()
    history = History(before)
    off: set[str] = set()
    while (update := what_waits(history.value, pack)) is not None:
        keys = data.draw(st.sets(st.sampled_from([change.key for change in update.waiting]), min_size=1))
        plan = history.value
        act = data.draw(st.sampled_from(["take", "keep", "off"]))
        gone = {key for key in keys if key.partition("/")[2] not in {p.id for p in pack.evidence}} - {
            change.key for change in update.changes if change.of != "evidence"
        }
        if act == "off" and gone:
            off |= {card for change in update.changes if change.key in gone for card in change.cards}
            plan = take_off(plan, update, gone)
        elif act == "keep":
            plan = keep_mine(plan, update, keys)
        else:
            plan = take(plan, update, keys, lambda prefix: f"{prefix}{next(numbers)}")
        assert history.record(plan, act)
        check(before, plan, off)
    assert (history.value.packs["d"].version == "2.0.0") == (history.value != before)
    assert load_plan(dump_plan(history.value), "") == history.value
    while history.undo():
        pass
    assert history.value == before


def what_waits(plan: Plan, pack: Pack) -> Update | None:
    """What the new version would change, until the plan has gone over to it."""
    update = find_update(plan, "d", Edition(pack, "new"), Edition(OLD, "old"))
    return update if update.waiting and plan.packs["d"].sha256 != "new" else None


def check(before: Plan, plan: Plan, off: set[str]) -> None:
    """All that the student made is there, in the order in which it was."""
    assert {card: made for card, made in plan.cards.items() if card in before.cards} == {
        card: made for card, made in before.cards.items() if card not in off
    }
    for old, new in zip(before.sections, plan.sections, strict=True):
        assert new == replace(
            old,
            for_=tuple(card for card in old.for_ if card not in off),
            against=tuple(card for card in old.against if card not in off),
        )
    assert [card for card in plan.tray if card in before.cards] == [card for card in before.tray if card not in off]
    assert plan.introduction.cards == tuple(card for card in before.introduction.cards if card not in off)
    assert [r.card for r in plan.judgement.cards] == [r.card for r in before.judgement.cards if r.card not in off]
    assert all(word in plan.scratch for word in words_on(before.cards[card] for card in off))
    assert all(evidence_of(plan, card) for card in plan.cards)
