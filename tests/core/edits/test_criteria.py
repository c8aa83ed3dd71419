"""What the plan judges by."""

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.plan import Criterion, Leaning, Plan, Side


def _judged() -> Plan:
    """A plan that judges by a, b and c; no card is tied to any."""
    return an_empty_plan(criteria=tuple(Criterion(id=name, text=f"Was it {name}?") for name in "abc"))


def _order(plan: Plan) -> str:
    return "".join(criterion.id for criterion in plan.criteria)


def test_a_criterion_is_added_at_the_end_with_what_it_was_taken_from() -> None:
    plan = edits.add_criterion(an_empty_plan(), "x", " Did it\nlast? ", "lasted")
    assert [(c.id, c.text, c.from_) for c in plan.criteria] == [("x", "Did it last?", "lasted")]


@pytest.mark.parametrize(("criterion", "text"), [("x", "Again?"), ("y", "  ")])
def test_a_criterion_without_words_or_with_an_id_in_use_is_refused(criterion: str, text: str) -> None:
    plan = edits.add_criterion(an_empty_plan(), "x", "Did it last?")
    with pytest.raises(EditRefused):
        edits.add_criterion(plan, criterion, text)


def test_a_criterion_that_goes_leaves_the_cards_that_were_tied_to_it() -> None:
    plan = edits.tie_cards(edits.add_criterion(a_plan(), "x", "Did it last?"), ["k1"], "x")
    gone = edits.remove_criterion(plan, "x")
    assert gone == a_plan()


def test_an_unknown_criterion_cannot_be_removed() -> None:
    with pytest.raises(EditRefused, match="no criterion 'zz'"):
        edits.remove_criterion(an_empty_plan(), "zz")


def test_the_same_words_are_not_taken_twice() -> None:
    with pytest.raises(EditRefused, match="already"):
        edits.add_criterion(_judged(), "x", "was it A?")


def test_a_criterion_is_reworded_where_it_stands() -> None:
    plan = edits.reword_criterion(_judged(), "b", " Did it\nlast? ")
    assert [criterion.text for criterion in plan.criteria] == ["Was it a?", "Did it last?", "Was it c?"]


def test_a_criterion_can_keep_its_words() -> None:
    assert edits.reword_criterion(_judged(), "b", "Was it b?") == _judged()


@pytest.mark.parametrize("text", ["", "Was it a?"])
def test_a_criterion_cannot_take_no_words_or_those_of_another(text: str) -> None:
    with pytest.raises(EditRefused):
        edits.reword_criterion(_judged(), "b", text)


@pytest.mark.parametrize(("row", "order"), [(0, "cab"), (-3, "cab"), (1, "acb"), (9, "abc")])
def test_a_criterion_moves_to_a_row(row: int, order: str) -> None:
    assert _order(edits.move_criterion(_judged(), "c", row)) == order


def test_a_criterion_has_a_verdict_and_a_leaning() -> None:
    plan = edits.lean_criterion(edits.judge_by(_judged(), "b", "Largely."), "b", Leaning.FOR)
    assert (plan.criteria[1].verdict, plan.criteria[1].leans) == ("Largely.", Leaning.FOR)
    assert plan.criteria[0] == _judged().criteria[0]


def test_a_side_without_a_case_is_said_and_taken_back() -> None:
    plan = edits.say_no_case(edits.say_no_case(_judged(), "b", Side.AGAINST, "Nobody doubts it."), "b", Side.FOR)
    assert plan.criteria[1].none == {Side.AGAINST: "Nobody doubts it.", Side.FOR: ""}
    assert edits.take_back_no_case(plan, "b", Side.FOR).criteria[1].none == {Side.AGAINST: "Nobody doubts it."}


def test_a_side_with_cards_has_a_case() -> None:
    with pytest.raises(EditRefused, match="there is a case"):
        edits.say_no_case(a_plan(), "c1", Side.FOR, "None.")


def test_the_background_has_no_case_to_make() -> None:
    with pytest.raises(EditRefused, match="takes no side"):
        edits.say_no_case(_judged(), "b", Side.CONTEXT)
