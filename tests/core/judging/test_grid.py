"""The grid of criteria by side."""

from dataclasses import replace

from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.judging.grid import Cell, grid, strongest_first
from essay_planner.core.plan import Plan, Side


def _tied() -> Plan:
    """Two criteria: k1, k2 and k5 and, against, k3 are tied to the first, nothing to the second."""
    plan = edits.add_criterion(a_plan(), "c2", "Did it last?")
    return edits.tie_cards(plan, ["k1", "k2", "k3", "k5", "k4"], "c1")


def test_the_cards_of_a_criterion_stand_by_side() -> None:
    (first, _second) = grid(_tied()).rows
    assert first.cells == {Side.FOR: Cell(("k1", "k2", "k5")), Side.AGAINST: Cell(("k3",))}


def test_the_strongest_cards_come_first_and_unsaid_ones_after_good_ones() -> None:
    plan = a_plan()
    for card, strength in (("k1", 1), ("k2", None), ("k3", 2), ("k5", 3)):
        plan = edits.rate_card(plan, card, strength)
    assert strongest_first(plan, ["k1", "k2", "k3", "k5"]) == ("k5", "k3", "k2", "k1")


def test_sides_without_cards_are_gaps() -> None:
    tied, untied = grid(_tied()).rows
    assert [cell.is_gap for cell in tied.cells.values()] == [False, False]
    assert [cell.is_gap for cell in untied.cells.values()] == [True, True]


def test_a_side_that_is_said_to_have_no_case_is_no_gap() -> None:
    plan = edits.say_no_case(edits.say_no_case(_tied(), "c2", Side.FOR), "c2", Side.AGAINST, "Nobody doubts it.")
    cells = grid(plan).rows[1].cells
    assert (cells[Side.FOR].no_case, cells[Side.AGAINST].no_case) == ("", "Nobody doubts it.")
    assert not any(cell.is_gap for cell in cells.values())


def test_cards_that_are_tied_to_nothing_are_told() -> None:
    assert grid(_tied()).untied == {Side.FOR: (), Side.AGAINST: ("k6",)}


def test_a_plan_without_criteria_has_no_rows() -> None:
    assert grid(replace(a_plan(), criteria=())).rows == ()
