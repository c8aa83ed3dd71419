"""Any run of edits: what holds of every plan goes on holding, and undo and redo are exact."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_piece, a_plan, a_source, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.history import History
from essay_planner.core.library import alias_of, reference, sources_named
from essay_planner.core.pack import Citation
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, all_places, cards_in, column, homes
from essay_planner.core.plan import Leaning, Library, MarkupRole, Plan, Role, Side, Stance
from essay_planner.core.queries import balance, cards_against, cards_on, side_of


@dataclass(frozen=True)
class Attempt:
    """An edit with its arguments, which may fit a plan or not."""

    edit: Callable[..., Plan]
    arguments: tuple[Any, ...]

    def on(self, plan: Plan) -> Plan:
        """The plan after the edit, or as it was if the edit was refused."""
        try:
            return self.edit(plan, *self.arguments)
        except EditRefused:
            return plan


CARDS = st.sampled_from([f"k{number}" for number in range(1, 14)])
SECTIONS = st.sampled_from(["s1", "s2", "s3", "s4"])
CRITERIA = st.sampled_from(["c1", "c2", "c9"])
SIDES = st.sampled_from(Side)
ROWS = st.none() | st.integers(-1, 6)
TEXTS = st.sampled_from(["", "Because it ended terror.", "a\x07\r\nb"])
OWN_CITED = (Citation(source="w1"),)
REFS = st.sampled_from(["d/amnesty", "d/one-day", "d/tbilisi", "d/unknown", "own/e1"])
OWN_PIECES = st.builds(a_piece, st.sampled_from(["e1", "e2"]), TEXTS, sources=st.sampled_from([(), OWN_CITED]))
OWN_SOURCES = st.sampled_from([(), (a_source("w1"),), (a_source("w1", title="Another title"),)])
PLACES = st.one_of(st.sampled_from([INTRODUCTION, CONCLUSION, TRAY]), st.builds(column, SECTIONS, SIDES))
SOME_CARDS = st.lists(CARDS, max_size=4)
LEAVING = st.sampled_from([None, CONCLUSION])


@st.composite
def attempts(draw: st.DrawFn) -> Attempt:
    """Any edit that changes how a plan hangs together, or what is said on it."""
    edit, arguments = draw(
        st.sampled_from(
            [
                (edits.place_evidence, (st.dictionaries(CARDS, REFS, max_size=3), st.just(Library()), PLACES, ROWS)),
                (edits.move_cards, (SOME_CARDS, PLACES, ROWS, LEAVING)),
                (edits.remove_cards, (SOME_CARDS, LEAVING)),
                (edits.add_own_evidence, (OWN_PIECES, OWN_SOURCES)),
                (edits.change_own_evidence, (OWN_PIECES, OWN_SOURCES)),
                (edits.remove_own_evidence, (REFS,)),
                (edits.take_side, (CARDS, SIDES)),
                (edits.rank_as, (CARDS, st.sampled_from(Role))),
                (edits.explain_card, (CARDS, TEXTS)),
                (edits.rate_card, (CARDS, st.none() | st.integers(0, 4), TEXTS)),
                (edits.say_stance, (CARDS, st.sampled_from(Stance))),
                (edits.answer_cards, (CARDS, SOME_CARDS)),
                (edits.tie_cards, (SOME_CARDS, CRITERIA)),
                (edits.untie_cards, (SOME_CARDS, CRITERIA)),
                (edits.add_criterion, (CRITERIA, TEXTS)),
                (edits.move_criterion, (CRITERIA, st.integers(-1, 4))),
                (edits.remove_criterion, (CRITERIA,)),
                (edits.say_no_case, (CRITERIA, SIDES, TEXTS)),
                (edits.choose_strongest, (SIDES, CARDS)),
                (edits.mark_question, (st.sampled_from(MarkupRole), st.integers(-1, 90), st.integers(-1, 90))),
                (edits.add_section, (SECTIONS, TEXTS, ROWS)),
                (edits.use_suggested_sections, (st.dictionaries(SECTIONS, TEXTS),)),
                (edits.rename_section, (SECTIONS, TEXTS)),
                (edits.move_section, (SECTIONS, st.integers(-1, 4))),
                (edits.remove_section, (SECTIONS,)),
                (edits.sort_cards, (SECTIONS, st.sampled_from(edits.Order), st.lists(SIDES))),
                (edits.split_off, (SECTIONS, TEXTS, SOME_CARDS)),
                (edits.join_sections, (SECTIONS,)),
                (edits.set_verdict, (SECTIONS, TEXTS, st.sampled_from(Leaning))),
                (edits.set_argument, (TEXTS,)),
                (edits.define_term, (st.sampled_from(["Thaw", "success"]), TEXTS)),
            ]
        )
    )
    return Attempt(edit, tuple(draw(argument) for argument in arguments))


PLANS = st.sampled_from([a_plan(), an_empty_plan()])
Run = list[tuple[Attempt, str]]
RUNS = st.lists(st.tuples(attempts(), st.sampled_from(["", "typing"])), max_size=25)


def hold_together(plan: Plan) -> None:
    """Assert what is true of every plan."""
    standing = Counter(card for place in all_places(plan) if place != CONCLUSION for card in cards_in(plan, place))
    ranked = cards_in(plan, CONCLUSION)
    assert standing.total() == len(standing), "a card has one home"
    assert len(ranked) == len(set(ranked)), "a card is ranked once"
    assert standing.keys() | set(ranked) == plan.cards.keys() == homes(plan).keys(), "every card stands somewhere"
    sections = [section.id for section in plan.sections]
    assert sections, "a plan has a section"
    assert len(sections) == len(set(sections)), "sections have ids of their own"
    for card_id, card in plan.cards.items():
        assert card.id == card_id
        assert card.evidence in plan.library.evidence, "evidence has a copy"
        assert card.side is None or card_id not in standing, "a side is for the conclusion alone"
        assert plan.cards.keys() >= set(card.answers), "answers point to cards"
        assert card_id not in cards_against(plan, card_id), "no card speaks against itself"
    for ref, piece in plan.library.evidence.items():
        assert all(reference(alias_of(ref), name) in plan.library.sources for name in sources_named(piece))
    criteria = {criterion.id for criterion in plan.criteria}
    assert all(criteria >= set(card.criteria) for card in plan.cards.values()), "cards are tied to what is there"
    assert all(plan.question.text[m.start : m.end].strip() for m in plan.question.markup), "marks stand on words"
    strongest = {plan.judgement.strongest_for, plan.judgement.strongest_against} - {""}
    assert strongest <= plan.cards.keys(), "the strongest cards are there"


def count_alike(plan: Plan) -> None:
    """Assert that the ways to count the sides agree."""
    placed = homes(plan)
    by_card = Counter(side_of(plan, card, placed[card]) for card in plan.cards)
    assert {side: len(cards_on(plan, side)) for side in Side} == {side: by_card[side] for side in Side}
    assert (balance(plan).for_count, balance(plan).against_count) == (by_card[Side.FOR], by_card[Side.AGAINST])


@given(PLANS, RUNS)
@settings(max_examples=150)
def test_every_plan_holds_together_after_every_edit(plan: Plan, run: Run) -> None:
    for attempt, _merge in run:
        plan = attempt.on(plan)
        hold_together(plan)
        count_alike(plan)


@given(PLANS, RUNS)
@settings(max_examples=150)
def test_undo_all_gives_the_first_plan_and_redo_all_the_last(first: Plan, run: Run) -> None:
    history = History(first)
    for attempt, merge in run:
        history.record(attempt.on(history.value), "Edit", merge)
    last = history.value
    while history.undo():
        hold_together(history.value)
    undone = history.value
    while history.redo():
        pass
    assert undone == first
    assert history.value == last


@given(PLANS, RUNS)
@settings(max_examples=100)
def test_no_edit_but_removal_loses_a_card(plan: Plan, run: Run) -> None:
    for attempt, _merge in run:
        after = attempt.on(plan)
        lost = plan.cards.keys() - after.cards.keys()
        assert not lost or attempt.edit is edits.remove_cards
        plan = after


@given(PLANS, attempts())
@settings(max_examples=200)
def test_an_edit_leaves_the_plan_that_it_was_given_as_it_was(plan: Plan, attempt: Attempt) -> None:
    copy = repr(plan)
    attempt.on(plan)
    assert repr(plan) == copy
