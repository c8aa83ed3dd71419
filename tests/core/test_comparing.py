"""The student's plan beside the pack's bearing."""

from dataclasses import replace

import pytest
from tests.builders import a_plan, a_question

from essay_planner.core.comparing import Standing, compare
from essay_planner.core.pack import Bearing, Leans, Reliability
from essay_planner.core.plan import Plan


def _bearing(plan: Plan, ref: str, side: Leans, **fields: object) -> Plan:
    """The plan, whose pack says that a piece bears so on its question."""
    bearing = Bearing(side=side, **fields)  # type: ignore[arg-type]
    piece = replace(plan.library.evidence[ref], bearing={"destalinisation-success": bearing})
    return replace(plan, library=replace(plan.library, evidence={**plan.library.evidence, ref: piece}))


@pytest.mark.parametrize(
    ("ref", "card", "teacher", "standing", "differs"),
    [
        ("d/criminal-code", "k2", Leans.FOR, Standing.SAME, False),
        ("d/criminal-code", "k2", Leans.AGAINST, Standing.OTHER, True),
        ("d/criminal-code", "k2", Leans.EITHER, Standing.EITHER, False),
        ("d/criminal-code", "k2", Leans.CONTEXT, Standing.BACKGROUND, True),
        ("d/gulag-releases", "k4", Leans.FOR, Standing.SIDED, True),
        ("d/gulag-releases", "k4", Leans.EITHER, Standing.EITHER, False),
        ("d/gulag-releases", "k4", Leans.CONTEXT, Standing.SAME, False),
    ],
)
def test_a_card_stands_to_the_teachers_side(
    ref: str, card: str, teacher: Leans, standing: Standing, differs: bool
) -> None:
    found = {one.card: one for one in compare(_bearing(a_plan(), ref, teacher, hint="Think."))}
    assert (found[card].standing, found[card].differs, found[card].hint) == (standing, differs, "Think.")


def test_what_differs_comes_first_and_the_rest_in_the_order_of_the_board() -> None:
    plan = _bearing(_bearing(a_plan(), "d/zhivago", Leans.FOR), "d/tbilisi", Leans.AGAINST)
    assert [one.card for one in compare(plan)] == ["k6", "k1", "k2", "k3"]


def test_a_card_that_takes_no_side_is_not_compared() -> None:
    compared = {one.card for one in compare(_bearing(a_plan(), "d/gulag-releases", Leans.FOR))}
    assert "k4" in compared
    assert not compared & {"k7", "k8"}


def test_criteria_that_only_the_teacher_ties_a_card_to_are_named() -> None:
    plan = _bearing(a_plan(), "d/amnesty", Leans.FOR, criteria=("ended-terror", "freer-culture"))
    assert compare(plan, a_question())[0].criteria == ("Was culture freer?",)
    assert compare(plan)[0].criteria == ()


def test_a_strong_card_that_the_pack_doubts_is_one_to_talk_about() -> None:
    plan = a_plan()
    disputed = replace(plan.library.evidence["d/amnesty"], reliability=Reliability.DISPUTED)
    plan = replace(plan, library=replace(plan.library, evidence={**plan.library.evidence, "d/amnesty": disputed}))
    strong = compare(plan)[0]
    assert (strong.standing, strong.doubt, strong.differs) == (Standing.SAME, Reliability.DISPUTED, True)
    weak = replace(plan, cards={**plan.cards, "k1": replace(plan.cards["k1"], strength=1)})
    assert compare(weak)[0].doubt is None


def test_a_question_of_ones_own_has_no_teacher() -> None:
    plan = a_plan()
    assert compare(replace(plan, question=replace(plan.question, pack="", id=""))) == ()
