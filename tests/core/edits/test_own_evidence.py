"""Evidence and sources of the student's own."""

import dataclasses
from dataclasses import replace

import pytest
from tests.builders import a_piece, a_plan, a_source, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import Citation, Correction, Evidence, Figure, Kind, Leans, Quote, Sides, Source
from essay_planner.core.places import TRAY
from essay_planner.core.plan import Library, Plan, PlanQuestion
from essay_planner.core.source_forms import untitled
from essay_planner.plans.reading import load_plan
from essay_planner.plans.writing import dump_plan

MINE = a_piece("e1", "Bread queues returned in 1963.", sources=(Citation(source="w1", locator="p. 12"),))


def with_mine(plan: Plan | None = None) -> Plan:
    """A plan with one piece of the student's own, from a source of their own."""
    return edits.add_own_evidence(plan or an_empty_plan(), MINE, (a_source("w1"),))


def with_mine_placed() -> Plan:
    """The same with the piece on a card, in the tray."""
    return edits.place_evidence(with_mine(), {"k99": "own/e1"}, Library(), TRAY)


def test_own_evidence_stands_first_in_the_plans_library_with_its_source() -> None:
    library = with_mine().library
    assert next(iter(library.evidence)) == "own/e1"
    assert library.sources["own/w1"].title == "The Khrushchev Era"


def test_own_evidence_bears_on_the_question_and_takes_no_side() -> None:
    bearing = with_mine().library.evidence["own/e1"].bearing
    assert [(question, bearing[question].side) for question in bearing] == [("destalinisation-success", Leans.EITHER)]


def test_own_evidence_for_a_question_of_ones_own_needs_no_bearing() -> None:
    plan = an_empty_plan(question=PlanQuestion(text="Why?", sides=Sides(for_="Yes", against="No")))
    assert with_mine(plan).library.evidence["own/e1"].bearing == {}


def test_own_evidence_is_the_same_after_it_was_in_a_file() -> None:
    piece = Evidence(
        id="e1",
        text=" Bread\nqueues ",
        kind=Kind.QUOTATION,
        date="1963",
        tags=("bread", "", "bread"),
        figures=(Figure(as_=""), Figure(as_="3 hours", unit="hours")),
        quotes=(Quote(text=""), Quote(text="We wait", speaker="A woman")),
        sources=(Citation(source=""), Citation(source="w1")),
    )
    plan = edits.add_own_evidence(an_empty_plan(), piece, (Source(id="w1", type="book", title=" "),))
    assert load_plan(dump_plan(plan), "a plan") == plan


def test_what_was_left_empty_is_left_out() -> None:
    piece = dataclasses.replace(MINE, tags=("", "bread"), figures=(Figure(as_=""),), quotes=(Quote(text=" "),))
    added = edits.add_own_evidence(an_empty_plan(), piece, (a_source("w1"),)).library.evidence["own/e1"]
    assert (added.tags, added.figures, added.quotes) == (("bread",), (), ())


def test_a_source_without_a_title_says_so() -> None:
    plan = edits.add_own_evidence(an_empty_plan(), MINE, (a_source("w1", title=""),))
    assert plan.library.sources["own/w1"].title == untitled()


@pytest.mark.parametrize(
    ("piece", "why"),
    [
        (dataclasses.replace(MINE, text="  "), "needs a statement"),
        (dataclasses.replace(MINE, date="soon"), "'soon' is not a date"),
        (dataclasses.replace(MINE, sources=(Citation(source="w2"),)), "no source 'w2'"),
    ],
)
def test_evidence_that_cannot_be_kept_is_refused(piece: Evidence, why: str) -> None:
    with pytest.raises(EditRefused, match=why):
        edits.add_own_evidence(an_empty_plan(), piece, (a_source("w1"),))


def test_a_source_with_a_date_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(EditRefused, match="'soon' is not a date"):
        edits.add_own_evidence(an_empty_plan(), MINE, (a_source("w1", issued="soon"),))


def test_an_id_in_use_is_refused() -> None:
    with pytest.raises(EditRefused, match="'e1' already"):
        with_mine(with_mine())


def test_a_card_shows_what_its_evidence_was_changed_to() -> None:
    plan = edits.change_own_evidence(with_mine_placed(), dataclasses.replace(MINE, text="Queues returned."))
    assert plan.library.evidence["own/e1"].text == "Queues returned."
    assert plan.library.evidence["own/e1"].bearing == with_mine().library.evidence["own/e1"].bearing


def test_a_source_goes_once_no_own_evidence_names_it() -> None:
    second = edits.add_own_evidence(with_mine(), dataclasses.replace(MINE, id="e2"))
    once = edits.change_own_evidence(second, dataclasses.replace(MINE, sources=()))
    assert "own/w1" in once.library.sources
    assert "own/w1" not in edits.remove_own_evidence(once, "own/e2").library.sources


