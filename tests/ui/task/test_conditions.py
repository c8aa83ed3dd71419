"""Exam conditions in the window: what teachers say and the review are out of sight until they end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import a_library, a_pack, a_piece, a_plan
from tests.ui.conftest import open_plan

from essay_planner.core.pack import Bearing, Leans
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.review.page import ReviewPage
from essay_planner.ui.stages.plan_stages import PlanStages
from essay_planner.ui.starting import Program
from essay_planner.ui.task.conditions import conditions


def library() -> object:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR, hint="Who was freed?")}
    told = a_piece("amnesty", bearing=bearing, teacher_note="Look at article 58.")
    return a_library(a_pack(told, *(piece for piece in a_pack().evidence if piece.id != "amnesty")))


@pytest.fixture
def program(program: Program, tmp_path: Path) -> Iterator[Program]:
    yield open_plan(program, tmp_path / "my.essayplan", a_plan(library=library()))
    conditions().turn(False)


def stages(program: Program) -> PlanStages:
    assert program.window.stages is not None
    return program.window.stages


def on(program: Program) -> None:
    program.window.acts.tasks.on_set(20, True)


def test_hints_and_notes_of_teachers_are_out_of_sight_and_come_back(program: Program) -> None:
    board = program.window.findChild(BoardView)
    assert isinstance(board, BoardView)
    stages(program).open("board")
    board.lists.show_card("k1")
    panel = board.panel
    assert panel.show_hint.isVisibleTo(panel)
    assert "article 58" in panel.care.words.text()
    on(program)
    assert not panel.show_hint.isVisibleTo(panel)
    assert "article 58" not in panel.care.words.text()
    program.window.acts.tasks.clock.end()
    assert panel.show_hint.isVisibleTo(panel)


def test_the_review_and_its_count_are_out_of_sight_and_come_back(program: Program) -> None:
    stages(program).open("review")
    stages(program).on_count()
    page = stages(program).pages["review"]
    assert isinstance(page, ReviewPage)
    things = program.window.footer.things.text()
    on(program)
    assert not page.count.isVisible()
    assert page.out_of_sight.isVisible()
    assert not program.window.footer.things.text()
    assert not program.window.header.stages.buttons["review"].accessibleDescription()
    page.out_of_sight.end.click()
    assert page.count.isVisible()
    assert program.window.footer.things.text() == things


def test_a_review_that_was_looked_at_before_is_out_of_sight_too(program: Program) -> None:
    stages(program).open("review")
    stages(program).open("board")
    on(program)
    stages(program).open("review")
    page = stages(program).pages["review"]
    assert isinstance(page, ReviewPage)
    assert not page.count.isVisible()
    assert page.out_of_sight.isVisible()


def test_the_focus_stays_on_the_review_when_it_goes_out_of_sight(program: Program) -> None:
    stages(program).open("review")
    on(program)
    page = stages(program).pages["review"]
    assert isinstance(page, ReviewPage)
    assert page.out_of_sight.end.hasFocus()


def test_nothing_is_compared_with_the_teacher_meanwhile(program: Program) -> None:
    on(program)
    program.window.on_compare_asked()
    page = stages(program).pages["review"]
    assert isinstance(page, ReviewPage)
    assert not page.comparing.isVisible()
    assert page.out_of_sight.isVisible()


def test_the_menu_leads_to_comparing(program: Program) -> None:
    program.window.on_compare_asked()
    page = stages(program).pages["review"]
    assert isinstance(page, ReviewPage)
    assert page.comparing.isVisible()


def test_the_student_is_told_when_the_clock_is_set_and_when_it_ends(program: Program) -> None:
    on(program)
    said = program.window.footer.message.accessibleName()
    assert said == "The clock is set. Exam conditions are on until it ends."
    program.window.acts.tasks.on_ended()
    assert program.window.footer.message.accessibleName() == "The planning time is over."


def test_the_forms_open_from_the_menu(program: Program) -> None:
    tasks = program.window.acts.tasks
    tasks.change_task()
    assert tasks.task_form is not None
    assert tasks.task_form.isVisible()
    tasks.task_form.reject()
    tasks.set_clock()
    assert tasks.clock_form is not None
    tasks.clock_form.minutes.show_number(7)
    tasks.clock_form.start_button.click()
    assert tasks.clock.words() == "7 min left"


def test_a_plan_that_is_closed_has_no_clock_any_more(program: Program) -> None:
    on(program)
    program.opener.close()
    assert not conditions().on
    program.window.acts.tasks.change_task()
    assert program.window.acts.tasks.task_form is None
