"""What the plan judges by."""

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused


def test_a_criterion_is_added_at_the_end_with_what_it_was_taken_from() -> None:
    plan = edits.add_criterion(an_empty_plan(), "x", " Did it\nlast? ", "lasted")
    assert [(c.id, c.text, c.from_) for c in plan.criteria] == [("x", "Did it last?", "lasted")]


@pytest.mark.parametrize(("criterion", "text"), [("x", "Again?"), ("y", "  ")])
def test_a_criterion_without_words_or_with_an_id_in_use_is_refused(criterion: str, text: str) -> None:
    plan = edits.add_criterion(an_empty_plan(), "x", "Did it last?")
    with pytest.raises(EditRefused):
        edits.add_criterion(plan, criterion, text)


def test_a_criterion_that_goes_leaves_the_cards_that_were_tied_to_it() -> None:
    plan = edits.tie_to_criteria(edits.add_criterion(a_plan(), "x", "Did it last?"), "k1", ["x"])
    gone = edits.remove_criterion(plan, "x")
    assert (gone.criteria, gone.cards["k1"].criteria) == (a_plan().criteria, ())


def test_an_unknown_criterion_cannot_be_removed() -> None:
    with pytest.raises(EditRefused, match="no criterion 'zz'"):
        edits.remove_criterion(an_empty_plan(), "zz")