def test_own_evidence_goes_with_its_cards() -> None:
    plan = edits.remove_own_evidence(with_mine_placed(), "own/e1")
    assert (plan.cards, plan.tray, plan.library) == ({}, (), an_empty_plan().library)


@pytest.mark.parametrize("ref", ["own/e2", "d/amnesty"])
def test_only_own_evidence_can_be_removed(ref: str) -> None:
    with pytest.raises(EditRefused, match="of your own"):
        edits.remove_own_evidence(with_mine(), ref)


def test_a_copy_of_a_packs_piece_keeps_what_it_says_but_not_what_only_its_author_can_say() -> None:
    given = a_piece(
        "tbilisi",
        answers=("amnesty",),
        teacher_note="?",
        sources=(Citation(source="filtzer-1993"),),
        correction=Correction(printed="x", in_="filtzer-1993", because="y"),
    )
    plan = edits.copy_as_own(an_empty_plan(), given, (a_source(),), "e5")
    copied = plan.library.evidence["own/e5"]
    assert (copied.text, copied.sources, copied.correction) == (given.text, given.sources, given.correction)
    assert (copied.answers, copied.teacher_note) == ((), "")


def test_a_copy_leaves_a_source_as_the_student_changed_it() -> None:
    plan = edits.add_own_evidence(an_empty_plan(), MINE, (a_source("w1"), a_source(title="My title")))
    given = a_piece("tbilisi", sources=(Citation(source="filtzer-1993"),))
    copied = edits.copy_as_own(plan, given, (a_source(),), "e5")
    assert copied.library.sources["own/filtzer-1993"].title == "My title"


def test_cards_hold_the_copy_that_was_made_from_them() -> None:
    plan = a_plan()
    copied = edits.copy_as_own(plan, plan.library.evidence["d/amnesty"], (a_source(),), "e5", ("k1",))
    assert (copied.cards["k1"].evidence, copied.cards["k8"].evidence) == ("own/e5", "d/amnesty")
    assert copied.cards["k1"].explanation == plan.cards["k1"].explanation


def test_a_second_piece_from_the_same_book_names_the_source_that_is_there() -> None:
    second = replace(MINE, id="e2", sources=(Citation(source="w2", locator="p. 99"),))
    library = edits.add_own_evidence(with_mine(), second, (a_source("w2"),)).library
    assert [ref for ref in library.sources if ref.startswith("own/")] == ["own/w1"]
    assert library.evidence["own/e2"].sources == (Citation(source="w1", locator="p. 99"),)


def test_what_a_piece_quotes_and_corrects_names_the_source_that_is_there_too() -> None:
    second = replace(
        MINE,
        id="e2",
        sources=(Citation(source="w3", via="w2"),),
        quotes=(Quote(text="Queues again.", source="w2", via="w3"),),
        correction=Correction(printed="1962", in_="w2", because="They came later.", source="w3"),
    )
    sources = (a_source("w2"), a_source("w3", title="Another"))
    piece = edits.add_own_evidence(with_mine(), second, sources).library.evidence["own/e2"]
    assert piece.sources == (Citation(source="w3", via="w1"),)
    assert (piece.quotes[0].source, piece.quotes[0].via) == ("w1", "w3")
    assert piece.correction == Correction(printed="1962", in_="w1", because="They came later.", source="w3")


@pytest.mark.parametrize("other", [{"issued": "1994"}, {"title": "Another"}])
def test_a_book_that_differs_in_anything_is_a_source_of_its_own(other: dict[str, str]) -> None:
    second = replace(MINE, id="e2", sources=(Citation(source="w2"),))
    library = edits.add_own_evidence(with_mine(), second, (a_source("w2", **other),)).library
    assert {"own/w1", "own/w2"} <= library.sources.keys()


def test_works_without_a_title_are_never_taken_for_one() -> None:
    plan = edits.add_own_evidence(an_empty_plan(), MINE, (a_source("w1", title=""),))
    second = replace(MINE, id="e2", sources=(Citation(source="w2"),))
    plan = edits.add_own_evidence(plan, second, (a_source("w2", title=""),))
    assert {"own/w1", "own/w2"} <= plan.library.sources.keys()


def test_a_source_that_is_written_anew_stays_itself() -> None:
    plan = edits.add_own_evidence(with_mine(), replace(MINE, id="e2", sources=()), ())
    plan = edits.change_own_evidence(plan, replace(MINE, text="Queues returned."), (a_source("w1"),))
    assert plan.library.evidence["own/e1"].sources == MINE.sources
