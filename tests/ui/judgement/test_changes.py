"""What undo and redo change on the judgement's page comes into sight."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from tests.builders import a_plan
from tests.ui.judgement.conftest import settle

from essay_planner.core.plan import Plan, Verdict
from essay_planner.ui.judgement.changes import Of, changed_part
from essay_planner.ui.judgement.page import JudgementPage

SAID = Verdict(text="Something else")


def of_criterion(plan: Plan) -> Plan:
    return replace(plan, criteria=(replace(plan.criteria[0], verdict="Something else"), *plan.criteria[1:]))


def of_section(plan: Plan) -> Plan:
    return replace(plan, sections=(replace(plan.sections[0], verdict=SAID), *plan.sections[1:]))


def of_argument(plan: Plan) -> Plan:
    return replace(plan, argument=SAID)


def of_answer(plan: Plan) -> Plan:
    return replace(plan, judgement=replace(plan.judgement, decides="Something else"))


def of_conclusion(plan: Plan) -> Plan:
    return replace(plan, judgement=replace(plan.judgement, conclusion="Something else"))


EDITS = {
    Of.CRITERION: (of_criterion, lambda page: page.grid.rows["c1"].verdict),
    Of.SECTION: (of_section, lambda page: page.verdicts.sections["s1"]),
    Of.ARGUMENT: (of_argument, lambda page: page.verdicts.argument),
    Of.ANSWER: (of_answer, lambda page: page.answer),
    Of.CONCLUSION: (of_conclusion, lambda page: page.conclusion),
}


@pytest.mark.parametrize(("part", "edit", "place"), [(part, *how) for part, how in EDITS.items()])
def test_what_undo_changes_comes_into_sight(
    page: JudgementPage, part: Of, edit: Callable[[Plan], Plan], place: Callable[[JudgementPage], QWidget]
) -> None:
    bar = page.sheet.verticalScrollBar()
    page.session.apply(edit, "Say something else")
    settle()
    bar.setValue(bar.maximum() if part is Of.CRITERION else 0)
    settle()
    page.session.undo()
    settle()
    seen = place(page).visibleRegion().boundingRect()
    assert seen.height() == place(page).height()


@pytest.mark.parametrize(("part", "edit"), [(part, edit) for part, (edit, _place) in EDITS.items()])
def test_the_part_that_says_something_else_is_found(part: Of, edit: Callable[[Plan], Plan]) -> None:
    found = changed_part(a_plan(), edit(a_plan()))
    assert found is not None
    assert found[0] is part


def test_a_plan_that_says_the_same_there_has_changed_no_part() -> None:
    assert changed_part(a_plan(), replace(a_plan(), scratch="A note")) is None
